/** Files of several reports: each is read by itself, with its own year and body. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInForms } from '../../server/core/forms/builtin.ts';
import { read } from '../../server/core/reading/read.ts';
import { compare } from '../kit/drafts/compare.ts';
import { organisations } from '../kit/drafts/document.ts';
import { compilation, type Plan, plans } from '../kit/drafts/draft.ts';
import { kinds } from '../kit/drafts/figures.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { plain } from '../kit/drafts/style.ts';
import { PATIENCE, runs } from '../kit/runs.ts';

const tidy = layouts.filter((layout) => layout.tidy).map((layout) => [layout.name, layout] as const);

/** One body over several years in which one form was in use. */
const years: fc.Arbitrary<readonly Plan[]> = fc
  .record({ plan: plans(['ogi-2021', 'ogi-2014'], fc.constant(plain)), count: fc.integer({ min: 2, max: 3 }) })
  .map(({ plan, count }) => {
    const first = plan.kind === 'ogi-2021' ? 2021 : 2014;
    return Array.from({ length: count }, (_, index) => ({ ...plan, seed: plan.seed + index, year: first + index }));
  });

/** Several bodies, in the same form. */
const bodies: fc.Arbitrary<readonly Plan[]> = fc
  .constantFrom(...kinds)
  .chain((kind) => fc.array(plans([kind], fc.constant(plain)), { minLength: 2, maxLength: 4 }))
  .map(named);

/** Several bodies, each in a form of its own choice. */
const mixed: fc.Arbitrary<readonly Plan[]> = fc
  .array(plans(undefined, fc.constant(plain)), { minLength: 2, maxLength: 4 })
  .map(named);

function named(list: readonly Plan[]): Plan[] {
  return list.map((plan, index) => ({ ...plan, organisation: organisations[index]! }));
}

test.each(tidy)(
  '%s: reports of several years and of several bodies',
  (_, layout) => {
    fc.assert(
      fc.property(fc.oneof(years, bodies, mixed), (list) => {
        const draft = compilation(list, layout);
        const reports = read(draft.text, layout.markup, builtInForms, null);
        expect(reports.map(({ form, year, organisation }) => ({ form: form.id, year, organisation }))).toEqual(
          draft.reports.map(({ form, year, organisation }) => ({ form, year, organisation })),
        );
        expect(compare(draft, reports)).toMatchObject({ unread: [], wrong: [], spurious: [] });
      }),
      { numRuns: runs(8, 500) },
    );
  },
  PATIENCE,
);
