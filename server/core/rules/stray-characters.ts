/** Traditional characters here and there in a Simplified report. */
import { lexiconOfProse } from '../prose/words/lexicon.ts';
import { glyphsOf } from '../report/glyphs.ts';
import type { Report } from '../report/report.ts';
import { fold } from '../text/fold.ts';

/** One may be anything. */
const FEWEST = 2;
/** More than these are not looked at: whole passages are told by their number. */
const MOST = 50;
const LONGEST_WORD = 6;
const QUOTED = /["“「《][^"“”」》\n]{0,40}$/;

/**
 * Those that stand in words of the domain, as offsets into the visible text: a name holds none of these. None where
 * there are fewer than two.
 */
export function strayIn(report: Report): readonly number[] {
  const { text } = report.body.source.visible;
  const stray = glyphsOf(report)
    .traditional.slice(0, MOST)
    .filter((at) => isInWord(text, at) && !QUOTED.test(text.slice(Math.max(0, at - 40), at)));
  return stray.length < FEWEST ? [] : stray;
}

function isInWord(text: string, at: number): boolean {
  const lexicon = lexiconOfProse();
  const from = Math.max(0, at - LONGEST_WORD);
  const { text: around, at: places } = fold(text.slice(from, at + LONGEST_WORD));
  return [...around].some((_, start) => {
    const word = lexicon.match(around, start);
    return word !== null && word.end - start > 1 && places[start]! <= at - from && at - from < places[word.end]!;
  });
}
