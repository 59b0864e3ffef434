/** A consistent draft raises no alarm in any layout; in those that lose nothing one changed digit does. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import { alarmsIn } from '../kit/drafts/alarms.ts';
import { type Draft, draftOf, plans } from '../kit/drafts/draft.ts';
import { formOf, kinds } from '../kit/drafts/figures.ts';
import type { Layout } from '../kit/drafts/layout.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { plain } from '../kit/drafts/style.ts';
import { PATIENCE, runs } from '../kit/runs.ts';

test.each(layouts.map((layout) => [layout.name, layout] as const))(
  '%s: consistent drafts raise no alarm, however much of them is damaged',
  (_, layout) => {
    fc.assert(
      fc.property(plans(), (plan) => {
        expect(alarms(draftOf(plan, layout).text, layout)).toEqual([]);
      }),
      { numRuns: runs(12, 1_000) },
    );
  },
  PATIENCE,
);

const tidy = layouts.filter((layout) => layout.tidy).map((layout) => [layout.name, layout] as const);

/** Cells that an equation ties to others: a change of one alone cannot go unseen. */
const tied = new Map(
  kinds.map((kind) => [
    kind,
    new Set(
      formOf(kind)
        .tables.flatMap((table) => table.constraints)
        .flatMap(({ relation, left, right }) => (relation === 'equal' ? [...left, ...right] : []))
        .map(({ cell }) => cell),
    ),
  ]),
);

test.each(tidy)(
  '%s: one changed digit is found',
  (_, layout) => {
    const spoken = plans(undefined, fc.constant(plain));
    fc.assert(
      fc.property(spoken, fc.nat(), fc.integer({ min: 1, max: 9 }), (plan, which, by) => {
        const draft = draftOf(plan, layout);
        expect(alarms(changed(draft, which, by), layout)).not.toEqual([]);
      }),
      { numRuns: runs(12, 1_000) },
    );
  },
  PATIENCE,
);

/** The text with one digit of a tied cell replaced by another. */
function changed({ text, reports }: Draft, which: number, by: number): string {
  const { kind, cells, places } = reports[0]!;
  const candidates = [...cells.keys()].filter((id) => tied.get(kind)!.has(id));
  const [place] = places.get(candidates[which % candidates.length]!)!;
  const at = place!.start + (which % (place!.end - place!.start));
  const digit = (Number(text[at]) + by) % 10;
  // A figure that begins with a zero is not read: nothing is said of it but that.
  const other = digit === 0 && at === place!.start ? (Number(text[at]) % 9) + 1 : digit;
  return text.slice(0, at) + other + text.slice(at + 1);
}

function alarms(text: string, { markup }: Layout): string[] {
  return alarmsIn(analyse(text, { markup }));
}
