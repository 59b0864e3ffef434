import type { TableForm } from '../../forms/form.ts';
import { endOfLine, startOfLine } from '../../text/lines.ts';
import { lazily } from '../../text/once.ts';
import type { Candidate } from '../rows/candidates.ts';
import { addsUp } from '../rows/own-sums.ts';
import { onLine } from '../rows/rows.ts';
import { breaksOff } from '../values/breaks-off.ts';
import { TORN } from '../values/deal.ts';
import { begunAbove } from '../values/figures-below.ts';
import { areUpright, find, isBlank, type Slot } from '../values/slot.ts';
import { rowsWithRests } from './figure-rests.ts';
import { robbedRows } from './robbed-rows.ts';
import { endOf } from './torn.ts';

/**
 * Leaves open rows of figures that may be but pieces of their own, unless their sums hold. Where columns are too narrow
 * extraction writes such figures a line at a time, the end of one perhaps stuck to the beginning of the next: by chance
 * there may be as many pieces as columns.
 *
 * @param pageEnds the line ends behind which another page begins
 */
export function withoutBrokenFigures(
  text: string,
  chain: readonly Candidate[],
  pageEnds: ReadonlySet<number>,
): readonly Candidate[] {
  const loose = chain.filter(({ use, slots }) => !slots.marked && !use.row.heading);
  if (loose.length === 0) return chain;
  const taken = lazily(() => startsOf(loose.flatMap(({ deal }) => (deal.kind === 'dealt' ? deal.slots : []))));
  const beside = lazily(() =>
    startsOf(loose.flatMap((candidate) => onLine(text, candidate.spot.end, candidate.slots.slots))),
  );
  const own = lazily(
    () => new Set(chain.filter((row) => holdsItsLine(text, row)).map(({ spot }) => startOfLine(text, spot.start))),
  );
  const broken = brokenTables(text, loose);
  const odd = new Set([...robbedRows(text, chain), ...rareRows(text, loose)]);
  const goOn = rowsWithRests(text, loose, taken, pageEnds);
  const open = new Set(
    loose.filter((candidate) => {
      const { deal, use, slots } = candidate;
      const isDoubtful = broken.has(use.table) || odd.has(candidate);
      if (deal.kind !== 'dealt') return deal.kind === 'glued' && isDoubtful && areUpright(text, deal.runs);
      // Both a part and its total may lack their first digits.
      if (begunAbove(text, deal.slots).some(({ start }) => !beside().has(start))) return true;
      const sum = addsUp(text, use.table, use.row, deal.slots);
      if (sum) return false;
      if (isDoubtful && areUpright(text, slots.slots)) return true;
      if (goOn.includes(candidate) || isPiece(text, deal.slots)) return true;
      return sum === false && hasFiguresBeside(text, candidate, deal.slots, taken, own);
    }),
  );
  return chain.map((candidate) => (open.has(candidate) ? { ...candidate, deal: TORN } : candidate));
}

function startsOf(slots: readonly Slot[]): ReadonlySet<number> {
  return new Set(slots.map(({ start }) => start));
}

/** The tables in which some pieces show that they are none but pieces. */
function brokenTables(text: string, rows: readonly Candidate[]): ReadonlySet<TableForm> {
  const shown = rows.filter(
    ({ slots: { slots } }) =>
      areUpright(text, slots) && slots.some(({ start, end }) => REST.test(text.slice(start, end))),
  );
  return new Set(shown.map(({ use }) => use.table));
}

/** No figure begins so: it is the end of one, with others behind it. */
const REST = /^0\d/;

/** Rows of figures one a line where most rows of the table have theirs on one line. */
function rareRows(text: string, rows: readonly Candidate[]): readonly Candidate[] {
  const wide = rows.filter(({ deal }) => deal.kind === 'dealt' && deal.slots.length > 1);
  const isUpright = ({ slots }: Candidate) => areUpright(text, slots.slots);
  return wide.filter((row) => {
    if (!isUpright(row)) return false;
    const own = wide.filter(({ use }) => use.table === row.use.table);
    return 2 * own.filter(isUpright).length < own.length;
  });
}

/**
 * Whether the point of a figure ends its line, or the line above its rest; or a figure begins with a zero: that is
 * another column's, and a figure elsewhere in the row is cut in two.
 */
function isPiece(text: string, slots: readonly Slot[]): boolean {
  return slots.some(({ start, end }, at) => {
    if (REST.test(text.slice(start, end))) return true;
    if (text[end] === '.' && isBlank(text.charCodeAt(end + 1))) return true;
    // Those behind the first on its line have the same line above.
    const before = slots[at - 1];
    if (before !== undefined && find(text, '\n', before.end, start) === -1) return false;
    const line = text.lastIndexOf('\n', start - 1);
    return line > 0 && POINT.test(text.slice(Math.max(0, line - REACH), line));
  });
}

/** Behind fewer digits it may be an ordinal's. */
const POINT = /\d{3}\.[^\S\n]*$/;
const REACH = 20;

/**
 * Whether figures that are no row's stand on the line above a row or on the one below it.
 *
 * @param own the lines of labels of which all figures are theirs
 */
function hasFiguresBeside(
  text: string,
  { spot }: Candidate,
  slots: readonly Slot[],
  taken: () => ReadonlySet<number>,
  own: () => ReadonlySet<number>,
): boolean {
  const first = text.lastIndexOf('\n', Math.min(spot.start, slots[0]!.start) - 1);
  const last = endOfLine(text, Math.max(spot.end, slots.at(-1)!.end));
  const isStray = (from: number, to: number) =>
    !own().has(from) && [...text.slice(from, to).matchAll(FIGURE)].some(({ index }) => !taken().has(from + index));
  const above = startOfLine(text, first);
  return (first > 0 && isStray(above, first)) || isStray(last + 1, endOfLine(text, last + 1));
}

const FIGURE = /(?<![^\s|])\d+(?![^\s|])/g;

/** Whether the figures behind a label are its own, be they too few: marks divide them, or the text breaks off in them. */
function holdsItsLine(text: string, candidate: Candidate): boolean {
  return candidate.slots.marked || (candidate.deal.kind === 'unread' && breaksOff(text, endOf(candidate)));
}
