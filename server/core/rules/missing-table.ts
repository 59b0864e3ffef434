import { goesBeyond } from '../report/headings.ts';
import { tableName } from './naming.ts';
import type { Rule } from './rule.ts';
import { TEMPLATE } from './sources.ts';

export const source = `${TEMPLATE}：第二、三、四部分各有规定的表格`;

/**
 * Tables of the form that a report lacks. A text of which no table was read at all may have them elsewhere, one
 * that breaks off before their place has yet to come to them.
 */
export const rule: Rule = {
  id: 'missing-table',
  severity: 'warning',
  fix: 'none',
  check: (report, emit, { messages }) => {
    if (report.tables.length === 0) return;
    for (const table of report.missing) {
      if (!goesBeyond(report, table.key)) continue;
      emit({
        message: messages.rules['missing-table'].message(tableName(table)),
        span: report.title ?? { start: report.span.start, end: report.span.start },
      });
    }
  },
};
