import type { Messages } from '../messages/messages.ts';
import { shortLabel } from '../report/names.ts';
import type { Table, UnreadReason } from '../report/report.ts';
import { rowName, tableName } from './naming.ts';
import type { Rule } from './rule.ts';

/** Rows are named up to this many; the message stays short when half a table was not made out. */
const NAMED = 5;

export const source = '校核的前提：只有能逐格辨认的数值才参加校核';

/** A row whose values could not be told apart: announced, never guessed, and left out of every equation. */
export const rule: Rule = {
  id: 'unread-cell',
  severity: 'information',
  tier: 'default',
  fix: 'none',
  check: (report, emit, { messages }) => {
    for (const table of report.tables) {
      for (const { row, ids, reason, span } of table.unread) {
        if (reason.kind === 'label') continue;
        const message = messages.rules['unread-cell'].message(
          rowName(row, messages),
          unreadReasonText(reason, messages),
        );
        emit({ message, span, cells: ids, stated: null, expected: null });
      }
      const lost = lostRows(table, messages);
      if (lost !== null) emit({ ...lost, stated: null, expected: null });
    }
  },
};

/** Rows of which no label was made out are one matter, not one each. */
function lostRows({ form, unread }: Table, messages: Messages) {
  const lost = unread.filter(({ reason }) => reason.kind === 'label');
  const [first] = lost;
  if (first === undefined) return null;
  const named = lost.slice(0, NAMED).map(({ row }) => shortLabel(row.label));
  const message = messages.rules['unread-cell'].lost(tableName(form), named, lost.length - named.length);
  return { message, span: first.span, cells: lost.flatMap(({ ids }) => ids) };
}

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
