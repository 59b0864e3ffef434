import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { Edit } from '../text/edit.ts';
import { startOfLine } from '../text/lines.ts';

/**
 * The edit that adds an entry to the `ignores` of a `.gouji.json`, in the file's own indentation and line ends; none where
 * the text is no object, or its `ignores` no list.
 */
export function ignoreEdits(text: string, entry: object): Edit[] {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const written = (value: unknown, margin: string) =>
    JSON.stringify(value, null, indent).replaceAll('\n', `${eol}${margin}`);

  if (root === undefined)
    return [{ span: { start: text.length, end: text.length }, newText: written({ ignores: [entry] }, '') }];
  const list = findNodeAtLocation(root, ['ignores']);
  const parent = list ?? root;
  if (parent.type !== (list === undefined ? 'object' : 'array')) return [];
  const outer = marginAt(text, parent.offset);
  const last = parent.children?.at(-1);
  const margin = (last && ownMargin(text, last)) ?? outer + indent;
  const part = list === undefined ? `"ignores": ${written([entry], margin)}` : written(entry, margin);
  const start = last === undefined ? parent.offset + 1 : last.offset + last.length;
  // What closes the list or the object goes on a line of its own, where it has none yet.
  const closes = !text.slice(start, parent.offset + parent.length).includes('\n');
  const newText = `${last === undefined ? '' : ','}${eol}${margin}${part}${closes ? eol + outer : ''}`;
  return [{ span: { start, end: start }, newText }];
}

/** The blanks with which the line of an offset begins. */
function marginAt(text: string, offset: number): string {
  const line = text.slice(startOfLine(text, offset), offset);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** The same, of a part that begins its line; null for one that stands behind something. */
function ownMargin(text: string, { offset }: Node): string | null {
  const margin = marginAt(text, offset);
  return offset - margin.length === startOfLine(text, offset) ? margin : null;
}
