/**
 * How much the properties try: little with every change, always the same; much in the night (`GOUJI_NIGHTLY=1`), each
 * time anew, or again from the seed that a run has printed (`GOUJI_SEED`).
 */
import fc from 'fast-check';

export const nightly = process.env.GOUJI_NIGHTLY === '1';

/** From which all examples are drawn. */
export const SEED = nightly ? Number(process.env.GOUJI_SEED ?? Date.now() % 1_000_000_000) : 20_210_930;

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });

/** So many tries in the normal setting, so many in the nightly one. */
export function runs(normal: number, inTheNight: number): number {
  return nightly ? inTheNight : normal;
}

/** Milliseconds that a property may take, for the nightly setting on a busy machine. */
export const PATIENCE = nightly ? 12 * 3_600_000 : 120_000;
