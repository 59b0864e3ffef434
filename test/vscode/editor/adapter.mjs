// Stands in for the desktop executable of VS Code: takes the arguments that @vscode/test-electron passes, starts the
// editor's server and a headless browser, runs the extension's tests in the extension host, exits with their code.
//
// Environment: EDITOR_VERBOSE=1 prints all that the window logs; EDITOR_LIMIT_MS ends a run that hangs;
// EDITOR_FAILURE_SHOT names a picture to take of the window when no result comes.
// Exit codes beside the tests' own: 70 the editor could not do it, 71 the extension host ended before the tests did.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { readArguments } from './arguments.mjs';
import { openBrowser } from './browser.mjs';
import { cleanUp } from './clean-up.mjs';
import { startServer } from './server.mjs';
import { toolbox } from './toolbox.mjs';
import { workbenchAddress } from './workbench.mjs';

const EDITOR_FAILED = 70;
const TESTS_UNFINISHED = 71;
const verbose = process.env.EDITOR_VERBOSE === '1';
const limit = Number(process.env.EDITOR_LIMIT_MS) || 600_000;
const guard = fileURLToPath(new URL('guard.cjs', import.meta.url));

const request = readArguments(process.argv.slice(2));
if (request.version) {
  console.log(JSON.parse(readFileSync(join(toolbox.vscode, 'package.json'), 'utf8')).version);
} else {
  const ending = cleanUp();
  const code = await runTests(ending).catch((error) => {
    console.error(`the editor failed: ${error.message}`);
    return EDITOR_FAILED;
  });
  await ending.run();
  process.exit(code);
}

/**
 * @param {ReturnType<typeof cleanUp>} ending
 * @returns {Promise<number>} The exit code.
 */
async function runTests(ending) {
  if (!request.tests) throw new Error('there is no window to show: --extensionTestsPath is needed');
  const { tests, userData, extensionsFolder } = request;
  const verdictIn = (/** @type {string} */ folder) => join(folder, 'verdict');
  const environment = (/** @type {string} */ folder) => ({
    EDITOR_TESTS_ENTRY: tests,
    EDITOR_TESTS_VERDICT: verdictIn(folder),
  });
  const options = { userData, extensions: extensionsFolder, testDriver: true, environment };
  const server = await startServer(options, ending.add);
  const browser = await openBrowser(server.folder);
  ending.add(() => browser.close());
  const page = browser.pages()[0] ?? (await browser.newPage());

  const log = collectLog();
  const outcome = new Promise((done, failed) => {
    page.exposeFunction('codeAutomationExit', done).catch(failed);
    page.on('crash', () => failed(new Error('the page crashed')));
    page.on('close', () => failed(new Error('the page was closed')));
    void server.ended.then(() => failed(new Error(`VS Code's server ended:\n${server.log().slice(-2000)}`)));
    setTimeout(() => failed(new Error(`no result within ${limit} ms`)), limit).unref();
  });
  // It may fail while something else is awaited; whoever awaits it below still sees the failure.
  outcome.catch(() => {});
  await page.exposeFunction('codeAutomationLog', log.add);
  await page.goto(workbenchAddress(server, { ...request, tests: guard }));

  try {
    const code = await outcome;
    if (code !== 0) log.print();
    else if (readVerdict(verdictIn(server.folder)) !== 'passed') {
      log.print();
      console.error('the extension host ended before the tests did');
      return TESTS_UNFINISHED;
    }
    return code;
  } catch (error) {
    log.print();
    const shot = process.env.EDITOR_FAILURE_SHOT;
    if (shot) await page.screenshot({ path: shot }).catch(() => {});
    throw error;
  }
}

/** @param {string} path */
function readVerdict(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** What the window and the extension host log: shown at once when asked for, otherwise only after a failure. */
function collectLog() {
  /** @type {string[]} */
  const kept = [];
  return {
    /** @param {string} _level @param {unknown[]} args */
    add: (_level, args) => {
      const entry = format(...args);
      if (verbose) console.error(entry);
      else if (!isUsual(entry)) kept.push(entry);
    },
    print: () => {
      for (const entry of kept.slice(-20)) {
        const lines = entry.split('\n');
        for (const line of lines.slice(0, 8)) console.error(`  | ${line}`);
        if (lines.length > 8) console.error('  | …');
      }
    },
  };
}

/**
 * What every run logs, good or bad: the editor's greetings, and its complaints that the compiled modules are missing
 * (they would need install scripts and a compiler; it works without them).
 *
 * @param {string} entry
 */
function isUsual(entry) {
  const start =
    /^(\[[\w -]+(:[\w -]+)?\]|Creating a socket|Resolv(ing|ed) connection|Updating additional|Ignoring fetching)/;
  return start.test(entry) || /bindings file|build\/Release\/watchdog|getaddrinfo ENOTFOUND/.test(entry);
}
