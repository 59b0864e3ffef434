/** Ways in which figures go wrong, put into tables on purpose. */
import type { Random } from '../kit/random.ts';
import type { Tables } from '../kit/tables.ts';

export const kinds = [
  'transposition',
  'replaced-digit',
  'dropped-digit',
  'extra-digit',
  'tenfold',
  'stale-total',
  'neighbour-column',
  'neighbour-row',
  'swap',
] as const;
/** Those that make one cell wrong. */
export const single = kinds.slice(0, 6);

export type Kind = (typeof kinds)[number];

/** Makes one error of the kind somewhere in a table; false where the drawn place cannot suffer it. */
export function slip(kind: Kind, tables: Tables, table: 'applications' | 'review', next: Random): boolean {
  const rows = Object.values(tables[table]);
  const row = next.below(rows.length);
  const width = rows[row]!.length;
  const column = next.below(width);
  const value = rows[row]![column]!;
  const put = (at: number, wrong: number | null): boolean => {
    if (wrong === null) return false;
    rows[row]![at] = wrong;
    return true;
  };
  switch (kind) {
    case 'neighbour-column':
      return exchange(rows, [row, column], [row, column + (next.chance(0.5) ? 1 : -1)], width - 1, true);
    case 'neighbour-row':
      return exchange(rows, [row, column], [row + (next.chance(0.5) ? 1 : -1), column], width - 1, true);
    case 'swap': {
      const other = next.chance(0.5) ? [row, next.below(width - 1)] : [next.below(rows.length), column];
      return exchange(rows, [row, column], other as [number, number], width - 1, false);
    }
    case 'stale-total':
      return put(width - 1, drawn(outdated(rows[row]!), next));
    default:
      return put(column, drawn(mistyped(kind, value), next));
  }
}

/** Figures that may come of one, each with its probability; what is left of 1 is a slip that does not happen. */
export type Outcomes = ReadonlyMap<number, number>;

/** What a slip of the hand makes of a figure. */
export function mistyped(kind: Kind, value: number): Outcomes {
  const digits = String(value);
  const { length } = digits;
  const outcomes = new Map<number, number>();
  // No figure begins with a 0 but 0 itself.
  const put = (text: string, probability: number) => {
    if (text.length > 1 && text.startsWith('0')) return;
    const wrong = Number(text);
    if (wrong !== value) outcomes.set(wrong, (outcomes.get(wrong) ?? 0) + probability);
  };
  const cut = (start: number, end: number, between: string) => digits.slice(0, start) + between + digits.slice(end);
  if (kind === 'transposition') {
    for (let at = 0; at < length - 1; at++) put(cut(at, at + 2, digits[at + 1]! + digits[at]!), 1 / (length - 1));
  } else if (kind === 'dropped-digit' && length > 1) {
    for (let at = 0; at < length; at++) put(cut(at, at + 1, ''), 1 / length);
  } else if (kind === 'replaced-digit') {
    // A 0 that stands for nothing is rarely overtyped.
    const share = (value === 0 ? 0.2 : 1) / (10 * length);
    for (let at = 0; at < length; at++) for (const digit of DIGITS) put(cut(at, at + 1, digit), share);
  } else if (kind === 'extra-digit' && value !== 0) {
    for (let at = 0; at <= length; at++) {
      // Half of them are keys that bounced.
      put(cut(at, at, digits[Math.min(at, length - 1)]!), 0.5 / (length + 1));
      for (const digit of DIGITS) put(cut(at, at, digit), 0.05 / (length + 1));
    }
  } else if (kind === 'tenfold') put(`${digits}0`, 1);
  return outcomes;
}

const DIGITS = [...'0123456789'];

/** The total from before a late addition: without one part, or a few less. */
export function outdated(row: readonly number[]): Outcomes {
  const parts = row.slice(0, -1).filter((value) => value > 0);
  const total = row.at(-1)!;
  const outcomes = new Map<number, number>();
  const put = (late: number, probability: number) => {
    if (late <= total) outcomes.set(total - late, (outcomes.get(total - late) ?? 0) + probability);
  };
  const omitted = parts.length > 1 ? 0.5 : 0;
  if (omitted > 0) for (const part of parts) put(part, omitted / parts.length);
  for (let late = 1; late <= 3; late++) put(late, (1 - omitted) / 3);
  return outcomes;
}

function drawn(outcomes: Outcomes, next: Random): number | null {
  let left = next.below(1_000_000) / 1_000_000;
  for (const [wrong, probability] of outcomes) {
    left -= probability;
    if (left < 0) return wrong;
  }
  return null;
}

type Place = readonly [row: number, column: number];

/** Parts only: a total that changes places with a part is no slip of the hand. */
function exchange(rows: readonly number[][], a: Place, b: Place, parts: number, misplaced: boolean): boolean {
  if (a[1] >= parts || b[1] < 0 || b[1] >= parts || rows[b[0]] === undefined) return false;
  const [one, other] = [rows[a[0]]![a[1]]!, rows[b[0]]![b[1]]!];
  if (one === other || one === 0 || (misplaced ? other !== 0 : other === 0)) return false;
  rows[a[0]]![a[1]] = other;
  rows[b[0]]![b[1]] = one;
  return true;
}
