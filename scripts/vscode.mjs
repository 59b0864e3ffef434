// Opens the examples with the extension, as it was just built: in the desktop VS Code when there is one (`code` on the
// PATH, or VSCODE_EXECUTABLE), else in the browser one, which is installed into .vscode-test/ for the purpose.

import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { cleanUp } from '../test/vscode/editor/clean-up.mjs';
import { packageExtension } from '../test/vscode/editor/package-extension.mjs';
import { desktopExecutable, Lacking, provideServer } from '../test/vscode/editor/provision.mjs';
import { startServer } from '../test/vscode/editor/server.mjs';
import { root } from '../test/vscode/editor/toolbox.mjs';

const examples = join(root, 'examples');

try {
  const desktop = desktopExecutable() ?? (startsAtAll('code') ? 'code' : undefined);
  if (desktop) openDesktop(desktop);
  else await serveBrowser();
} catch (error) {
  if (!(error instanceof Lacking)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

// On Windows `code` is a batch file, which only a shell can start.
function shell() {
  return process.platform === 'win32';
}

/** @param {string} command */
function startsAtAll(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore', shell: shell() }).status === 0;
}

/** @param {string} executable */
function openDesktop(executable) {
  console.log(`opening ${examples} in ${executable}`);
  const args = [`--extensionDevelopmentPath=${root}`, '--new-window', examples];
  const quoted = (/** @type {string} */ word) => (shell() ? `"${word}"` : word);
  const child = spawn(quoted(executable), args.map(quoted), { stdio: 'inherit', shell: shell() });
  child.once('error', (error) => {
    console.error(`${executable} could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

async function serveBrowser() {
  provideServer();
  const ending = cleanUp();
  // Whoever knows the address may write files as this user, so the address carries a secret.
  const token = randomBytes(16).toString('hex');
  const server = await startServer({ install: [packageExtension()], token }, ending.add);
  const address = new URL(server.origin);
  address.searchParams.set('tkn', token);
  address.searchParams.set('folder', examples);
  console.log(`\nOpen this address in a browser on this machine; Ctrl+C here ends it:\n\n  ${address.href}\n`);
  await server.ended;
  await ending.run();
}
