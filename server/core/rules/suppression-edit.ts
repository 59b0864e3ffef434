/** The quick fix that silences a finding by a comment. */

import type { Finding } from '../report/finding.ts';
import type { Markup } from '../source/markup.ts';
import type { Edit } from '../text/edit.ts';
import { startOfLine } from '../text/lines.ts';
import { suppressionComment } from './suppression.ts';

/** What the writer is to replace with the reason. */
export const PLACEHOLDER_REASON = '理由';

/**
 * Inserts a suppression for the finding's rule before the line that its primary span begins on; in Markdown before
 * the table, which a comment between its rows would end; in HTML before the element that holds it.
 */
export function suppressionEdit(text: string, finding: Finding, markup: Markup): Edit {
  const comment = suppressionComment([finding.rule], PLACEHOLDER_REASON);
  const line = startOfLine(text, finding.span.start);
  if (markup === 'html') {
    const at = elementStart(text, finding.span.start) ?? line;
    const indent = text.slice(startOfLine(text, at), at);
    // An element that begins its line keeps its place below the comment.
    return insertion(at, comment + (indent.trim() === '' ? `${lineBreak(text)}${indent}` : ''));
  }
  const at = markup === 'markdown' ? tableStart(text, line) : line;
  return insertion(at, `${comment}${lineBreak(text)}`);
}

function insertion(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}

function lineBreak(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** The first of the lines with pipes that the line stands among, without a blank line between. */
function tableStart(text: string, line: number): number {
  let start = line;
  while (start > 0) {
    const previous = startOfLine(text, start - 1);
    if (!text.slice(previous, start).includes('|')) break;
    start = previous;
  }
  return text.slice(line, text.indexOf('\n', line)).includes('|') ? start : line;
}

/** Where the table row around the offset opens, else the paragraph, heading or list item; null when there is none. */
function elementStart(text: string, offset: number): number | null {
  const open = new Map<string, number[]>();
  for (const tag of text.slice(0, offset).matchAll(/<(\/?)(tr|p|h[1-6]|li)\b[^>]*>/gi)) {
    const name = tag[2]!.toLowerCase();
    const starts = open.get(name) ?? [];
    if (tag[1] === '/') starts.pop();
    else starts.push(tag.index);
    open.set(name, starts);
  }
  const row = open.get('tr')?.at(-1);
  const others = [...open.values()].flatMap((starts) => starts.at(-1) ?? []);
  return row ?? (others.length > 0 ? Math.max(...others) : null);
}
