import { containment, fingerprintOf, STRETCH } from '../library/fingerprint.ts';
import { elsewhereIn } from '../library/neighbours.ts';
import { COMPARED, sectionText } from '../library/sections.ts';
import { sectionOf } from '../report/headings.ts';
import { doubtOf, lowered } from './path-doubt.ts';
import type { Rule } from './rule.ts';
import { TEMPLATE } from './sources.ts';

/** More of this year's section than this, in percent, stands in last year's too. */
const TOO_MUCH = 80;

export const source = `${TEMPLATE}第五部分：存在的主要问题及改进情况不得年年雷同`;

/** Problems and improvements in the words of last year. */
export const rule: Rule<'similar-to-previous'> = {
  id: 'similar-to-previous',
  severity: 'warning',
  check: (report, emit, context) => {
    const { index, words, neighbours } = context;
    const { previous } = neighbours;
    const section = sectionOf(report, COMPARED);
    const last = previous?.summary.sections.find(({ key }) => key === COMPARED);
    if (previous === null || section === null || last === undefined) return;
    const own = fingerprintOf(sectionText(report, section));
    if (own === null) return;
    const percent = Math.round(100 * containment(own, last.fingerprint));
    if (percent <= TOO_MUCH) return;
    const doubt = doubtOf(context);
    emit({
      severity: doubt === null ? null : lowered('warning'),
      message: words.message(section.form!.title, previous.summary.year!, STRETCH, percent, TOO_MUCH) + (doubt ?? ''),
      span: section.heading,
      stated: `${percent}%`,
      related: [
        {
          message: words.related(previous.summary.year!),
          span: section.heading,
          report: index,
          elsewhere: elsewhereIn(previous, last.range),
        },
      ],
    });
  },
};
