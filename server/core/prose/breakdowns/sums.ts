/** Lists that end with their total: 县级1个、乡镇14个、村级186个，共201个. */

import type { RawFigure } from '../words/figures.ts';
import type { FigureToken } from '../words/token.ts';
import type { Breakdown } from './breakdowns.ts';

/** What may stand between the last part and the total: nothing that could be counted. */
const TOTAL = /^[,、;]?(?:以上|全年|[两二三四五六](?:项|者|类|家)?)?(?:共计|合计|总计|共|总共)(?:为|是|达)?$/;
/** A name without a mark in it. */
const NAME = /^[、,]?(?:和|及|以及)?(?:[^,、;:()\d%]{0,4}\d{4}年)?[^,、;:()\d%]{1,20}$/;
/** Words that make a part of something else than its neighbours. */
const NO_PART = /同比|较|比|增|减|上年|去年|占|其中|另|累计|均|各|每/;

/**
 * The lists of a sentence that begin a clause, have parts of one kind and nothing before them that the total could be of.
 *
 * @param start of the sentence
 */
export function sumsIn(figures: readonly FigureToken[], text: string, start: number): Breakdown[] {
  return figures.flatMap(({ figure }, index): Breakdown[] => {
    if (index < 2 || figure.counter === '%' || figure.precision !== 'exact') return [];
    const parts = partsBefore(figures, index, text, start);
    return parts === null ? [] : [{ total: figure, parts, complete: true }];
  });
}

/** 工作人员9人，专职2人、兼职7人: who is not the one is the other. */
export function staffIn(all: readonly FigureToken[], text: string, start: number): Breakdown[] {
  return all.slice(2).flatMap((last, index): Breakdown[] => {
    const [total, whole] = [all[index]!, all[index + 1]!];
    if (!FULL_TIME.test(text.slice(total.end, whole.start)) || !PART_TIME.test(text.slice(whole.end, last.start)))
      return [];
    const figures = [total, whole, last].map(({ figure }) => figure);
    const isPlain = figures.every(({ counter, precision }) => precision === 'exact' && counter === figures[0]!.counter);
    const isNew = ADDED.test(text.slice(Math.max(start, total.start - 12), total.start));
    return isPlain && !isNew && !OTHER_STAFF.test(text.slice(last.end, last.end + 20))
      ? [{ total: figures[0]!, parts: figures.slice(1), complete: true }]
      : [];
  });
}

const FULL_TIME = /^[,(:]?(?:其中:?,?)?(?:有|配备|包括)?专职[^,;:()\d]{0,8}$/;
const PART_TIME = /^[,、;](?:其中)?兼职[^,;:()\d]{0,8}$/;
const ADDED = /[新增]/;
/** 专职80人、兼职12人、行政人员28人 */
const OTHER_STAFF = /^[、,][^、,;:()\d]{1,10}\d+[人名]/;

/** @param index of the total among the sentence's figures */
function partsBefore(
  all: readonly FigureToken[],
  index: number,
  text: string,
  sentenceStart: number,
): RawFigure[] | null {
  const { figure: total, start: totalStart } = all[index]!;
  if (!TOTAL.test(text.slice(all[index - 1]!.end, totalStart))) return null;
  const parts: RawFigure[] = [];
  let separator: string | null = null;
  for (let i = index - 1; i >= 0; i--) {
    const { figure, start } = all[i]!;
    if (figure.counter !== total.counter || figure.precision !== 'exact') return null;
    const from = all[i - 1]?.end ?? clauseStart(text, sentenceStart, start);
    const between = text.slice(from, start);
    if (!NAME.test(between) || NO_PART.test(between)) return null;
    parts.unshift(figure);
    if (i === 0) break;
    const mark = between[0]!;
    // 公开信息62条，图解12条、视频8条，共20条: another list, or its total, stands before.
    if (!'、,'.includes(mark) || (separator !== null && mark !== separator)) return null;
    separator = mark;
  }
  return parts.length < 2 ? null : parts;
}

function clauseStart(text: string, sentenceStart: number, before: number): number {
  const clause = text.slice(sentenceStart, before);
  return (
    sentenceStart +
    Math.max(clause.lastIndexOf(','), clause.lastIndexOf(':'), clause.lastIndexOf(';'), clause.lastIndexOf('、')) +
    1
  );
}
