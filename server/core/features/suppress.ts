/** Saying "not this one", with a reason: as a comment in the text or as an entry of `.gouji.json`. */
import type { Analysis, Ignore, Markup } from '../analysis.ts';
import { type Messages, messagesFor } from '../messages/messages.ts';
import type { Edit, Finding } from '../rules/finding.ts';
import type { Span } from '../text/span.ts';
import { findingsAt } from './quick-fixes.ts';

export type SuppressAction = { readonly title: string; readonly finding: Finding } & (
  | {
      readonly target: 'text';
      readonly edit: Edit;
      /** The part of the edit's new text that the writer is to replace with a reason. */
      readonly reason: Span;
    }
  | { readonly target: 'configuration'; readonly entry: Ignore }
);

/**
 * Ways to silence the findings at a range. Plain text is published as it is, so a comment is offered only in
 * Markdown and HTML, where it stays out of sight.
 */
export function suppressActions(analysis: Analysis, range: Span, markup: Markup, locale?: string): SuppressAction[] {
  const messages = messagesFor(locale);
  const rules = new Set<string>();
  return findingsAt(analysis, range).flatMap((finding) => {
    const key = `${finding.rule} ${finding.span.start}`;
    if (rules.has(key)) return [];
    rules.add(key);
    const entry = configurationEntry(finding, messages);
    return markup === 'plain' ? [entry] : [comment(analysis, finding, messages), entry];
  });
}

function comment(analysis: Analysis, finding: Finding, messages: Messages): SuppressAction {
  const placeholder = messages.features.reasonPlaceholder;
  const before = `<!-- 勾稽-忽略 ${finding.rule}: `;
  const at = commentPlace(analysis, finding);
  const lineEnd = analysis.text.includes('\r\n') ? '\r\n' : '\n';
  return {
    title: messages.features.ignoreHere(finding.rule),
    finding,
    target: 'text',
    edit: { span: { start: at, end: at }, newText: `${before}${placeholder} -->${lineEnd}` },
    reason: { start: before.length, end: before.length + placeholder.length },
  };
}

function configurationEntry(finding: Finding, messages: Messages): SuppressAction {
  return {
    title: messages.features.ignoreInConfiguration(finding.rule),
    finding,
    target: 'configuration',
    entry: { rule: finding.rule, cell: finding.cells[0] ?? null, reason: messages.features.reasonPlaceholder },
  };
}

/** The start of a line where a comment silences the finding and breaks neither a table nor a tag. */
function commentPlace({ text, reports }: Analysis, { span }: Finding): number {
  const table = reports
    .flatMap((report) => report.tables)
    .find((candidate) => candidate.span.start <= span.start && span.end <= candidate.span.end);
  let at = lineStart(text, table?.span.start ?? span.start);
  while (at > 0 && (insideTag(text, at) || isTableLine(text, lineStart(text, at - 1)))) at = lineStart(text, at - 1);
  return at;
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** A GFM row belongs to the line before it; a comment between the two would end the table. */
function isTableLine(text: string, start: number): boolean {
  return /^\s*\|/.test(text.slice(start, text.indexOf('\n', start)));
}

function insideTag(text: string, offset: number): boolean {
  const open = text.lastIndexOf('<', offset - 1);
  return open !== -1 && /^<[a-z/!]/i.test(text.slice(open, open + 2)) && text.lastIndexOf('>', offset - 1) < open;
}
