import { bodySpan, writtenText } from '../report/body.ts';
import { relatedTo, safeRepair } from '../report/finding.ts';
import type { Report } from '../report/report.ts';
import { residueIn } from '../report/residue.ts';
import type { Edit } from '../text/edit.ts';
import { type Span, textOf } from '../text/span.ts';
import type { Rule } from './rule.ts';

/** Characters of a piece that a message shows. */
const SHOWN = 20;
/** Places that are listed beside the first. */
const LISTED = 20;

export const source = '校核惯例：导航、按钮、标签、页码是网页或 PDF 转换的残留，不属于正文';

/** What belongs to the page a text was taken from, and not to the report. */
export const rule: Rule<'page-residue'> = {
  id: 'page-residue',
  severity: 'information',
  fix: 'safe',
  check: (report, emit, { text, markup, words }) => {
    const pieces = residueIn(report, markup);
    const [first] = pieces;
    if (first === undefined) return;
    const shown = (span: Span) => pieceText(report, text, span).replace(/\s+/g, ' ').slice(0, SHOWN);
    const edits = removals(report, text, pieces);
    emit({
      message: words.message(shown(first), pieces.length),
      span: bodySpan(report, first.start, first.end),
      related: pieces
        .slice(1, 1 + LISTED)
        .map((piece) => relatedTo(words.place(shown(piece)), bodySpan(report, piece.start, piece.end))),
      repairs: edits.length === 0 ? [] : [safeRepair(words.fix(pieces.length), edits)],
    });
  },
};

/** As the document has it: what names a page is not seen by the reading. HTML is shown without its tags. */
function pieceText(report: Report, text: string, { start, end }: Span): string {
  if (report.body.source.visible.starts !== null) return writtenText(report, start, end);
  const span = bodySpan(report, start, end);
  return textOf(text, span);
}

/** Pieces are taken out, with their line when nothing is left on it; what a tag of HTML divides stays. */
function removals(report: Report, text: string, pieces: readonly Span[]): Edit[] {
  const plain = report.body.source.visible.starts === null;
  const edits: Edit[] = [];
  for (const { start, end } of pieces) {
    const piece = bodySpan(report, start, end);
    const span = (plain ? lineOf(text, piece) : null) ?? piece;
    if (!plain && /[<>]/.test(textOf(text, span))) continue;
    // An entity stands for a character: most of them for a blank.
    edits.push({ span, newText: text[piece.start] === '&' ? ' ' : '' });
  }
  return edits;
}

/** The line of a piece, its end included, when nothing but marks of lists and cells stands beside the piece. */
function lineOf(text: string, { start, end }: Span): Span | null {
  let from = start;
  while (from > 0 && /[^\S\r\n]|[|｜*-]/.test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && /[^\S\n]|[|｜]/.test(text[to]!)) to++;
  if ((from > 0 && !/[\r\n]/.test(text[from - 1]!)) || (to < text.length && text[to] !== '\n')) return null;
  return { start: from, end: Math.min(to + 1, text.length) };
}
