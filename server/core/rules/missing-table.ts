import { goesBeyond } from '../report/headings.ts';
import type { Rule } from './rule.ts';
import { TEMPLATE } from './sources.ts';
import { titleSpan } from './title-span.ts';

export const source = `${TEMPLATE}：第二、三、四部分各有规定的表格`;

/**
 * Tables of the form that a report lacks. A text of which no table was read at all may have them elsewhere, one
 * that breaks off before their place has yet to come to them.
 */
export const rule: Rule<'missing-table'> = {
  id: 'missing-table',
  severity: 'warning',
  check: (report, emit, { words }) => {
    if (report.tables.length === 0) return;
    for (const table of report.missing) {
      if (!goesBeyond(report, table.key)) continue;
      emit({
        message: words.message(table.title),
        span: titleSpan(report),
      });
    }
  },
};
