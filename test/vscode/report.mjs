// How results are shown, the same for all tests in the editor.

/** Prints each result as it is told and keeps count. */
export function report() {
  let passed = 0;
  let failed = 0;
  return {
    passed: () => passed,
    failed: () => failed,
    /** @param {string} title @param {string} [error] What went wrong; without it the test passed. */
    report: (title, error) => {
      if (error === undefined) passed += 1;
      else failed += 1;
      console.log(`  ${error === undefined ? '✓' : '✗'} ${title}`);
      for (const line of error?.split('\n').slice(0, 12) ?? []) console.log(`      ${line}`);
    },
  };
}
