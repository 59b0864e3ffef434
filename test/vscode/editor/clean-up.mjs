// One clean-up for every way in which a run can end.

import { constants } from 'node:os';

/** How long one thing may take to go away before the next is seen to. */
const LIMIT_MS = 8000;

/**
 * Collects what has to be released and releases it once, last acquired first: when `run` is called, or when a signal
 * asks this process to stop.
 *
 * @returns {{ add: (release: () => unknown) => void, run: () => Promise<void> }}
 */
export function cleanUp() {
  /** @type {(() => unknown)[]} */
  const releases = [];
  /** @type {Promise<void> | undefined} */
  let running;

  const run = () => {
    running ??= releaseAll(releases);
    return running;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      await run();
      process.exit(128 + constants.signals[signal]);
    });
  }
  return {
    run,
    add: (release) => {
      // A signal may arrive while something is still starting: what comes too late is released at once.
      if (running) void releaseAll([release]);
      else releases.push(release);
    },
  };
}

/** @param {(() => unknown)[]} releases */
async function releaseAll(releases) {
  for (const release of releases.toReversed()) {
    try {
      await Promise.race([release(), new Promise((resolve) => setTimeout(resolve, LIMIT_MS).unref())]);
    } catch (error) {
      console.error(`clean-up: ${error.message}`);
    }
  }
}
