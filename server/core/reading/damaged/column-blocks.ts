/** Labels one below the other, and their figures below them. */
import { isBlankMark } from '../../text/numbers.ts';
import { isUnit, unitAt } from '../../text/value-words.ts';
import { type Candidate, hasOwnLine } from '../rows/candidates.ts';
import { withoutPageBehind } from '../values/page-behind.ts';
import { endWithin, type Slot } from '../values/slot.ts';
import { lacksRows } from './lacking-rows.ts';

/** Labels one below the other, and the figures below them, one a line. */
export interface Block {
  readonly rows: readonly Candidate[];
  readonly figures: readonly Slot[];
}

/**
 * Labels are a block when no row is lost between them, no figure stands there and no page ends. Where as many figures
 * begin the page, or one stands above them behind a row that has its own, those below may be the next labels'.
 */
export function blocksOf(text: string, own: readonly Candidate[], pageEnds: ReadonlySet<number>): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  let isBelowOne = false;
  own.forEach((candidate, index) => {
    const [{ end }, next] = [candidate.spot, own[index + 1]?.spot.start ?? text.length];
    const figures = figureLines(text, end, next, pageEnds);
    const isBesideValues = !candidate.use.row.heading && hasOwnLine(text, candidate);
    const isOver = figures.length > 0 || isBesideValues || [...pageEnds].some((at) => at >= end && at < next);
    if (!isOver) return;
    const rows = own.slice(from, index + 1);
    const isBlock = figures.length > 0 && isSeveral(rows) && !isBesideValues && !hasFigures(text, rows);
    const isOnlyOne = isBlock && figuresAbove(text, rows[0]!.spot.start, pageEnds) !== figures.length;
    if (isOnlyOne && !isBelowOne && !lacksRows(own, from, index)) blocks.push({ rows, figures });
    const [, ...lines] = text.slice(end, next).trimEnd().split('\n');
    isBelowOne = isBesideValues && FIGURE_LINE.test(lines.at(-1)?.trim() ?? '');
    from = index + 1;
  });
  return blocks;
}

/** How many figures stand on lines of their own between the beginning of a label's page and the label. */
function figuresAbove(text: string, label: number, pageEnds: ReadonlySet<number>): number {
  const begin = [...pageEnds].findLast((at) => at < label) ?? label;
  const lines = text.slice(begin, label).split('\n');
  return lines.filter((line) => FIGURE_LINE.test(line.trim())).length;
}

/** The figures below a single row, whatever heads it, have no order of columns. */
function isSeveral(rows: readonly Candidate[]): boolean {
  return rows.filter(({ use }) => !use.row.heading).length > 1;
}

/** Whether a line between the labels is a figure, perhaps with words or its unit beside it, or a unit. */
function hasFigures(text: string, rows: readonly Candidate[]): boolean {
  return rows.some(({ spot }, index) => {
    const above = rows[index - 1];
    if (above === undefined || above.spot.end > spot.start) return false;
    const lines = text.slice(above.spot.end, spot.start).split('\n');
    return lines.some((line) => {
      const words = withoutPageBehind(line).trim();
      return (
        FIGURE_LINE.test(words) ||
        BEGINS_WITH_FIGURE.test(words.slice(unitAt(words, 0, words.length)).trimStart()) ||
        isUnit(words)
      );
    });
  });
}

/** Not an ordinal: `2.其他`. */
const BEGINS_WITH_FIGURE = /^[-+增减]?\d+(?!\d?\s?[.、,)]\s?[\u3400-\u9fff])/;
const FIGURE_LINE = /^[-+]?\d[\d,]*(?:\.\d+)?$|^(?:-{1,2}|\/|无)$/;

/** The lines of one figure or unit each that follow a label on its page. */
function figureLines(text: string, from: number, to: number, pageEnds: ReadonlySet<number>): Slot[] {
  const lines: Slot[] = [];
  let over = false;
  for (let start = from; start < to; ) {
    const end = endWithin(text, start, to);
    const line = text.slice(start, end);
    const figure = withoutPageBehind(line).trim();
    // A line that goes on behind `to` is the next label's.
    const isFigure = FIGURE_LINE.test(figure) || isUnit(figure);
    // More figures behind other words: which of them are the rows' is not sure.
    if (isFigure && over) return [];
    if (isFigure && start > from && (end < to || to === text.length)) {
      const at = start + line.indexOf(figure);
      lines.push({ start: at, end: at + figure.length });
    } else if (figure !== '') {
      if (isFigure || figure.length > SHORT) break;
      // A figure with a word beside it belongs to the column too.
      if (lines.length > 0 && /^\d/.test(figure)) return [];
      over = lines.length > 0;
    }
    if (pageEnds.has(end)) break;
    start = end + 1;
  }
  return lines;
}

/** What may stand between the labels and their figures: the rest of a label, a group's name. */
const SHORT = 12;

/** The figures without the column of units, in which dashes stand beside the headings. */
export function withoutUnits(text: string, { rows, figures }: Block): readonly Slot[] | null {
  const isAUnit = ({ start, end }: Slot) => isUnit(text.slice(start, end));
  if (!figures.some(isAUnit)) return figures;
  const valued = rows.filter(({ use }) => !use.row.heading).length;
  const units = figures.slice(0, rows.length);
  if (units.every((slot, row) => (rows[row]!.use.row.heading ? isDash(text, slot) : isAUnit(slot)))) {
    const rest = figures.slice(rows.length);
    if (rest.length % rows.length !== 0) return null;
    const isHeading = (at: number) => rows[at % rows.length]!.use.row.heading;
    if (rest.some((slot, at) => isAUnit(slot) || (isHeading(at) && !isDash(text, slot)))) return null;
    return rest.filter((_, at) => !isHeading(at));
  }
  const rest = figures.slice(valued);
  return figures.slice(0, valued).every(isAUnit) && !rest.some(isAUnit) ? rest : null;
}

function isDash(text: string, { start, end }: Slot): boolean {
  return isBlankMark(text.slice(start, end));
}
