/** Reasons before an outcome: 因涉及商业秘密不予公开2件 is of one of the table's rows, or of all of them. */
import type { CellSum } from '../../report/claim.ts';
import type { BareReport } from '../../report/report.ts';
import { add, compare, type Decimal, ZERO } from '../../text/decimal.ts';
import type { Meaning } from '../cells/dimensions.ts';
import { rowsOfOutcome } from '../cells/outcome-cells.ts';
import type { RawFigure } from '../words/figures.ts';

const REASON = /(?:^|[,、;:(#])(?:对|因|因为|由于|属|属于|涉及|以|经|其中因|其中属于?)[^,;:()\d]+$/;

/** Whether words, up to those that name an outcome, say why. */
export function givesReason(front: string): boolean {
  return REASON.test(front);
}

/** 因第三方权益等原因: all there are. */
const AND_SO_ON = /等[^等,;:()\d]{0,8}$/;

/**
 * Whether a figure counts just some of an outcome, by the reason before it. Reasons that are joined may be any rows
 * together.
 */
export function isOfReason(
  { dimension, key }: Meaning,
  figure: RawFigure,
  about: readonly CellSum[],
  front: string,
  { cells }: BareReport,
): boolean {
  if (dimension !== 'outcome' || about.length === 0 || !givesReason(front) || AND_SO_ON.test(front)) return false;
  const values = rowsOfOutcome(key).flatMap((id) => cells.get(id)?.value ?? []);
  const all = values.reduce<Decimal>(add, ZERO);
  if (compare(all, figure.value) === 0) return false;
  const isJoined = /[、和及或与][^、和及或与]+$/.test(front.slice(front.search(REASON)));
  return (isJoined ? sumsOf(values) : values).some((sum) => compare(sum, figure.value) === 0);
}

/** Of some values every one, and every sum of several. */
export function sumsOf(values: readonly Decimal[]): Decimal[] {
  let sums: Decimal[] = [ZERO];
  for (const value of values.slice(0, MOST)) sums = [...sums, ...sums.map((sum) => add(sum, value))];
  return sums.slice(1);
}

/** The sums double with each. */
const MOST = 8;
