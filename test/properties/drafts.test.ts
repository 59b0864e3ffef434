/** The drafts themselves: consistent, repeatable, with every figure where it is said to be. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftOf, plans } from '../kit/drafts/draft.ts';
import { figuresOf, formOf, kinds } from '../kit/drafts/figures.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { random } from '../kit/random.ts';
import { sizes } from '../kit/tables.ts';

test.each(kinds)('figures of %s satisfy every constraint of the form', (kind) => {
  fc.assert(
    fc.property(fc.constantFrom(...sizes), fc.nat(1_000_000), (size, seed) => {
      const figures = figuresOf(kind, size, random(seed));
      const constraints = formOf(kind).tables.flatMap((table) => table.constraints);
      for (const { text, place, relation, left, right } of constraints) {
        const sum = (side: typeof left) =>
          side.reduce((total, { cell }) => total + Number(substituted(figures, cell)), 0);
        if (left.every(({ cell }) => !figures.has(cell)) || right.every(({ cell }) => !figures.has(cell))) continue;
        if (relation === 'equal') expect(sum(left), text + place).toBe(sum(right));
        else expect(sum(left), text + place).toBeLessThanOrEqual(sum(right));
      }
    }),
    { numRuns: 100 },
  );
});

/** The one row of 其他处理 stands for its three parts: counted once, for the first of them. */
function substituted(figures: ReadonlyMap<string, string>, cell: string): string {
  const instead = cell.replace(/other\.not-supplemented/, 'other');
  return figures.get(cell) ?? (instead === cell ? '0' : (figures.get(instead) ?? '0'));
}

test.each(layouts.map((layout) => [layout.name, layout] as const))(
  '%s: every cell stands at its place',
  (_, layout) => {
    fc.assert(
      fc.property(plans(), (plan) => {
        const draft = draftOf(plan, layout);
        expect(draftOf(plan, layout).text).toBe(draft.text);
        for (const { cells, places } of draft.reports) {
          for (const [id, figure] of cells) {
            // Layouts without cell marks drop the empty cells.
            if (figure.text !== '') expect(places.get(id), id).toBeDefined();
            for (const { start, end } of places.get(id) ?? []) {
              if (figure.text !== '') expect(draft.text.slice(start, end)).toBe(figure.text);
            }
          }
        }
      }),
      { numRuns: 8 },
    );
  },
);
