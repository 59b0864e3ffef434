import { endOfLine } from '../../text/lines.ts';
import type { Candidate } from '../rows/candidates.ts';
import type { Slot } from '../values/slot.ts';

/** A figure alone on the line below a row, or one for each column. */
interface Rest {
  readonly row: Candidate;
  readonly number: number;
  /** The figures of the row that may go on. */
  readonly begun: readonly Slot[];
  /** Where a page ends beside it, it may be the page's number. */
  readonly isAtEdge: boolean;
}

/**
 * Rows of which the last figure goes on in the line below. What stands alone there may be the number of a page if one
 * ends there, or if the text does not show it: then it is a rest where such figures do not count up, or where the one
 * above is as wide as any.
 */
export function rowsWithRests(
  text: string,
  rows: readonly Candidate[],
  taken: () => ReadonlySet<number>,
  pageEnds: ReadonlySet<number>,
): readonly Candidate[] {
  const rests = rows.flatMap((row) => restOf(text, row, taken, pageEnds) ?? []);
  const isRest = ({ row, begun, isAtEdge }: Rest) => {
    const { table } = row.use;
    const widths = rows.flatMap(({ use, deal }) =>
      use.table === table && deal.kind === 'dealt' ? deal.slots.map(({ start, end }) => end - start) : [],
    );
    if (begun.every(({ start, end }) => end - start >= Math.max(WIDE, ...widths))) return true;
    const numbers = rests.flatMap((rest) => (rest.row.use.table === table ? [rest.number] : []));
    const isNoPage = (pageEnds.size > 0 && !isAtEdge) || numbers.some((number, at) => number <= numbers[at - 1]!);
    return begun.length === 1 && isNoPage;
  };
  return rests.filter(isRest).map(({ row }) => row);
}

/** Columns are no narrower. */
const WIDE = 4;

function restOf(
  text: string,
  row: Candidate,
  taken: () => ReadonlySet<number>,
  pageEnds: ReadonlySet<number>,
): Rest | null {
  const slots = row.deal.kind === 'dealt' ? row.deal.slots : [];
  const last = slots.at(-1);
  if (last === undefined || text[last.end] !== '\n') return null;
  const end = endOfLine(text, last.end + 1);
  const below = text.slice(last.end + 1, end);
  if (!/^ *\d{1,6}(?: +\d{1,6})* *$/.test(below)) return null;
  const figures = below.trim().split(/ +/);
  if (figures.length !== 1 && figures.length !== slots.length) return null;
  if (taken().has(last.end + 1 + below.search(/\d/))) return null;
  let isAtEdge = pageEnds.has(last.end);
  for (let at = end; !isAtEdge && text[at] === '\n'; at++) isAtEdge = pageEnds.has(at);
  return { row, number: Number(figures[0]), begun: figures.length === 1 ? [last] : slots, isAtEdge };
}
