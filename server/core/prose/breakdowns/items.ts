/** The parts that a list names, one after another: 甲12件、乙8件、其他4件. */

import type { Count } from '../cells/count.ts';
import { type Dimension, type Meaning, REMAINDER } from '../cells/dimensions.ts';
import type { RawFigure } from '../words/figures.ts';
import { isMark, type Roles, roleOf, type Sentence } from '../words/token.ts';
import type { Opening } from './openings.ts';

/** Words with which a clause of its own begins. */
const CLAUSE =
  /^(?:共|全年|本年|已|还|同时|并|累计|组织|开展|召开|举办|发布|制作|推送|受理|收到|办结|办理|答复|完成|通过|实现|较|比|同比|阅读|点击|访问|浏览|回复|转发|总|按|均|全部|上年|结转|未|无|有|在)/;
const OTHERS = /^(?:其他|其它|其余)/;
const LONGEST_LABEL = 28;

/** One thing may be published in several of these. */
const CHANNEL =
  /网站|微博|微信|新媒体|公众号|公报|客户端|抖音|头条|公[示告]栏|公开栏|广播|电视|报[纸刊]|媒体|信息网|平台|查阅点|其[他它](?:方式|渠道|形式)/;

/** One occasion may have several of these: those who attended, what it touched. */
const ASPECT =
  /出席|列席|参加|参与|负责人|负责同志|领导|涉及|包含|含有|采用|配有|运用|^[,、;:]?(?:经|被|已|有|曾|获|需|由)/;

/** Accounts and people are counted once: 公众号25个. */
function isShared(label: string, { counter }: RawFigure): boolean {
  return ASPECT.test(label) || (CHANNEL.test(label) && !'个家人名'.includes(counter || '条'));
}

export interface Item {
  readonly figure: RawFigure;
  /** Index of the figure among the sentence's tokens. */
  readonly index: number;
  /** Whether it counts what may be counted in another part as well. */
  readonly mayOverlap: boolean;
  readonly meaning: Meaning | null;
}

export interface Items {
  readonly items: readonly Item[];
  /** How many items there are with the one named 其他; 0 where there is none. */
  readonly closed: number;
}

/** The items of a list up to where it ends, or something stands that is none. */
export function itemsAt(opening: Opening, { tokens }: Sentence, text: string, counts: readonly Count[]): Items {
  const { first, totals } = opening;
  const items: Item[] = [];
  let separator = '';
  let closed = 0;
  const isAnnounced = tokens.slice(first - 1, first + 1).some((token) => isMark(token, ':'));
  for (const { figure, index, from, start } of figuresOf(opening, tokens)) {
    const label = text.slice(from, start);
    const between = partOf(label);
    if (between === null || !matches(figure, totals[0]!)) break;
    const meaning = counts.find((count) => count.index === index)?.meaning ?? null;
    const dimension = items.find((item) => item.meaning !== null)?.meaning?.dimension;
    if (meaning !== null && dimension !== undefined && wider(meaning.dimension) !== wider(dimension)) break;
    const closes = (meaning === null || meaning.key === REMAINDER) && OTHERS.test(between.label);
    // 其他1件，未审结1件: what is known to be a part may begin as clauses do.
    const isKin = isWithin(between.separator, separator) && isKinOf(meaning, dimension);
    if (items.length > 0 && (!closes || closed > 0) && !isKin && !goesOn(between, separator)) break;
    // 其中涉及信息公开3件；行政诉讼48件: only 其中：甲3件；乙48件 is a list.
    if (items.length === 1 && between.separator === ';' && !isAnnounced) break;
    if (separator === '' || between.separator === '、') separator = between.separator;
    items.push({ figure, index, meaning, mayOverlap: isShared(label, figure) });
    if (closes) closed = items.length;
  }
  return { items, closed };
}

/** A figure that may be an item's. */
interface Listed extends Pick<Item, 'figure' | 'index'> {
  /** Where the words before it begin. */
  readonly from: number;
  readonly start: number;
}

/** The figures behind an opening up to a word that ends lists. Shares, and what stands in brackets, are of the figure before. */
function* figuresOf({ first, inBrackets }: Opening, tokens: Sentence['tokens']): Generator<Listed, void> {
  let depth = 0;
  let from = tokens[first - 1]!.end;
  for (let index = first; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (isMark(token, '(')) depth += 1;
    if (isMark(token, ')')) {
      if (depth === 0 && inBrackets) return;
      depth -= 1;
      if (depth === 0) from = token.end;
    }
    if (depth > 0) continue;
    if (ENDS.has(roleOf(token))) return;
    if (token.kind !== 'figure') continue;
    const { figure, start } = token;
    if (figure.counter !== '%') yield { figure, index, from, start };
    from = token.end;
  }
}

const ENDS: Roles = new Set(['among', 'contains', 'besides', 'compare', 'rise', 'fall', 'sum']);

interface Between {
  /** `、`, `,` or `;`; empty before the first part. */
  readonly separator: string;
  /** The part's name where it stands before the figure. */
  readonly label: string;
}

/** What stands between two figures: 、政策、规范性文件类信息, or, where names follow their figures, 播放量破亿、 */
function partOf(between: string): Between | null {
  const [, lead = '', middle = '', trail = ''] = /^([、,;:"]*)(.*?)([、,;]?)$/.exec(between) ?? [];
  if (middle.length > LONGEST_LABEL || /[,;:]/.test(middle)) return null;
  const separator = /[、,;]/.exec(lead)?.[0] ?? trail;
  return { separator, label: lead === '' && trail !== '' ? '' : middle };
}

/** A list that went on with 、 is over at a comma, one with commas at a semicolon or where a clause of its own begins. */
function goesOn({ separator, label }: Between, usual: string): boolean {
  if (separator === '') return false;
  if (usual === '') return separator === '、' || !CLAUSE.test(label);
  if (separator !== '、' && separator !== usual) return false;
  return separator === '、' || !CLAUSE.test(label);
}

/** A list within one that semicolons divide is over at the next of these. */
function isWithin(separator: string, usual: string): boolean {
  return separator !== '' && (separator !== ';' || usual !== '、');
}

/** A part is counted as its total is, or not at all: 分别为3、2、1. */
function matches(part: RawFigure, total: RawFigure): boolean {
  return part.counter === total.counter || part.counter === '' || total.counter === '';
}

/** Nor is 办结25件 a part of what was received and carried in. */
function isKinOf(meaning: Meaning | null, dimension: Dimension | undefined): boolean {
  return meaning !== null && dimension !== undefined && meaning.verb !== 'handle' && meaning.verb !== 'process';
}

/** Received and carried in are one division, whatever the table calls them. */
function wider(dimension: Dimension): Dimension {
  return dimension === 'carried' ? 'applications' : dimension;
}
