// Provides a VS Code to test in: a desktop one that is named, else the browser one, installed into the cache.

import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { provideBrowser } from './debian.mjs';
import { installTool } from './npm-tool.mjs';
import { cache, toolbox, tools } from './toolbox.mjs';

/** Thrown with a message for people when something is lacking that cannot be installed from here. */
export class Lacking extends Error {}

/** The desktop VS Code named in the environment, or undefined. @throws {Lacking} when it names nothing. */
export function desktopExecutable() {
  const path = process.env.VSCODE_EXECUTABLE;
  if (path && !existsSync(path)) throw new Lacking(`VSCODE_EXECUTABLE names ${path}, which does not exist.`);
  return path || undefined;
}

/** Whether the browser VS Code can run on this machine at all. */
export const browserEditorRunsHere = () => process.platform === 'linux' && process.arch === 'x64';

/**
 * Provides VS Code's server and the Node it runs on. Nothing is done when they are there.
 *
 * @throws {Lacking} on a machine for which there is no such server.
 */
export function provideServer() {
  if (!browserEditorRunsHere()) {
    throw new Lacking(
      `On ${process.platform} ${process.arch} a desktop VS Code is needed: install it from your system's usual source ` +
        'and set VSCODE_EXECUTABLE to its executable. (On Linux x64 an editor is installed by itself.)',
    );
  }
  installTool(tools.node);
  installTool(tools.codeServer);
}

/**
 * Provides everything that tests in the browser VS Code need: the server, a browser, what drives the browser, and
 * the executable that stands in for a desktop VS Code.
 *
 * @throws {Lacking} naming everything that is missing and what to do about it.
 */
export function provideBrowserEditor() {
  provideServer();
  installTool(tools.playwright);
  const lacking = provideBrowser(toolbox.chromium);
  if (lacking.length > 0) throw new Lacking(lacking.join('\n'));
  writeExecutable();
}

/** @vscode/test-electron starts one executable file, so Node 24 and the adapter are put into one. */
function writeExecutable() {
  const adapter = fileURLToPath(new URL('adapter.mjs', import.meta.url));
  mkdirSync(cache, { recursive: true });
  writeFileSync(toolbox.executable, `#!/bin/sh\nexec ${quote(toolbox.node)} ${quote(adapter)} "$@"\n`);
  chmodSync(toolbox.executable, 0o755);
}

/** @param {string} word */
const quote = (word) => `'${word.replaceAll("'", "'\\''")}'`;

/** `node test/vscode/editor/provision.mjs` only provisions, for a machine image or a cache in CI. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    provideBrowserEditor();
    console.log(`the editor is ready in ${cache}`);
  } catch (error) {
    if (!(error instanceof Lacking)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
