/** 转为简体: the selected text in Simplified writing. */
import type { Analysis } from '../analysis.ts';
import { messagesFor } from '../messages/messages.ts';
import { placeOf, simplification, traditionalIn } from '../report/glyphs.ts';
import type { Report } from '../report/report.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

export interface Simplified {
  readonly title: string;
  /** Disjoint and sorted; at least one. */
  readonly edits: readonly Edit[];
}

/** Null when the selection is empty, lies in no report, or has no character that only Traditional writing has. */
export function simplifySelection(analysis: Analysis, selection: Span): Simplified | null {
  if (selection.start === selection.end) return null;
  const edits = analysis.reports.flatMap((report) => editsIn(report, analysis.text, selection));
  return edits.length === 0 ? null : { title: messagesFor(analysis.locale).features.simplifySelection, edits };
}

function editsIn(report: Report, text: string, selection: Span): Edit[] {
  const found = traditionalIn(report).filter((at) => {
    const { start, end } = placeOf(report, at, at + 1);
    return start >= selection.start && end <= selection.end;
  });
  // The words around the selection tell how its first and last characters are to be read, and stay as they are.
  return simplification(report, text, found).flatMap((edit) => within(edit, selection) ?? []);
}

/** The part of an edit that lies in the selection; null where there is none, or no part can be told. */
function within({ span, newText }: Edit, { start, end }: Span): Edit | null {
  const from = Math.max(span.start, start);
  const to = Math.min(span.end, end);
  if (from >= to) return null;
  if (from === span.start && to === span.end) return { span, newText };
  if (newText.length !== span.end - span.start) return null;
  return { span: { start: from, end: to }, newText: newText.slice(from - span.start, to - span.start) };
}
