/** What the grammar finds first: figures with what they count. */
import type { CellSum } from '../../report/claim.ts';
import type { RawFigure } from '../words/figures.ts';
import type { Meaning } from './dimensions.ts';

/** A figure whose meaning is sure; offsets into the passage. */
export interface Count {
  readonly figure: RawFigure;
  /** Index of the figure among the sentence's tokens. */
  readonly index: number;
  readonly meaning: Meaning;
  /** Cells of the report's form, one alternative at least, or none where the form does not ask for it. */
  readonly about: readonly CellSum[];
  /** The phrase: 新受理政府信息公开申请24件. */
  readonly start: number;
  readonly end: number;
}
