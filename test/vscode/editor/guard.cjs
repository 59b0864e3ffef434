// Stands before the tests' entry inside the extension host and leaves a verdict in a file. When an extension host
// crashes, or a test ends the process, the workbench reports success; a missing verdict tells the two apart.

const { writeFileSync } = require('node:fs');
const { pathToFileURL } = require('node:url');

exports.run = async () => {
  const { EDITOR_TESTS_ENTRY: entry, EDITOR_TESTS_VERDICT: verdict } = process.env;
  try {
    const tests = await import(pathToFileURL(require.resolve(entry)).href);
    const run = tests.run ?? tests.default?.run;
    if (typeof run !== 'function') throw new Error(`${entry} exports no function named run`);
    await run();
    writeFileSync(verdict, 'passed');
  } catch (error) {
    writeFileSync(verdict, 'failed');
    throw error;
  }
};
