/**
 * The search against the external cases. Which of them do not apply to repairs of our kind, and why:
 * - error_localisation two-eq-weighted, weights-*: they weigh variables; here every change counts one and evidence
 *   decides between repairs of the same size (the unweighted answers are tested instead).
 * - typo_correction overconstrained: its equation 9·x1 = x2 is no sum; the case is about typing errors that a solver
 *   must not invent, and 0 = 0 mends it. typing.test.ts and rank.test.ts test the typing part of the others.
 * - sign_rounding_imputation signs-*: they flip signs and swap sides of a difference; figures of a report are counts, and a
 *   signed change is in no sum. rounding-scholtus2008: it spreads rounding errors over many cells at random; counts are
 *   not rounded.
 */
import { describe, expect, it } from 'vitest';
import { search } from '../../server/core/repair/search.ts';
import { type Case, casesFolder, problemOf, readCases } from './cases.ts';
import { count } from './problems.ts';

interface Sets {
  readonly cells: readonly number[];
  readonly delta: readonly number[];
}

interface Injected {
  readonly equations: readonly { readonly cells: readonly number[]; readonly coef: readonly number[] }[];
  readonly instances: readonly { readonly record: readonly number[]; readonly minimal_sets: readonly Sets[] }[];
}

interface Localisation extends Case {
  readonly weights: unknown;
  readonly expected: { readonly change: readonly string[] };
}

if (casesFolder === undefined) console.info('GOUJI_CASES names no folder: the external cases are not run.');

describe.runIf(casesFolder !== undefined)('external cases', () => {
  const changesOf = (record: readonly number[], equations: Injected['equations']) => {
    const relations = equations.map(({ cells, coef }) => ({
      kind: 'equal' as const,
      terms: cells.map((variable, index) => ({ variable, coefficient: coef[index]! })),
    }));
    const outcome = search({ variables: record.map(count), relations });
    if (outcome.kind !== 'repairs') return outcome.kind;
    return outcome.sets.map((set) => new Map(set.map(({ variable, value }) => [variable, value - record[variable]!])));
  };
  const expected = (sets: readonly Sets[]) =>
    sets.map(({ cells, delta }) => new Map(cells.map((cell, index) => [cell, delta[index]!])));

  it('injected errors in a table of 175 cells: the exhaustively enumerated repairs, 60 of 60', () => {
    const { equations, instances } = readCases<Injected>('table3_injected');
    expect(instances).toHaveLength(60);
    for (const { record, minimal_sets } of instances)
      expect(changesOf(record, equations)).toEqual(expected(minimal_sets));
  });

  it('the trap for solvers with a big M: the true pair of cells, not a single one', () => {
    const { record, minimal_sets } = readCases<Injected['instances'][number]>('bigM_trap');
    const { equations } = readCases<Injected>('table3_injected');
    expect(changesOf(record, equations)).toEqual(expected(minimal_sets));
  });

  it('error localisation: the variables that others found to be wrong', () => {
    const cases = readCases<readonly Localisation[]>('error_localisation').filter(({ weights }) => weights === null);
    expect(cases.map(({ id }) => id)).toEqual(['editrules-pct', 'two-eq', 'x-lt-1', 'large-value-1e10']);
    for (const data of cases) {
      const problem = problemOf(data);
      const outcome = search(problem);
      if (outcome.kind !== 'repairs') throw new Error(`${data.id}: ${outcome.kind}`);
      expect(outcome.sets.map((set) => set.map(({ variable }) => problem.names[variable]))).toEqual([
        data.expected.change,
      ]);
    }
  });
});
