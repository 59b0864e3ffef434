/** What sources besides a report's tables know of its figures. */
import type { Decimal } from '../text/decimal.ts';
import type { CellSum } from './claim.ts';

/** A value of a cell, or of a sum of cells. */
export interface Statement {
  readonly source: 'prose' | 'last-year';
  /** What it may be meant of; it agrees with the tables where it fits one of them. */
  readonly about: readonly CellSum[];
  readonly value: Decimal;
  /** As written, to be quoted: `行政诉讼46件`. */
  readonly text: string;
}
