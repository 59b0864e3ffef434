import { endOfLine, startOfLine } from '../../text/lines.ts';
import { coreIn } from '../../text/normalised.ts';
import { headCores } from '../labels/lexicon.ts';
import { type Candidate, hasOwnLine, withSlots } from '../rows/candidates.ts';
import { breaksOff } from '../values/breaks-off.ts';
import { TORN } from '../values/deal.ts';
import type { Slot } from '../values/slot.ts';
import { figuresOfLine, hasOddLines, LONGEST, valueLines } from '../values/value-lines.ts';
import { hasForeignWords } from './foreign-words.ts';
import { lacksRows } from './lacking-rows.ts';

/**
 * Gives rows the values that extraction by position tore from their labels. Such values stand on lines of their own,
 * before, behind or amid the label. Between rows that have their values on the label's own line, labels and lines of
 * values keep their order: when there are as many lines as labels, each label has its line; else nothing is sure.
 */
export function settleTorn(text: string, chain: readonly Candidate[]): Candidate[] {
  // A heading bears no values: what stands around it goes on behind it.
  const ordered = chain.filter(({ use }) => !use.row.heading).sort((a, b) => a.spot.start - b.spot.start);
  const settled = new Map<Candidate, Candidate>();
  for (let from = 0; from < ordered.length; ) {
    const first = ordered[from]!;
    let to = from + 1;
    while (to < ordered.length && ordered[to]!.use.table === first.use.table && sameWidth(ordered[to]!, first)) to++;
    settleRun(text, ordered, from, to, settled);
    from = to;
  }
  return chain.map((candidate) => settled.get(candidate) ?? candidate);
}

function sameWidth(a: Candidate, b: Candidate): boolean {
  return a.use.row.columns.length === b.use.row.columns.length;
}

/** Rows `from` … `to` of one table and one number of columns. */
function settleRun(
  text: string,
  ordered: readonly Candidate[],
  from: number,
  to: number,
  settled: Map<Candidate, Candidate>,
): void {
  for (let start = from; start < to; ) {
    const candidate = ordered[start]!;
    if (!isTorn(text, candidate)) {
      if (mayBeOthers(text, ordered, from, start)) settled.set(candidate, { ...candidate, deal: TORN });
      start++;
      continue;
    }
    let end = start;
    while (end < to && isTorn(text, ordered[end]!)) end++;
    const mayBeCut = end === ordered.length && breaksOff(text, endOf(ordered[end - 1]!));
    const undealt = ordered.slice(start, end).findIndex(({ deal }) => deal.kind !== 'dealt');
    if (mayBeCut && undealt > 0 && undealt === end - start - 1) end--;
    const behind = ordered[end];
    const open = openOf(text, ordered, start);
    // Where the text breaks off, rows are to come that are not lacking: no figures may be left that are theirs.
    const isCut = mayBeCut && lacksRows(ordered, start, end);
    const close =
      behind?.use.table === candidate.use.table
        ? behind.spot.start
        : isCut
          ? text.length
          : endOfLine(text, endOf(ordered[end - 1]!));
    const whole = !lacksRows(ordered, start, end, isCut) && !lacksValues(text, ordered[start - 1], candidate);
    const isOver = end - start < STRAYS || candidate.use.row.columns.length > 1 || !goOn(text, close, behind);
    settleGroup(text, ordered.slice(start, end), open, close, whole && isOver, settled);
    start = end;
  }
}

/** Whether figures one a line go on behind those of single columns, up to the next table: they may be the rows' own. */
function goOn(text: string, close: number, behind: Candidate | undefined): boolean {
  const end = Math.min(behind?.spot.start ?? text.length, close + REACH);
  return valueLines(text, close, end, 1).length >= STRAYS;
}

const STRAYS = 2;
const REACH = 400;

/** Whether the row above, which has other columns, waits for values too: what stands below may be its own. */
function lacksValues(text: string, above: Candidate | undefined, first: Candidate): boolean {
  if (above === undefined || above.use.table !== first.use.table || sameWidth(above, first)) return false;
  return isTorn(text, above) && !/\d/.test(text.slice(above.spot.end, first.spot.start));
}

/** Where the values of the rows from `start` on begin: they may stand before the label, hence behind the row before it. */
function openOf(text: string, ordered: readonly Candidate[], start: number): number {
  const before = ordered[start - 1];
  const first = ordered[start]!;
  return before?.use.table === first.use.table ? endOf(before) : linesAbove(text, first);
}

function settleGroup(
  text: string,
  group: readonly Candidate[],
  open: number,
  close: number,
  whole: boolean,
  settled: Map<Candidate, Candidate>,
): void {
  const wanted = group[0]!.use.row.columns.length;
  const lines = valueLines(text, open, close, wanted);
  const first = group[0]!.spot.start;
  const inFront = lines.some(([slot]) => slot!.start < first);
  const allDealt = group.every((candidate) => candidate.deal.kind === 'dealt');
  if (whole && !inFront && allDealt && lines.length <= group.length && !hasStrayFigures(text, group, open, close))
    return;
  const sure =
    whole &&
    lines.length === group.length &&
    !hasOddLines(text, open, close, wanted) &&
    !hasForeignWords(text, open, close, group) &&
    (wanted > 1 || (keepPlace(group, lines) && !isCutOff(text, group, lines)));
  group.forEach((candidate, index) => {
    const slots = lines[index];
    if (sure && slots !== undefined) {
      settled.set(candidate, withSlots(candidate, slots));
    } else if (candidate.deal.kind === 'dealt') {
      settled.set(candidate, { ...candidate, deal: TORN });
    }
  });
}

/**
 * Whether single figures keep to their labels: each stands between the labels of the rows before and behind its own, or
 * below every run of labels stand as many figures. Their number alone may be that of other rows' figures.
 */
function keepPlace(group: readonly Candidate[], lines: readonly (readonly Slot[])[]): boolean {
  const labels = group.map(({ spot }) => spot.start);
  const values = lines.map(([value]) => value!.start);
  const isBetween = values.every((at, row) => (labels[row - 1] ?? -1) < at && at < (labels[row + 1] ?? at + 1));
  const above = values.map((at) => labels.filter((label) => label < at).length);
  return isBetween || above.every((count, row) => row < count && (count === above[row + 1] || count === row + 1));
}

/** The head of another piece of the table between a label and its only figure: they may be another row's. */
function isCutOff(text: string, group: readonly Candidate[], lines: readonly (readonly Slot[])[]): boolean {
  const heads = headCores(group[0]!.use.table).filter((core) => core.length >= TELLING);
  return group.some(({ spot }, index) => {
    const value = lines[index]![0]!;
    const [from, to] = value.start < spot.start ? [value.end, spot.start] : [spot.end, value.start];
    const between = coreIn(text.slice(from, Math.max(from, to)));
    return heads.some((head) => between.includes(head));
  });
}

/** Shorter heads, as 其他, are parts of labels too. */
const TELLING = 6;

/** True when a label has no values, or only such as stand on another line without cell marks. */
function isTorn(text: string, candidate: Candidate): boolean {
  const { deal, use } = candidate;
  if (use.row.heading || hasOwnLine(text, candidate)) return false;
  return deal.kind === 'dealt' || (deal.kind === 'unread' && ['no-values', 'count'].includes(deal.reason.kind));
}

/**
 * Whether values that are stuck to the end of a label, or stand behind a mark below it, may be another row's: between
 * the rows before it that have theirs and this one there are more lines of values than labels, or, where they stand
 * between bars, fewer.
 */
function mayBeOthers(text: string, ordered: readonly Candidate[], from: number, index: number): boolean {
  const { deal, spot, use } = ordered[index]!;
  const first = deal.kind === 'dealt' ? deal.slots[0] : undefined;
  const between = first === undefined ? '' : text.slice(spot.end, first.start);
  if (first === undefined || !STUCK.test(between)) return false;
  let start = index;
  while (start > from && isTorn(text, ordered[start - 1]!)) start--;
  const open = openOf(text, ordered, start);
  const over = valueLines(text, open, spot.start, use.row.columns.length).length - (index - start);
  return over > 0 || (over < 0 && BETWEEN_BARS.test(between));
}

/** Values begin a line between bars. */
const BETWEEN_BARS = /\n\s*\|[^\S\n]*$/;

/** What stands between such values and the label: nothing, their unit, or a mark on another line. */
const STUCK = /^(?:(?:[^\s|]+[^\S\n]*)?$|[^\S\n]*\n\s*\|)/;

/** True when figures stand between the rows that none of them has. */
function hasStrayFigures(text: string, group: readonly Candidate[], open: number, close: number): boolean {
  let from = open;
  for (const candidate of group) {
    if (hasOddLines(text, from, candidate.spot.start, 0)) return true;
    from = endOf(candidate);
  }
  return hasOddLines(text, from, close, 0);
}

/** Where the lines of values that stand right above a label begin. */
function linesAbove(text: string, { spot, use }: Candidate): number {
  let from = startOfLine(text, spot.start);
  while (from > 0) {
    const above = text.lastIndexOf('\n', from - 2) + 1;
    if (from - above > LONGEST || figuresOfLine(text, above, from - 1).length !== use.row.columns.length) break;
    from = above;
  }
  return from;
}

/** Where a row ends: behind its last value, or what stands for one. */
export function endOf({ spot, deal, slots }: Candidate): number {
  return (deal.kind === 'dealt' ? deal.slots : slots.slots).at(-1)?.end ?? spot.end;
}
