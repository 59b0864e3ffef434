// Runs a command and outlives whoever asked for it just long enough to clean up after it.
//
//   node supervisor.mjs FOLDER COMMAND [ARGUMENT…]
//
// The command runs as the leader of a process group. When standard input ends – because it was closed, or because the
// process that held it died in whatever way – the whole group is ended and FOLDER is removed. A clean-up inside the
// asking process alone would leak the editor whenever that process is killed outright.

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const GRACE_MS = 3000;
const asker = process.ppid;

const [folder, command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });
const exited = new Promise((resolve) => {
  child.once('exit', resolve);
  child.once('error', (error) => {
    console.error(`${command} could not be started: ${error.message}`);
    resolve();
  });
});

/** @param {NodeJS.Signals} signal */
function signalGroup(signal) {
  // Without a pid the command never started, and -undefined must not become a signal to something else.
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nothing of the group is left.
  }
}

let ending = false;
async function end() {
  if (ending) return;
  ending = true;
  signalGroup('SIGTERM');
  await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, GRACE_MS))]);
  // The leader may be gone while a language server it started is not.
  signalGroup('SIGKILL');
  // A browser whose driver was killed ends by itself, and writes its profile into the folder once more as it goes.
  if (process.ppid !== asker) await new Promise((resolve) => setTimeout(resolve, GRACE_MS));
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  process.exit();
}

// Only the end of standard input ends the command; the asker decides what a signal means.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
process.stdin.on('end', end).on('close', end).on('error', end).resume();
exited.then(end);
