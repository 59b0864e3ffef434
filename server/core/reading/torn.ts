import type { Candidate } from './candidates.ts';
import { find, type Slot, type Slots } from './slots.ts';

/**
 * Gives rows the values that extraction by position tore from their labels. Such values stand on lines of their own,
 * before, behind or amid the label. Between rows that have their values on the label's own line, labels and lines of
 * values keep their order: when there are as many lines as labels, each label has its line; else nothing is sure.
 */
export function settleTorn(text: string, chain: readonly Candidate[]): Candidate[] {
  const ordered = [...chain].sort((a, b) => a.spot.start - b.spot.start);
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
    if (!isTorn(text, ordered[start]!)) {
      start++;
      continue;
    }
    let end = start;
    while (end < to && isTorn(text, ordered[end]!)) end++;
    // Values may stand before the first label, hence from the end of the row before it.
    const open = start === 0 ? ordered[start]!.spot.start : endOf(ordered[start - 1]!);
    const close = end < ordered.length ? ordered[end]!.spot.start : endOf(ordered[end - 1]!);
    const whole = !lacksRows(ordered, start, end);
    settleGroup(text, ordered.slice(start, end), open, close, whole, settled);
    start = end;
  }
}

function settleGroup(
  text: string,
  group: readonly Candidate[],
  open: number,
  close: number,
  whole: boolean,
  settled: Map<Candidate, Candidate>,
): void {
  if (whole && group.every((candidate) => candidate.deal.kind === 'dealt')) return;
  const wanted = group[0]!.use.row.columns.length;
  for (const { labels, lines } of balanced(group, valueLines(text, open, close, wanted))) {
    labels.forEach((candidate, index) => {
      const slots = lines[index];
      if (whole && lines.length === labels.length && slots !== undefined) {
        const read: Slots = { slots, marked: false, clean: true };
        settled.set(candidate, { ...candidate, slots: read, deal: { kind: 'dealt', slots, width: wanted, offset: 0 } });
      } else if (candidate.deal.kind === 'dealt') {
        settled.set(candidate, { ...candidate, deal: { kind: 'unread', reason: { kind: 'torn' } } });
      }
    });
  }
}

/**
 * True when the table has a row between these and their neighbours whose label was not found: its values stand there
 * too, and nothing tells which they are.
 */
function lacksRows(ordered: readonly Candidate[], start: number, end: number): boolean {
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

interface Stretch {
  readonly labels: Candidate[];
  readonly lines: (readonly Slot[])[];
}

/** The shortest stretches of the text that hold as many lines of values as labels; the last one may not. */
function balanced(group: readonly Candidate[], lines: readonly (readonly Slot[])[]): Stretch[] {
  const stretches: Stretch[] = [{ labels: [], lines: [] }];
  let line = 0;
  const takeLines = (before: number) => {
    for (; line < lines.length && lines[line]![0]!.start < before; line++) take(undefined, lines[line]);
  };
  const take = (label: Candidate | undefined, values: readonly Slot[] | undefined) => {
    const stretch = stretches.at(-1)!;
    if (label !== undefined) stretch.labels.push(label);
    if (values !== undefined) stretch.lines.push(values);
    if (stretch.labels.length === stretch.lines.length) stretches.push({ labels: [], lines: [] });
  };
  for (const candidate of group) {
    takeLines(candidate.spot.start);
    take(candidate, undefined);
  }
  takeLines(Number.POSITIVE_INFINITY);
  return stretches;
}

/** True when a label has no values, or only such as stand on another line without cell marks. */
function isTorn(text: string, { spot, slots, deal, use }: Candidate): boolean {
  if (use.row.heading || slots.marked) return false;
  if (deal.kind === 'unread') return deal.reason.kind === 'no-values' || deal.reason.kind === 'count';
  const first = deal.kind === 'dealt' ? deal.slots[0] : undefined;
  return first !== undefined && text.slice(spot.end, first.start).includes('\n');
}

/** Where a row ends: behind its last value, or what stands for one. */
export function endOf({ spot, deal, slots }: Candidate): number {
  return (deal.kind === 'dealt' ? deal.slots : slots.slots).at(-1)?.end ?? spot.end;
}

const FIGURES = /^\d[\d,]*(?:\.\d+)?(?:[\s|]+\d[\d,]*(?:\.\d+)?)*$/;
/** A line of values is short; a longer one is something else. */
const LONGEST = 400;

/** Lines that hold exactly so many values and, but for a piece of a label before a bar, nothing else. */
export function valueLines(text: string, from: number, to: number, wanted: number): Slot[][] {
  const lines: Slot[][] = [];
  for (let start = from; start < to; ) {
    const next = find(text, '\n', start, to);
    const end = next === -1 ? to : next;
    if (end - start <= LONGEST) {
      const slots = figuresIn(text, start, end);
      if (slots.length === wanted) lines.push(slots);
    }
    start = end + 1;
  }
  return lines;
}

function figuresIn(text: string, start: number, end: number): Slot[] {
  const line = text.slice(start, end);
  const first = line.search(/\d/);
  if (first === -1) return [];
  const label = line.slice(0, first).trimEnd();
  if (label !== '' && !label.endsWith('|')) return [];
  const figures = line.slice(first).replace(/[\s|]+$/, '');
  if (!FIGURES.test(figures)) return [];
  return [...figures.matchAll(/[^\s|]+/g)].map((figure) => ({
    start: start + first + figure.index,
    end: start + first + figure.index + figure[0].length,
  }));
}
