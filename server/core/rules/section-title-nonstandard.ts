import { isPlain } from '../report/body.ts';
import { safeRepair } from '../report/finding.ts';
import { isWhole, placesOf } from '../report/headings.ts';
import type { Rule } from './rule.ts';
import { TEMPLATE } from './sources.ts';

export const source = `${TEMPLATE}：六个部分的标题`;

/** A heading that has its section's number and another title. Titles that the form lists as aliases are accepted. */
export const rule: Rule<'section-title-nonstandard'> = {
  id: 'section-title-nonstandard',
  severity: 'information',
  fix: 'safe',
  check: (report, emit, { text, words }) => {
    if (!isWhole(report)) return;
    for (const { form, kind, heading, title, alone } of placesOf(report)) {
      if (kind !== 'renamed' || heading === null) continue;
      const official = `${form.number}、${form.title}`;
      const replaceable = alone && isPlain(text, heading);
      emit({
        message: words.message(title.replace(/\s+/g, ''), official),
        span: heading,
        stated: title,
        expected: official,
        repairs: replaceable ? [safeRepair(words.fix(official), [{ span: heading, newText: official }])] : [],
      });
    }
  },
};
