import { formatDecimal } from '../text/decimal.ts';
import { cellName } from './naming.ts';
import type { Rule } from './rule.ts';

export const source = '填报惯例：数据格只填数字，便于汇总和比对；说明写在文字部分';

/** A cell that says more than its number: `1 驳回`. The number counts, the words are worth a look. */
export const rule: Rule<'annotated-value'> = {
  id: 'annotated-value',
  severity: 'information',
  check: (report, emit, { messages, words }) => {
    for (const cell of report.cells.values()) {
      if (cell.note === null || cell.value === null) continue;
      const value = formatDecimal(cell.value);
      emit({
        message: words.message(cellName(cell, messages), cell.text, value, cell.note),
        span: cell.span,
        cells: [cell.id],
        stated: cell.text,
        expected: value,
      });
    }
  },
};
