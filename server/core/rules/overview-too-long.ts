import { bodyOffset, bodyText } from '../report/body.ts';
import { sectionOf } from '../report/headings.ts';
import type { Rule } from './rule.ts';
import { TEMPLATE } from './sources.ts';

const LIMIT = 1000;
/** What is no character of the text: white space, page numbers, stray tags, marks of Markdown and cells. */
const NOT_TEXT = /-\s{0,3}\d{1,3}\s{0,3}-|<[^<>\n]{1,200}>|[\s#*|]/g;

export const source = `${TEMPLATE}第一部分：总体情况不超过 1000 字`;

/** The first section has an upper limit since the format of 2021. */
export const rule: Rule<'overview-too-long'> = {
  id: 'overview-too-long',
  severity: 'information',
  check: (report, emit, { words }) => {
    if (report.form.id !== 'ogi-2021') return;
    const section = sectionOf(report, 'overview');
    const next = sectionOf(report, 'disclosure');
    if (section === null || next === null) return;
    const from = bodyOffset(report, section.heading.end);
    const to = bodyOffset(report, next.heading.start);
    if (to - from <= LIMIT) return;
    const length = bodyText(report).slice(from, to).replace(NOT_TEXT, '').length;
    if (length <= LIMIT) return;
    emit({
      message: words.message(length, LIMIT),
      span: section.heading,
      stated: String(length),
      expected: String(LIMIT),
    });
  },
};
