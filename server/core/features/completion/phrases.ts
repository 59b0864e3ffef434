/** Legal references and the sentences that every report has, as they are written in it: always in Chinese. */
import { pinyinInitials } from '../../text/pinyin-initials.ts';
import { type Span, touches } from '../../text/span.ts';
import { draftWords } from '../draft-words.ts';
import { type Completion, fits, type Typing } from './completion.ts';

interface Reference {
  /** In book-title marks as it is cited. */
  readonly title: string;
  /** What stands behind the title. */
  readonly tail: string;
  /** What it is about. */
  readonly detail: string;
}

const REGULATION = '中华人民共和国政府信息公开条例';

const article = (number: string, detail: string): Reference => ({ title: REGULATION, tail: `第${number}条`, detail });

const references: readonly Reference[] = [
  { title: REGULATION, tail: '', detail: '国务院令第711号' },
  article('十四', '国家秘密，危及三安全一稳定的不予公开'),
  article('十五', '商业秘密、个人隐私等第三方合法权益'),
  article('十六', '内部事务信息、过程性信息、行政执法案卷信息'),
  article('二十', '应当主动公开的政府信息'),
  article('二十七', '依申请公开'),
  article('三十五', '大量、反复申请'),
  article('三十六', '申请的各种答复'),
  article('三十九', '信访、投诉、举报，要求提供公开出版物'),
  article('四十二', '信息处理费'),
  article('四十九', '年度报告的公布期限'),
  article('五十', '年度报告的内容'),
  {
    title: '中华人民共和国政府信息公开工作年度报告格式',
    tail: '（国办公开办函〔2021〕30号）',
    detail: '2021年起的年度报告',
  },
  { title: '政府信息公开信息处理费管理办法', tail: '（国办函〔2020〕109号）', detail: '信息处理费' },
  { title: '中华人民共和国行政复议法', tail: '', detail: '行政复议' },
  { title: '中华人民共和国行政诉讼法', tail: '', detail: '行政诉讼' },
];

interface Sentence {
  /** `{…}` is for the writer to fill in; `{year}` is the year of the report. */
  readonly text: string;
  readonly detail: string;
  /** The section it belongs to; null: before the first. */
  readonly section: string | null;
}

const sentences: readonly Sentence[] = [
  {
    text: draftWords.opening('{year}'),
    detail: '开头',
    section: null,
  },
  { text: '本年度没有收取信息处理费。', detail: '信息处理费：未收取', section: 'other-matters' },
  {
    text: '本年度依据《政府信息公开信息处理费管理办法》发出收费通知{0}件，总金额{0}元，实际收取{0}元。',
    detail: '信息处理费：已收取',
    section: 'other-matters',
  },
  { text: '本年度没有其他需要报告的事项。', detail: '没有其他事项', section: 'other-matters' },
];

/** From `《` on, or from three letters of its initials on, wherever one writes. */
export function referenceCompletions({ text, offset, typed }: Typing): Completion[] {
  const open = /《([^《》]{0,30})$/.exec(typed);
  const letters = /(?<![a-z])[a-z]{3,}$/i.exec(typed)?.[0].toLowerCase();
  const length = open === null ? letters?.length : open[0].length;
  if (length === undefined) return [];
  // The editor has closed the mark already.
  const replaces = { start: offset - length, end: offset + (open !== null && text[offset] === '》' ? 1 : 0) };
  return references.flatMap(({ title, tail, detail }, rank): Completion[] => {
    const label = `《${title}》${tail}`;
    const keys = [title, title.replace('中华人民共和国', '')];
    const fit =
      open === null
        ? keys.some((key) => pinyinInitials(key + tail)?.startsWith(letters!))
        : keys.some((key) => fits(key, open[1]!) !== null);
    return fit ? [{ kind: 'reference', label, detail, replaces, newText: label, blanks: [], rank: 3_000 + rank }] : [];
  });
}

/** Behind the headings and rows that the place lacks, before the rows of tables that stand elsewhere. */
const [OF_ITS_SECTION, WITHIN] = [100, 1_000];

/** On a line of its own in the section that a sentence belongs to. */
export function sentenceCompletions({ offset, report, typed, replaces, begins, ends }: Typing): Completion[] {
  if (report === null || !begins || !ends) return [];
  const section = report.sections.find(({ span }) => touches(span, offset));
  const isPreamble = section === undefined && (report.sections[0]?.span.start ?? 0) > offset;
  const key = isPreamble ? null : section?.form?.key;
  return sentences.flatMap((sentence, rank): Completion[] => {
    const { newText, blanks } = filled(sentence.text, report.year);
    const initials = /^[a-z]{2,}$/i.test(typed) && pinyinInitials(newText)?.startsWith(typed.toLowerCase());
    const fit = initials ? 0 : fits(newText, typed);
    if (sentence.section !== key || fit === null) return [];
    const order = OF_ITS_SECTION + fit * WITHIN + rank;
    return [{ kind: 'sentence', label: newText, detail: sentence.detail, replaces, newText, blanks, rank: order }];
  });
}

function filled(text: string, year: number | null): { readonly newText: string; readonly blanks: readonly Span[] } {
  const blanks: Span[] = [];
  let newText = '';
  for (const [part, name] of text
    .split(/(?<=\})|(?=\{)/)
    .map((each) => [each, /^\{(.+)\}$/.exec(each)?.[1]] as const)) {
    const value = name === 'year' ? String(year ?? '') : (name ?? part);
    const isBlank = name !== undefined && (name !== 'year' || year === null);
    if (isBlank) blanks.push({ start: newText.length, end: newText.length + value.length });
    newText += value;
  }
  return { newText, blanks };
}
