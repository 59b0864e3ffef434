/** A draft that breaks off anywhere in its tables: what is read is right, and no sum is said to be broken. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import { compare } from '../kit/drafts/compare.ts';
import { draftOf, plans } from '../kit/drafts/draft.ts';
import { formOf } from '../kit/drafts/figures.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { PATIENCE, runs } from '../kit/runs.ts';

test.each(layouts.map((layout) => [layout.name, layout] as const))(
  '%s',
  (_, layout) => {
    fc.assert(
      fc.property(plans(), fc.double({ min: 0, max: 1, noNaN: true }), (plan, share) => {
        const draft = draftOf(plan, layout);
        const [given] = draft.reports;
        const ends = [...given!.places.values()].flatMap((places) => places.map(({ end }) => end));
        const [first, last] = [Math.min(...ends), Math.max(...ends)];
        const at = Math.floor(first + share * (last - first));
        const { reports, findings } = analyse(draft.text.slice(0, at), { markup: layout.markup });
        // What is left of a figure is what every reader sees.
        const isWhole = (sentence: string) =>
          (given!.places.get(sentence.split(':')[0]!) ?? []).every(({ end }) => end <= at);
        expect(compare(draft, reports).wrong.filter(isWhole)).toEqual([]);
        const sums = new Set(
          formOf(plan.kind).tables.flatMap(({ constraints }) => constraints.map(({ rule }) => rule)),
        );
        expect(findings.filter(({ rule }) => sums.has(rule)).map(({ message }) => message)).toEqual([]);
      }),
      { numRuns: runs(25, 2_000) },
    );
  },
  PATIENCE,
);
