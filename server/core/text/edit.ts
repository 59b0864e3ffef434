import type { Span } from './span.ts';

/** A stretch of a text and what is to stand there instead; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}
