/**
 * Timing. Everything is a median of warm runs, and only ratios taken in one process count: machines differ. What runs at
 * once is measured in time of the processor, which other programs do not lengthen.
 */

export interface Row {
  readonly what: string;
  /** Ours ÷ the reference, or a size. */
  readonly value: number;
  readonly unit: '×' | 'KB' | 'MB';
  readonly budget: number;
  readonly aim: number | null;
  /** Milliseconds of ours and of the reference, for orientation. */
  readonly ms?: readonly [number, number];
}

/** Median ratio of two functions that take turns, so that a slow moment of the machine meets both. */
export function paired(ours: () => unknown, reference: () => unknown, runs = 41, warmUp = 20): Timing {
  for (let i = 0; i < warmUp; i++) {
    ours();
    reference();
  }
  const pairs: [number, number][] = [];
  for (let i = 0; i < runs; i++) pairs.push([once(ours), once(reference)]);
  return timing(pairs);
}

/** The same for functions that answer later. */
export async function pairedAsync(
  ours: () => Promise<unknown>,
  reference: () => Promise<unknown>,
  runs = 31,
  warmUp = 10,
): Promise<Timing> {
  const pairs: [number, number][] = [];
  for (let i = 0; i < warmUp + runs; i++) {
    const start = performance.now();
    await ours();
    const between = performance.now();
    await reference();
    if (i >= warmUp) pairs.push([between - start, performance.now() - between]);
  }
  return timing(pairs);
}

export interface Timing {
  readonly ratio: number;
  readonly ms: readonly [number, number];
}

/** Milliseconds of the processor. */
function once(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Of pairs of milliseconds that were measured in turn. */
export function timing(pairs: readonly (readonly [number, number])[]): Timing {
  return {
    ratio: middle(pairs.map(([a, b]) => a / b)),
    ms: [middle(pairs.map(([a]) => a)), middle(pairs.map(([, b]) => b))],
  };
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
