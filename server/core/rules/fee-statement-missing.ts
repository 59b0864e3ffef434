import { bodyOffset, bodyText } from '../report/body.ts';
import { sectionOf } from '../report/headings.ts';
import type { Rule } from './rule.ts';
import { TEMPLATE } from './sources.ts';

/** The section that says whether fees for information were charged. */
const SECTION = 'other-matters';
/** 收费, 未收取任何费用; lines of a PDF may break the words. */
const FEE = /收\s*[取费]|费\s*用/;
/** Elsewhere only the fee itself counts: a row of the table speaks of fees too. */
const INFORMATION_FEE = /处\s*理\s*费/;

export const source = `${TEMPLATE}第六部分：本年度收取信息处理费的情况`;

/** The format of 2021 asks for a statement on fees even when none were charged. */
export const rule: Rule<'fee-statement-missing'> = {
  id: 'fee-statement-missing',
  severity: 'information',
  check: (report, emit, { words }) => {
    if (report.form.id !== 'ogi-2021') return;
    const section = sectionOf(report, SECTION);
    if (section === null) return;
    const text = bodyText(report);
    const own = text.slice(bodyOffset(report, section.heading.end), bodyOffset(report, section.span.end));
    if (FEE.test(own) || INFORMATION_FEE.test(text)) return;
    emit({
      message: words.message,
      span: section.heading,
    });
  },
};
