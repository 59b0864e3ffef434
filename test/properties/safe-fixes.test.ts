/** Everything that `source.fixAll` changes may be changed without a second look. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import type { Analysis } from '../../server/core/analysis.ts';
import { fixAll } from '../../server/core/features/quick-fixes.ts';
import { applyEdits } from '../kit/check-case.ts';
import { draftOf, plans } from '../kit/drafts/draft.ts';
import type { Layout } from '../kit/drafts/layout.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { PATIENCE, runs } from '../kit/runs.ts';

/** What a layout loses may be read anew once the debris around it is gone. */
const tidy = layouts.filter((layout) => layout.tidy).map((layout) => [layout.name, layout] as const);

/** One repair may make room for the next. */
const PASSES = 4;

test.each(tidy)(
  '%s: safe repairs are disjoint, settle soon, and leave every figure as it was',
  (_, layout) => {
    fc.assert(
      fc.property(plans(), (plan) => {
        const draft = draftOf(plan, layout);
        const before = analysed(draft.text, layout);
        let after = before;
        for (let pass = 0; ; pass++) {
          const all = fixAll(after);
          if (all === null) break;
          expect(pass).toBeLessThan(PASSES);
          let last = -1;
          for (const { span } of all.edits) {
            expect(span.start).toBeGreaterThanOrEqual(last);
            last = span.end;
          }
          after = analysed(applyEdits(after.text, all.edits), layout);
        }
        expect(figures(after)).toEqual(figures(before));
      }),
      { numRuns: runs(8, 1_000) },
    );
  },
  PATIENCE,
);

/** Filling in zeros is a safe repair too, and changes figures by its nature. */
function analysed(text: string, { markup }: Layout): Analysis {
  return analyse(text, { markup, rules: { 'blank-cell': 'off' } });
}

function figures({ reports }: Analysis): unknown {
  return reports.map(({ form, cells }) => [
    form.id,
    [...cells.values()].map(({ id, value }) => `${id} ${value?.units}/${value?.scale}`).sort(),
  ]);
}
