import { bySpan, type Span } from './span.ts';

/** A stretch of a text and what is to stand there instead; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * A text with these edits, of such as overlap the first.
 *
 * @param base what the edits call the beginning of the text
 */
export function edited(text: string, edits: readonly Edit[], base = 0): string {
  let result = '';
  let from = 0;
  for (const { span, newText } of [...edits].sort(bySpan)) {
    if (span.start - base < from) continue;
    result += text.slice(from, span.start - base) + newText;
    from = span.end - base;
  }
  return result + text.slice(from);
}
