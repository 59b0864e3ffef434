import type { Analysis } from '../../../server/core/analysis.ts';

/** What a style of writing is bound to raise, however consistent the figures. */
const OF_STYLE = new Set(['pinyin-artefact', 'radical-glyph']);

/** The errors and warnings that a consistent draft must not have, each as a sentence. */
export function alarmsIn({ findings }: Analysis): string[] {
  return findings
    .filter(({ rule, severity }) => (severity === 'error' || severity === 'warning') && !OF_STYLE.has(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);
}
