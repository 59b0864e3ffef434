import type { TableForm } from '../forms/form.ts';
import type { Messages } from '../messages/messages.ts';
import { shortLabel } from '../report/names.ts';
import type { UnreadReason, UnreadRow } from '../report/report.ts';
import { rowName } from './naming.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Rows are named up to this many; the message stays short when half a table was not made out. */
const NAMED = 5;

export const source = '校核的前提：只有能逐格辨认的数值才参加校核';

/** A row whose values could not be told apart: announced, never guessed, and left out of every equation. */
export const rule: Rule<'unread-cell'> = {
  id: 'unread-cell',
  severity: 'information',
  check: (report, emit, context) => {
    for (const { form, unread } of report.tables) {
      for (const kind of new Set(unread.map(({ reason }) => reason.kind))) {
        const alike = unread.filter(({ reason }) => reason.kind === kind);
        const areOneMatter = kind === 'label' || (SAYS_NOTHING_OF_A_ROW.has(kind) && alike.length > NAMED);
        for (const rows of areOneMatter ? [alike] : alike.map((row) => [row])) {
          emit({
            message: areOneMatter ? togetherText(form, rows, context) : aloneText(rows[0]!, context),
            span: rows[0]!.span,
            cells: rows.flatMap(({ ids }) => ids),
          });
        }
      }
    }
  },
};

const SAYS_NOTHING_OF_A_ROW: ReadonlySet<UnreadReason['kind']> = new Set(['torn', 'order', 'form', 'no-values']);

type Context = RuleContext<'unread-cell'>;

function aloneText({ row, reason }: UnreadRow, { messages, words }: Context): string {
  return words.message(rowName(row, messages), unreadReasonText(reason, messages));
}

function togetherText(form: TableForm, rows: readonly UnreadRow[], { messages, words }: Context): string {
  const { reason } = rows[0]!;
  const named = rows.slice(0, NAMED).map(({ row }) => shortLabel(row.label));
  const more = rows.length - named.length;
  return reason.kind === 'label'
    ? words.lost(form.title, named, more)
    : words.together(form.title, named, more, unreadReasonText(reason, messages));
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
