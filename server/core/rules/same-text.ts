/** What a finding says of another file, where that is its own: a collection has several reports in one text. */

import type { Finding, Related, Repair } from '../report/finding.ts';
import { type LineIndex, offsetAt, type Range } from '../text/lines.ts';
import { bySpan, type Span } from '../text/span.ts';

/** The finding with places and edits in its own text as such. */
export function withinText(finding: Finding, file: string, lines: LineIndex): Finding {
  const isOwn = (elsewhere: { readonly file: string } | null | undefined) => elsewhere?.file === file;
  if (![...finding.related, ...finding.repairs].some(({ elsewhere }) => isOwn(elsewhere))) return finding;
  const spanOf = ({ start, end }: Range): Span => ({ start: offsetAt(lines, start), end: offsetAt(lines, end) });
  const related = finding.related.map((each): Related => {
    const { elsewhere, ...rest } = each;
    if (elsewhere == null || !isOwn(elsewhere)) return each;
    return { ...rest, span: spanOf(elsewhere.range), report: elsewhere.report };
  });
  const repairs = finding.repairs.map((each): Repair => {
    const { elsewhere, ...rest } = each;
    if (elsewhere == null || !isOwn(elsewhere)) return each;
    const edits = elsewhere.edits.map(({ range, newText }) => ({ span: spanOf(range), newText }));
    return { ...rest, edits: [...rest.edits, ...edits].sort(bySpan) };
  });
  return { ...finding, related, repairs };
}
