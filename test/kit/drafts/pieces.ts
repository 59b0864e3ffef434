/** Text in the making: a draft is written piece by piece, so that the place of every figure in it is known. */
import type { Span } from '../../../server/core/text/span.ts';

/** A cell of a table as the draft gives it. */
export interface Figure {
  /** Cell id. */
  readonly id: string;
  /** The number in plain decimal digits (`-3`, `148.5`); null for a cell left blank. */
  readonly value: string | null;
  /** As it stands in the draft: `１２`, `1,204`, `1 驳回`, `—`; may be empty. */
  readonly text: string;
}

export type Piece = string | Figure;

/** Puts pieces together. */
export function compose(pieces: readonly Piece[]): { readonly text: string; readonly places: Map<string, Span[]> } {
  const places = new Map<string, Span[]>();
  const parts: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    const text = textOf(piece);
    if (typeof piece !== 'string') {
      // A row repeated behind a page break stands in the text twice.
      const spans = places.get(piece.id) ?? [];
      spans.push({ start: length, end: length + text.length });
      places.set(piece.id, spans);
    }
    parts.push(text);
    length += text.length;
  }
  return { text: parts.join(''), places };
}

export function textOf(piece: Piece): string {
  return typeof piece === 'string' ? piece : piece.text;
}

/** The pieces with a separator between them. */
export function joined(pieces: readonly Piece[], separator: string): Piece[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece]));
}

/** Rewrites the words and leaves the figures. */
export function mapWords(pieces: readonly Piece[], rewrite: (words: string) => string): Piece[] {
  return pieces.map((piece) => (typeof piece === 'string' ? rewrite(piece) : piece));
}
