/**
 * One character deleted or typed anywhere: nothing is thrown, every span lies in the text, and no cell of a row that is
 * intact gets a wrong value. The rates are printed. In the night this is done at every place of every text.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { builtInForms } from '../../server/core/forms/builtin.ts';
import { read } from '../../server/core/reading/read.ts';
import { toNumber } from '../../server/core/text/decimal.ts';
import type { Span } from '../../server/core/text/span.ts';
import { aligned } from '../kit/columns.ts';
import { type CorpusFile, corpusFiles } from '../kit/corpus.ts';
import { type Draft, draftOf, plans } from '../kit/drafts/draft.ts';
import { kinds } from '../kit/drafts/figures.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { type KnownCell, type Mutation, mutated, outcomeOf, rowSpans, type Subject } from '../kit/mutation.ts';
import { type Random, random } from '../kit/random.ts';
import { nightly, PATIENCE, SEED } from '../kit/runs.ts';
import { numberOf } from '../kit/score.ts';

/** Places tried in a text by day. */
const PLACES = 30;
const TYPED = ['7', '0', ' ', '\n', '|', '\t', '件', '一', '三', '(', '）', '<', '-', '.', '，', '、'];

const HEAD = ['mutated', 'texts', 'mutations', 'cells checked', 'wrong', 'per million'];
const results: string[][] = [];

afterAll(() => {
  console.log(`\nseed ${SEED}\n${aligned([HEAD, ...results])}\n`);
});

describe('drafts', () => {
  test.each(layouts.map((layout) => [layout.name, layout] as const))(
    '%s',
    (name, layout) => {
      const subjects = kinds.map((kind, index) => {
        const [plan] = fc.sample(plans([kind]), { numRuns: 1, seed: SEED + index });
        return subjectOf(draftOf(plan!, layout));
      });
      expect(failuresOf(name, subjects)).toEqual([]);
    },
    PATIENCE,
  );
});

describe('corpus', () => {
  const files = corpusFiles();
  if (files.length === 0) {
    test('is left out: GOUJI_CORPUS names no folder with reports', () => {
      expect(files).toEqual([]);
    });
    return;
  }
  test.each(files.map((file) => [file.name, file] as const))(
    '%s',
    (name, file) => {
      expect(failuresOf(name, [knownOf(file)])).toEqual([]);
    },
    PATIENCE,
  );
});

function subjectOf({ text, layout, reports }: Draft): Subject {
  const [{ cells, places }] = reports as [Draft['reports'][number]];
  const rows = rowSpans(places, read(text, layout.markup, builtInForms, null));
  const known = [...cells].map(([id, { value }]): [string, KnownCell] => [
    id,
    { value: value === null ? null : Number(value), rows: rows.get(id) ?? [] },
  ]);
  return { text, markup: layout.markup, cells: new Map(known) };
}

/** What the truth file states, where the reader finds it in the text as it is. */
function knownOf({ text, markup, truth }: CorpusFile): Subject {
  const values = new Map<string, number>();
  const places = new Map<string, readonly Span[]>();
  const reports = read(text, markup, builtInForms, null);
  for (const { cells } of reports) {
    for (const { id, value, span } of cells.values()) {
      const stated = truth.cells[id];
      if (stated === undefined || value === null || toNumber(value) !== numberOf(stated)) continue;
      values.set(id, toNumber(value));
      places.set(id, [span]);
    }
  }
  const rows = rowSpans(places, reports);
  const known = [...values].map(([id, value]): [string, KnownCell] => [id, { value, rows: rows.get(id) ?? [] }]);
  return { text, markup, cells: new Map(known) };
}

/** Mutates the texts, notes the rate, and returns what must not be: a few examples of each kind. */
function failuresOf(name: string, subjects: readonly Subject[]): string[] {
  const failures: string[] = [];
  let [mutations, cells, wrongCells] = [0, 0, 0];
  for (const [index, subject] of subjects.entries()) {
    for (const mutation of mutationsOf(subject, random(SEED + index))) {
      const { checked, wrong, outside } = outcomeOf(subject, mutation);
      mutations++;
      cells += checked;
      wrongCells += wrong.length;
      if (wrong.length > 0) failures.push(`${wrong.slice(0, 3).join('; ')} ${described(subject, mutation)}`);
      if (outside.length > 0) failures.push(`a span outside the text ${described(subject, mutation)}`);
    }
  }
  const rate = ((1_000_000 * wrongCells) / Math.max(1, cells)).toFixed(2);
  results.push([name, ...[subjects.length, mutations, cells, wrongCells].map(String), rate]);
  return failures.slice(0, 10);
}

function* mutationsOf({ text }: Subject, next: Random): Generator<Mutation> {
  const count = nightly ? text.length : Math.min(PLACES, text.length);
  for (let i = 0; i < count; i++) {
    const at = nightly ? i : next.below(text.length);
    if (nightly || i % 2 === 0) yield { at, typed: null };
    if (nightly || i % 2 === 1) yield { at, typed: next.pick(TYPED) };
  }
}

function described(subject: Subject, mutation: Mutation): string {
  const done = mutation.typed === null ? 'without' : 'with';
  const character = mutation.typed ?? subject.text[mutation.at];
  const around = mutated(subject, mutation).slice(Math.max(0, mutation.at - 30), mutation.at + 30);
  return `${done} ${JSON.stringify(character)} at ${mutation.at}: ${JSON.stringify(around)}`;
}
