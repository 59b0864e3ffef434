/** A bar on standard error while many files are worked on. */
import type { Messages } from '../core/index.ts';

export interface Progress {
  /** One more is done; with the last one the bar is gone. */
  readonly tick: () => void;
  /** Leaves nothing of it on the terminal. */
  readonly end: () => void;
}

/** Fewer are done before anyone could read a bar. */
const MANY = 20;

/** Columns of the bar, and of the count behind it at most. */
const BAR = 40;
const COUNT = 32;

const NONE: Progress = { tick: () => {}, end: () => {} };

/**
 * Whether a bar is of use: to a person at a terminal that can move its cursor. A build's log would keep every state of
 * it. `NO_COLOR` is about colours, of which it has none.
 */
export function wantsProgress(isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): boolean {
  const ci = environment.CI ?? '';
  return isTerminal && environment.TERM !== 'dumb' && (ci === '' || ci === 'false');
}

/** @param isWanted whether there is to be a bar if there is enough to do */
export async function openProgress(total: number, isWanted: boolean, messages: Messages['cli']): Promise<Progress> {
  if (!isWanted || total < MANY) return NONE;
  // Loaded here, so that every other run starts without it.
  const { Format, Presets, SingleBar } = await import('cli-progress');
  const bar = new SingleBar(
    {
      stream: process.stderr,
      format: (options, { progress, value }) =>
        `${Format.BarFormat(progress, options)} ${messages.progress(value, total)}`,
      clearOnComplete: true,
      // A run that is ended from outside leaves the terminal in order: neither cursor nor wrapping is changed.
      hideCursor: false,
      linewrap: true,
      // A terminal that does not know its width says 0.
      barsize: Math.max(0, Math.min(BAR, (process.stderr.columns || BAR + COUNT) - COUNT)),
      gracefulExit: false,
    },
    Presets.shades_classic,
  );
  let done = 0;
  const tick = () => {
    // Not before there is something to show: until then other lines are written there.
    done += 1;
    if (done === 1) bar.start(total, 1);
    else bar.update(done);
    if (done === total) bar.stop();
  };
  return { tick, end: () => bar.stop() };
}
