import { breaksOff, isWhole, placesOf } from '../report/headings.ts';
import type { Report } from '../report/report.ts';
import type { Span } from '../text/span.ts';
import type { Rule } from './rule.ts';
import { TEMPLATE } from './sources.ts';

export const source = `${TEMPLATE}：年度报告分为六个部分`;

/**
 * Sections of the form without a heading, in a text that has most of the others. Parts of a report lack sections too, and
 * where the text breaks off the last ones have yet to come.
 */
export const rule: Rule<'missing-section'> = {
  id: 'missing-section',
  severity: 'warning',
  check: (report, emit, { words }) => {
    const places = placesOf(report);
    const written = breaksOff(report)
      ? places.slice(
          0,
          places.findLastIndex(({ heading }) => heading !== null),
        )
      : places;
    const missing = written.filter(({ kind }) => kind === 'missing');
    if (missing.length === 0 || !isWhole(report)) return;
    emit({
      message: words.message(missing.map(({ form }) => `${form.number}、${form.title}`)),
      span: placeOf(report),
    });
  },
};

/** The heading before which the first missing section belongs, else the last heading. */
function placeOf(report: Report): Span {
  const places = placesOf(report);
  const first = places.findIndex(({ kind }) => kind === 'missing');
  const next = places.slice(first).find(({ heading }) => heading !== null);
  return (next ?? places.findLast(({ heading }) => heading !== null))!.heading!;
}
