/** How much the properties try: little with every change, much in the night (`GOUJI_NIGHTLY=1`). */
export const nightly = process.env.GOUJI_NIGHTLY === '1';

/** So many tries in the normal setting, so many in the nightly one. */
export function runs(normal: number, inTheNight: number): number {
  return nightly ? inTheNight : normal;
}

/** Milliseconds that a property may take, for the nightly setting on a busy machine. */
export const PATIENCE = nightly ? 12 * 3_600_000 : 120_000;
