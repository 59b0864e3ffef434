/** A table that the document holds as HTML elements. */

import type { Table } from '../report/report.ts';
import { tableElements } from '../source/source.ts';
import type { Span } from '../text/span.ts';
import { type Draft, foldedSpan } from './ground.ts';
import { type Found, othersIn, titlesOf } from './neighbours.ts';

/** The table elements in which some of these places stand; folded offsets. */
export function elementsAround(draft: Draft, read: readonly Span[]): Span[] {
  return tableElements(draft.source).filter((element) =>
    read.some((span) => holds(foldedElement(draft, element), span)),
  );
}

function foldedElement(draft: Draft, { start, end }: Span): Span {
  return foldedSpan(draft, { start: start + draft.base, end: end + draft.base });
}

/** The table elements that hold the table, whole, from the first to the last. */
export function inElements(draft: Draft, table: Table, read: readonly Span[], elements: readonly Span[]): Found | null {
  const folded = elements.map((element) => foldedElement(draft, element));
  if (!read.every((span) => folded.some((element) => holds(element, span)))) return null;
  const span = { start: elements[0]!.start + draft.base, end: elements.at(-1)!.end + draft.base };
  const own = { start: folded[0]!.start, end: folded.at(-1)!.end };
  if (othersIn(draft, table).some(({ start, end }) => start < own.end && end > own.start)) return null;
  if (!isBalanced(draft.source.text, elements)) return null;
  const titles = titlesOf(draft, table).filter(({ start }) => start >= own.start && start < own.end);
  if (titles.length > 1) return null;
  return { stretch: { ...own, caption: titles[0] ?? null }, span };
}

/** Whether what stands between the elements opens no element that it does not close, and the reverse. */
function isBalanced(text: string, elements: readonly Span[]): boolean {
  return elements.slice(1).every((element, index) => {
    const open: string[] = [];
    for (const [, closes, name] of text
      .slice(elements[index]!.end, element.start)
      .matchAll(/<(\/?)([a-z][\w:-]*)[^>]*>/gi)) {
      if (VOID.test(name!)) continue;
      if (closes === '') open.push(name!.toLowerCase());
      else if (open.pop() !== name!.toLowerCase()) return false;
    }
    return open.length === 0;
  });
}

const VOID = /^(?:br|hr|img|wbr|input|meta|link)$/i;

function holds(outer: Span, { start, end }: Span): boolean {
  return outer.start <= start && end <= outer.end;
}
