// The part of VS Code's command line that @vscode/test-electron and its users make use of.

import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * What the editor is asked to do; all paths are absolute.
 *
 * @typedef {object} Request
 * @property {boolean} version Only print the version.
 * @property {readonly string[]} extensions The extensions under development.
 * @property {string | undefined} tests The module that exports `run`.
 * @property {string | undefined} userData
 * @property {string | undefined} extensionsFolder
 * @property {boolean} withoutInstalled Leave installed extensions out.
 * @property {string | undefined} folder
 * @property {string | undefined} workspace A .code-workspace file.
 * @property {string | undefined} file A file to open at the start.
 */

/**
 * Reads the command line of a desktop VS Code. Switches that mean nothing to a browser editor (`--no-sandbox`,
 * `--skip-welcome` …) are passed over.
 *
 * @param {readonly string[]} args
 * @returns {Request}
 */
export function readArguments(args) {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      version: { type: 'boolean' },
      extensionDevelopmentPath: { type: 'string', multiple: true },
      extensionTestsPath: { type: 'string' },
      'user-data-dir': { type: 'string' },
      'extensions-dir': { type: 'string' },
      'disable-extensions': { type: 'boolean' },
      'folder-uri': { type: 'string' },
    },
  });
  const opened = [values['folder-uri'], ...positionals].filter((path) => path !== undefined).map(localPath);
  const isFolder = (/** @type {string} */ path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const isWorkspace = (/** @type {string} */ path) => path.endsWith('.code-workspace');
  return {
    version: values.version === true,
    extensions: (values.extensionDevelopmentPath ?? []).map(localPath),
    tests: optionalPath(values.extensionTestsPath),
    userData: optionalPath(values['user-data-dir']),
    extensionsFolder: optionalPath(values['extensions-dir']),
    withoutInstalled: values['disable-extensions'] === true,
    folder: opened.find(isFolder),
    workspace: opened.find(isWorkspace),
    file: opened.find((path) => !isFolder(path) && !isWorkspace(path)),
  };
}

/** @param {string} path A path, or the file URI that some callers pass instead. */
const localPath = (path) => (path.startsWith('file:') ? fileURLToPath(path) : resolve(path));

/** @param {string | undefined} path */
const optionalPath = (path) => (path === undefined ? undefined : localPath(path));
