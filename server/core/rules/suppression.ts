/** Comments that silence findings: `<!-- 勾稽-忽略 rule-id: 理由 -->`. The characters are the same in Traditional script. */
import type { Span } from '../text/span.ts';

export interface Suppression {
  /** The whole comment. */
  readonly span: Span;
  readonly wholeFile: boolean;
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  /** Empty when the writer gave none. */
  readonly reason: string;
}

const OPENING = /<!--\s*勾稽[-－]忽略(文件)?(?![^\s:：>-])/g;

/** All suppressions of a text in their order. A comment that is never closed is none. */
export function suppressionsIn(text: string): Suppression[] {
  if (!text.includes('<!--')) return [];
  const found: Suppression[] = [];
  for (const match of text.matchAll(OPENING)) {
    const bodyStart = match.index + match[0].length;
    const close = text.indexOf('-->', bodyStart);
    if (close === -1) break;
    const body = text.slice(bodyStart, close);
    const colon = body.search(/[:：]/);
    found.push({
      span: { start: match.index, end: close + '-->'.length },
      wholeFile: match[1] !== undefined,
      rules: idsIn(colon === -1 ? body : body.slice(0, colon), bodyStart),
      reason: colon === -1 ? '' : body.slice(colon + 1).trim(),
    });
  }
  return found;
}

/** The comment as a fix writes it. */
export function suppressionComment(rules: readonly string[], reason: string): string {
  return `<!-- 勾稽-忽略 ${rules.join(', ')}: ${reason} -->`;
}

function idsIn(list: string, offset: number): Suppression['rules'] {
  return [...list.matchAll(/[^\s,，、]+/g)].map((match) => ({
    id: match[0],
    span: { start: offset + match.index, end: offset + match.index + match[0].length },
  }));
}
