import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS, search } from '../../server/core/repair/search.ts';
import type { Problem } from '../../server/core/repair/sums.ts';
import { bruteForce, mends, subsets } from './brute.ts';
import { count, equal, grid } from './problems.ts';

function setsOf(problem: Problem): readonly (readonly { variable: number; value: number }[])[] {
  const outcome = search(problem);
  if (outcome.kind !== 'repairs') throw new Error(`no repairs: ${outcome.kind}`);
  return outcome.sets;
}

/** Comparable whatever the order in which sets were found. */
function canonical(sets: readonly (readonly { variable: number; value: number }[])[]): string[] {
  return sets.map((set) => JSON.stringify(set.map(({ variable, value }) => [variable, value]))).sort();
}

describe('search', () => {
  it('finds nothing to change where everything holds', () => {
    expect(
      search(
        grid([
          [1, 2, 3],
          [4, 5, 9],
          [5, 7, 12],
        ]),
      ),
    ).toEqual({ kind: 'repairs', sets: [[]] });
  });

  it('names the one cell in which a broken row and a broken column meet', () => {
    expect(
      setsOf(
        grid([
          [1, 2, 3],
          [4, 8, 9],
          [5, 7, 12],
        ]),
      ),
    ).toEqual([[{ variable: 4, value: 5 }]]);
  });

  it('returns every single repair of a lone sum, but none that would be negative', () => {
    const block: Problem = { variables: [1, 5, 0, 3].map(count), relations: [equal([0, 1, 2, 3], [1, 1, 1, -1])] };
    expect(setsOf(block)).toEqual([[{ variable: 1, value: 2 }], [{ variable: 3, value: 6 }]]);
  });

  it('fills a blank as it changes a number', () => {
    const problem = grid([
      [1, null, 3],
      [4, 5, 9],
      [5, 7, 12],
    ]);
    expect(setsOf(problem)).toEqual([[{ variable: 1, value: 2 }]]);
  });

  it('leaves fixed variables alone', () => {
    const variables = [count(1), { ...count(5), fixed: true }, count(7)];
    expect(setsOf({ variables, relations: [equal([0, 1, 2], [1, 1, -1])] })).toEqual([
      [{ variable: 0, value: 2 }],
      [{ variable: 2, value: 6 }],
    ]);
  });

  it('keeps to the values that a variable may have', () => {
    // Two decimals were scaled away: 1.50 + x = 3.00, where x counts and the others are amounts.
    const variables = [count(150), { ...count(0), step: 100 }, count(300)];
    expect(setsOf({ variables, relations: [equal([0, 1, 2], [1, 1, -1])] })).toEqual([
      [{ variable: 0, value: 300 }],
      [{ variable: 2, value: 150 }],
    ]);
  });

  it('lets a signed figure become negative', () => {
    const variables = [count(5), { ...count(2), least: Number.NEGATIVE_INFINITY }, count(3)];
    expect(setsOf({ variables, relations: [equal([0, 1, 2], [1, 1, -1])] })).toContainEqual([
      { variable: 1, value: -2 },
    ]);
  });

  it('breaks no inequality that holds and prefers repairs that mend one that does not', () => {
    // x + y = z, and x ≤ limit.
    const problem = (limit: number): Problem => ({
      variables: [count(1), count(1), count(3), { ...count(limit), fixed: true }],
      relations: [
        equal([0, 1, 2], [1, 1, -1]),
        {
          kind: 'at-most',
          terms: [
            { variable: 0, coefficient: 1 },
            { variable: 3, coefficient: -1 },
          ],
        },
      ],
    });
    expect(setsOf(problem(1)).map((set) => set[0]!.variable)).toEqual([1, 2]);
    expect(setsOf(problem(0)).map((set) => set[0]!.variable)).toEqual([1, 2]);
    const tooGreat = { ...problem(1), variables: [count(2), count(1), count(2), { ...count(1), fixed: true }] };
    expect(setsOf(tooGreat)).toEqual([[{ variable: 0, value: 1 }]]);
  });

  it('says so when more cells are wrong than it looks for', () => {
    // Five sums that share nothing.
    const relations = [0, 1, 2, 3, 4].map((index) => equal([2 * index, 2 * index + 1], [1, -1]));
    const variables = relations.flatMap(() => [count(1), count(2)]);
    expect(search({ variables, relations })).toEqual({ kind: 'too-broken' });
  });

  it('refuses figures that its arithmetic could not hold exactly', () => {
    expect(search({ variables: [count(2 ** 52), count(1)], relations: [equal([0, 1], [1, -1])] })).toEqual({
      kind: 'too-large',
    });
  });

  it('stops when its steps are used up', () => {
    const rows = Array.from({ length: 12 }, (_, row) =>
      Array.from({ length: 12 }, (_, column) => (row * 7 + column * 5) % 9),
    );
    const problem = grid(rows);
    expect(search(problem, { size: 20, steps: 500 })).toEqual({ kind: 'budget' });
    // With the limits that are used, a table of which every sum is broken is given up at once.
    expect(search(problem, { ...LIMITS, steps: 1 })).toEqual({ kind: 'too-broken' });
  });
});

describe('search against trying every set of cells', () => {
  const values = fc.array(fc.array(fc.nat(9), { minLength: 2, maxLength: 3 }), { minLength: 2, maxLength: 3 });
  const tables = values
    .filter((rows) => rows.every((row) => row.length === rows[0]!.length))
    .map((rows) => {
      const wide = rows.map((row) => [...row, row.reduce((sum, value) => sum + value, 0)]);
      return [...wide, wide[0]!.map((_, column) => wide.reduce((sum, row) => sum + row[column]!, 0))];
    });
  const damage = fc.array(fc.record({ at: fc.nat(15), to: fc.nat(20) }), { minLength: 1, maxLength: 3 });

  it('finds exactly the smallest repairs of a damaged table', () => {
    fc.assert(
      fc.property(tables, damage, (table, slips) => {
        const { variables, relations } = grid(table);
        const damaged = variables.map((variable, index) => {
          const slip = slips.find(({ at }) => at % variables.length === index);
          return slip === undefined ? variable : { ...variable, value: slip.to };
        });
        const problem = { variables: damaged, relations };
        expect(canonical(setsOf(problem))).toEqual(canonical(bruteForce(problem, 3)!));
      }),
      { numRuns: 300 },
    );
  });

  it('finds exactly the smallest repairs of arbitrary sums', () => {
    const relation = fc
      .uniqueArray(fc.nat(6), { minLength: 2, maxLength: 5 })
      .chain((variables) =>
        fc
          .array(fc.constantFrom(1, -1), { minLength: variables.length, maxLength: variables.length })
          .map((coefficients) => equal(variables, coefficients)),
      );
    const problems = fc.record({
      variables: fc.array(fc.option(fc.nat(9)).map(count), { minLength: 7, maxLength: 7 }),
      relations: fc.array(relation, { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(problems, (problem) => {
        const expected = bruteForce(problem, 4);
        const outcome = search(problem);
        if (expected === null) expect(outcome.kind).toBe('too-broken');
        else expect(canonical(setsOf(problem))).toEqual(canonical(expected));
      }),
      { numRuns: 500 },
    );
  });

  it('returns repairs that mend everything, and no part of which does', () => {
    fc.assert(
      fc.property(tables, damage, (table, slips) => {
        const { variables, relations } = grid(table);
        const damaged = variables.map((variable, index) =>
          slips.some(({ at }) => at % variables.length === index) ? count(variable.value! + 1) : variable,
        );
        const problem = { variables: damaged, relations };
        for (const set of setsOf(problem)) {
          expect(mends(problem, set)).toBe(true);
          for (const part of subsets(set, set.length - 1)) expect(set.length > 0 && mends(problem, part)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });
});
