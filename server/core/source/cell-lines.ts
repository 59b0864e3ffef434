/** A table with one cell a line, or a paragraph, as it is taken out of a word processor: nothing stands in an empty one. */

import { isBlankMark } from '../text/numbers.ts';
import { textOf } from '../text/span.ts';
import { isUnit, isValueToken } from '../text/value-words.ts';

/** A line with ink; offsets into the text. */
interface Line {
  readonly start: number;
  readonly end: number;
  /** A figure, a blank's mark, a unit: what is a cell beside a label. */
  readonly isCell: boolean;
  readonly isUnit: boolean;
  /** Ends of lines between it and the line before. */
  readonly breaks: number;
}

/** A line of nothing but a figure: most texts have none, and are looked at no further. */
const FIGURE_ALONE = /\n[ \u3000]*[\d０-９][\d０-９,.]*[ \u3000]*\r?\n/;

/** Fewer rows show nothing, nor do so few with values. */
const ROWS = 10;
const FEW = 3;
/** No label is longer, nor its broken lines. */
const LABEL = 80;

/**
 * The text with each row's cells on the line of its label behind tabs, where empty cells can be told by the lines
 * without ink; every character keeps its place. Other texts stay as they are.
 */
export function cellLinesAsRows(text: string): string {
  if (!FIGURE_ALONE.test(text)) return text;
  const lines = linesOf(text);
  if (lines === null) return text;
  const first = lines.findIndex(({ isCell }) => isCell);
  const last = lines.findLastIndex(({ isCell }) => isCell);
  const table = lines.slice(Math.max(1, first), last + 2);
  const step = stepOf(table);
  const behindEmpty = table.filter((line) => emptyBefore(line, step) > 0);
  // A unit is the first cell of its row: an empty line before it only sets it apart.
  if (behindEmpty.length === 0 || behindEmpty.some(({ isUnit }) => isUnit)) return text;
  const runs = runsOf(text, table, step);
  if (!isInRows(runs)) return text;
  const torn = tornOf(runs);
  let shown = '';
  let from = 0;
  let run = 0;
  for (const [index, line] of table.entries()) {
    if (!line.isCell) run++;
    if (torn[run]) continue;
    const before = index === 0 ? lines[Math.max(1, first) - 1]! : table[index - 1]!;
    const tabs = emptyBefore(line, step) + (line.isCell ? 1 : 0);
    if (tabs === 0 || before.end - before.start > LABEL) continue;
    shown += text.slice(from, before.end) + withTabs(text.slice(before.end, line.start), step, tabs);
    from = line.start;
  }
  return shown + text.slice(from);
}

/** Ends of lines from a cell to the next: two between paragraphs, one between lines; Infinity where it cannot be told. */
function stepOf(table: readonly Line[]): number {
  const cells = table.filter(({ isCell }) => isCell);
  if (cells.every(({ breaks }) => breaks % 2 === 0)) return 2;
  return 2 * cells.filter(({ breaks }) => breaks === 1).length > cells.length ? 1 : Infinity;
}

/** Cells without ink between a line and the one before. */
function emptyBefore({ breaks }: Line, step: number): number {
  return Math.max(0, Math.floor(breaks / step) - 1);
}

const INK = /[^\s\u3000][^\n]*/g;

/** The lines with ink; null where too few of them are cells, or several cells share many of them. */
function linesOf(text: string): readonly Line[] | null {
  const lines: Line[] = [];
  let cells = 0;
  let rows = 0;
  let from = 0;
  for (const { 0: ink, index } of text.matchAll(INK)) {
    const written = ink.trimEnd();
    const isCell = isCellText(written);
    if (isCell) cells++;
    else if (/[\t|]|^[\d\s.,]+$/.test(written)) rows++;
    if (text.slice(from, index).includes('\t')) rows++;
    const breaks = breaksIn(text, from, index);
    lines.push({ start: index, end: index + written.length, isCell, isUnit: isUnit(written), breaks });
    from = index + written.length;
  }
  return cells < ROWS || rows * ROWS > cells ? null : lines;
}

/** Longer ones are labels or sentences. */
const CELL = 40;

/** A figure with a word beside it, `1 驳回`, that is no date. */
const NOTED = /^\d[\d,]*(?:\.\d+)?\s?(?![年月日])[\u3400-\u9fff]{1,4}$/;

function isCellText(written: string): boolean {
  if (written.length > CELL) return false;
  const folded = written.normalize('NFKC');
  return isUnit(folded) || isValueToken(folded) || isBlankMark(folded) || NOTED.test(folded);
}

function breaksIn(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) breaks++;
  return breaks;
}

/** What stands behind a label, up to the next one. */
interface Run {
  readonly label: string;
  /** Cells, those included that are empty. */
  readonly width: number;
  /** Cells up to the last one that is not empty. */
  readonly inked: number;
}

function runsOf(text: string, table: readonly Line[], step: number): readonly Run[] {
  const runs: Run[] = [];
  let run: Run = { label: '', width: 0, inked: 0 };
  for (const line of table) {
    const width = run.width + emptyBefore(line, step);
    if (line.isCell) run = { label: run.label, width: width + 1, inked: width + 1 };
    else {
      runs.push({ ...run, width });
      run = { label: textOf(text, line), width: 0, inked: 0 };
    }
  }
  return [...runs, run];
}

/**
 * Which runs stand among others of other widths, with no label between that has no cells: there extraction tore figures
 * from their rows.
 */
function tornOf(runs: readonly Run[]): readonly boolean[] {
  const torn: boolean[] = [];
  let from = 0;
  runs.forEach((run, at) => {
    if (run.inked > 0 && at < runs.length - 1) return;
    const beside = runs.slice(from, run.inked > 0 ? at + 1 : at);
    const most = Math.max(
      0,
      ...beside.map(
        ({ inked: width }) => beside.filter((other) => other.inked <= width && width <= other.width).length,
      ),
    );
    for (const _ of beside) torn.push(most < MOST * beside.length);
    if (run.inked === 0) torn.push(false);
    from = at + 1;
  });
  return torn;
}

/** A label of a row, by its ordinal. Those of groups and headings have others. */
const NUMBERED = /^\d{1,2}\s?[.、．]/;
/** The first row of a group, whose label stands right before it. */
const FIRST = /^1\s?[.、．]/;
/** So many of them have cells behind them, as many as their neighbours: others are of sentences, or were broken. */
const MOST = 0.9;
/** Rows of the table that has most of them are so wide; others are told by them. */
const WIDTH = { least: 4, most: 12 } as const;
/** So many of those rows have something in their last column. */
const FULL = 0.6;

/**
 * Whether each label has its cells right behind it. Where a page was written column by column, many follow the last of
 * several labels; where cells of labels that span columns are empty, some rows go farther than most.
 */
function isInRows(runs: readonly Run[]): boolean {
  const numbered = runs.filter(({ label }) => NUMBERED.test(label));
  const inked = numbered.filter((run) => run.inked > 0);
  const blank = numbered.filter((run) => run.inked === 0 && run.width > 1);
  if (inked.length < FEW || inked.length + blank.length < ROWS) return false;
  if (inked.length < MOST * (numbered.length - blank.length)) return false;
  // Cells between groups' labels and their first rows are those rows': they stand before their labels.
  // Behind a single one they may be a row's own, where the group's label was lost.
  const heads = runs.filter(({ label }, at) => !NUMBERED.test(label) && FIRST.test(runs[at + 1]?.label ?? ''));
  if (heads.filter((run) => run.inked > 0).length > 1) return false;
  const ends = runs.filter(({ inked, width }) => inked >= WIDTH.least && width <= WIDTH.most).map((run) => run.inked);
  const farthest = ends.reduce((most, end) => Math.max(most, end), 0);
  return ends.filter((end) => end === farthest).length >= FULL * ends.length;
}

/** The ends of lines between two cells: a tab in place of the last of each step, blanks for the others. */
function withTabs(gap: string, step: number, tabs: number): string {
  let breaks = 0;
  return gap.replaceAll(/[\s\S]/g, (character) => {
    if (character !== '\n') return breaks < step * tabs ? ' ' : character;
    breaks++;
    if (breaks > step * tabs) return character;
    return breaks % step === 0 ? '\t' : ' ';
  });
}
