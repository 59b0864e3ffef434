// Runs the suite inside the extension host of a desktop VS Code or of the browser one.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { buildSuite } from './build-suite.mjs';
import { desktopExecutable, provideBrowserEditor } from './editor/provision.mjs';
import { root, toolbox } from './editor/toolbox.mjs';
import { report } from './report.mjs';

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));
const screenshots = fileURLToPath(new URL('screenshots/', import.meta.url));

/**
 * @param {string} [grep] Only tests whose titles contain it.
 * @returns {Promise<{ passed: number, failed: number }>}
 * @throws {import('./editor/provision.mjs').Lacking}
 */
export async function runHostTests(grep) {
  const desktop = desktopExecutable();
  if (!desktop) provideBrowserEditor();
  const entry = await buildSuite();
  mkdirSync(screenshots, { recursive: true });

  const folder = mkdtempSync(join(tmpdir(), 'gouji-host-'));
  const workspace = join(folder, 'workspace');
  const results = join(folder, 'results');
  cpSync(fixtures, workspace, { recursive: true });
  const opened = twoFolders(folder, workspace);
  console.log(`\nin the extension host of ${desktop ?? 'the browser VS Code'}`);
  try {
    const profile = ['--user-data-dir', join(folder, 'user'), '--extensions-dir', join(folder, 'extensions')];
    // A run that fails as a whole still has results to show, so the failure becomes one of them.
    const failure = await runTests({
      vscodeExecutablePath: desktop ?? toolbox.executable,
      extensionDevelopmentPath: root,
      extensionTestsPath: entry,
      extensionTestsEnv: {
        GOUJI_TEST_RESULTS: results,
        EDITOR_FAILURE_SHOT: join(screenshots, 'host-without-result.png'),
        ...(grep ? { GOUJI_TEST_GREP: grep } : {}),
      },
      launchArgs: [opened, '--disable-extensions', ...profile],
    }).then(
      () => undefined,
      (error) => error.message,
    );
    return tally(readResults(results), failure);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A workspace of two folders, of which the second has a configuration of its own.
 *
 * @param {string} folder @param {string} first @returns {string}
 */
function twoFolders(folder, first) {
  const second = join(folder, 'second');
  mkdirSync(second);
  cpSync(join(fixtures, 'wrong-total.txt'), join(second, 'wrong-total.txt'));
  writeFileSync(join(second, '.gouji.json'), '{ "locale": "en", "rules": { "row-total-mismatch": "hint" } }\n');
  const file = join(folder, 'two.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: [{ path: first }, { path: second }], settings: {} }));
  return file;
}

/** @param {string} file @returns {import('./suite/index.ts').Result[]} */
function readResults(file) {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}

/** @param {readonly import('./suite/index.ts').Result[]} results @param {string | undefined} failure */
function tally(results, failure) {
  const { passed, failed, report: tell } = report();
  for (const result of results) {
    if (result.kind !== 'end') tell(result.title, result.kind === 'failed' ? result.error : undefined);
  }
  if (results.at(-1)?.kind !== 'end') tell('the tests run to their end', failure ?? 'the extension host broke off');
  else if (failure && failed() === 0) tell('the editor ends well', failure);
  return { passed: passed(), failed: failed() };
}
