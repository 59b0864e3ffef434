/** Counts that are of some of what the table counts, or divide it in another way: these say nothing of its cells. */

import type { BareReport } from '../../report/report.ts';
import { compare, type Decimal, subtract } from '../../text/decimal.ts';
import { byStart } from '../../text/span.ts';
import { applicationCells } from '../cells/cells.ts';
import type { Count } from '../cells/count.ts';
import type { Meaning } from '../cells/dimensions.ts';
import { known } from '../cells/known-cells.ts';
import { isTabled, sumOfKnown } from '../cells/values.ts';
import type { Discourse } from '../discourse/discourse.ts';
import type { RawFigure } from '../words/figures.ts';
import type { Run } from '../words/runs.ts';
import { type FigureToken, isNumber, type Reading, type Sentence } from '../words/token.ts';
import { namesWhole } from './agencies.ts';
import { sumsOf } from './reasons.ts';

/** 自然人提出的20件，办结20件: theirs. */
export function isOfOneKind({ meaning }: Count, counts: readonly Count[], { columns }: Discourse): boolean {
  const isOfThem =
    meaning.dimension === 'applications' || (meaning.dimension === 'carried' && !meaning.key.includes(':'));
  return isOfThem && columns === 1 && counts.every((count) => count.meaning.dimension !== 'applications');
}

/**
 * 自然资源系统9件申请中，予以公开4件; 补正的9件申请，答复7件: what follows is of them, which may be as many as were received,
 * closed or in hand; null where nothing follows.
 */
export function opened({ figure, end }: FigureToken, { sentence, text, report }: Reading): 'all' | 'others' | null {
  if (figure.precision !== 'exact' || !OPENS.test(text.slice(end, sentence.end))) return null;
  const isAll = known(applicationCells('receive-and-handle'), report).some(
    (cells) => compare(sumOfKnown(cells, report), figure.value) === 0,
  );
  return isAll ? 'all' : 'others';
}

const OPENS = /^(?:(?:[^,;:\d]{0,14}中|[^,;:\d]{0,4}申请)[,:]|的?申请(?:已|均|都|全部))/;

/** 收到24件，24件均已答复: what was said of all is no count of its own. */
export function isRestated(meaning: Meaning, before: Run, figure: RawFigure, counts: readonly Count[]): boolean {
  if (meaning.key !== 'handle' && meaning.key !== 'process') return false;
  const all = before.tokens.some(({ term }) => term.role === 'all');
  return (
    all &&
    counts.some(
      (count) => count.meaning.dimension === 'applications' && compare(count.figure.value, figure.value) === 0,
    )
  );
}

/** 上年结转的2件已全部办结 */
export function closesCarriedIn(words: string): boolean {
  return /结转[^,;]*[已均全][^,;]*(?:办结|答复|办理)/.test(words);
}

/** 收到25件，已办结23件; 结转的2件已办结，新收的25件办结23件: of those received, without the two that were carried in and closed as well. */
export function isOfReceived(
  { key }: Meaning,
  figure: RawFigure,
  counts: readonly Count[],
  { cells }: BareReport,
): boolean {
  if (key !== 'handle' || !counts.some(({ meaning }) => meaning.key === 'receive' || meaning.key === 'receive-new'))
    return false;
  const handled = cells.get('applications/handled-total/total')?.value;
  const carried = cells.get('applications/carried-in/total')?.value;
  return (
    handled != null && carried != null && carried.units > 0n && compare(figure.value, subtract(handled, carried)) === 0
  );
}

/** Results that the table has no column for: what it counts them as is not known, nor what 维持 then covers. */
const OTHER_RESULTS = /驳回|撤回|撤诉|终止|不予受理|调解|和解|责令/;
/** Granted by a word on where it is published: the table counts them with the granted, sentences often do not. */
const ALREADY_PUBLIC = /(?:已|属于)主动公开|主动公开类|告知.{0,6}(?:途径|方式|渠道)/;

/**
 * Without the figures that the sentence divides in another way than the table: these and some that have no column of
 * their own come to what the table counts together.
 */
export function tabled(found: readonly Count[], { sentence, text, report }: Reading): readonly Count[] {
  // 维持2件、驳回诉讼请求1件: one or the other column's.
  const upheld = found.filter(({ meaning: { key } }) => UPHELD.test(key));
  const counts = upheld.length > 1 ? found.filter(({ meaning: { key } }) => !key.endsWith(':dismissed')) : found;
  // 撤回等其他情形3件: counted, whatever they were.
  const words = outside(counts, sentence, text);
  const others = OTHER_RESULTS.test(words);
  // 撤销1件、确认违法1件: each is some of those corrected.
  const isAlone = counts.filter(({ meaning: { key } }) => CORRECTED.test(key)).length === 1;
  const known = ALREADY_PUBLIC.test(words) && !report.cells.has('statistics/applications.answered.already-public');
  if (!others && !known) return counts;
  const unnamed = sumsOf(unnamedIn(sentence, counts));
  return counts.filter((count) => {
    const { dimension, key } = count.meaning;
    const isDivided =
      (others && dimension === 'review-outcome') || (known && dimension === 'outcome' && key.startsWith('granted'));
    if (/:annulled$/.test(key) && !isAlone) return false;
    return !isDivided || !isShort(count, unnamed, report);
  });
}

const UPHELD = /:(?:upheld|won|dismissed)$/;
const CORRECTED = /:(?:annulled|corrected)$/;

/** The words of a sentence that are in no phrase counted. */
function outside(counts: readonly Count[], { start, end }: Sentence, text: string): string {
  let at = start;
  let words = '';
  for (const phrase of [...counts].sort(byStart)) {
    words += text.slice(at, Math.max(at, phrase.start));
    at = Math.max(at, phrase.end);
  }
  return words + text.slice(at, end);
}

/** The figures of a sentence that count what the table has no name for. */
function unnamedIn({ tokens }: Sentence, counts: readonly Count[]): Decimal[] {
  return tokens.flatMap((token) =>
    isNumber(token) && counts.every(({ figure }) => figure !== token.figure) ? [token.figure.value] : [],
  );
}

/** Whether a count is less than the table's by figures that it has no name for, or there are none to tell. */
function isShort({ figure, about }: Count, unnamed: readonly Decimal[], report: BareReport): boolean {
  return about.some((cells) => {
    const missing = subtract(sumOfKnown(cells, report), figure.value);
    return unnamed.length === 0 || missing.units === 0n || unnamed.some((each) => compare(each, missing) === 0);
  });
}

/** 县政府被申请复议2件，县直部门被申请复议3件: what a unit counts beside makes it a unit's too, unless it says that it is of all. */
export function isOneOfUnits(count: Count, others: readonly Count[], { sentence, text }: Reading): boolean {
  const isBeside = others.some(({ meaning }) => isSame(meaning, count.meaning));
  return isBeside && !namesWhole(text.slice(sentence.start, count.start));
}

function isSame(a: Meaning, b: Meaning): boolean {
  return a.dimension === b.dimension && a.key === b.key;
}

/**
 * 政府采购52个项目，金额3610万元: purchases made together or apart; the table's where 集中采购 is named beside, or the
 * projects or the amount are those of the table.
 */
export function withoutOtherPurchases(counts: readonly Count[], report: BareReport): readonly Count[] {
  const purchases = counts.filter(({ meaning }) => meaning.dimension === 'procurement');
  if (purchases.length === 0) return counts;
  const areOurs = purchases.some((count) => !count.meaning.key.startsWith('short.') || isTabled(count, report));
  return areOurs ? counts : counts.filter((count) => !purchases.includes(count));
}

/** 自然人…予以公开3件，法人…予以公开2件: one thing with two figures in a sentence is a table in words. */
export function withoutRivals(counts: readonly Count[]): Count[] {
  return counts.filter(
    (count) =>
      !counts.some(
        (other) =>
          other !== count &&
          isSame(other.meaning, count.meaning) &&
          compare(other.figure.value, count.figure.value) !== 0,
      ),
  );
}
