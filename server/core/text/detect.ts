/**
 * Whether a text is a report at all. The editor's client asks this of raw documents before it starts the server, so
 * this file imports nothing, and a text that never speaks of the matter costs one search.
 */

/**
 * What may stand between two characters of a phrase in raw text: white space, marks of cells and emphasis, invisible
 * characters, HTML tags and entities, pinyin in brackets. Bounded, so that no input makes matching long or deep.
 */
const GAP =
  '(?:[\\s|｜*_~\\u00ad\\u200b-\\u200f\\u2060\\ufeff]|<[^<>]{1,600}>|&(?:[a-z]{2,6}|#\\w{2,6});|[(（][a-z\\u00e0-\\u036f]{1,8}[)）]){0,40}';

/** A pattern in which every space stands for a gap. */
function gapped(pattern: string, flags = ''): RegExp {
  return new RegExp(pattern.replaceAll(' ', GAP), flags);
}

/** 2022, ２０２２, 二〇二二, 二O二二, with 年 and brackets as they come. */
const YEAR = '[(（〔]?(?: [\\d０-９〇○ＯOo零一二三四五六七八九]){4}(?: 年)?(?: [)）〕])?';

const OPEN = '信 息 公 [开開]';

/** 政府信息公开工作年度报告 and its variants: without 工作, with a year inside, 年报, 年度工作报告. */
const TITLE = gapped(
  `政 府 ${OPEN}(?: (?:[工⼯] 作|情 [况況]|的|${YEAR})){0,4} 年(?: 年)?(?: 度)?(?: [工⼯] 作)? [报報](?: 告)?`,
  'g',
);

/** One of these is in every text that `isReport` accepts. */
const STEM = gapped(`${OPEN}|勾 稽|第 二 十 [条條] 第|[结結] 果 [维維] 持|指 [标標](?: 名 [称稱])? [单單计計]`);

/** 一、总体情况: a section's heading, by its ordinal and first words. */
const SECTION = gapped(
  '[一二三四五六七八] [、.．,，] (?:[总總] [体體] 情|概 [述况況]|(?:行 政 [机機] [关關] )?(?:主 [动動] 公 [开開] 政|收 到 和 [处處] 理)|' +
    `因? 政 府 ${OPEN} (?:[工⼯] 作 被|行 政 [复復複])|存 在 的 主 要|其 他 需 要 [报報])`,
);

interface Head {
  /** What heads a table of an official form. */
  readonly pattern: RegExp;
  /** Labels of the rows below, in Simplified characters. */
  readonly rows: readonly string[];
}

/** The tables of the official forms since 2008, by their heads. */
const HEADS: readonly Head[] = [
  {
    pattern: gapped('勾 稽 [关關] [系係]|法 人 或 其 他 [组組] [织織]', 'g'),
    rows: [
      '新收政府信息公开申请',
      '结转政府信息公开申请',
      '予以公开',
      '部分公开',
      '不予公开',
      '无法提供',
      '不予处理',
      '其他处理',
      '结转下年度',
    ],
  },
  {
    pattern: gapped('第 二 十 [条條] 第 [(（]? 一 [)）]? [项項]', 'g'),
    rows: [
      '信息内容',
      '制发件数',
      '废止件数',
      '现行有效件数',
      '新制作数量',
      '新公开数量',
      '项目数量',
      '处理决定数量',
      '收费金额',
    ],
  },
  {
    pattern: gapped('[结結] 果 [维維] 持', 'g'),
    rows: ['结果纠正', '其他结果', '尚未审结', '未经复议直接起诉', '复议后起诉'],
  },
  {
    pattern: gapped('指 [标標](?: 名 [称稱])?(?: [计計] 量)? [单單] 位', 'g'),
    rows: [
      '主动公开政府信息数',
      '主动公开规范性文件数',
      '主动公开文件数',
      '主动公开信息数',
      '制发规范性文件总数',
      '公报公开',
      '网站公开',
      '回应公众关注热点',
      '收到申请数',
      '信息总数',
      '依申请公开总数',
      '当面申请数',
      '申请办结数',
      '部分公开答复数',
      '行政复议数',
      '行政诉讼数',
      '举报投诉数',
    ],
  },
];

const ROWS_REQUIRED = 3;
/** UTF-16 units of raw text behind a head in which its rows are looked for: HTML from a word processor is lavish. */
const REACH = 64_000;

/** Traditional characters of the row labels and their Simplified forms. */
const TRADITIONAL = '內動當報審廢後復複應數決無熱現發眾衆範糾結經網總舉處製規訟訴請議費轉辦開關項額點';
const SIMPLIFIED = '内动当报审废后复复应数决无热现发众众范纠结经网总举处制规讼诉请议费转办开关项额点';
const TO_SIMPLIFIED = new Map([...TRADITIONAL].map((character, index) => [character, SIMPLIFIED[index]!]));
const ANY_TRADITIONAL = new RegExp(`[${TRADITIONAL}]`, 'g');
const ANY_GAP = new RegExp(GAP.replace('{0,', '{1,'), 'g');

/** A character beyond Latin by its number, as some programs write every one of a page. */
const REFERENCE = /&#(?:x([\da-f]{4})|(\d{4,5}));/gi;

function referred(reference: string, hex: string | undefined, decimal: string): string {
  const unit = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return unit > 0xffff ? reference : String.fromCharCode(unit);
}

/** A text that mentions reports this often without a title is about them. */
const MENTIONS_READ = 500;

/**
 * True when the raw text — plain, Markdown or HTML, in either script — has a report's title that stands as one, or
 * mentions it and has a section's heading, or has the head of an official table with three of its row labels. Any string.
 */
export function isReport(source: string): boolean {
  const text = source.includes('&#') ? source.replace(REFERENCE, referred) : source;
  if (!STEM.test(text)) return false;
  let mentions = 0;
  for (const match of text.matchAll(TITLE)) {
    if (standsAlone(text, match.index, match.index + match[0].length)) return true;
    if (++mentions === MENTIONS_READ) break;
  }
  return (mentions > 0 && SECTION.test(text)) || HEADS.some((head) => hasTable(text, head));
}

/** The most characters that a title's line holds besides it: the body's name, a site's, a date. */
const BESIDES = 60;
const BLOCK =
  '<\\/?(?:p|div|h\\d|br|hr|t[dhr]|table|title|li|[uo]l|body|head|meta|section|article|center|header)\\b[^<>]*>';
const TO_LAST_BLOCK = new RegExp(`^[\\s\\S]*${BLOCK}`, 'i');
const FROM_FIRST_BLOCK = new RegExp(`${BLOCK}[\\s\\S]*$`, 'i');
const SENTENCE = /[，。；！？,;!?]|[发發公][布佈]|印[发發]|[报報]送|[编編][制製]|提交|解[读讀]/;

/** Whether the title from `start` to `end` is most of its line, and the line is no sentence about it. */
function standsAlone(text: string, start: number, end: number): boolean {
  const [left, right] = [lineBefore(text, start), lineAfter(text, end)];
  const before = left.includes('<') ? left.replace(TO_LAST_BLOCK, '') : left;
  const after = right.includes('<') ? right.replace(FROM_FIRST_BLOCK, '') : right;
  // 年度报告应当包括, 《…年度报告》的通知: the phrase goes on.
  if (/^[》”」』"]?[\u4e00-\u9fff]/.test(after.replace(/^(?:<[^<>]*>)+/, ''))) return false;
  const besides = (before + after).replace(ANY_GAP, '');
  return besides.length <= BESIDES && !SENTENCE.test(besides);
}

/** Far more than a heading's line holds with its tags; a longer line is cut there and so is no heading. */
const LONGEST_LINE = 3_000;

function lineBefore(text: string, start: number): string {
  const reach = text.slice(Math.max(0, start - LONGEST_LINE), start);
  return reach.slice(Math.max(reach.lastIndexOf('\n'), reach.lastIndexOf('\r')) + 1);
}

function lineAfter(text: string, end: number): string {
  const reach = text.slice(end, end + LONGEST_LINE);
  const length = reach.search(/[\r\n]/);
  return length < 0 ? reach : reach.slice(0, length);
}

function hasTable(text: string, head: Head): boolean {
  let next = 0;
  for (const { index } of text.matchAll(head.pattern)) {
    // Heads that follow closely share the text already looked at: the work stays linear.
    if (index < next) continue;
    const below = text
      .slice(index, index + REACH)
      .replace(ANY_GAP, '')
      .replace(ANY_TRADITIONAL, (character) => TO_SIMPLIFIED.get(character)!);
    if (head.rows.filter((row) => below.includes(row)).length >= ROWS_REQUIRED) return true;
    next = index + REACH / 2;
  }
  return false;
}
