/** What a list of kinds ends with: 予以公开12件、部分公开4件、其他9件. The table's row or column of that name, or all kinds that are not listed. */

import { columnCells, otherColumns } from '../cells/cells.ts';
import { REMAINDER } from '../cells/dimensions.ts';
import { known } from '../cells/known-cells.ts';
import { otherOutcomes, outcomeCells } from '../cells/outcome-cells.ts';
import { type Block, REVIEW_OUTCOMES, reviewCells } from '../cells/review-cells.ts';
import type { Beside, Found } from '../discourse/surroundings.ts';
import { ANSWERS, CASES } from '../words/counters.ts';
import { NO_WORDS, subjectsIn } from '../words/runs.ts';
import type { ColumnSubject, OutcomeSubject, ReviewOutcome } from '../words/terms.ts';
import { figureBefore, isMark, isNumber, isTerm, subjectOf } from '../words/token.ts';

const OTHERS =
  /^\)?[、,;](?:和|及|以及|另外?|还有)?(?<name>(?:[^,、;()\d]{1,8}等)?(?:其他|其它|其余|剩余|(?=单位|组织))(?:各类|单位|组织|情形|情况|类型|类别|类|形式|方式|渠道|处理|方面|结果|原因|申请人|主体|申请|案件|答复|组织|机构)*的?(?:有|为|共|共计)?)$/;

const CHANNELS = 'statistics.disclosure.channels.';

/** What 其他 counts, behind kinds that this sentence counted; null elsewhere. */
export function remainderAt({
  sentence: { tokens },
  index,
  text,
  counts,
  behind,
  discourse,
  report,
  figure,
}: Beside): Found | null {
  const previous = tokens[figureBefore(tokens, index)];
  const { last } = discourse;
  if (previous === undefined || last === null) return null;
  const name = OTHERS.exec(text.slice(previous.end, figure.start))?.groups?.name;
  // 其余1件尚未审结: what follows says what they are.
  if (name === undefined || (behind.counted !== true && subjectsIn(behind.tokens).length > 0)) return null;
  // 政府网站1985条、其他方式25条: of the channels.
  if (last.key.startsWith(CHANNELS)) {
    const about = known([['statistics/disclosure.channels.other']], report);
    return { meaning: { ...last, key: REMAINDER }, run: NO_WORDS, about, start: figure.start - name.length };
  }
  // 予以公开12件（其中…）、其他4件: the kinds listed beside it, since the last total.
  const alike = counts.filter(({ meaning }) => meaning.dimension === last.dimension && !meaning.key.includes('.'));
  const keys = alike.flatMap(({ meaning }) => meaning.key.replace(/^.*:/, '').split('+'));
  // 逾期不补正的4件，逾期未缴费的0件，其他7件: the last row of their group.
  const start = figure.start - name.length;
  if (last.key === 'other.fee-unpaid' && ANSWERS.has(figure.counter)) {
    const meaning = { dimension: last.dimension, key: 'other.other', verb: null };
    return { meaning, run: NO_WORDS, about: known(outcomeCells('other.other', report), report), start };
  }
  // 公开12件，不公开3件，其余10件: where one of them was not understood, it is not known what is left.
  const from = tokens.findLastIndex((token, at) => at < index && (isMark(token, ':;') || isTerm(token, 'among')));
  if (
    last.dimension === 'outcome' &&
    tokens
      .slice(from + 1, index)
      .some((token) => isNumber(token) && counts.every((count) => count.figure !== token.figure))
  )
    return null;
  // 维持2件，其他1件: there are four results only.
  // 自然人20件，单位5件: there are two kinds only.
  const isOther = last.dimension === 'column' && /^(?:单位|组织)/.test(name);
  if (keys.length < (last.dimension === 'review-outcome' || isOther ? 1 : 2) || last.key.includes('.')) return null;
  const about = cellsOf(last.dimension, last.key, keys);
  if (about === null) return null;
  const meaning = { dimension: last.dimension, key: REMAINDER, verb: null };
  return { meaning, run: NO_WORDS, about: known(about, report), start };

  function cellsOf(dimension: string, key: string, listed: readonly string[]) {
    const isAnswer = ANSWERS.has(figure.counter) || figure.counter === counts.at(-1)?.figure.counter;
    if (dimension === 'outcome' && discourse.column === null && isAnswer)
      return otherOutcomes(listed as OutcomeSubject[], report);
    const whole = discourse.row ?? discourse.whole;
    if (dimension === 'column' && discourse.outcome === null && CASES.has(figure.counter))
      return isOther ? columnCells('organisation', whole) : otherColumns(listed as ColumnSubject[], whole);
    if (dimension !== 'review-outcome' || !CASES.has(figure.counter)) return null;
    const blocks = (/^(.*):/.exec(key)?.[1] ?? '').split('+').filter((block) => block !== '') as Block[];
    // 其他1件，未审结2件: nor what is listed behind it.
    const named = [...listed, ...tokens.slice(index).map(subjectOf)];
    const open = REVIEW_OUTCOMES.filter((outcome) => !named.includes(outcome));
    if (blocks.length === 0 || open.length === 0) return null;
    const all = open.flatMap((outcome) => reviewCells(blocks, outcome)[0]!);
    const readings = [...reviewCells(blocks, 'other-result' satisfies ReviewOutcome), all];
    // 复议14件，诉讼52件，全部案件中维持42件、其他3件: of all that were named.
    const wider = [...discourse.allBlocks];
    return wider.length > blocks.length ? [...readings, ...reviewCells(wider, 'other-result')] : readings;
  }
}
