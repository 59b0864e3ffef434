/** Of which year a figure is, and whether it is a change. */
import { textOf } from '../../text/span.ts';
import { isMark, type Reading, type Roles, type Token } from './token.ts';

/** 增加20件, 下降25%; of 增加到120件 the figure is the result. */
export function directionAt(tokens: readonly Token[], index: number, text: string): 'up' | 'down' | null {
  const word = tokens[index - 1];
  if (word?.kind !== 'term' || word.end !== tokens[index]!.start) return null;
  if (word.term.role !== 'rise' && word.term.role !== 'fall') return null;
  if (/(?<!达)[至到]$|[少降低加升]为$/.test(textOf(text, word))) return null;
  return word.term.role === 'rise' ? 'up' : 'down';
}

export const AROUND: Roles = new Set(['last-year', 'filler', 'verb', 'object']);

/** 较2023年的19件 */
const COMPARED = /[较比与同]$/;

/** Whether a token touches the next; before a year may stand what compares: 较2024年. */
export function touchesNext(tokens: readonly Token[], index: number, text: string): boolean {
  const [{ end }, next] = [tokens[index]!, tokens[index + 1]!];
  return end === next.start || (next.kind === 'year' && COMPARES.test(text.slice(end, next.start)));
}

const COMPARES = /^(?:相?较于?|比|与|同)$/;

/** Whether a figure is this year's, and no change. */
export function isOfThisYear(index: number, reading: Reading): boolean {
  return directionAt(reading.sentence.tokens, index, reading.text) === null && !isPast(index, reading);
}

/** 上年的100件, 较上年100件, 2022年为100件: the year stands before the figure, with nothing between that is not understood. */
export function isPast(index: number, { sentence: { tokens }, text, report: { year } }: Reading): boolean {
  let next = tokens[index]!.start;
  let inBrackets = false;
  for (let i = index - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.end !== next) return false;
    // 较上年（412件）, 同比（412件）, 与2022年（新收412件）相比
    if (!inBrackets && isMark(token, '(')) {
      inBrackets = true;
      next = token.start;
      continue;
    }
    if (token.kind === 'year') return year === null ? COMPARED.test(text.slice(0, token.start)) : token.year !== year;
    if (token.kind !== 'term') return false;
    if (token.term.role === 'last-year') return true;
    if (token.term.role === 'compare') return inBrackets || textOf(text, token).includes('年');
    if (!AROUND.has(token.term.role)) return false;
    next = token.start;
  }
  return false;
}
