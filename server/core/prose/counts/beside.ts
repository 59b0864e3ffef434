/** What a figure counts that has no word of its own before it: the words and figures beside it tell. */

import { textOf } from '../../text/span.ts';
import { applicationCells } from '../cells/cells.ts';
import type { Meaning } from '../cells/dimensions.ts';
import { known } from '../cells/known-cells.ts';
import type { Beside, Found } from '../discourse/surroundings.ts';
import { ANSWERS, DOCUMENTS, MONEY } from '../words/counters.ts';
import { isTelling, NO_WORDS, runBefore, runUpTo, subjectsIn } from '../words/runs.ts';
import type { DocumentSubject } from '../words/terms.ts';
import { figureBefore, isFigure, isMark, isTerm, type TermToken } from '../words/token.ts';
import { applicationsBy, documentsBy } from './found.ts';
import { added, closed, inHand, newlyReceived } from './in-hand.ts';
import { leftOver, rest } from './left-over.ts';
import { meaningByWords, meaningOf } from './meaning.ts';
import { remainderAt } from './remainders.ts';
import { terse } from './terse.ts';

/** What the words and figures beside a figure tell; null where they tell nothing. */
export function besideAt(beside: Beside): Found | null {
  return (
    leftOver(beside) ??
    rest(beside) ??
    inHand(beside) ??
    remainderAt(beside) ??
    afterShare(beside) ??
    mostOf(beside) ??
    newlyReceived(beside) ??
    closed(beside) ??
    settled(beside) ??
    added(beside) ??
    ofTopic(beside) ??
    risen(beside) ??
    totalOfOutcomes(beside) ??
    addedDocuments(beside) ??
    ofThoseInForce(beside) ??
    forReasons(beside) ??
    amountOf(beside) ??
    terse(beside)
  );
}

/** 申请人以自然人为主，共20件; 自然人居多（20件），企业次之（4件） */
function mostOf(beside: Beside): Found | null {
  const { sentence, index, text, figure } = beside;
  const most = sentence.tokens.findLast((token, at) => at < index && isTerm(token, 'subject'));
  if (most?.kind !== 'term' || !MOST.test(text.slice(most.end, figure.start))) return null;
  const found = meaningByWords([most], beside);
  // Or of all, of whom these are most.
  return found && { ...found, about: [...found.about, ...known(applicationCells('receive'), beside.report)] };
}

const MOST = /^(?:为主|居多|次之|[最较][多少])[,(](?:共计?|计|有|达|为)?$/;

/** 行政复议由上年的5件增至9件; 申请总量升至25件: what the words before the change name. */
function risen(beside: Beside): Found | null {
  const {
    sentence: { tokens, start },
    index,
    text,
    figure,
  } = beside;
  if (!'至到'.includes(text[figure.start - 1] ?? '-')) return null;
  const head = tokens.findLastIndex((token, at) => at < index && isTelling(token));
  if (head === -1 || !RISEN.test(text.slice(tokens[head]!.end, figure.start))) return null;
  const before = runUpTo(tokens, head, start);
  const found = meaningOf({ ...beside, before, behind: NO_WORDS });
  return found && { ...found, start: before.tokens.find(isTelling)!.start };
}

const RISEN =
  /^[^,;:()\d]{2,8},达到$|^(?:[由从](?:\d{4}年|[上去]年)?度?[底末]?的?[\d,]+.)?[增加减少上升下降提高回落]+[至到]$/;

/** 行政复议情况。共9件: what the heading names. */
function ofHeading(beside: Beside): Found | null {
  const { sentence, text, earlier, figure } = beside;
  const [, block] = HEADING.exec(text.slice(Math.max(0, sentence.start - LONGEST_HEADING), sentence.start)) ?? [];
  if (block === undefined || !COUNTED.test(earlier)) return null;
  const subject = block === '复议' ? 'reconsideration' : 'litigation';
  const { start } = figure;
  return meaningByWords([{ kind: 'term', term: { role: 'subject', subject }, start, end: start }], beside);
}

/** （一）行政复议情况。 一是行政诉讼。 Not 行政复议、行政诉讼情况。 */
const HEADING =
  /(?:^|[)是.。\n]|[\d一二三四五六]、)(?:\d{4}年)?(?:政府信息公开)?(?:行政)?(复议|诉讼)(?:情况|方面)?[。\n]$/;
const LONGEST_HEADING = 18;

/** 行政诉讼方面，全年共12件; 行政许可方面，本年处理决定数量812件; 【复议】3件: what the clause before names. */
function ofTopic(beside: Beside): Found | null {
  const {
    sentence: { tokens, start },
    index,
    text,
    figure,
    later,
    behind,
    discourse,
  } = beside;
  const at = tokens.findLastIndex(({ kind }, before) => before < index && kind === 'mark');
  const topic = tokens[at - 1];
  if (topic?.kind !== 'term' || !isTelling(topic)) return ofHeading(beside);
  // 政府信息公开行政复议方面
  const named = isTerm(tokens[at - 2], 'information') ? at - 2 : at - 1;
  const before = tokens[named - 1];
  const first = tokens[named]!.start;
  // ①予以公开 has a digit before it.
  const isLed = isMark(before, ';:#[') || (isFigure(before) && before.figure.counter === '');
  const isFirst = first === start || (isLed && before!.end === first);
  const said = text.slice(topic.end, figure.start);
  // 行政复议方面，新增3件
  const isOf = OF_TOPIC.test(discourse.section === 'review' ? said.replace(/(?:新增|发生|收案|收到)$/, '') : said);
  // ①予以公开，12件；②部分公开，4件: a list.
  const isItem = said === ',' && /^(?:;|$)/.test(later);
  if (!isFirst || !(isOf || isItem) || subjectsIn(behind.tokens).length > 0) return null;
  const found = meaningByWords([topic], beside);
  return found && { ...found, start: isMark(before, '[') ? before!.start : first };
}

const ALL = '(?:20\\d\\d年|[全本]年度?|今年)?(?:共有?|共?总?计|合计|(?:处理)?决定(?:数量|件数)?)?(?:为|是|有)?$';
const OF_TOPIC = new RegExp(`^(?:方面[,:]|:|\\])${ALL}`);
const COUNTED = new RegExp(`^(?:全[省市县区])?${ALL}`);

/** 行政复议9件，已办结8件: concluded. */
function settled(beside: Beside): Found | null {
  const { before, text, counts } = beside;
  if (before.open || counts.at(-1)?.meaning.dimension !== 'review') return null;
  const done = before.tokens.find((token) => CLOSED.test(textOf(text, token)));
  if (done === undefined) return null;
  const concluded: TermToken = { ...done, term: { role: 'subject', subject: 'concluded' } };
  return meaningByWords([concluded], beside);
}

const CLOSED = /^已?办(?:结|完|理完)/;

/** …；不予处理1件；其他处理0件；总计25件: of a list of all outcomes. */
function totalOfOutcomes({
  sentence: { tokens },
  index,
  before,
  text,
  report,
  discourse,
  counts,
  figure,
}: Beside): Found | null {
  const first = before.tokens[0];
  if (first === undefined || before.open || !ANSWERS.has(figure.counter) || discourse.matter !== 'application')
    return null;
  if (!/^(?:总计|合计|总数)(?:为|共)?:?$/.test(text.slice(first.start, figure.start))) return null;
  const mark = tokens[index - before.tokens.length - 1];
  const isRow = mark?.kind === 'mark' && text.slice(mark.start, first.start) === '(七)';
  const outcomes = counts.filter(({ meaning }) => meaning.dimension === 'outcome' && !meaning.key.includes('.'));
  if (!isRow && outcomes.length < OUTCOMES) return null;
  return applicationsBy('handle', report, before);
}

/** All that there are: fewer have a sum of their own. */
const OUTCOMES = 6;

/** 自然人占80%，共20件; 自然人占80%（20件）: of whom the share is. */
function afterShare(beside: Beside): Found | null {
  const { sentence, index, text, figure, discourse, report } = beside;
  const { tokens } = sentence;
  const at = figureBefore(tokens, index);
  const [share, percentage] = [tokens[at - 1], tokens[at]];
  if (!isFigure(percentage) || percentage.figure.counter !== '%') return null;
  if (!isTerm(share, 'share') || share.end !== percentage.start) return null;
  const between = text.slice(percentage.end, figure.start);
  if (!/^,(?:共计?|有|为|计|即)$/.test(between) && !(between === '(' && text[figure.end] === ')')) return null;
  const before = runBefore(tokens, at - 1, sentence.start);
  if (before.open || subjectsIn(before.tokens).length !== 1) return null;
  return meaningOf({ before, behind: NO_WORDS, figure, discourse, report });
}

/** 有5件因本机关不掌握等原因无法提供: all of that outcome; one reason alone may be of some. */
function forReasons(beside: Beside): Found | null {
  const { sentence, before, figure, later } = beside;
  const [reason] = REASONS.exec(later) ?? [];
  const outcome = sentence.tokens.find(({ start }) => reason !== undefined && start === figure.end + reason.length);
  if (outcome?.kind !== 'term' || before.tokens.some(({ term }) => term.role !== 'filler')) return null;
  return meaningByWords([outcome], beside);
}

const REASONS =
  /^(?:申请)?(?:因|由于|属|涉及)[^,;:()\d]{1,24}等(?:原因|情形|情况|理由)?(?:而|依法)?(?=不予公开|无法提供|不予处理)/;

/** 现行有效31件，其中本年新增4件，废止1件 */
function ofThoseInForce({ text, report, counts, figure }: Beside): Found | null {
  const last = counts.at(-1);
  if (last?.meaning.dimension !== 'document' || !DOCUMENTS.has(figure.counter)) return null;
  const { year, done } = IN_FORCE.exec(text.slice(last.figure.end, figure.start))?.groups ?? {};
  if (done === undefined || (last.meaning.verb !== 'effective' && !last.meaning.key.endsWith(':new'))) return null;
  if (year !== undefined && Number(year) !== report.year) return null;
  const verb = /[废失]/.test(done) ? 'repeal' : 'issue';
  const subject = last.meaning.key.replace(/(?:effective|issue):?.*$/, '') as DocumentSubject;
  return documentsBy(subject, verb, report, NO_WORDS, ':new');
}

/** 规范性文件：新增4件 */
function addedDocuments({ earlier, report, figure, discourse: { document } }: Beside): Found | null {
  const isAdded = document !== null && DOCUMENTS.has(figure.counter) && ADDED.test(earlier);
  return isAdded ? documentsBy(document, 'issue', report) : null;
}

const ADDED = /(?:规章|规范性文件)(?:"[^"]{0,8}"|方面|情况)?:(?:本年度?|今年)?新增$/;
const IN_FORCE =
  /^[,(、](?:其中:?,?)?(?:本年度?|今年|当年|年内|(?<year>20\d\d)年度?)?(?<done>新增|新?制[发定]|新?出台|废止|失效)(?:了|的|有)?$/;

/** 政府集中采购52个，总金额3610万元 */
function amountOf({ text, report, counts, figure }: Beside): Found | null {
  const last = counts.at(-1);
  if (last?.meaning.dimension !== 'procurement' || !MONEY.has(figure.counter)) return null;
  if (!/^[,、(]?(?:采购|成交|中标)?(?:总?金额|总额)(?:为|达|共|共计)?$/.test(text.slice(last.figure.end, figure.start)))
    return null;
  const meaning: Meaning = { ...last.meaning, key: `${last.meaning.key}:amount` };
  return { meaning, run: NO_WORDS, about: known([['disclosure/procurement/amount']], report) };
}
