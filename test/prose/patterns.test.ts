import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import { baseDraft } from '../kit/base.ts';
import { readMarkers } from '../kit/markers.ts';
import { patch } from '../kit/patch.ts';

const RULES = new Set([
  'prose-table-mismatch',
  'prose-breakdown-mismatch',
  'percentage-mismatch',
  'growth-mismatch',
  'prose-claim-contradicted',
]);

interface Pattern {
  readonly name: string;
  readonly sentences: readonly { readonly isRight: boolean; readonly text: string }[];
}

const patterns: readonly Pattern[] = readFileSync(join(import.meta.dirname, 'patterns.md'), 'utf8')
  .split(/^### /m)
  .slice(1)
  .map((block) => ({
    name: block.split('\n')[0]!,
    sentences: [...block.matchAll(/^- (对|错)：(.*)$/gm)].map((match) => ({
      isRight: match[1] === '对',
      text: match[2]!,
    })),
  }));

interface Outcome {
  readonly hits: number;
  readonly missed: readonly string[];
  readonly alarms: readonly string[];
}

/** The sentence as the overview of a complete draft; findings of other rules are none of ours. */
function outcomeOf(sentence: string): Outcome {
  const { text, marked } = readMarkers(patch(baseDraft('ogi-2021'), `${sentence}\n二、主动公开政府信息情况\n`));
  const { findings, failures } = analyse(text);
  expect(failures).toEqual([]);
  const found = findings
    .filter(({ rule, severity }) => RULES.has(rule) && severity !== 'hint')
    .map(({ rule, span }) => `${rule} ⟦${text.slice(span.start, span.end)}⟧ ${span.start}`);
  const expected = marked.map(({ rule, span }) => `${rule} ⟦${text.slice(span.start, span.end)}⟧ ${span.start}`);
  return {
    hits: expected.filter((each) => found.includes(each)).length,
    missed: expected.filter((each) => !found.includes(each)),
    alarms: found.filter((each) => !expected.includes(each)),
  };
}

describe('sentences', () => {
  it('come in at least 60 patterns, most of them right and wrong', () => {
    expect(patterns.length).toBeGreaterThanOrEqual(60);
    expect(patterns.filter(({ sentences }) => sentences.some((each) => !each.isRight)).length).toBeGreaterThanOrEqual(
      60,
    );
    for (const { sentences } of patterns) expect(sentences.some((each) => each.isRight)).toBe(true);
    for (const { isRight, text } of patterns.flatMap((each) => each.sentences))
      expect(text.includes('⟦')).toBe(!isRight);
  });

  it.each(patterns.map((pattern) => [pattern.name, pattern] as const))('%s', (_name, { sentences }) => {
    for (const { text } of sentences) {
      const { missed, alarms } = outcomeOf(text);
      expect({ text, missed, alarms }).toEqual({ text, missed: [], alarms: [] });
    }
  });

  it('are told apart without a false alarm and without a miss', () => {
    const outcomes = patterns.flatMap(({ sentences }) => sentences.map(({ text }) => outcomeOf(text)));
    const hits = outcomes.reduce((sum, each) => sum + each.hits, 0);
    const alarms = outcomes.flatMap((each) => each.alarms);
    const missed = outcomes.flatMap((each) => each.missed);
    expect({ precision: hits / (hits + alarms.length), recall: hits / (hits + missed.length) }).toEqual({
      precision: 1,
      recall: 1,
    });
  });
});
