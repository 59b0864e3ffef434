import { extname } from 'node:path';
import type { Markup } from '../core/index.ts';

/** How a file is to be read, by its name. */
export function markupOf(path: string): Markup {
  switch (extname(path).toLowerCase()) {
    case '.md':
    case '.markdown':
      return 'markdown';
    case '.html':
    case '.htm':
    case '.xhtml':
      return 'html';
    default:
      return 'plain';
  }
}

/** Standard input has no name, so there the text itself tells HTML. */
export function markupOfText(text: string): Markup {
  return /^\s*<(?:!doctype|html|head|body|table|div|h\d|p)\b/i.test(text.slice(0, 1000)) ? 'html' : 'plain';
}
