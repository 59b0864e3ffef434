/** Letters that recognition of characters sees in place of digits, in cells: `O 0 l` for `0 0 1`. */

const ZERO = 'OoＯｏОо〇';
const ONE = 'lI';
const LETTER = `[${ZERO}${ONE}]`;
const LETTERS = new RegExp(LETTER, 'g');
const FIGURE = `[\\d${ZERO}${ONE}]{1,9}`;
const WITH_LETTER = new RegExp(`^\\d*${LETTER}[\\d${ZERO}${ONE}]*$`);
/** Nearly every text has none. */
const HINT = new RegExp(`[\\s|,，\\d]${LETTER}(?=[\\s|,，]|$)`);
/** So many figures in succession are cells; a letter among words stays one. */
const CELLS = new RegExp(`(?<![^\\s|,，])${FIGURE}(?:[\\s|,，]+${FIGURE}){2,}(?![^\\s|,，])`, 'g');
/** A row's only figure, at the end of its line. */
const ONLY = new RegExp(`(?<=[\\u3400-\\u9fff)）](?:[^\\S\\n]|\\|)+)${LETTER}(?=[^\\S\\n]*(?:\\|[^\\S\\n]*)*$)`, 'gm');
/** It is taken for one where other rows show where the text comes from. */
const ENOUGH = 3;
/** No figure of a cell is written so. */
const LEADING_ZERO = /(?<!\d)0\d/;

/** What a table's bars are seen as. */
const STROKES = ['l', 'I', '丨'];

/** The text with bars in place of strokes that end lines of figures, one for each of these: `97 l 3 l`. */
function withBarsForStrokes(text: string): string {
  const stroke = STROKES.find((letter) => {
    // Not with the blank before it, at each of which a search would stop.
    if (!text.includes(`${letter}\n`) && !text.includes(`${letter}\r\n`)) return false;
    const isBarred = (line: string) => {
      const words = line.trimEnd().split(/\s+/);
      const figures = words.filter((word) => /^\d/.test(word)).length;
      return figures > 0 && words.at(-1) === letter && words.filter((word) => word === letter).length >= figures;
    };
    return text.split('\n').filter(isBarred).length >= BARRED;
  });
  if (stroke === undefined) return text;
  return text.replaceAll(new RegExp(`(?<!\\S)${stroke}(?!\\S)`, 'g'), '|');
}

/** Fewer may be figures at the ends of their rows. */
const BARRED = 8;

/** The text with digits in place of such letters. */
export function withDigitsForLetters(written: string): string {
  const text = withBarsForStrokes(written);
  if (!HINT.test(text)) return text;
  let count = 0;
  const digits = text.replaceAll(CELLS, (cells) => {
    const found = cells.replaceAll(LETTERS, digitFor);
    if (found === cells || LEADING_ZERO.test(found)) return cells;
    count++;
    return found;
  });
  return count < ENOUGH ? digits : digits.replaceAll(ONLY, digitFor);
}

/** Whether a figure as it is written holds such a letter; the tags of a page within it hold others. */
export function holdsLetter(figure: string): boolean {
  return WITH_LETTER.test(figure);
}

function digitFor(letter: string): string {
  return ONE.includes(letter) ? '1' : '0';
}
