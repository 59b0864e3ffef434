import { isLetter, letterText } from '../../text/letters.ts';
import { splitOrdinal } from '../../text/ordinal.ts';
import { textOf } from '../../text/span.ts';
import { isUnit, UNIT } from '../../text/value-words.ts';
import { type FormRow, rowsOf } from '../labels/form-rows.ts';
import type { ReportText, Spot } from '../labels/spots.ts';
import { type Candidate, candidateFor, NO_ALIGNMENT } from '../rows/candidates.ts';
import { TORN } from '../values/deal.ts';
import { slotsAfter } from '../values/slots.ts';
import { bestRow } from './likeness.ts';
import { type Piece, pieces } from './pieces.ts';

/** A damaged label stands between the rows around it; farther away nothing is looked for. */
const REACH = 1500;

/**
 * Completes a chain with rows whose labels are damaged: characters lost, added or changed, labels cut short. Only what
 * stands between the rows before and after the missing one is looked at, values must follow, and the label must be
 * clearly more like this row's than like any other's.
 */
export function withDamagedLabels({ text, form, spots, end }: ReportText, chain: readonly Candidate[]): Candidate[] {
  const complete: Candidate[] = [];
  const rows = rowsOf(form);
  const read = new Set(chain.map(({ use }) => use.order));
  let from = 0;
  let order = -1;
  for (let i = 0; i <= chain.length; i++) {
    const next = chain[i];
    const missing = rows.slice(order + 1, next?.use.order ?? rows.length).filter(isWanted);
    // Before the first row of a report there is prose; behind the last one too.
    if (missing.length > 0 && i > 0) {
      const to = Math.min(next?.spot.start ?? end, from + REACH);
      complete.push(...between(text, rows, missing, read, from, to, spots));
    }
    if (next === undefined) break;
    complete.push(next);
    order = next.use.order;
    from = next.deal.kind === 'dealt' ? (next.deal.slots.at(-1)?.end ?? next.spot.end) : next.spot.end;
  }
  return complete;
}

function isWanted({ table, row }: FormRow): boolean {
  return table.arrangement === 'stacked' && !row.heading && !row.optional;
}

function between(
  text: string,
  rows: readonly FormRow[],
  missing: readonly FormRow[],
  read: ReadonlySet<number>,
  from: number,
  to: number,
  spots: readonly Spot[],
): Candidate[] {
  const found: Candidate[] = [];
  let order = -1;
  // Short heads (其他, 总计) also stand inside labels.
  const heads = spots.filter(
    ({ core, start, end, uses }) =>
      core.length > 2 && start >= from && end <= to && uses.some(({ kind }) => kind === 'head'),
  );
  for (const piece of pieces(text, from, to, heads)) {
    const match = bestRow(
      textOf(text, piece),
      rows,
      missing.filter((place) => place.order > order),
      read,
    );
    if (match === null) continue;
    const candidate = damaged(text, piece, match, to);
    if (candidate === null) continue;
    const behind = found.at(-1)?.slots.slots.at(-1)?.end ?? from;
    found.push(beginsAbove(text, candidate, behind) ? { ...candidate, deal: TORN } : candidate);
    order = match.order;
  }
  return found;
}

/** A line's end behind which digits stand that may go on in the next line: a unit's own figure. */
const BEGUN = new RegExp(`(?:^|[^\\S\\n])${UNIT}[^\\S\\n]+\\d[\\d,]*[^\\S\\n]*\\n[^\\S\\n]*$`);

/**
 * Whether the figure of a row stands below one behind a unit that is no other row's: then it may be the rest of that.
 *
 * @param behind where the values of the row before end
 */
function beginsAbove(text: string, { spot, deal }: Candidate, behind: number): boolean {
  const [first] = deal.kind === 'dealt' ? deal.slots : [];
  if (first === undefined || isUnit(text.slice(spot.end, first.start).trim())) return false;
  return BEGUN.test(text.slice(Math.max(behind, spot.start - LINE), spot.start));
}

/** No line of a table is longer. */
const LINE = 200;

function damaged(text: string, piece: Piece, { form, table, row, order }: FormRow, to: number): Candidate | null {
  const { ordinal, rest } = splitOrdinal(textOf(text, piece));
  const core = letterText(rest);
  const use = { kind: 'row' as const, form, table, row, order, ordinal };
  const coreStart = piece.end - rest.length;
  const spot: Spot = { core, uses: [use], start: piece.start, coreStart, end: piece.end, ordinal };
  const candidate = candidateFor(text, spot, use, slotsAfter(text, piece.end, to), to, NO_ALIGNMENT);
  // Its label is found where its figures were broken, too.
  if (candidate?.deal === TORN) return candidate;
  if (candidate?.deal.kind !== 'dealt') return null;
  // A digit amid the letters of the label is none of its values.
  const last = candidate.deal.slots.at(-1);
  return last !== undefined && isLetter(text.charCodeAt(last.end)) ? null : candidate;
}
