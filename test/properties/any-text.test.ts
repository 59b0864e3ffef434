/** Any text is read: nothing is thrown, no rule fails, every span lies in the text, the same text gives the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import { builtInForms } from '../../server/core/forms/builtin.ts';
import { headLabels } from '../../server/core/reading/labels/lexicon.ts';
import { read } from '../../server/core/reading/read.ts';
import type { Markup } from '../../server/core/source/markup.ts';
import { draftOf, plans } from '../kit/drafts/draft.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { PATIENCE, runs } from '../kit/runs.ts';
import { spansOutside } from '../kit/spans.ts';

const markups: fc.Arbitrary<Markup> = fc.constantFrom('plain', 'markdown', 'html');

const labels = builtInForms.flatMap((form) => [
  ...form.sections.map((section) => `${section.number}、${section.title}`),
  ...form.tables.flatMap((table) => [...headLabels(table), ...table.rows.map((row) => row.label)]),
]);
const marks = [
  '|',
  '\t',
  '\n',
  ' ',
  '\r\n',
  '| --- |',
  '<table>',
  '<tr>',
  '<td colspan="3">',
  '</td>',
  '&nbsp;',
  '&#',
  '<!--',
];
const values = [
  '0',
  '12',
  '0000000',
  '640020470',
  '1 驳回',
  '—',
  '/',
  '减4',
  '3.5万元',
  '１２',
  '1,204',
  '9'.repeat(60),
  '（',
  '）',
];

/** What drafts are made of, in any order. */
const scraps = fc
  .array(
    fc.oneof(
      fc.constantFrom(...labels),
      fc.constantFrom(...marks),
      fc.constantFrom(...values),
      fc.string({ unit: 'binary' }),
    ),
    {
      maxLength: 120,
    },
  )
  .map((parts) => parts.join(''));

/** Drafts with pieces cut out, doubled or replaced. */
const mutilated = fc
  .record({
    plan: plans(),
    layout: fc.constantFrom(...layouts),
    cuts: fc.array(
      fc.record({
        at: fc.nat(20_000),
        length: fc.nat(80),
        put: fc.oneof(fc.constantFrom(...marks, ...values), fc.string()),
      }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  })
  .map(({ plan, layout, cuts }) =>
    cuts.reduce((text, { at, length, put }) => {
      const from = at % (text.length + 1);
      return text.slice(0, from) + put + text.slice(from + length);
    }, draftOf(plan, layout).text),
  );

test.each([
  ['any characters', fc.string({ unit: 'binary', maxLength: 400 }), runs(150, 20_000)],
  ['scraps of tables', scraps, runs(150, 20_000)],
  ['mutilated drafts', mutilated, runs(60, 10_000)],
] as const)(
  '%s are read',
  (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, markups, (text, markup) => {
        const analysis = analyse(text, { markup });
        expect(analysis.failures).toEqual([]);
        expect(spansOutside(analysis, text.length)).toEqual([]);
        expect(spansOutside(read(text, markup, builtInForms, null), text.length)).toEqual([]);
      }),
      { numRuns },
    );
  },
  PATIENCE,
);

test(
  'an analysis is a function of its text, whatever was analysed before',
  () => {
    fc.assert(
      fc.property(mutilated, mutilated, markups, (one, other, markup) => {
        const first = analyse(one, { markup });
        analyse(other, { markup });
        expect(analyse(one, { markup })).toEqual(first);
      }),
      { numRuns: runs(15, 2_000) },
    );
  },
  PATIENCE,
);
