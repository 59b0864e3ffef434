import { modify } from 'jsonc-parser';
import type { Edit } from '../text/edit.ts';

/**
 * Edits that add an entry to the `ignores` of a `.gouji.json`, in the file's own indentation; none where the text is no
 * object.
 */
export function ignoreEdits(text: string, entry: object): Edit[] {
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
  const formattingOptions = {
    tabSize: indent.length,
    insertSpaces: !indent.startsWith('\t'),
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  try {
    const edits = modify(text, ['ignores', -1], entry, { isArrayInsertion: true, formattingOptions });
    return edits.map(({ offset, length, content }) => ({
      span: { start: offset, end: offset + length },
      newText: content,
    }));
  } catch {
    return [];
  }
}
