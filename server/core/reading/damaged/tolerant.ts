import type { Form, RowForm, TableForm } from '../../forms/form.ts';
import { isLetter, letterText } from '../../text/letters.ts';
import { normalised } from '../../text/normalised.ts';
import { ordinalAgrees, splitOrdinal } from '../../text/ordinal.ts';
import { lettersBehind, similarity } from '../../text/similar.ts';
import { isUnit } from '../../text/value-words.ts';
import type { Spot } from '../labels/spots.ts';
import { type Candidate, candidateFor, NO_ALIGNMENT } from '../rows/candidates.ts';
import { TORN } from '../values/deal.ts';
import { slotsAfter } from '../values/slots.ts';

/** A row of the form, with its labels as they are compared. */
export interface RowPlace {
  readonly form: Form;
  readonly table: TableForm;
  readonly row: RowForm;
  readonly order: number;
  readonly labels: readonly { readonly ordinal: string | null; readonly core: string }[];
}

/** A stretch of text that may be a damaged label; offsets into the folded text. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Alike enough to be the same label, and so much more than any other label of the form. */
const ALIKE = 0.7;
const MARGIN = 0.1;
/** A damaged label stands between the rows around it; farther away nothing is looked for. */
const REACH = 1500;
/** A label of fewer letters is too easily like another. */
const SHORTEST = 4;

/**
 * Completes a chain with rows whose labels are damaged: characters lost, added or changed, labels cut short. Only what
 * stands between the rows before and after the missing one is looked at, values must follow, and the label must be
 * clearly more like this row's than like any other's.
 */
export function withDamagedLabels(
  text: string,
  form: Form,
  chain: readonly Candidate[],
  spots: readonly Spot[],
  segmentEnd: number,
): Candidate[] {
  const complete: Candidate[] = [];
  const rows = placesOf(form);
  const read = new Set(chain.map(({ use }) => use.order));
  let from = 0;
  let order = -1;
  for (let i = 0; i <= chain.length; i++) {
    const next = chain[i];
    const missing = rows.slice(order + 1, next?.use.order ?? rows.length).filter(isWanted);
    // Before the first row of a report there is prose; behind the last one too.
    if (missing.length > 0 && i > 0) {
      const to = Math.min(next?.spot.start ?? segmentEnd, from + REACH);
      complete.push(...between(text, rows, missing, read, from, to, spots));
    }
    if (next === undefined) break;
    complete.push(next);
    order = next.use.order;
    from = next.deal.kind === 'dealt' ? (next.deal.slots.at(-1)?.end ?? next.spot.end) : next.spot.end;
  }
  return complete;
}

function isWanted({ table, row }: RowPlace): boolean {
  return table.arrangement === 'stacked' && !row.heading && !row.optional;
}

const rowLists = new WeakMap<Form, readonly RowPlace[]>();

/** The rows of a form in order, tables after one another. */
export function placesOf(form: Form): readonly RowPlace[] {
  let rows = rowLists.get(form);
  if (rows === undefined) {
    let order = 0;
    rows = form.tables.flatMap((table) =>
      table.rows.map((row) => ({
        form,
        table,
        row,
        order: order++,
        labels: [row.label, ...row.aliases].map(normalised),
      })),
    );
    rowLists.set(form, rows);
  }
  return rows;
}

function between(
  text: string,
  rows: readonly RowPlace[],
  missing: readonly RowPlace[],
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
      text.slice(piece.start, piece.end),
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
const BEGUN = /(?:^|[^\S\n])(?:人次|万元|[件条次篇人个元份起宗%])[^\S\n]+\d[\d,]*[^\S\n]*\n[^\S\n]*$/;

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

const BREAK =
  /((?:\d{1,2}\s*[.、,)]|(?<=^|[\n|])\s*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)))\s*(?=[\u3400-\u9fff])|(?<=\n)\s*[一二三四五六七八九十]{1,3}、[ |\t]+(?=\d))|[|\t\n]|\d/g;

/** Stretches that begin at a cell, line, ordinal or behind a known label and end where values may begin. */
function* pieces(text: string, from: number, to: number, heads: readonly Spot[]): Generator<Piece> {
  let start = from;
  let head = 0;
  const breaks = new RegExp(BREAK);
  breaks.lastIndex = from;
  for (let match = breaks.exec(text); match !== null && match.index < to; match = breaks.exec(text)) {
    for (; head < heads.length && heads[head]!.end <= match.index; head++) start = Math.max(start, heads[head]!.end);
    if (match[1] !== undefined) {
      start = match.index;
      continue;
    }
    if (isPageNumber(text, match.index)) continue;
    const label = text.slice(start, match.index);
    const close = closingBracket(text, label, match.index, to);
    if (close !== -1) {
      // A figure in the label's own remark is none of its values: `（…计1条）`. One on a line of its own may be.
      breaks.lastIndex = close;
      if (VALUE_LINE.test(text.slice(match.index, close))) start = close;
      continue;
    }
    if (letterText(label).length >= SHORTEST) yield { start, end: start + label.trimEnd().length };
    // A label broken over lines goes on; a cell mark or a value ends it.
    if (match[0] !== '\n' || label.trim() === '') start = match.index + 1;
  }
}

/** Whether the digit at `at` is of a page number: `- 2 -`. */
function isPageNumber(text: string, at: number): boolean {
  return /-\s?\d{0,3}$/.test(text.slice(Math.max(0, at - 5), at)) && /^\d{1,4}\s?-/.test(text.slice(at, at + 6));
}

const REMARK = 80;

/** A line with a figure, and perhaps its unit. */
const VALUE_LINE = /\n\s*(?:(?:人次|万元|[件条次篇人个元份起宗%])\s+)?\d[\d,.]*\s*\n/;

/** Where the bracket that the label leaves open is closed, or its cell ends; −1 when there is neither. */
function closingBracket(text: string, label: string, at: number, limit: number): number {
  const open = label.lastIndexOf('(');
  if (open === -1 || label.indexOf(')', open) !== -1) return -1;
  const rest = /^(?:[^|\t()]*\)|[^|\t()\n]*(?=[|\t]))/.exec(text.slice(at, Math.min(limit, at + REMARK)));
  return rest === null || rest[0] === '' ? -1 : at + rest[0].length;
}

/**
 * The missing row whose label this is: more like it than any other label of the form, and clearly more than that of
 * another row that was not read. Rows that were read elsewhere have their label already.
 */
function bestRow(
  label: string,
  rows: readonly RowPlace[],
  missing: readonly RowPlace[],
  read: ReadonlySet<number>,
): RowPlace | null {
  const { ordinal, rest } = splitOrdinal(label);
  const core = letterText(rest);
  const score = new Map(rows.map((place) => [place, likeness(core, ordinal, place)]));
  if (missing.length === 0) return null;
  const best = missing.reduce((a, b) => (score.get(b)! > score.get(a)! ? b : a));
  const reached = score.get(best)!;
  if (reached < ALIKE) return null;
  for (const [place, other] of score) {
    // Two rows of a form may bear the same label; their order tells them apart.
    if (place === best || place.labels[0]!.core === best.labels[0]!.core) continue;
    if (other > reached || (!read.has(place.order) && reached - other < MARGIN)) return null;
  }
  return goesOn(core, best) ? null : best;
}

/** A unit behind a label has no more letters. */
const UNIT = 2;

/** Whether another row's label begins behind this one's: `4.不同意公开答复数其中:涉及国`. Then the values are that row's. */
function goesOn(core: string, { labels }: RowPlace): boolean {
  return labels.every((label) => lettersBehind(core, label.core) > UNIT);
}

function likeness(core: string, ordinal: string | null, { labels }: RowPlace): number {
  let best = 0;
  for (const label of labels) {
    if (ordinal !== null && label.ordinal !== null && !ordinalAgrees(ordinal, label.ordinal)) continue;
    best = Math.max(best, similarity(core, label.core));
  }
  return best;
}

function damaged(text: string, piece: Piece, { form, table, row, order }: RowPlace, to: number): Candidate | null {
  const { ordinal, rest } = splitOrdinal(text.slice(piece.start, piece.end));
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
