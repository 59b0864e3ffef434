import { safeRepair } from '../report/finding.ts';
import { holdsLetter } from '../source/letter-digits.ts';
import { formatDecimal } from '../text/decimal.ts';
import { bySpan, textOf } from '../text/span.ts';
import { cellName, rowName } from './naming.ts';
import type { Rule } from './rule.ts';

export const source =
  '各年度格式模板、统计表：以件、条、次、个、人计的数为非负整数（计数单位）；标题行不设数据格（表式结构）';

/** A count that is negative or no whole number; a figure in a row that only heads others; letters in place of digits. */
export const rule: Rule<'invalid-value'> = {
  id: 'invalid-value',
  severity: 'warning',
  fix: 'safe',
  check: (report, emit, { messages, text, words }) => {
    for (const cell of report.cells.values()) {
      if (cell.invalid === null || cell.value === null) continue;
      emit({
        message: words[cell.invalid](cellName(cell, messages), formatDecimal(cell.value)),
        span: cell.span,
        cells: [cell.id],
        stated: cell.value,
      });
    }
    for (const stray of report.tables.flatMap((table) => table.stray)) {
      emit({
        message: words.stray(rowName(stray.row, messages), stray.text),
        span: stray.span,
        cells: [stray.id],
        stated: stray.text,
      });
    }
    const lettered = [...report.cells.values()].filter(({ digits }) => holdsLetter(textOf(text, digits)));
    const [first] = lettered;
    if (first === undefined) return;
    const edits = lettered.map(({ digits, value }) => ({ span: digits, newText: formatDecimal(value!) })).sort(bySpan);
    const stated = textOf(text, first.digits);
    const expected = formatDecimal(first.value!);
    emit({
      message: words.letters(lettered.length, stated, expected),
      span: first.digits,
      cells: lettered.map(({ id }) => id),
      stated,
      expected,
      repairs: [safeRepair(words.digits, edits)],
    });
  },
};
