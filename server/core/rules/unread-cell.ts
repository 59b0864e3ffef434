import type { Messages } from '../messages/messages.ts';
import type { UnreadReason } from '../report/report.ts';
import { rowName } from './naming.ts';
import type { Rule } from './rule.ts';

/** A row whose values could not be told apart: announced, never guessed, and left out of every equation. */
export const rule: Rule = {
  id: 'unread-cell',
  severity: 'information',
  tier: 'default',
  fix: 'none',
  source: '校核的前提：只有能逐格辨认的数值才参加校核',
  check: (report, emit, { messages }) => {
    for (const { row, ids, reason, span } of report.tables.flatMap((table) => table.unread)) {
      emit({
        message: messages.rules['unread-cell'].message(rowName(row, messages), unreadReasonText(reason, messages)),
        span,
        cells: ids,
        stated: null,
        expected: null,
      });
    }
  },
};

/** Why a row's values were not read, in words. */
export function unreadReasonText(reason: UnreadReason, messages: Messages): string {
  const reasons = messages.rules['unread-cell'].reasons;
  switch (reason.kind) {
    case 'count':
      return reasons.count(reason.found, reason.expected);
    case 'glued':
      return reasons.glued(reason.ways, reason.more, reason.balanced);
    case 'text':
      return reasons.text(reason.text);
    default:
      return reasons[reason.kind];
  }
}
