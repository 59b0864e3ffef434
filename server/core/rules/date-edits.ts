/** Writing a date over another in its own style. */

import { bodySpan } from '../report/body.ts';
import type { Report } from '../report/report.ts';
import { type Day, figureLike, type WrittenDate } from '../text/dates.ts';
import type { Edit } from '../text/edit.ts';
import { textOf } from '../text/span.ts';

/** The edits that make `written` say `to`: only figures that differ, each as it was written. */
export function dateEdits(report: Report, text: string, written: WrittenDate, to: Day): Edit[] {
  return (['year', 'month', 'day'] as const).flatMap((part) => {
    const place = written.parts[part];
    if (place === null || written[part] === to[part]) return [];
    const span = bodySpan(report, place.start, place.end);
    return { span, newText: figureLike(textOf(text, span), to[part]) };
  });
}
