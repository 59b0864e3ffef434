/** Applications received and closed that no verb before the figure tells of: 25件为当年新收, 其中23件已办结, 共27件. */

import { inHandCells } from '../cells/cells.ts';
import { type Meaning, mayBeCarriedIn, UNKNOWN } from '../cells/dimensions.ts';
import { type Beside, type Found, ofApplications } from '../discourse/surroundings.ts';
import { CASES } from '../words/counters.ts';
import { isMark, type Roles } from '../words/token.ts';
import { applicationsBy } from './found.ts';

/** 25件为2023年新收, 25件是当年新收的 */
export function newlyReceived({ before, earlier, later, report, discourse, figure }: Beside): Found | null {
  const [phrase, year] = NEW.exec(later) ?? [];
  if (phrase === undefined || before.tokens.length > 0 || !ofApplications(discourse) || !CASES.has(figure.counter))
    return null;
  if ((year !== undefined && Number(year) !== report.year) || CLOSED.test(earlier)) return null;
  return applicationsBy('receive-new', report);
}

const NEW =
  /^(?:申请)?(?:为|是|系|属于?)(?:(\d{4})年度?|当年|本年度?|今年)?新(?:收|受理|接收)(?:到)?的?(?:申请)?(?=[,;)、]|$)|^新(?:收|受理|接收)到?的?(?:政府信息公开)?申请[当之]?中[,:]/;
/** 办结25件，其中23件为新收: of those closed. */
const CLOSED = /办[结理]|答复/;

/** 新收25件，其中23件已办结; 26件申请中25件已经答复; 年底前25件办理完毕 */
export function closed(beside: Beside): Found | null {
  const { before, behind, later, text, report, discourse, counts, figure, sentence } = beside;
  const isPlain = before.tokens.every(({ term }) => BARE.has(term.role)) && !before.open;
  const object = behind.tokens.find(({ term }) => term.role !== 'filler');
  const isObject = object?.term.role === 'object' && (!object.term.weak || ofApplications(discourse));
  // 全年共25件申请，均已答复
  const isTotal =
    before.tokens.some(({ start }) => text[start] === '共') && ALL_OF_THEM.test(text.slice(object?.end, sentence.end));
  if (isPlain && isObject && (isTotal || DONE_BEHIND.test(text.slice(object.end, sentence.end))))
    return applicationsBy('receive-and-handle', report);
  if (!isPlain || !ofApplications(discourse) || discourse.matter !== 'application' || discourse.columns > 0)
    return null;
  // 新收25件，加上年结转2件，27件全部办结: what was carried in alone would not be named again.
  const lastCounted = counts.at(-1)?.meaning;
  const isOfAll = lastCounted !== undefined && mayBeCarriedIn(lastCounted);
  const isPlainly = isOfAll || !(discourse.within || discourse.last === UNKNOWN);
  const isDone = (!isOfAll && DONE.test(later)) || (isPlainly && DONE_BEHIND.test(later));
  if (!CASES.has(figure.counter) || !isDone) return null;
  return applicationsBy('handle', report);
}

const BARE: Roles = new Set(['filler', 'all', 'this-year']);
const ALL_OF_THEM = /^,(?:其中|[均已全]|办理|处理)/;
/** 全年共有25件依申请公开办理完毕 */
const DONE_BEHIND = /^(?:已经?|均|全部)*(?:办结|办理完毕|办理完结|答复完毕)(?=[,;:)、]|$)/;

const DONE =
  /^(?:申请)?已经?(?:全部|均|依法|按时|按期|[于在]?年内)*(?:办结|办理完毕|办理完结|答复|办[复毕]?)(?:完毕)?(?=[,;)、]|$)/;

/** 上年结转2件，新增25件; 办件量27件，其中新增25件 */
export function added({ before, text, report, discourse, counts, figure }: Beside): Found | null {
  const last = counts.at(-1)?.meaning;
  const isOfAll = discourse.within && IN_HAND.has(last?.key ?? '');
  if (last === undefined || !(isOfAll || mayBeCarriedIn(last)) || before.open || !CASES.has(figure.counter))
    return null;
  if (!ofApplications(discourse)) return null;
  if (!/(?:[,、:]|其中|包括|含)(?:本年度?|今年|全年|当年)?新增$/.test(text.slice(figure.start - 8, figure.start)))
    return null;
  return applicationsBy('receive-new', report, before);
}

const IN_HAND: ReadonlySet<string> = new Set(['receive', 'process', 'receive-and-handle', 'due']);

/** 新收25件，上年结转2件，共27件: the sum of the two, of which one was counted just before. */
export function inHand({ sentence: { tokens }, index, before, report, counts, figure }: Beside): Found | null {
  const last = counts.at(-1);
  const first = counts.slice(0, -1).findLast(({ meaning }) => isReceivedAndCarriedIn(meaning, last!.meaning));
  if (first === undefined || last === undefined) return null;
  const between = tokens.slice(last.index + 1, index);
  // 办理结果共27件: of something else.
  const lead = tokens[index - before.tokens.length - 1];
  // 新收25件＋上年结转2件＝总计25件＋结转下年2件: the sum has no word of its own.
  if (lead?.kind === 'term' || isMark(lead, '=')) return null;
  const isNext = between.every(({ kind }) => kind !== 'figure' && kind !== 'year');
  const isSum =
    before.tokens.length > 0 && before.tokens.every(({ term }) => term.role === 'filler' || term.role === 'object');
  if (!isNext || !isSum || before.open || first.figure.counter !== last.figure.counter) return null;
  if (first.figure.counter !== figure.counter) return null;
  const meaning: Meaning = { dimension: 'applications', key: 'in-hand', verb: null };
  return { meaning, run: before, about: inHandCells(report) };
}

function isReceivedAndCarriedIn(a: Meaning, b: Meaning): boolean {
  const [carried, received] = mayBeCarriedIn(a) ? [a, b] : [b, a];
  return mayBeCarriedIn(carried) && (received.key === 'receive' || received.key === 'receive-new');
}
