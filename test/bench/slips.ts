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
  const put = (wrong: number | null): boolean => {
    if (wrong === null || wrong === value) return false;
    rows[row]![column] = wrong;
    return true;
  };
  switch (kind) {
    case 'transposition':
      return put(transposed(value, next));
    case 'replaced-digit':
      return put(replaced(value, next));
    case 'dropped-digit':
      return put(dropped(value, next));
    case 'extra-digit':
      return put(extra(value, next));
    case 'tenfold':
      return put(value * 10);
    case 'neighbour-column':
      return exchange(rows, [row, column], [row, column + (next.chance(0.5) ? 1 : -1)], width - 1, true);
    case 'neighbour-row':
      return exchange(rows, [row, column], [row + (next.chance(0.5) ? 1 : -1), column], width - 1, true);
    case 'swap': {
      const other = next.chance(0.5) ? [row, next.below(width - 1)] : [next.below(rows.length), column];
      return exchange(rows, [row, column], other as [number, number], width - 1, false);
    }
    case 'stale-total':
      return stale(rows[row]!, next);
  }
}

function transposed(value: number, next: Random): number | null {
  const digits = String(value);
  if (digits.length < 2) return null;
  const at = next.below(digits.length - 1);
  if (at === 0 && digits[1] === '0') return null;
  return Number(digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2));
}

function replaced(value: number, next: Random): number | null {
  // A 0 that stands for nothing is rarely overtyped.
  if (value === 0 && next.chance(0.8)) return null;
  const digits = String(value);
  const at = next.below(digits.length);
  const digit = next.below(10);
  if (at === 0 && digit === 0 && digits.length > 1) return null;
  return Number(digits.slice(0, at) + digit + digits.slice(at + 1));
}

function dropped(value: number, next: Random): number | null {
  const digits = String(value);
  if (digits.length < 2) return null;
  const at = next.below(digits.length);
  if (at === 0 && digits[1] === '0') return null;
  return Number(digits.slice(0, at) + digits.slice(at + 1));
}

function extra(value: number, next: Random): number | null {
  if (value === 0) return null;
  const digits = String(value);
  const at = next.below(digits.length + 1);
  // Half of them are keys that bounced.
  const digit = next.chance(0.5) ? digits[Math.min(at, digits.length - 1)]! : String(next.below(10));
  if (at === 0 && digit === '0') return null;
  return Number(digits.slice(0, at) + digit + digits.slice(at));
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

/** The total from before a late addition: without one part, or a few less. */
function stale(row: number[], next: Random): boolean {
  const parts = row.slice(0, -1).filter((value) => value > 0);
  const total = row.at(-1)!;
  const late = next.chance(0.5) && parts.length > 1 ? next.pick(parts) : 1 + next.below(3);
  if (total < late) return false;
  row[row.length - 1] = total - late;
  return true;
}
