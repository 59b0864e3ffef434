import { capitalised, listed, placeName } from './words.ts';

interface ChangeText {
  /** `（七）总计·自然人` */
  readonly place: string;
  /** Null for a blank. */
  readonly from: string | null;
  readonly to: string;
}

/** `change “（七）总计·自然人” from 5 to 6` */
function changeText({ place, from, to }: ChangeText): string {
  return from === null ? `fill in “${place}” with ${to}` : `change “${place}” from ${from} to ${to}`;
}

/** Why a typed figure differs from the one that was meant; `written` and `meant` are the digits concerned. */
const typing = {
  transposed: (figure: string) => `probably ${figure} with digits transposed`,
  dropped: (figure: string, _written: string, meant: string) => `probably ${figure} without its digit ${meant}`,
  doubled: (figure: string, written: string) => `probably ${figure} with the digit ${written} typed twice`,
  inserted: (figure: string, written: string) => `probably ${figure} with an extra digit ${written}`,
  replaced: (_figure: string, written: string, meant: string) => `probably ${written} typed for the digit ${meant}`,
  confused: (_figure: string, written: string, meant: string) =>
    `probably ${written} taken for the digit ${meant}, which looks like it`,
  tenfold: (figure: string) => `probably ${figure} with an extra 0 at its end`,
  tenth: (figure: string) => `probably ${figure} without the 0 at its end`,
};

/** Titles and reasons of repairs. */
export const repairs = {
  title: (changes: readonly ChangeText[]) => capitalised(changes.map(changeText).join(', ')),
  reasons: {
    typing,
    neighbour: (place: string, figure: string) =>
      `${figure} is also in “${place}” next to it, probably the wrong row or column`,
    misplaced: (figure: string, from: string, to: string) => `${figure} of “${from}” was probably entered in “${to}”`,
    swapped: (a: string, b: string) => `the figures of “${a}” and “${b}” were probably swapped`,
    unfilledTotal: 'the total is 0 although its parts are not, it was probably not filled in',
    blank: 'it is blank, and was probably not filled in',
    omittedPart: (part: string, figure: string) =>
      `the total lacks just the ${figure} of ${part}, which was probably left out or added later`,
    repeatedPart: (part: string, figure: string) =>
      `the total exceeds by just the ${figure} of ${part}, which was probably added twice`,
    countedTwice: (figure: string) => `the surplus is just the ${figure} of 部分公开, probably counted twice`,
    following: 'the total was added up from the wrong part and has to change with it',
    mends: (places: readonly string[]) => `${listed(places.map(placeName))} will balance`,
    only: 'the only smallest change under which everything balances',
    stale: (sum: string, total: string) =>
      `the parts add up to ${sum} and the total is ${total}, probably not updated when they changed`,
    prose: {
      figure: (figure: string) => ({
        agrees: `the text says ${figure} too`,
        disagrees: `but the text agrees with the ${figure} that is there`,
      }),
      sentence: (text: string) => ({
        agrees: `it agrees with “${text}” in the text`,
        disagrees: `but “${text}” in the text agrees with what is there`,
      }),
    },
    'last-year': {
      figure: (figure: string) => ({
        agrees: `it is ${figure} in last year’s report`,
        disagrees: `but last year’s report agrees with the ${figure} that is there`,
      }),
      sentence: (text: string) => ({
        agrees: `it agrees with “${text}” in last year’s report`,
        disagrees: `but “${text}” in last year’s report agrees with what is there`,
      }),
    },
    breaks: (places: readonly string[]) =>
      `mends this equation only, ${listed(places.map(placeName))} will not balance`,
  },
  /** What a finding's message adds when one repair is clearly best. */
  likely: (changes: readonly ChangeText[], reasons: readonly string[]) => {
    const figures = listed(changes.map(({ place, to }) => `“${place}” should be ${to}`));
    return reasons.length === 0 ? `; ${figures}` : `; ${figures}: ${reasons.join(', ')}`;
  },
  tooBroken: '; too much of this table does not balance to tell which cells are wrong',
  /** A cell of the equation beside the guilty one. */
  related: (place: string, figure: string | null) => `“${place}” is ${figure ?? 'blank'}`,
};
