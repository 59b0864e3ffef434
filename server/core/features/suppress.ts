/** Saying "not this one", with a reason: as a comment in the text or as an entry of `.gouji.json`. */
import type { Analysis, Ignore } from '../analysis.ts';
import { type Messages, messagesFor } from '../messages/messages.ts';
import type { Finding } from '../report/finding.ts';
import { PLACEHOLDER_REASON, suppressionEdit } from '../rules/suppression-edit.ts';
import type { Markup } from '../source/markup.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { findingsAt } from './quick-fixes.ts';

export type SuppressAction = { readonly title: string; readonly finding: Finding } & (
  | {
      readonly target: 'text';
      readonly edit: Edit;
      /** The part of the edit's new text that the writer is to replace with a reason. */
      readonly reason: Span;
    }
  | {
      readonly target: 'configuration';
      /** Its reason is a placeholder too. */
      readonly entry: Ignore;
    }
);

/**
 * Ways to silence the findings at a range, one pair for each rule and place. Plain text is published as it is, so
 * there the entry comes first; in Markdown and HTML the comment does, which stays out of sight.
 */
export function suppressActions(analysis: Analysis, range: Span, markup: Markup): SuppressAction[] {
  const messages = messagesFor(analysis.locale);
  const offered = new Set<string>();
  return findingsAt(analysis, range).flatMap((finding) => {
    const key = `${finding.rule} ${finding.span.start}`;
    if (offered.has(key)) return [];
    offered.add(key);
    const pair = [comment(analysis.text, finding, markup, messages), entry(finding, messages)];
    return markup === 'plain' ? pair.reverse() : pair;
  });
}

function comment(text: string, finding: Finding, markup: Markup, messages: Messages): SuppressAction {
  const edit = suppressionEdit(text, finding, markup);
  const start = edit.newText.indexOf(PLACEHOLDER_REASON);
  return {
    title: messages.features.ignoreHere(finding.rule),
    finding,
    target: 'text',
    edit,
    reason: { start, end: start + PLACEHOLDER_REASON.length },
  };
}

function entry(finding: Finding, messages: Messages): SuppressAction {
  return {
    title: messages.features.ignoreInConfiguration(finding.rule),
    finding,
    target: 'configuration',
    entry: { rule: finding.rule, cell: finding.cells[0] ?? null, reason: PLACEHOLDER_REASON },
  };
}
