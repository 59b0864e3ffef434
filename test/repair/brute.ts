/** Repairs by trying every set of variables: slow, obvious, and unlike the search under test. */
import type { Assignment, Problem } from '../../server/core/repair/sums.ts';

/** All smallest repairs up to a size; inequalities are not looked at. */
export function bruteForce(problem: Problem, size: number): readonly (readonly Assignment[])[] | null {
  const free = problem.variables.flatMap((variable, index) => (variable.fixed ? [] : [index]));
  for (let count = 0; count <= size; count++) {
    const found = subsets(free, count).flatMap((subset) => solve(problem, subset) ?? []);
    if (found.length > 0) return found;
  }
  return null;
}

/** Whether every equation holds with these values. */
export function mends(problem: Problem, set: readonly Assignment[]): boolean {
  const values = problem.variables.map((variable) => variable.value ?? 0);
  for (const { variable, value } of set) values[variable] = value;
  return problem.relations.every(({ kind, terms }) => {
    const total = terms.reduce((sum, term) => sum + term.coefficient * values[term.variable]!, 0);
    return kind === 'equal' ? total === 0 : true;
  });
}

export function subsets<Item>(items: readonly Item[], count: number): Item[][] {
  if (count === 0) return [[]];
  return items.flatMap((item, index) => subsets(items.slice(index + 1), count - 1).map((rest) => [item, ...rest]));
}

/** Gauss–Jordan over the equations with these variables unknown: the one admissible solution in which all of them change. */
function solve(problem: Problem, subset: readonly number[]): [readonly Assignment[]] | null {
  const rows = problem.relations
    .filter((relation) => relation.kind === 'equal')
    .map(({ terms }) => {
      const known = terms.filter((term) => !subset.includes(term.variable));
      const constant = known.reduce(
        (sum, term) => sum + term.coefficient * (problem.variables[term.variable]!.value ?? 0),
        0,
      );
      const unknown = subset.map((variable) => terms.find((term) => term.variable === variable)?.coefficient ?? 0);
      return [...unknown, -constant];
    });
  for (const column of subset.keys()) {
    const found = rows.findIndex((row, index) => index >= column && row[column] !== 0);
    if (found < 0) return null;
    [rows[column], rows[found]] = [rows[found]!, rows[column]!];
    const base = rows[column]!;
    for (const [index, row] of rows.entries()) {
      if (index === column) continue;
      const [own, pivot] = [row[column]!, base[column]!];
      // Free of fractions, so that nothing is rounded.
      rows[index] = row.map((value, at) => value * pivot - own * base[at]!);
    }
  }
  if (rows.slice(subset.length).some((row) => row.at(-1) !== 0)) return null;
  const set = subset.map((variable, column) => ({
    variable,
    value: rows[column]!.at(-1)! / rows[column]![column]! + 0,
  }));
  const admissible = set.every(({ variable, value }) => {
    const { value: old, least, step } = problem.variables[variable]!;
    return value !== (old ?? 0) && value >= least && Number.isInteger(value / step);
  });
  return admissible ? [set] : null;
}
