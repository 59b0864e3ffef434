/** Percentages, and what they may be shares of by the tables. */

import type { CellSum } from '../../report/claim.ts';
import type { BareReport } from '../../report/report.ts';
import { known } from '../cells/known-cells.ts';
import type { Place } from '../discourse/surroundings.ts';
import type { RawFigure } from '../words/figures.ts';
import type { Token } from '../words/token.ts';

/** What a share divides, or divides by: a figure of the text, or cells. */
export type Base =
  | { readonly kind: 'figure'; readonly figure: RawFigure }
  | { readonly kind: 'cells'; readonly cells: CellSum };

/** What a share may be of. */
interface Portion {
  readonly part: Base;
  readonly whole: Base;
}

/** A percentage with all that it may be a share of. */
export interface Share {
  readonly figure: RawFigure;
  /** Where the phrase begins. */
  readonly start: number;
  readonly portions: readonly Portion[];
}

export function figureBase(figure: RawFigure): Base {
  return { kind: 'figure', figure };
}

export function cellBase(cells: CellSum): Base {
  return { kind: 'cells', cells };
}

const RECEIVED = 'applications/received/total';
/** What was closed, received, or in hand. */
export const WHOLES: readonly CellSum[] = [
  ['applications/handled-total/total'],
  [RECEIVED],
  [RECEIVED, 'applications/carried-in/total'],
  ['statistics/applications.answered'],
  ['statistics/applications.received'],
  ['statistics/answered/year'],
  ['statistics/received/year'],
];

/** The figure of a token that is an exact percentage. */
export function percentageOf(token: Token | undefined): RawFigure | null {
  const isOne = token?.kind === 'figure' && token.figure.counter === '%' && token.figure.precision === 'exact';
  return isOne ? token.figure : null;
}

/** An exact percentage right behind the word for a rate. */
interface Rate {
  readonly figure: RawFigure;
  readonly found: RegExpExecArray;
  /** Where the word begins. */
  readonly from: number;
}

/** @param pattern ends where the figure begins, and is no longer than `longest` characters */
export function rateAt({ sentence, index, text }: Place, pattern: RegExp, longest: number): Rate | null {
  const token = sentence.tokens[index]!;
  const figure = percentageOf(token);
  if (figure === null) return null;
  const found = pattern.exec(text.slice(Math.max(sentence.start, token.start - longest), token.start));
  return found === null ? null : { figure, found, from: token.start - found[0].length };
}

/**
 * The share of some cells in others that a percentage may be; null where the report's form has none of them.
 *
 * @param pairs the parts with their wholes
 */
export function tableShare(
  figure: RawFigure,
  start: number,
  pairs: readonly (readonly [CellSum, CellSum])[],
  report: BareReport,
): Share | null {
  const portions = pairs
    .filter((pair) => known(pair, report).length === 2)
    .map(([part, whole]) => ({ part: cellBase(part), whole: cellBase(whole) }));
  return portions.length === 0 ? null : { figure, start, portions };
}
