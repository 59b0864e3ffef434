/** What the extension host runs: every `*.test` bundle beside this one, under mocha, with results in a file. */
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One line of the results file. `end` is the last; without it the run broke off. */
export type Result =
  | { readonly kind: 'passed'; readonly title: string }
  | { readonly kind: 'failed'; readonly title: string; readonly error: string }
  | { readonly kind: 'end' };

/**
 * Called by the editor. Standard output is of no use here, because the workbench's logs mix into it; so results go, as
 * JSON, a line each, to the file that `GOUJI_TEST_RESULTS` names. `GOUJI_TEST_GREP` narrows the tests.
 *
 * @throws when a test fails, and when no test ran at all, which is never a success.
 */
export async function run(): Promise<void> {
  const { GOUJI_TEST_RESULTS: file, GOUJI_TEST_GREP: grep } = process.env;
  if (!file) throw new Error('GOUJI_TEST_RESULTS names no file');
  const write = (result: Result) => appendFileSync(file, `${JSON.stringify(result)}\n`);

  const { default: Mocha } = await import('mocha');
  // The base of all reporters says nothing by itself.
  const reporter = Mocha.reporters.Base;
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter, ...(grep ? { grep } : {}) });
  for (const name of testFiles(__dirname)) mocha.addFile(join(__dirname, name));
  await mocha.loadFilesAsync();

  let passed = 0;
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) => {
      passed += 1;
      write({ kind: 'passed', title: test.fullTitle() });
    });
    runner.on('fail', (test, error: Error) => {
      write({ kind: 'failed', title: test.fullTitle(), error: error.stack ?? error.message });
    });
  });
  write({ kind: 'end' });
  if (passed + failed === 0) throw new Error('no test ran');
  if (failed > 0) throw new Error(`${failed} tests failed`);
}

/** A server once started stays, so what must hold before one is there comes first. */
function testFiles(folder: string): string[] {
  const first = 'cost.test.cjs';
  const names = readdirSync(folder).filter((name) => name.endsWith('.test.cjs'));
  return names.sort((a, b) => Number(b === first) - Number(a === first) || a.localeCompare(b));
}
