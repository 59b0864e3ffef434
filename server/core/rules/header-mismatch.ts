import { bodySpan, isPlain, writtenText } from '../report/body.ts';
import { safeRepair } from '../report/finding.ts';
import { shuffledHeads, wrongHeads } from '../report/headers.ts';
import { textOf } from '../text/span.ts';
import { rowName } from './naming.ts';
import type { Rule } from './rule.ts';
import { TEMPLATE } from './sources.ts';

export const source = `${TEMPLATE}：表格各列的名称`;

/** A head copied from other rows, which says of the figures below what they are not; heads in another order. */
export const rule: Rule<'header-mismatch'> = {
  id: 'header-mismatch',
  severity: 'warning',
  fix: 'safe',
  check: (report, emit, { text, messages, words }) => {
    for (const { rows, cells, place, expected } of wrongHeads(report)) {
      const span = bodySpan(report, place.start, place.end);
      const written = writtenText(report, place.start, place.end).replace(/\s+/g, '');
      const [official] = expected;
      // Which of several heads the written one stands for is not told.
      const sure = expected.length === 1 && isPlain(text, span) && !/[\n|]/.test(textOf(text, span));
      emit({
        message: words.message(
          rowName(rows[0]!, messages),
          written,
          expected.map(({ label }) => label),
        ),
        span,
        cells,
        stated: written,
        expected: expected.map(({ label }) => label).join('、'),
        repairs: sure ? [safeRepair(words.fix(official!.label), [{ span, newText: official!.label }])] : [],
      });
    }
    // Whether the heads alone were moved, or the figures with them, is not told.
    for (const { rows, written, place } of shuffledHeads(report)) {
      const labels = written.map(({ label }) => label);
      const official = rows[0]!.columns.filter((column) => written.includes(column)).map(({ label }) => label);
      emit({
        severity: 'information',
        message: words.order(rowName(rows[0]!, messages), labels, official),
        span: bodySpan(report, place.start, place.end),
        stated: labels.join('、'),
        expected: official.join('、'),
      });
    }
  },
};
