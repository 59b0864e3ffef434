/** A piece of the text: UTF-16 offsets, `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands there. */
export function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** The smallest span that covers both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** True when `offset` lies in the span or touches its end, as an editor's cursor does. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** True when the spans have a place in common, or touch. */
export function meet(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** For sorting: in the order of the text. */
export function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}

/** The same of what has a span. */
export function bySpan(a: { readonly span: Span }, b: { readonly span: Span }): number {
  return byStart(a.span, b.span);
}
