/** What a reader sees of a report as one folded string; offsets are within it. */
import { foldedAt, spanOf, visibleText } from '../source/source.ts';
import { type Span, textOf } from '../text/span.ts';
import type { Report } from './report.ts';

/** For comparing only: what users read or a fix writes comes from `writtenText` or the document. */
export function bodyText({ body }: Report): string {
  return textOf(body.source.folded.text, body);
}

/** The place in the document of a stretch of the body. */
export function bodySpan({ body }: Report, start: number, end: number): Span {
  return spanOf(body.source, body.start + start, body.start + end);
}

/** A stretch of the body as it is written. */
export function writtenText({ body }: Report, start: number, end: number): string {
  return visibleText(body.source, body.start + start, body.start + end);
}

/** Where an offset of the document stands in the body; the nearest place in it for one outside. */
export function bodyOffset({ body }: Report, offset: number): number {
  return Math.min(Math.max(foldedAt(body.source, offset), body.start), body.end) - body.start;
}

/**
 * True when what is seen as one stretch is one in the document too: no tag, comment or entity stands in it, so that it
 * can be replaced as a whole.
 */
export function isPlain(text: string, { start, end }: Span): boolean {
  return !/[<>]|&#?\w+;/.test(text.slice(start, end));
}
