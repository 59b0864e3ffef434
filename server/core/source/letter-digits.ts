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

/** The text with digits in place of such letters. */
export function withDigitsForLetters(text: string): string {
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
