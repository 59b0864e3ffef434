// Tests in a real VS Code: the suite inside the extension host, then one pass through the window on the packaged
// extension. `--host` and `--window` run one of the two; `--grep TEXT` narrows the suite.
//
// Exit codes: 0 all passed; 1 a test failed or the editor broke off; 2 something is lacking to test with.

import { parseArgs } from 'node:util';
import { Lacking } from './editor/provision.mjs';
import { runHostTests } from './run-host.mjs';
import { runWindowTests } from './run-window.mjs';

const { values: only } = parseArgs({
  options: { host: { type: 'boolean' }, window: { type: 'boolean' }, grep: { type: 'string' } },
});
const both = only.host === only.window;

try {
  const tally = { passed: 0, failed: 0 };
  const count = (/** @type {{ passed: number, failed: number }} */ { passed, failed }) => {
    tally.passed += passed;
    tally.failed += failed;
  };
  if (both || only.host) count(await runHostTests(only.grep));
  if (both || only.window) count(await runWindowTests());
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
  process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof Lacking)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
