// VS Code as a server on this machine: its files, its environment, its start and its end.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { toolbox } from './toolbox.mjs';

const START_LIMIT_MS = 60_000;

const supervisor = fileURLToPath(new URL('supervisor.mjs', import.meta.url));

/** Settings of a quiet editor: nothing that greets, updates, recommends or calls home. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
};

/**
 * @typedef {object} ServerOptions
 * @property {string} [userData] Kept by the caller; a private, temporary one by default.
 * @property {string} [extensions] The folder of installed extensions, likewise.
 * @property {readonly string[]} [install] Packaged extensions (.vsix) to install before the start.
 * @property {Readonly<Record<string, unknown>>} [settings] User settings beside those of a quiet editor.
 * @property {boolean} [testDriver] Lets a page pass a test payload. Without it the payload is ignored.
 * @property {string} [token] What a page must present to be let in; by default none is asked for.
 * @property {(folder: string) => Record<string, string>} [environment] Variables for the extensions, given the
 *   server's private folder.
 */

/**
 * A running server. `folder` is private to it and removed with it.
 *
 * @typedef {object} Server
 * @property {string} folder
 * @property {string} origin `http://127.0.0.1:<port>`
 * @property {(path: string) => string} uri The address of a local file as the browser's editor names it.
 * @property {() => string} log What the server wrote so far.
 * @property {Promise<void>} ended Resolves when the server is gone, asked for or not.
 * @property {() => Promise<void>} stop Ends it and all it started. May be called more than once.
 */

/**
 * Starts a server and waits until it answers. It ends with this process, however that ends.
 *
 * @param {ServerOptions} options
 * @param {(stop: () => Promise<void>) => void} onStart Called as soon as there is something to stop.
 * @returns {Promise<Server>}
 * @throws {Error} when it does not start; the message carries what it wrote.
 */
export async function startServer(options, onStart) {
  // Short, because the sockets inside must fit the system's limit for their names.
  const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  const userData = options.userData ?? join(folder, 'user');
  const extensions = options.extensions ?? join(folder, 'extensions');
  writeSettings(userData, { ...quietSettings, ...options.settings });
  mkdirSync(extensions, { recursive: true });

  const port = await freePort();
  const main = [join(toolbox.vscode, 'out', 'server-main.js'), '--accept-server-license-terms'];
  const profile = ['--server-data-dir', join(folder, 'server'), '--extensions-dir', extensions];
  const install = (options.install ?? []).flatMap((file) => ['--install-extension', file]);
  const serve = [...main, ...profile, '--user-data-dir', userData, '--host', '127.0.0.1', '--port', String(port)];
  serve.push(...(options.token ? ['--connection-token', options.token] : ['--without-connection-token']));
  serve.push('--telemetry-level', 'off', '--disable-workspace-trust', ...install);
  if (install.length > 0) serve.push('--start-server');
  if (options.testDriver) serve.push('--enable-smoke-test-driver');

  const child = spawn(process.execPath, [supervisor, folder, toolbox.node, ...serve], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    env: { ...serverEnvironment(folder), ...options.environment?.(folder) },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      log += chunk;
    });
  }
  /** @type {Promise<void>} */
  const ended = new Promise((done) => child.once('exit', () => done()));
  child.stdin.on('error', () => {});
  const stop = () => {
    child.stdin.end();
    return ended;
  };
  onStart(stop);

  const origin = `http://127.0.0.1:${port}`;
  await answering(`${origin}/version`, ended, () => log);
  const uri = (/** @type {string} */ path) =>
    `vscode-remote://127.0.0.1:${port}${pathToFileURL(resolve(path)).pathname}`;
  return { folder, origin, uri, log: () => log, ended, stop };
}

/** @param {string} userData @param {object} settings */
function writeSettings(userData, settings) {
  const file = join(userData, 'User', 'settings.json');
  mkdirSync(join(userData, 'User'), { recursive: true });
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(settings, null, 2));
}

/**
 * The server's environment: ours, without what an editor around us left in it (a terminal inside VS Code would
 * connect the new server to the old one), with a home, sockets and temporary files of its own, and no marketplace.
 *
 * @param {string} folder
 */
function serverEnvironment(folder) {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VSCODE|ELECTRON)_/.test(name));
  const own = { HOME: folder, TMPDIR: folder, XDG_RUNTIME_DIR: folder, EXTENSIONS_GALLERY: '{}' };
  return { ...Object.fromEntries(inherited), ...own };
}

/** @returns {Promise<number>} A port that nothing listens on at this moment. */
function freePort() {
  return new Promise((done, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** @param {string} url @param {Promise<void>} ended @param {() => string} log */
async function answering(url, ended, log) {
  let gone = false;
  void ended.then(() => {
    gone = true;
  });
  const limit = Date.now() + START_LIMIT_MS;
  for (;;) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    if (gone || Date.now() > limit) {
      throw new Error(`VS Code's server ${gone ? 'ended' : 'did not answer'} while starting:\n${log()}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}
