// Installs one package of the npm registry into the cache, whole or not at all.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, toolFolder } from './toolbox.mjs';

/**
 * Installs a tool unless it is there. The installation is built beside its place and renamed at the end, so an
 * interrupted one leaves nothing that looks finished, and two runs at a time do not disturb each other.
 * No install script runs: everything needed is in the packages as they are.
 *
 * @param {import('./toolbox.mjs').Tool} tool
 * @throws {Error} when npm fails; its own messages have been printed by then.
 */
export function installTool(tool) {
  const place = toolFolder(tool);
  if (existsSync(place)) return;
  console.log(`installing ${tool.name} ${tool.version}`);
  mkdirSync(cache, { recursive: true });
  removeAbandoned();

  const partial = join(cache, `partial-${process.pid}-${tool.name}`);
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial);
  const manifest = { private: true, dependencies: { [tool.name]: tool.version } };
  writeFileSync(join(partial, 'package.json'), JSON.stringify(manifest));
  npmInstall(partial);
  // `npm ci` would be stricter, but the lock file inside VS Code's server folder is not complete.
  for (const inner of tool.inner ?? []) npmInstall(join(partial, 'node_modules', tool.name, inner));

  try {
    renameSync(partial, place);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    // Another run finished the same installation first.
    if (!existsSync(place)) throw error;
  }
}

/** @param {string} folder */
function npmInstall(folder) {
  const flags = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = spawnSync('npm', ['install', ...flags], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.error) throw new Error(`npm could not be started: ${done.error.message}`);
  if (done.status !== 0) throw new Error(`npm install failed in ${folder} (exit ${done.status ?? done.signal})`);
}

/** Removes what interrupted runs left behind; a run still alive keeps its folder. */
function removeAbandoned() {
  for (const name of readdirSync(cache)) {
    const pid = Number(/^partial-(\d+)-/.exec(name)?.[1]);
    if (pid > 0 && !isAlive(pid)) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
