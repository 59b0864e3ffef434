import { extname } from 'node:path';
import type { Markup } from '../core/index.ts';

/** By the name; standard input (`-`) has none, so there the text itself tells HTML. */
export function markupOf(path: string, text: string): Markup {
  switch (extname(path).toLowerCase()) {
    case '.md':
    case '.markdown':
      return 'markdown';
    case '.html':
    case '.htm':
    case '.xhtml':
      return 'html';
    default:
      return path === '-' && /^\s*<(?:!doctype|html|head|body|table|div|h\d|p)\b/i.test(text.slice(0, 1000))
        ? 'html'
        : 'plain';
  }
}
