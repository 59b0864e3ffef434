/** The line on which a finding begins, with the finding and what it relates to marked. */
import { drawFrame, type Mark } from '../frame.ts';
import type { FileRecord, FindingRecord } from '../record.ts';

/** A stretch of a line under at most one mark. */
export interface Piece {
  /** Empty where a mark points between characters. */
  readonly text: string;
  readonly mark: 'finding' | 'related' | null;
}

/** The finding's own range, then the related ones that begin on the same line of the same file. */
export function marksOn(line: string, { range, related }: FindingRecord): Mark[] {
  const here = related.filter(({ path, range: { start } }) => path === null && start.line === range.start.line);
  const ranges = [{ range, sign: '^' }, ...here.map(({ range }) => ({ range, sign: '-' }))];
  return ranges.map(({ range: { start, end }, sign }) => {
    return { start: start.character, end: end.line > start.line ? line.length : end.character, sign };
  });
}

/**
 * The line in pieces; of a long one what stands around the finding, with `…` where it goes on.
 * @param columns how much of a long line is shown, measured as on a terminal
 */
export function excerptOf(file: FileRecord, finding: FindingRecord, columns: number): Piece[] {
  const line = file.extra.excerpts[finding.range.start.line]!;
  const marks = marksOn(line, finding);
  const { start, end } = drawFrame(line, marks, columns);
  const cuts = [start, end, ...marks.flatMap((mark) => [mark.start, mark.end])]
    .filter((offset) => offset >= start && offset <= end)
    .sort((a, b) => a - b);
  const pieces: Piece[] = [];
  const [own] = marks;
  cuts.forEach((from, index) => {
    const to = cuts[index + 1];
    if (own!.start === own!.end && from === own!.start && from !== cuts[index - 1]) {
      pieces.push({ text: '', mark: 'finding' });
    }
    if (to === undefined || from === to) return;
    const over = marks.find((mark) => mark.start <= from && to <= mark.end);
    pieces.push({ text: line.slice(from, to), mark: over === undefined ? null : over === own ? 'finding' : 'related' });
  });
  const ellipsis: Piece = { text: '…', mark: null };
  return [...(start > 0 ? [ellipsis] : []), ...pieces, ...(end < line.length ? [ellipsis] : [])];
}
