/** What can be folded away: sections, tables and the groups in them. */
import type { Analysis } from '../analysis.ts';
import { type Span, textOf } from '../text/span.ts';
import { type GroupEntry, groupsOf } from './groups.ts';
import { withHead } from './table-head.ts';

/** Spans that cover more than one line, outer before inner; trailing white space is left out. */
export function folds(analysis: Analysis): Span[] {
  const spans = analysis.reports.flatMap((report) => [
    ...report.sections.map((section) => section.span),
    ...report.tables.flatMap((table) => [withHead(table, report, analysis.text), ...groupSpans(groupsOf(table))]),
  ]);
  return spans
    .map((span) => trimmed(span, analysis.text))
    .filter((span) => /[\r\n]/.test(textOf(analysis.text, span)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function groupSpans(entries: readonly GroupEntry[]): Span[] {
  return entries.flatMap((entry) => (entry.kind === 'row' ? [] : [entry.span, ...groupSpans(entry.children)]));
}

function trimmed({ start, end }: Span, text: string): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
