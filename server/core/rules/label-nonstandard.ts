import { cellId } from '../forms/form.ts';
import { isPlain } from '../report/body.ts';
import { safeRepair } from '../report/finding.ts';
import { deviantLabels } from '../report/labels.ts';
import { textOf } from '../text/span.ts';
import type { Rule } from './rule.ts';
import { TEMPLATE } from './sources.ts';

export const source = `${TEMPLATE}：表格各行的名称`;

/** A row's label that lost, gained or changed characters. */
export const rule: Rule<'label-nonstandard'> = {
  id: 'label-nonstandard',
  severity: 'information',
  fix: 'safe',
  check: (report, emit, { text, words }) => {
    for (const { row, table, span } of deviantLabels(report, text)) {
      const written = textOf(text, span);
      const whole = isPlain(text, span) && !/[\n|]/.test(written);
      emit({
        message: words.message(written.replace(/\s+/g, ''), row.label),
        span,
        cells: row.columns.map((column) => cellId(table, row.key, column.key)),
        stated: written,
        expected: row.label,
        repairs: whole ? [safeRepair(words.fix(row.label), [{ span, newText: row.label }])] : [],
      });
    }
  },
};
