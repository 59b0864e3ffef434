/** Lines that hold values alone, as extraction by position sets them apart from their labels. */

import { isUnit } from '../../text/value-words.ts';
import { withoutPageBehind } from './page-behind.ts';
import { endWithin, type Slot } from './slot.ts';

const FIGURE = '(?:[-+]|[增减] ?)?\\d[\\d,]*(?:\\.\\d+)?';
const FIGURES = new RegExp(`^${FIGURE}(?:[\\s|]+${FIGURE})*$`);
const FIRST = new RegExp(FIGURE);
const EACH = new RegExp(FIGURE, 'g');
/** A line of values is short; a longer one is something else. */
export const LONGEST = 400;

/** Lines that hold exactly so many values and, but for a piece of a label before a bar, nothing else. */
export function valueLines(text: string, from: number, to: number, wanted: number): Slot[][] {
  const lines: Slot[][] = [];
  for (let start = from; start < to; ) {
    const end = endWithin(text, start, to);
    // A line that goes on behind `to` is the next label's: `2政府网站公开…`.
    const whole = end < to || to === text.length || text[to] === '\n' || text[to] === '|';
    if (whole && end - start <= LONGEST) {
      const slots = figuresOfLine(text, start, end);
      if (slots.length === wanted) lines.push(slots);
    }
    start = end + 1;
  }
  return lines;
}

const ODD = /^\s*(?:[^\d\s]{1,2}\s+)?(?:[-+增减]?\d(?!\d?\s?[.、,)]\s?[\u3400-\u9fff])|(?:-{1,3}|[/无])(?:\s|$))/;

/** True when a line holds figures, but not as many as a row has: lines and labels cannot be matched then. */
export function hasOddLines(text: string, from: number, to: number, wanted: number): boolean {
  for (let start = text.indexOf('\n', from) + 1; start > 0 && start < to; ) {
    const end = endWithin(text, start, to);
    const line = withoutPageBehind(text.slice(start, Math.min(end, start + LONGEST)));
    if (ODD.test(line) && figuresOfLine(text, start, end).length !== wanted) return true;
    start = end + 1;
  }
  return false;
}

/** The figures of a line that holds nothing else, but for a piece of a label before a bar and a page number behind. */
export function figuresOfLine(text: string, start: number, end: number): Slot[] {
  const line = withoutPageBehind(text.slice(start, end));
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
