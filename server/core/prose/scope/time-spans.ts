/** Of which time a sentence speaks: of the report's year, or of more, of less or of another one. */

import { countsAllYears } from '../../forms/all-years.ts';
import { isJoint, isMark, isTerm, type Reading, type Token } from '../words/token.ts';

/** Whether the phrase speaks of the whole year, whoever's. */
export function isOfYear(reading: Reading, start: number): boolean {
  const { sentence, text, report } = reading;
  const words = text
    .slice(Math.max(sentence.start, start - FARTHEST), start)
    .replace(ASIDE, '')
    .replace(AVERAGE, '')
    .replace(OF_ALL_THIS_YEAR, '');
  if (EVER.test(words) && countsAllYears(report.form)) return false;
  return !namesOtherSpan(words) && !namesOtherYear(reading, start);
}

/** 11件，历年累计58件: what it says is over with it. */
const ASIDE = /[,、(](?:历年来?)?累计(?:为|达到?|共|公开|受理|收到|答复)?[\d,]+(?=[件条])/g;

/** 收到25件，平均每月2件，…; 月均2件；…: nor does what comes to a month say of which time the rest is. */
const AVERAGE = /(?:平均每[月周日]|[月周日]均)[^,;:()]*[,;]/g;

/** 自2008年以来累计受理58件，其中本年受理: from there on it is this year. */
export const OF_ALL_THIS_YEAR = /^.*(?:累计|历年)[^;]*其中,?(?=[本今当]年|年内|20\d\d年)/;

/** Where a form has a column for all years, 累计 is of them. */
export const EVER = /(?<!全年|本年|今年|年度|年内)累计/;

/** What stands so many characters before a phrase is not heeded. */
export const FARTHEST = 400;

const PART_OF_YEAR =
  /截[至止]到?(?:\d{4}年|[当今本]年)?(?!12月)\d{1,2}月|[上下]半年|季度|月份?(?!\d{1,2}日)|当月|每[月周日]/;
const FARTHEST_CHANGE = 16;
/** 由2022年的37件增加到40件: the year that a change begins with is none of the figure's. */
const FROM = /^\d{4}年[底末度]?的?\d+[件份宗起]?[增减升降上下]/;
const WHOLE_YEAR = /1月?[-~至]12月份?|(?<=[至止到](?:\d{4}年)?)12月底/g;
const MANY_YEARS =
  /截[至止][^,;]{0,8}[底末],?[^,;]{0,6}累计|(\d{4})年?(?:[-~/至到]|—+)(?!\1)\d{4}年|(?<!来)自(?!然人).{2,14}(?:起|以来|来(?!自))|历年(?!结转)|年均|至今|截[至止](?:目前|今|日前|本报告)|(?:近|过去)[\d一二三四五六七八九十两]+年|[三五两]年来|十[二三四五]五|历史/;

/** True when a stretch of a sentence speaks of less or more than one year. */
function namesOtherSpan(text: string): boolean {
  return PART_OF_YEAR.test(text.replace(WHOLE_YEAR, '')) || MANY_YEARS.test(text);
}

/**
 * True when the last year named before a phrase is not the report's. A year that something is compared with (较2022年)
 * says nothing of the phrase.
 *
 * @param start of the phrase
 */
function namesOtherYear({ sentence: { tokens }, text, report: { year } }: Reading, start: number): boolean {
  let depth = 0;
  let open: Token | null = null;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.end > start) continue;
    // 25件（上年20件），…: what a bracket said is over with it.
    if (isMark(token, ')')) depth += 1;
    else if (isMark(token, '(') && depth > 0) depth -= 1;
    else if (isMark(token, '(')) open = token;
    if (depth > 0) continue;
    if (token.kind === 'year') {
      // 与2022年（新收412件）相比: what stands in its bracket is its own.
      // 由2022年的37件增加到40件: what follows is of this year.
      const isAgainst =
        /[较比与同]$/.test(text.slice(Math.max(0, token.start - 2), token.start)) ||
        ('由从'.includes(text[token.start - 1] ?? '-') &&
          FROM.test(text.slice(token.start, token.end + FARTHEST_CHANGE)));
      if (isAgainst && open !== tokens[i + 1]) continue;
      // 2022年、2023年予以公开10件、12件: the first of them is the other's.
      return year !== null && (token.year !== year || isListed(tokens, i));
    }
    if (token.kind !== 'term') continue;
    // 较上年（新收31件）
    if (token.term.role === 'compare' && open !== null && open === tokens[i + 1]) return true;
    if (token.term.role === 'this-year') return false;
    if (
      token.term.role === 'last-year' &&
      // 为上年（161件）的2倍
      !isMark(tokens[i + 1], '(') &&
      !isCompared(tokens, i, start) &&
      text.slice(token.start - 1, token.end + 14).search(ASIDE) !== 0
    )
      return true;
  }
  return false;
}

/** 去年同期5件，同比增长60%；…: what follows is of this year again. */
function isCompared(tokens: readonly Token[], index: number, until: number): boolean {
  // 由上年的5件降至3件
  const last = isTerm(tokens[index + 1], 'filler') ? index + 1 : index;
  const figure = tokens[last + 1];
  if (figure?.kind !== 'figure' || figure.start !== tokens[last]!.end) return false;
  return tokens
    .slice(index + 2)
    .some((token) => token.end <= until && (isTerm(token, 'rise') || isTerm(token, 'fall')));
}

/** 2022年、2023年, 2022年和2023年 */
function isListed(tokens: readonly Token[], index: number): boolean {
  const [year, joint] = [tokens[index - 2], tokens[index - 1]];
  return isJoint(joint) && year?.kind === 'year' && year.end === joint!.start;
}
