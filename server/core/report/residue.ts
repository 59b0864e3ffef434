/** What web pages and PDF files leave beside the text of a report: navigation, buttons, tags, page numbers. */

import type { Markup } from '../source/markup.ts';
import { pageMarksIn } from '../source/page-numbers.ts';
import { matchesOf } from '../text/matches.ts';
import { type Span, textOf } from '../text/span.ts';
import { bodyOffset, bodyText } from './body.ts';
import { headEnd, tailStart } from './calendar.ts';
import type { Report } from './report.ts';

/** A phrase that is open at its end must be set apart, lest it swallow what follows. */
const APART = '(?=[\\s|]|$)';

/** Phrases of a page's furniture, in folded text. They count before the first heading and behind the last table only. */
const FURNITURE = new RegExp(
  [
    '(?:手机)?扫(?:一扫|码)\\s*[,,]?\\s*(?:在|用)?(?:手机上?)?(?:打开|浏览|查看|阅读)(?:当前|本)?页面?',
    '字[体号]\\s*:?\\s*[[(]?\\s*大\\s*中\\s*小\\s*[\\])]?',
    '分享到?\\s*:?\\s*(?:微信|微博|QQ)(?:\\s*(?:微信|微博|QQ空间|QQ))*',
    '微信\\s+(?:新浪)?微博\\s+QQ空间',
    `您?(?:的|现在的)?(?:当前|所在)(?:所在)?位置\\s*:\\s*(?:首页(?:\\s*>\\s*[^\\s>|。]{1,40}){1,8}|[^\\s|。,;]{0,60})${APART}`,
    `首页(?:\\s*>\\s*[^\\s>|。]{1,40}){1,8}${APART}`,
    '[[(]?(?:打印|关闭)(?:本页|此页|文章|窗口)[\\])]?',
    `[上下]一[篇条]\\s*:\\s*[^\\s|。]{0,60}${APART}`,
    '(?:浏览|阅读|点击|访问)(?:次数|量|数)\\s*:\\s*\\d*',
    `责任编辑\\s*:\\s*[^\\s|。]{0,12}${APART}`,
    `(?<=^|[\\s|])(?:信息|稿件|文章)?来源\\s*:\\s*[^\\s|。]{2,30}(?:\\s+(?:发布)?(?:时间|日期)\\s*:\\s*\\d{4}-\\d{1,2}-\\d{1,2}(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?)?${APART}`,
    '全真版\\s+文字版(?:\\s+文件下载)?',
    '相关链接\\s*:?\\s*-->',
    '(?<=\\s)附件下载(?=\\s*(?:$|\\n))',
  ].join('|'),
  'g',
);
/** Nearly every report has none of it. */
const HINT =
  /扫一扫|扫码|[体号大]\s*[:中[(]|分享|微信|位置|首页|本页|此页|窗口|文章|一[篇条]|[数量]\s*:|编辑|来源|文字版|链接|下载|打印|关闭|收藏|返回|顶部|版权|icp备|网安备|标识码|主办(?:单位)?\s*:/i;
const BUTTON = '(?:打印|关闭|收藏|分享|返回(?:顶部|首页)?|回到顶部|大\\s*中\\s*小)';
/** What a site says of itself below every page. */
const FOOTER = '(?:版权所有|主办(?:单位)?\\s*:|网站标识码|icp备|公网安备)';
/** Lines that hold nothing but buttons, or the foot of a site. */
const LINE = new RegExp(`^[ \\t\\-*|[(]*(?:${BUTTON}[ \\t|\\])[(]*)+$|^[^\\n。,]{0,40}${FOOTER}[^\\n。]{0,80}$`, 'gim');
/** Anywhere in a text. */
const ANYWHERE = /\[email\s?protected\]|\|{20,}/g;
/** In plain text a tag or an entity is read as written. */
const MARKUP =
  /<\/?(?:p|div|span|ul|ol|li|br|font|strong|table|tbody|tr|td|img|a|b|o:p|style|script|h[1-6])(?:\s[^<>\n]{0,200}|\/)?>|&(?:nbsp|ldquo|rdquo|lsquo|rsquo|middot|mdash|amp|quot|lt|gt|#\d{2,5});/g;
const PAGE_NUMBER = /-\s?(\d{1,3})\s?-/g;
/** Furniture below a report is looked for on its last so many characters. */
const TAIL = 1500;
const HEAD = 4000;

/**
 * The residue of a report in order, as offsets into the body, without overlaps.
 *
 * @param markup only plain text shows its tags
 */
export function residueIn(report: Report, markup: Markup): Span[] {
  const text = bodyText(report);
  const head = Math.min(HEAD, headEnd(report, text));
  const tail = Math.max(head, text.length - TAIL, tailStart(report));
  const found = [
    ...furnitureIn(text.slice(0, head), 0),
    ...furnitureIn(text.slice(tail), tail),
    ...matches(text, ANYWHERE, 0),
    ...(markup === 'plain' && /[<&]/.test(text) ? matches(text, MARKUP, 0) : []),
    ...(text.includes('-') ? pageNumbers(report, text) : []),
  ];
  return disjoint([...found.map((span) => trimmed(text, span)), ...pageMarks(report)]);
}

function furnitureIn(text: string, offset: number): Span[] {
  return HINT.test(text) ? [...matches(text, FURNITURE, offset), ...matches(text, LINE, offset)] : [];
}

function matches(text: string, pattern: RegExp, offset: number): Span[] {
  return matchesOf(text, pattern).map(({ index, 0: match }) => ({
    start: offset + index,
    end: offset + index + match.length,
  }));
}

/** Lines that name their page are hidden from the reading: they stand in the document alone. */
function pageMarks(report: Report): Span[] {
  const { span } = report;
  const { text, visible } = report.body.source;
  if (visible.starts !== null) return [];
  return pageMarksIn(textOf(text, span)).map(({ start, end }) => ({
    start: bodyOffset(report, span.start + start),
    end: bodyOffset(report, span.start + end),
  }));
}

/** Page numbers `- 2 -` at line ends count up page by page; anything else may be blanks beside a value. */
function pageNumbers(report: Report, text: string): Span[] {
  const found: Span[] = [];
  let page: number | null = null;
  for (const match of matchesOf(text, PAGE_NUMBER)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (
      !/^[ \t]*(?:\n|$)/.test(text.slice(span.end, span.end + 8)) &&
      !/(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, span.start - 8), span.start))
    )
      continue;
    const number = Number(match[1]);
    if (page === null ? number > 3 : number <= page || number > page + 2) return [];
    page = number;
    found.push(span);
  }
  if (found.length < 2) return [];
  const [first, last] = [found[0]!.start, found.at(-1)!.end];
  for (const cell of report.cells.values()) {
    const at = bodyOffset(report, cell.span.start);
    if (at >= first && at < last && found.some(({ start, end }) => at > start && at < end)) return [];
  }
  return found;
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

function disjoint(spans: Span[]): Span[] {
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return spans.filter((span) => {
    if (span.start < end || span.end <= span.start) return false;
    end = span.end;
    return true;
  });
}
