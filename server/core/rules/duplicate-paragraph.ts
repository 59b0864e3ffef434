import { bodySpan, isPlain, writtenText } from '../report/body.ts';
import { type Repair, relatedTo, reviewRepair } from '../report/finding.ts';
import { type Repeat, repeatsIn } from '../report/repeats.ts';
import type { Report } from '../report/report.ts';
import { withItsLine } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Rule } from './rule.ts';

/** Characters of the passage that a message shows. */
const SHOWN = 16;

export const source = '校核惯例：同一段文字重复出现多为粘贴有误';

/** Whole sentences that stand twice, as pasting leaves them. The later place is the one that is too much. */
export const rule: Rule<'duplicate-paragraph'> = {
  id: 'duplicate-paragraph',
  severity: 'warning',
  fix: 'review',
  check: (report, emit, { text, words }) => {
    for (const repeat of repeatsIn(report)) {
      const { first, second, length } = repeat;
      const span = bodySpan(report, second.start, second.end);
      const beginning = writtenText(report, second.start, second.end).replace(/\s+/g, '').slice(0, SHOWN);
      const removed = removal(report, text, repeat);
      const repairs: Repair[] =
        removed === null ? [] : [reviewRepair(words.fix, [{ span: removed, newText: '' }], false)];
      emit({
        message: words.message(length, beginning),
        span,
        related: [relatedTo(words.first, bodySpan(report, first.start, first.end))],
        repairs,
      });
    }
  },
};

/** What to take out: the passage, with its line when nothing else stands there; null where tags stand in it. */
function removal(report: Report, text: string, { second }: Repeat): Span | null {
  const span = bodySpan(report, second.start, second.end);
  if (!isPlain(text, span)) return null;
  return report.body.source.visible.starts === null ? withItsLine(text, span) : span;
}
