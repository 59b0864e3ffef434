import { normalised } from '../text/normalised.ts';
import { type Candidate, hasOwnLine, withSlots } from './candidates.ts';
import { TORN } from './deal.ts';
import { headLabels } from './lexicon.ts';
import { find, type Slot } from './slot.ts';
import { isUnit } from './value-words.ts';

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
      if (mayBeNextRows(text, ordered, from, start)) settled.set(candidate, { ...candidate, deal: TORN });
      start++;
      continue;
    }
    let end = start;
    while (end < to && isTorn(text, ordered[end]!)) end++;
    const behind = ordered[end];
    const open = openOf(text, ordered, start);
    const close =
      behind?.use.table === candidate.use.table ? behind.spot.start : lineEnd(text, endOf(ordered[end - 1]!));
    const whole = !lacksRows(ordered, start, end);
    settleGroup(text, ordered.slice(start, end), open, close, whole, settled);
    start = end;
  }
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
    (wanted > 1 || (isInterleaved(group, lines) && !isCutOff(text, group, lines)));
  group.forEach((candidate, index) => {
    const slots = lines[index];
    if (sure && slots !== undefined) {
      settled.set(candidate, withSlots(candidate, slots));
    } else if (candidate.deal.kind === 'dealt') {
      settled.set(candidate, { ...candidate, deal: TORN });
    }
  });
}

/** Whether each figure stands between the labels of the rows before and behind its own: not all labels above all figures. */
function isInterleaved(group: readonly Candidate[], lines: readonly (readonly Slot[])[]): boolean {
  return lines.every(([value], index) => {
    const [before, behind] = [group[index - 1], group[index + 1]];
    const at = value!.start;
    return (before === undefined || before.spot.start < at) && (behind === undefined || at < behind.spot.start);
  });
}

/** The head of another piece of the table between a label and its only figure: they may be another row's. */
function isCutOff(text: string, group: readonly Candidate[], lines: readonly (readonly Slot[])[]): boolean {
  const heads = headLabels(group[0]!.use.table)
    .map((label) => normalised(label).core)
    .filter((core) => core.length >= TELLING);
  return group.some(({ spot }, index) => {
    const value = lines[index]![0]!;
    const [from, to] = value.start < spot.start ? [value.end, spot.start] : [spot.end, value.start];
    const between = normalised(text.slice(from, Math.max(from, to))).core;
    return heads.some((head) => between.includes(head));
  });
}

/** Shorter heads, as 其他, are parts of labels too. */
const TELLING = 6;

/**
 * True when the table has a row between these and their neighbours whose label was not found: its values stand there
 * too, and nothing tells which they are.
 */
export function lacksRows(ordered: readonly Candidate[], start: number, end: number): boolean {
  const { table } = ordered[start]!.use;
  const replaced = new Set(ordered.flatMap(({ use }) => (use.table === table ? use.row.substitutesFor : [])));
  const place = (index: number): number => {
    const use = ordered[index]?.use;
    return use?.table === table ? table.rows.indexOf(use.row) : -1;
  };
  let last = place(start - 1);
  for (let index = start; index <= end; index++) {
    const next = place(index) === -1 ? table.rows.length : place(index);
    if (table.rows.slice(last + 1, next).some((row) => !row.heading && !row.optional && !replaced.has(row.key)))
      return true;
    last = next;
  }
  return false;
}

/** True when a label has no values, or only such as stand on another line without cell marks. */
function isTorn(text: string, candidate: Candidate): boolean {
  const { deal, use } = candidate;
  if (use.row.heading || hasOwnLine(text, candidate)) return false;
  return deal.kind === 'dealt' || (deal.kind === 'unread' && ['no-values', 'count'].includes(deal.reason.kind));
}

/**
 * Whether values that are stuck to the end of a label, or stand behind a mark below it, may be those of the next row:
 * between the rows before it that have theirs and this one there are more lines of values than labels.
 */
function mayBeNextRows(text: string, ordered: readonly Candidate[], from: number, index: number): boolean {
  const { deal, spot, use } = ordered[index]!;
  const first = deal.kind === 'dealt' ? deal.slots[0] : undefined;
  if (first === undefined || !STUCK.test(text.slice(spot.end, first.start))) return false;
  let start = index;
  while (start > from && isTorn(text, ordered[start - 1]!)) start--;
  const open = openOf(text, ordered, start);
  return valueLines(text, open, spot.start, use.row.columns.length).length > index - start;
}

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

/**
 * True when a line holds letters that no label of these rows and no head of their table explains: a label may be lost
 * there, and then lines and labels cannot be matched.
 */
function hasForeignWords(text: string, open: number, close: number, group: readonly Candidate[]): boolean {
  const { table } = group[0]!.use;
  const rows = [...group.map(({ use }) => use.row), ...table.rows.filter(({ heading }) => heading)];
  const known = [...headLabels(table), ...rows.flatMap(({ label, aliases }) => [label, ...aliases])].map(
    (label) => normalised(label).core,
  );
  const spots = [...group].sort((a, b) => a.spot.start - b.spot.start);
  let rest = '';
  let from = open;
  for (const { spot } of spots) {
    rest += `${text.slice(from, Math.max(from, spot.start))}\n`;
    from = Math.max(from, spot.end);
  }
  rest += text.slice(from, close);
  return rest.split('\n').some((line) => {
    const words = normalised(line).core.replace(/[\da-zA-Z]/g, '');
    return !isUnit(words) && !isPiecedTogether(words, known);
  });
}

/** Where the lines of values that stand right above a label begin. */
function linesAbove(text: string, { spot, use }: Candidate): number {
  let from = text.lastIndexOf('\n', spot.start - 1) + 1;
  while (from > 0) {
    const above = text.lastIndexOf('\n', from - 2) + 1;
    if (from - above > LONGEST || figuresIn(text, above, from - 1).length !== use.row.columns.length) break;
    from = above;
  }
  return from;
}

/** Whether words are made of pieces of labels side by side: `信息 上一 本年`. Upright words stand a letter a line. */
function isPiecedTogether(words: string, labels: readonly string[]): boolean {
  if (words.length < 2) return true;
  for (let from = 0; from < words.length; ) {
    let to = from + 2;
    while (to <= words.length && labels.some((label) => label.includes(words.slice(from, to)))) to++;
    if (to === from + 2) return false;
    from = to - 1;
  }
  return true;
}

function lineEnd(text: string, from: number): number {
  const end = find(text, '\n', from, text.length);
  return end === -1 ? text.length : end;
}

/** Where a row ends: behind its last value, or what stands for one. */
export function endOf({ spot, deal, slots }: Candidate): number {
  return (deal.kind === 'dealt' ? deal.slots : slots.slots).at(-1)?.end ?? spot.end;
}

const FIGURE = '(?:[-+]|[增减] ?)?\\d[\\d,]*(?:\\.\\d+)?';
const FIGURES = new RegExp(`^${FIGURE}(?:[\\s|]+${FIGURE})*$`);
const FIRST = new RegExp(FIGURE);
const EACH = new RegExp(FIGURE, 'g');
/** A line of values is short; a longer one is something else. */
const LONGEST = 400;

/** Lines that hold exactly so many values and, but for a piece of a label before a bar, nothing else. */
export function valueLines(text: string, from: number, to: number, wanted: number): Slot[][] {
  const lines: Slot[][] = [];
  for (let start = from; start < to; ) {
    const next = find(text, '\n', start, to);
    const end = next === -1 ? to : next;
    // A line that goes on behind `to` is the next label's: `2政府网站公开…`.
    const whole = next !== -1 || to === text.length || text[to] === '\n' || text[to] === '|';
    if (whole && end - start <= LONGEST) {
      const slots = figuresIn(text, start, end);
      if (slots.length === wanted) lines.push(slots);
    }
    start = end + 1;
  }
  return lines;
}

/** A page number behind the values of a line, or alone on it. */
const PAGE = /\s*-\s?\d{1,4}\s?-\s*$/;
const ODD = /^\s*(?:[^\d\s]{1,2}\s+)?(?:[-+增减]?\d(?!\d?\s?[.、,)]\s?[\u3400-\u9fff])|(?:-{1,3}|[/无])(?:\s|$))/;

/** True when a line holds figures, but not as many as a row has: lines and labels cannot be matched then. */
function hasOddLines(text: string, from: number, to: number, wanted: number): boolean {
  for (let start = text.indexOf('\n', from) + 1; start > 0 && start < to; ) {
    const next = find(text, '\n', start, to);
    const end = next === -1 ? to : next;
    const line = text.slice(start, Math.min(end, start + LONGEST)).replace(PAGE, '');
    if (ODD.test(line) && figuresIn(text, start, end).length !== wanted) return true;
    start = end + 1;
  }
  return false;
}

/** The figures of a line that holds nothing else, but for a piece of a label before a bar and a page number behind. */
export function figuresIn(text: string, start: number, end: number): Slot[] {
  const line = text.slice(start, end).replace(PAGE, '');
  const first = line.search(FIRST);
  if (first === -1) return [];
  const label = line.slice(0, first).trim();
  if (label !== '' && !label.endsWith('|') && !isUnit(label)) return [];
  const figures = line.slice(first).replace(/[\s|]+$/, '');
  if (!FIGURES.test(figures)) return [];
  return [...figures.matchAll(EACH)].map((figure) => ({
    start: start + first + figure.index,
    end: start + first + figure.index + figure[0].length,
  }));
}
