/** What a figure counts that has no word of its own before it: the words and figures beside it tell. */

import type { BareReport } from '../report/report.ts';
import { applicationCells, inHandCells, plainCells } from './cells.ts';
import { CASES, MONEY } from './counters.ts';
import type { Meaning } from './dimensions.ts';
import { known } from './known-cells.ts';
import { meaningOf } from './meaning.ts';
import { remainderAt } from './remainders.ts';
import { type FigureToken, figureBefore, NO_WORDS, runBefore, runBehind, subjectsIn } from './runs.ts';
import { type Beside, type Found, ofApplications } from './surroundings.ts';

export function besideAt(beside: Beside): Found | null {
  return (
    carriedOver(beside) ??
    leftOver(beside) ??
    rest(beside) ??
    inHand(beside) ??
    remainderAt(beside) ??
    afterShare(beside) ??
    newlyReceived(beside) ??
    closed(beside) ??
    added(beside) ??
    ofTopic(beside) ??
    forReasons(beside) ??
    amountOf(beside)
  );
}

/** 行政诉讼方面，全年共12件: what the clause before names. */
function ofTopic({ sentence: { tokens, start }, index, before, text, report, discourse }: Beside): Found | null {
  const { figure } = tokens[index] as FigureToken;
  const isSum = before.tokens.length > 0 && before.tokens.every(({ term }) => TOTAL.has(term.role));
  const mark = tokens[index - before.tokens.length - 1];
  const topic = tokens[index - before.tokens.length - 2];
  if (!isSum || mark?.kind !== 'mark' || mark.mark !== ',' || topic?.kind !== 'term') return null;
  if (topic.term.role !== 'subject' || text.slice(topic.end, mark.start) !== '方面' || topic.start !== start)
    return null;
  const none = NO_WORDS;
  return meaningOf({ before: { tokens: [topic], open: false }, behind: none, figure, discourse, report });
}

const TOTAL: ReadonlySet<string> = new Set(['filler', 'this-year']);

/** 25件为2023年新收, 25件是当年新收的 */
function newlyReceived({
  sentence: { tokens, start, end },
  index,
  before,
  text,
  report,
  discourse,
}: Beside): Found | null {
  const { figure } = tokens[index] as FigureToken;
  const [phrase, year] = NEW.exec(text.slice(figure.end, end)) ?? [];
  if (phrase === undefined || before.tokens.length > 0 || !ofApplications(discourse) || !CASES.has(figure.counter))
    return null;
  if ((year !== undefined && Number(year) !== report.year) || CLOSED.test(text.slice(start, figure.start))) return null;
  const meaning: Meaning = { dimension: 'applications', key: 'receive-new', verb: 'receive-new' };
  return { meaning, run: NO_WORDS, about: known(applicationCells('receive-new'), report) };
}

/** 新收25件，其中23件已办结; 26件申请中25件已经答复 */
function closed({ sentence: { end }, index, before, text, report, discourse, sentence }: Beside): Found | null {
  const { figure } = sentence.tokens[index] as FigureToken;
  const isPlain = before.tokens.every(({ term }) => BARE.has(term.role)) && !before.open;
  const [object] = runBehind(sentence.tokens, index, sentence.end).tokens.filter(({ term }) => term.role !== 'filler');
  if (isPlain && object?.term.role === 'object' && !object.term.weak && DONE_BEHIND.test(text.slice(object.end, end)))
    return handled(report);
  if (!isPlain || !ofApplications(discourse) || discourse.matter !== 'application' || discourse.columns > 0)
    return null;
  if (!CASES.has(figure.counter) || !DONE.test(text.slice(figure.end, end))) return null;
  return handled(report);
}

function handled(report: BareReport): Found {
  const meaning: Meaning = { dimension: 'applications', key: 'handle', verb: 'handle' };
  return { meaning, run: NO_WORDS, about: known(applicationCells('handle'), report) };
}

const BARE: ReadonlySet<string> = new Set(['filler', 'all', 'this-year']);
/** 全年共有25件依申请公开办理完毕 */
const DONE_BEHIND = /^(?:已经?|均|全部)*(?:办结|办理完毕|办理完结|答复完毕)(?=[,;)、]|$)/;

const DONE = /^(?:申请)?已经?(?:全部|均|依法|按时|按期)*(?:办结|办理完毕|办理完结|答复|办复)(?:完毕)?(?=[,;)、]|$)/;

/** 上年结转2件，新增25件 */
function added({ sentence: { tokens }, index, before, text, report, discourse, counts }: Beside): Found | null {
  const { figure, start } = tokens[index] as FigureToken;
  const last = counts.at(-1)?.meaning;
  if (last?.key !== 'carried-in' || before.open || !CASES.has(figure.counter) || !ofApplications(discourse))
    return null;
  if (!/[,、](?:本年度?|今年|全年)?新增$/.test(text.slice(start - 8, start))) return null;
  const meaning: Meaning = { dimension: 'applications', key: 'receive-new', verb: 'receive-new' };
  return { meaning, run: before, about: known(applicationCells('receive-new'), report) };
}

const NEW =
  /^(?:申请)?(?:为|是|系|属于?)(?:(\d{4})年度?|当年|本年度?|今年)?新(?:收|受理|接收)(?:到)?的?(?:申请)?(?=[,;)、]|$)/;
/** 办结25件，其中23件为新收: of those closed. */
const CLOSED = /办[结理]|答复/;

/** 自然人占80%，共20件: of whom the share is. */
function afterShare({ sentence: { tokens, start }, index, text, report, discourse }: Beside): Found | null {
  const at = figureBefore(tokens, index);
  const [share, percentage] = [tokens[at - 1], tokens[at]];
  if (percentage?.kind !== 'figure' || percentage.figure.counter !== '%') return null;
  if (share?.kind !== 'term' || share.term.role !== 'share' || share.end !== percentage.start) return null;
  const { figure } = tokens[index] as FigureToken;
  if (!/^,(?:共计?|有|为|计)$/.test(text.slice(percentage.end, figure.start))) return null;
  const before = runBefore(tokens, at - 1, start);
  if (before.open || subjectsIn(before.tokens).length !== 1) return null;
  return meaningOf({ before, behind: NO_WORDS, figure, discourse, report });
}

/** 尚余2件，结转下年度办理; 还有2件正在办理，转到明年: what is left, and where it goes in the next clause. */
function leftOver({ sentence: { tokens, start }, index, text, report, discourse }: Beside): Found | null {
  const { figure, end } = tokens[index] as FigureToken;
  if (!ofApplications(discourse) || discourse.matter === 'review' || !CASES.has(figure.counter)) return null;
  const goes = tokens.findIndex(
    (token, at) =>
      at > index && token.kind === 'term' && token.term.role === 'subject' && token.term.subject === 'carried-over',
  );
  if (goes === -1 || !LEFT.test(text.slice(start, figure.start))) return null;
  const next = tokens[goes + 1];
  const isCounted = next?.kind === 'figure' && next.start === tokens[goes]!.end;
  const isPlain = tokens.slice(index + 1, goes).every(({ kind }) => kind !== 'figure');
  if (isCounted || !isPlain || !GOES.test(text.slice(end, tokens[goes]!.start))) return null;
  const meaning: Meaning = { dimension: 'carried', key: 'carried-over', verb: null };
  return { meaning, run: NO_WORDS, about: known(plainCells('carried-over'), report) };
}

const LEFT = /(?:[剩余]|剩余|尚有|仍有|还有|另有|剩下|(?:未|没有|没|正在)(?:办结|办完|办理完毕|办理|处理))的?$/;
/** 办结25件，余2件。 */
function rest({ sentence: { tokens, end }, index, text, report, counts }: Beside): Found | null {
  const { figure } = tokens[index] as FigureToken;
  const last = counts.at(-1);
  if (last?.meaning.verb !== 'handle' && last?.meaning.verb !== 'process') return null;
  const isPlain =
    REST.test(text.slice(last.figure.end, figure.start)) && /^(?:[,;)]|$)/.test(text.slice(figure.end, end));
  if (!isPlain || last.figure.counter !== figure.counter) return null;
  const meaning: Meaning = { dimension: 'carried', key: 'carried-over', verb: null };
  return { meaning, run: NO_WORDS, about: known(plainCells('carried-over'), report) };
}

const REST = /^,(?:[尚还]?[剩余]|剩余|剩下)$/;
const GOES = /^(?:申请|案件)?[^,;:()]{0,14},?[^,;:()]{0,8}$/;

/** 另有72件申请按照规定顺延到下年度答复: words may stand between, no other figure or subject. */
function carriedOver({ sentence, index, before, report, discourse }: Beside): Found | null {
  if (!discourse.applications || before.tokens.some(({ term }) => term.role === 'verb' || term.role === 'subject'))
    return null;
  const next = sentence.tokens[index + 1];
  if (next?.kind !== 'term' || !OPEN.has(next.term.role) || next.start !== sentence.tokens[index]!.end) return null;
  if (next.term.role === 'subject' && next.term.subject !== 'open') return null;
  for (let i = index + 2; i < sentence.tokens.length; i++) {
    const token = sentence.tokens[i]!;
    if (token.kind === 'figure' || (token.kind === 'mark' && ',;:)'.includes(token.mark))) return null;
    if (token.kind !== 'term' || token.term.role !== 'subject') continue;
    if (token.term.subject !== 'carried-over') return null;
    const tokens = sentence.tokens.slice(index + 1, i + 1).filter((each) => each.kind === 'term');
    return meaningOf({
      before: NO_WORDS,
      behind: { tokens: [tokens.at(-1)!], open: false },
      figure: (sentence.tokens[index] as FigureToken).figure,
      discourse,
      report,
    });
  }
  return null;
}

/** 2件申请…结转下年, 2件正在办理并结转下年 */
const OPEN: ReadonlySet<string> = new Set(['object', 'noise', 'subject']);

/** 有5件因本机关不掌握等原因无法提供: all of that outcome; one reason alone may be of some. */
function forReasons({ sentence: { tokens, end }, index, before, text, report, discourse }: Beside): Found | null {
  const { figure } = tokens[index] as FigureToken;
  const [reason] = REASONS.exec(text.slice(figure.end, end)) ?? [];
  const outcome = tokens.find(({ start }) => reason !== undefined && start === figure.end + reason.length);
  if (outcome?.kind !== 'term' || before.tokens.some(({ term }) => term.role !== 'filler')) return null;
  const behind = { tokens: [outcome], open: false };
  return meaningOf({ before: NO_WORDS, behind, figure, discourse, report });
}

const REASONS =
  /^(?:申请)?(?:因|由于|属|涉及)[^,;:()\d]{1,24}等(?:原因|情形|情况|理由)?(?:而|依法)?(?=不予公开|无法提供|不予处理)/;

/** 政府集中采购52个，总金额3610万元 */
function amountOf({ sentence: { tokens }, index, text, report, counts }: Beside): Found | null {
  const { figure, start } = tokens[index] as FigureToken;
  const last = counts.at(-1);
  if (last?.meaning.dimension !== 'procurement' || !MONEY.has(figure.counter)) return null;
  if (!/^[,、(]?(?:采购|成交|中标)?(?:总?金额|总额)(?:为|达|共|共计)?$/.test(text.slice(last.figure.end, start)))
    return null;
  const meaning: Meaning = { ...last.meaning, key: `${last.meaning.key}:amount` };
  return { meaning, run: NO_WORDS, about: known([['disclosure/procurement/amount']], report) };
}

/** 新收25件，上年结转2件，共27件: the sum of the two, of which one was counted just before. */
function inHand({ sentence: { tokens }, index, before, report, counts }: Beside): Found | null {
  const last = counts.at(-1);
  const first = counts.slice(0, -1).findLast(({ meaning }) => isReceivedAndCarriedIn(meaning, last!.meaning));
  if (first === undefined || last === undefined) return null;
  const between = tokens.slice(last.index + 1, index);
  // 办理结果共27件: of something else.
  const lead = tokens[index - before.tokens.length - 1];
  // 新收25件＋上年结转2件＝总计25件＋结转下年2件: the sum has no word of its own.
  if (lead?.kind === 'term' || (lead?.kind === 'mark' && lead.mark === '=')) return null;
  const isNext = between.every(({ kind }) => kind !== 'figure' && kind !== 'year');
  const isSum =
    before.tokens.length > 0 && before.tokens.every(({ term }) => term.role === 'filler' || term.role === 'object');
  if (!isNext || !isSum || before.open || first.figure.counter !== last.figure.counter) return null;
  if (first.figure.counter !== (tokens[index] as FigureToken).figure.counter) return null;
  const meaning: Meaning = { dimension: 'applications', key: 'in-hand', verb: null };
  return { meaning, run: before, about: inHandCells(report) };
}

function isReceivedAndCarriedIn(a: Meaning, b: Meaning): boolean {
  const keys = [a.key, b.key].sort();
  return keys[0] === 'carried-in' && (keys[1] === 'receive' || keys[1] === 'receive-new');
}
