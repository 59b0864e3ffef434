/** Findings marked in a draft: `⟦24⟧{row-total-mismatch}` around the primary span. */
import type { Span } from '../../server/core/text/span.ts';

export interface Marked {
  readonly rule: string;
  /** Null when the draft does not pin it. */
  readonly severity: string | null;
  readonly span: Span;
}

export interface MarkedText {
  /** The text without markers. */
  readonly text: string;
  readonly marked: readonly Marked[];
}

/**
 * Takes the markers out. Brackets nest; `{a b}` marks two findings at one span, `{a=hint}` pins the severity,
 * `⟦⟧{a}` marks an empty span.
 * @throws Error when a bracket has no partner or names no rule
 */
export function readMarkers(source: string): MarkedText {
  let text = '';
  const open: number[] = [];
  const marked: Marked[] = [];
  const token = /⟦|⟧(?:\{([^}]*)\})?/g;
  let from = 0;
  for (const match of source.matchAll(token)) {
    text += source.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[0] === '⟦') {
      open.push(text.length);
      continue;
    }
    const start = open.pop();
    const rules = match[1]?.split(' ').filter((rule) => rule !== '') ?? [];
    if (start === undefined || rules.length === 0)
      throw new Error(`A marker without partner or rule: ${text.slice(-40)}`);
    for (const named of rules) {
      const [rule = '', severity = null] = named.split('=');
      marked.push({ rule, severity, span: { start, end: text.length } });
    }
  }
  if (open.length > 0) throw new Error('A marker is not closed.');
  return { text: text + source.slice(from), marked };
}

export function withoutMarkers(source: string): string {
  return source.replaceAll(/⟦|⟧(?:\{[^}]*\})?/g, '');
}
