/**
 * Search, ranking and deduction against the external cases. Which of them do not apply to repairs of our kind, and why:
 * - error_localisation two-eq-weighted, weights-*: they weigh variables; here every change counts one, and evidence
 *   decides between repairs of the same size.
 * - typo_correction overconstrained (9·x1 = x2), inequality-guard-a, inequality-guard-b and sign-flip-blocked (bounds by a
 *   constant): equations of a form are plain sums of cells. fixate-*: no cell of a report is beyond doubt; that the search
 *   leaves fixed variables alone is tested with it. scholtus2009-4.4: it corrects typing errors only and leaves x8 at 0;
 *   a repair makes all equations hold, and fills x8 in.
 * - sign_rounding_imputation signs-*: they flip signs and swap the sides of a difference; counts have no sign, and a
 *   signed change stands in no sum. rounding-scholtus2008: it spreads rounding errors over many cells at random; counts
 *   are not rounded.
 */
import { describe, expect, it } from 'vitest';
import { zhCN } from '../../server/core/messages/zh-CN.ts';
import { deduceBlanks } from '../../server/core/repair/blanks.ts';
import { breakageOf } from '../../server/core/repair/breaks.ts';
import { rank } from '../../server/core/repair/rank.ts';
import { sceneOf } from '../../server/core/repair/scene.ts';
import { search } from '../../server/core/repair/search.ts';
import { toNumber, ZERO } from '../../server/core/text/decimal.ts';
import { type Case, casesFolder, problemOf, readCases, reportOf } from './cases.ts';
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

interface Correction extends Case {
  readonly expected: {
    readonly corrections?: readonly { readonly var: string; readonly old: number; readonly new: number }[];
  };
}

interface Imputation extends Case {
  readonly expected: Readonly<Record<string, number | null>>;
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

  it.each([
    'scholtus2009-valid',
    'scholtus2009-4.1',
    'scholtus2009-4.2',
    'scholtus2009-4.3',
    'scholtus2009-intro',
    'reorder',
    'not-a-typo',
  ])('typing errors, %s: prefers just the corrections that are certain', (id) => {
    const data = readCases<readonly Correction[]>('typo_correction').find((candidate) => candidate.id === id)!;
    const { report, equations } = reportOf(data);
    const breakage = breakageOf(equations, []);
    const scene = sceneOf(report, breakage, zhCN);
    const preferred = breakage.breaks
      .map((one) => rank(one, scene, []))
      .flatMap(({ clear, repairs }) => (clear ? repairs[0]!.changes : []));
    expect(
      preferred
        .map(({ cell, from, to }) => ({ var: cell.row.key, old: toNumber(from!), new: toNumber(to) }))
        .sort((a, b) => a.var.localeCompare(b.var)),
    ).toEqual(
      (data.expected.corrections ?? []).map(({ var: name, old, new: value }) => ({ var: name, old, new: value })),
    );
  });

  it.each(['impute-dewaal-9.1', 'impute-dewaal-9.2', 'impute-dcar'])('blanks, %s: fills in what is forced', (id) => {
    const data = readCases<readonly Imputation[]>('sign_rounding_imputation').find((candidate) => candidate.id === id)!;
    const values: Record<string, number | null> = {};
    for (const deduction of deduceBlanks(reportOf(data).equations)) {
      for (const cell of deduction.cells) {
        const value = deduction.values.get(cell);
        values[cell.slice('case/'.length)] = deduction.verdict === 'open' ? null : toNumber(value ?? ZERO);
      }
    }
    expect(values).toEqual(data.expected);
  });
});
