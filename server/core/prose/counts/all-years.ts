/** Figures of all years, in forms that have a column for them: 本年度受理申请11件，历年累计58件. */

import { countsAllYears } from '../../forms/all-years.ts';
import type { Count } from '../cells/count.ts';
import { known } from '../cells/known-cells.ts';
import { type Beside, type Found, verbsIn } from '../discourse/surroundings.ts';
import { EVER } from '../scope/time-spans.ts';
import { NO_WORDS, type Run } from '../words/runs.ts';
import { meaningOf } from './meaning.ts';

/** The same of the cumulative column: what the words count, or what was counted right before 累计; null elsewhere. */
export function ofAllYears(beside: Beside): Found | null {
  const { sentence, index, before, earlier, report, discourse, counts } = beside;
  if (!countsAllYears(report.form)) return null;
  const clause = /[^,;:()]*$/.exec(earlier)![0];
  const { last } = discourse;
  const isEver = EVER.test(clause);
  // 历年累计受理58件，答复57件
  const goesOn = last?.key.endsWith(ALL_YEARS) === true && !THIS_YEAR.test(clause);
  if (!(isEver || goesOn) || OTHER_SPAN.test(earlier.replace(EVER_SINCE, ''))) return null;
  const [, until] = UNTIL.exec(earlier) ?? [];
  if (until !== undefined && Number(until) !== report.year) return null;
  // 公开210条，历年累计公开1850条，其中网站公开205条: of the one or the other.
  const isEither = !isEver && discourse.within && counts.some(({ meaning }) => !meaning.key.endsWith(ALL_YEARS));
  const previous = counts.at(-1);
  const isNext =
    previous !== undefined && sentence.tokens.slice(previous.index + 1, index).every(({ kind }) => kind !== 'figure');
  const isBare = BARE.test(clause);
  const found: Pick<Found, 'meaning' | 'about' | 'run'> | null =
    isBare && isNext && isOfSameVerb(previous, before) && !previous.meaning.key.endsWith(ALL_YEARS)
      ? { ...previous, run: NO_WORDS }
      : meaningOf(beside);
  if (found === null) return null;
  const { meaning, run } = found;
  const ofAll = found.about.map((cells) => cells.map((id) => id.replace(/\/year$/, '/cumulative')));
  return {
    meaning: { ...meaning, key: `${meaning.key}${isBare ? ASIDE : ALL_YEARS}` },
    run,
    about: [
      ...(isEither ? known(found.about, report) : []),
      ...known(ofAll, report).filter((cells) => cells.every((id) => id.endsWith('/cumulative'))),
    ],
    allYears: true,
  };
}

/** The regulations that reports follow are of 2008. */
const EVER_SINCE =
  /自(?:2008年(?:5月1日)?|[^,;\d]{0,12}《?[^,;\d]{0,8}条例》?(?:公布|颁布)?(?:施行|实施)|[^,;\d]{0,10}信息公开工作开展)(?:起|以来)/;
/** 受理11件，累计58件, 受理11件，累计受理58件: not 受理11件，累计答复57件. */
function isOfSameVerb({ meaning }: Count, before: Run): boolean {
  const verbs = verbsIn(before).filter((verb) => !verb.startsWith('publish'));
  return verbs.every((verb) => meaning.verb === null || verb === meaning.verb);
}

const ALL_YEARS = ':all-years';
/** 受理11件，历年累计58件，答复11件: what follows is of the year again. */
const ASIDE = ':aside';
/** 截至2012年底: as the year before had it. */
const UNTIL = /截[至止]到?(\d{4})年/;
const THIS_YEAR = /[本今当]年|年度|全年|\d{4}年/;
const BARE = /^(?:历年来?|截[至止].*)?累计(?:为|达到?|共|总?数|(?:主动)?公开|受理|收到|答复)?$/;
/** Fewer years than all, or not the whole of the last one. */
const OTHER_SPAN =
  /\d{4}年?(?:[-~/至到]|—+)\d|自.{2,14}(?:起|以来)|近.年|[三五两]年来|十[二三]五|季度|半年|(?!12月)(?<!\d)\d{1,2}月/;
