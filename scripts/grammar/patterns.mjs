/** The grammar's patterns that are the same for every form: numbers, dates, laws, headings' frames. */
import { script } from './regex.mjs';

const DIGIT = '[0-9０-９]';
const CHINESE_DIGITS = '一二三四五六七八九十⼀⼆⼋⼗';
const BLANK = '[ \\t　]';

/** `一、`, `（一）`, `1.`: what numbers headings and labels. */
export const CHINESE_ORDINAL = `[${CHINESE_DIGITS}]{1,3}[、.．]`;
const BRACKETED_ORDINAL = `[（(][${CHINESE_DIGITS}]{1,3}[）)]`;
export const DIGIT_ORDINAL = `${DIGIT}{1,2}[.．、]`;
const AMONG = '其中[：:]';
export const CHINESE_LABEL_ORDINAL = `(?:${AMONG}${BLANK}?)?(?:${CHINESE_ORDINAL}|${BRACKETED_ORDINAL})|${AMONG}`;
export const LABEL_ORDINAL = `(?:${AMONG}${BLANK}?)?(?:${CHINESE_ORDINAL}|${BRACKETED_ORDINAL}|${DIGIT_ORDINAL})|${AMONG}`;

/** The beginning of a line as a heading may have it: indented, or with Markdown's marks. */
export const LINE_START = `^${BLANK}*(?:#{1,6}${BLANK}+)?`;

const FIXED_UNITS = [
  '百分点',
  '个百分点',
  '个工作日',
  '工作日',
  '万元',
  '亿元',
  '元',
  '场次',
  '批次',
  '件',
  '条',
  '人次',
  '次',
  '篇',
  '人',
];
const COUNTED = ['个', '项', '份', '期', '场', '家', '部', '起', '宗', '位', '名'];

/** Units, the longest first, so that 人次 is not read as 人. */
export function unitPattern(units) {
  const all = [...new Set([...FIXED_UNITS, ...COUNTED, ...units])].sort((one, other) => other.length - one.length);
  return `(?:${all.map(script).join('|')})`;
}

/**
 * A figure with its unit. Digits glued to the next row's ordinal (`00000002.其他…`) leave it its digit; the ordinal's
 * point is no decimal point.
 */
export function number(unit) {
  const decimals = `(?:[.．]${DIGIT}+)?`;
  const sign = '(?:(?<![^\\s|｜│（(])[-−－])?';
  const grouped = `[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])${decimals}|[０-９]{1,3}(?:，[０-９]{3})+(?![０-９])${decimals}`;
  const plain = `${DIGIT}+${decimals}(?![.．]\\p{Han})`;
  return {
    match: `(?<![A-Za-z_@0-9０-９])(${sign}(?:${grouped}|${plain}))(?:${BLANK}?([万萬亿億]?[余餘多]?${unit}|[%％‰]|[万萬亿億]))?`,
    captures: { 1: { name: 'constant.numeric.gouji' }, 2: { name: 'keyword.other.unit.gouji' } },
  };
}

/** A unit alone in its cell, as in the 单位 column of the statistics tables. */
export function unitCell(unit) {
  return {
    match: `(?<![^\\s|｜│])${unit}(?=${BLANK}*[|｜│\\t]|${BLANK}*$|${BLANK}+${DIGIT})`,
    name: 'keyword.other.unit.gouji',
  };
}

export const DATES = {
  name: 'support.type.date.gouji',
  match: [
    `(?<!${DIGIT})${DIGIT}{4}${BLANK}?年(?:度|${BLANK}?${DIGIT}{1,2}${BLANK}?月(?:份|底|${BLANK}?${DIGIT}{1,2}${BLANK}?日)?)?`,
    `(?<!${DIGIT})${DIGIT}{1,2}${BLANK}?月(?:份|底|${BLANK}?${DIGIT}{1,2}${BLANK}?日)`,
    `[〇零○一二三四五六七八九]{4}年(?:[${CHINESE_DIGITS}]{1,3}月(?:[${CHINESE_DIGITS}]{1,3}日)?)?`,
    '(?<![0-9.-])[0-9]{4}(?:-[0-9]{1,2}-|/[0-9]{1,2}/|\\.[0-9]{1,2}\\.)[0-9]{1,2}(?![0-9])',
  ].join('|'),
};

const NUMERAL = '[〇零一二三四五六七八九十百0-9０-９]';
const ITEM = `${BLANK}?第?[（(]${NUMERAL}{1,3}[）)]${BLANK}?[项項]|${BLANK}?第${NUMERAL}{1,3}[项項]`;
const PARAGRAPH = `${BLANK}?第${NUMERAL}{1,3}款`;

/** References that nothing else is written like: safe to colour in any document. */
export const LAWS = [
  { name: 'string.quoted.other.law.gouji', match: `《[^《》]{0,60}${script('条例')}》` },
  {
    name: 'string.other.law.article.gouji',
    match: `第${NUMERAL}{1,6}${BLANK}?[条條](?:(?:${PARAGRAPH})?(?:${ITEM})|${PARAGRAPH})`,
  },
  {
    name: 'string.other.law.document.gouji',
    match: `(?:[国國]\\p{Han}{0,6}|\\p{Han}政\\p{Han}{0,4})?[〔\\[﹝](?:19|20)[0-9]{2}[〕\\]﹞]第?[0-9]{1,4}[号號]`,
  },
];

/** References and titles that other documents use as well. */
export const OTHER_LAWS = [
  { name: 'string.quoted.other.title.gouji', match: '《[^《》]{1,80}》' },
  {
    name: 'string.other.law.article.gouji',
    match: `第${NUMERAL}{1,6}${BLANK}?[条條]|第[（(]${NUMERAL}{1,3}[）)][项項]`,
  },
  {
    name: 'string.other.law.document.gouji',
    match: `[国國](?:[务務]院)?令${BLANK}?第${BLANK}?[0-9０-９]{1,4}${BLANK}?[号號]`,
  },
];

export const ORDINALS = {
  name: 'constant.language.ordinal.gouji',
  match: [
    `(?<![^\\s。；;：:|｜│”#])(?:[${CHINESE_DIGITS}]{1,3}、|${DIGIT}{1,2}(?:、|[.．](?!${DIGIT})))`,
    `(?<!第)[（(](?:[${CHINESE_DIGITS}]{1,3}|${DIGIT}{1,2})[）)]`,
    `(?<!\\p{Han})[${CHINESE_DIGITS}]{1,2}是`,
    '[①-⑳]',
  ].join('|'),
};

const TITLE = `${script('政府信息公开')}(?:工作)?(?:年度?${script('报告')}|年${script('报')}|(?:工作)?${script('情况统计表')})`;
const HEADING_END = `(?=${BLANK}*$)`;
const IN_HEADING = '[^，,。；;：:|｜│\\t]';
const RUN_IN = '[^，,。；;：:|｜│（(〔\\t]';

/** Headings known by their place alone; those whose titles the forms fix come from the labels. */
export const HEADINGS = {
  title: {
    name: 'markup.heading.title.gouji',
    match: `${LINE_START}${IN_HEADING}{0,60}${TITLE}(?:（[^（）]{1,20}）)?${HEADING_END}`,
  },
  section: heading(
    'section',
    `${LINE_START}(${CHINESE_ORDINAL}|第[${CHINESE_DIGITS}]{1,3}部分${BLANK}?)(${IN_HEADING}{2,40})[。.]?${HEADING_END}`,
  ),
  // On a line of its own, or opening a paragraph up to the first full stop.
  subsection: heading(
    'subsection',
    `(?:${LINE_START}|(?<=[。\\s]))(${BRACKETED_ORDINAL}${BLANK}?)(${RUN_IN}{2,39}[^，,。；;：:|｜│（(〔\\s0-9０-９])(?=[。：:]|${BLANK}*$)`,
  ),
};

/** A heading whose pattern captures its ordinal and its title. */
export function heading(level, match) {
  return {
    // For the whole match, since a capture with patterns of its own knows nothing of the captures around it.
    name: `markup.heading.${level}.gouji`,
    match,
    captures: {
      1: { name: 'constant.language.ordinal.gouji' },
      2: { name: 'entity.name.section.gouji', patterns: [{ include: '#artefact' }] },
    },
  };
}

export const SEPARATORS = [
  { name: 'punctuation.separator.table.delimiter.gouji', match: '^(?=[^|]*\\|)(?=[^-]*(?:---|:-|-:))[ \\t|:-]+$' },
  { name: 'punctuation.separator.cell.gouji', match: '[|｜│]' },
];

/** Cells left blank on purpose. */
export const BLANK_CELL = {
  match: `(?<=[|｜│\\t])[ 　]*(?:(/|／|[-—－]{1,2}|[无無])(?=${BLANK}*(?:[|｜│\\t]|$))|(&nbsp;))`,
  captures: { 1: { name: 'constant.language.blank.gouji' }, 2: { name: 'constant.character.entity.gouji' } },
};

/** `勾稽-忽略 <rule>: <reason>` inside a comment; the comment itself belongs to whatever language it stands in. */
export const SUPPRESSION = {
  match: '(勾稽-忽略(?:文件)?)((?:[ \\t,，、]{1,4}[a-z][a-z0-9-]*)*)[ \\t]*(?:([：:])(.*?))?(?=\\s?-->|$)',
  captures: {
    1: { name: 'keyword.control.suppression.gouji' },
    2: { patterns: [{ match: '[a-z][a-z0-9-]*', name: 'entity.name.function.rule.gouji' }] },
    3: { name: 'punctuation.separator.reason.gouji' },
    4: { name: 'string.unquoted.reason.gouji' },
  },
};
