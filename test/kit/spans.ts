import type { Span } from '../../server/core/text/span.ts';

/** What holds no places of the text: forms, and the text itself as the reader sees it. */
const ELSEWHERE = new Set(['form', 'column', 'missing', 'text', 'body']);

/** Every span in an analysis, however deep, that does not lie in a text of this length. */
export function spansOutside(value: unknown, length: number): Span[] {
  const outside: Span[] = [];
  const seen = new Set<object>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || seen.has(node)) return;
    seen.add(node);
    if (isSpan(node) && !(node.start >= 0 && node.start <= node.end && node.end <= length)) outside.push(node);
    if (node instanceof Map) for (const item of node.values()) visit(item);
    else if (Array.isArray(node)) for (const item of node) visit(item);
    else for (const [key, item] of Object.entries(node)) if (!ELSEWHERE.has(key)) visit(item);
  };
  visit(value);
  return outside;
}

function isSpan(node: object): node is Span {
  return 'start' in node && 'end' in node && typeof node.start === 'number' && typeof node.end === 'number';
}
