/** Where a table stands in the document, its heads included: the text that the official table may take the place of. */

import type { Table } from '../report/report.ts';
import { suppressionsIn } from '../rules/suppression.ts';
import { visibleText } from '../source/source.ts';
import type { Span } from '../text/span.ts';
import type { HeadWords } from './grid.ts';
import { type Draft, type Ground, groundOf, looseLetters, readPlaces } from './ground.ts';
import { elementsAround, inElements } from './html-extent.ts';
import { othersIn, type Stretch } from './neighbours.ts';
import { inText } from './text-extent.ts';
import { accountFor, columnLabel, dueWords } from './words.ts';

export interface Extent {
  /** In the document. */
  readonly span: Span;
  /** The title that stands in the table's own cells and must stay with it. */
  readonly caption: string | null;
  /** Heads that say more than the form does. */
  readonly words: HeadWords;
  /** Whether the document holds the table as HTML elements. */
  readonly isHtml: boolean;
}

/**
 * Null when it cannot be told from what stands around it, or when anything stands in it that the official table would
 * not say: a remark, another table, a comment.
 */
export function extentOf(draft: Draft, table: Table): Extent | null {
  const ground = groundOf(draft, table);
  const read = readPlaces(draft, table);
  if (read.length === 0) return null;
  const core = { start: Math.min(...read.map(({ start }) => start)), end: Math.max(...read.map(({ end }) => end)) };
  const elements = elementsAround(draft, read);
  const found = elements.length > 0 ? inElements(draft, table, read, elements) : inText(draft, table, core, ground);
  if (found === null) return null;
  const { stretch, span } = found;
  if (!isAccountedFor(draft, table, ground, stretch) || leavesHeads(draft, table, ground, stretch)) return null;
  const written = draft.source.text.slice(span.start - draft.base, span.end - draft.base);
  if (elements.length > 0 ? suppressionsIn(written).length > 0 : written.includes('<!--')) return null;
  const title = stretch.caption;
  const caption = title && visibleText(draft.source, title.start, title.end).trim();
  return { span, caption, words: headWords(table, ground, stretch), isHtml: elements.length > 0 };
}

function headWords(table: Table, { labels, years }: Ground, stretch: Span): HeadWords {
  const words = new Map<string, string>();
  for (const { start, coreStart, core } of labels) {
    const label = columnLabel(table.form, core);
    const year = years.get(coreStart);
    if (label !== null && year !== undefined && start >= stretch.start && start < stretch.end)
      words.set(label, year + label);
  }
  return words;
}

function isAccountedFor(draft: Draft, table: Table, { labels, known, written }: Ground, stretch: Stretch): boolean {
  const own = known.slice();
  if (stretch.caption !== null) own.fill(1, stretch.caption.start, stretch.caption.end);
  const loose = looseLetters(draft.source.folded.text, own, stretch);
  if (loose === null) return false;
  const found = labels.filter(({ start }) => start >= stretch.start && start < stretch.end);
  return accountFor(loose, dueWords(table, found, written));
}

/** So many labels that the table lacks and that stand above it are its heads, out of reach. */
const HEADS = 3;

function leavesHeads(draft: Draft, table: Table, { labels }: Ground, stretch: Stretch): boolean {
  const before = othersIn(draft, table).map(({ end }) => end);
  const floor = Math.max(0, ...before.filter((end) => end <= stretch.start));
  const within = new Set(
    labels.filter(({ start }) => start >= stretch.start && start < stretch.end).map(({ core }) => core),
  );
  const above = labels.filter(({ start, core }) => start >= floor && start < stretch.start && !within.has(core));
  return new Set(above.map(({ core }) => core)).size >= HEADS;
}
