import { bodySpan, isPlain, writtenText } from '../report/body.ts';
import { safeRepair } from '../report/finding.ts';
import { wrongHeads } from '../report/headers.ts';
import { rowName } from './naming.ts';
import type { Rule } from './rule.ts';
import { TEMPLATE } from './sources.ts';

export const source = `${TEMPLATE}：表格各列的名称`;

/** A head copied from other rows: it says of the figures below what they are not. */
export const rule: Rule = {
  id: 'header-mismatch',
  severity: 'warning',
  fix: 'safe',
  check: (report, emit, { text, messages }) => {
    const words = messages.rules['header-mismatch'];
    for (const { rows, cells, place, expected } of wrongHeads(report)) {
      const span = bodySpan(report, place.start, place.end);
      const written = writtenText(report, place.start, place.end).replace(/\s+/g, '');
      const [official] = expected;
      // Which of several heads the written one stands for is not told.
      const sure = expected.length === 1 && isPlain(text, span) && !/[\n|]/.test(text.slice(span.start, span.end));
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
  },
};
