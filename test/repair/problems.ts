/** Small problems for tests of the search. */
import type { Problem, Variable } from '../../server/core/repair/sums.ts';

/** A count as written; null for a blank. */
export function count(value: number | null): Variable {
  return { value, least: 0, step: 1, fixed: false };
}

/** Σ coefficient × variable = 0; coefficients in the order of the variables. */
export function equal(variables: readonly number[], coefficients: readonly number[]): Problem['relations'][number] {
  return {
    kind: 'equal',
    terms: variables.map((variable, index) => ({ variable, coefficient: coefficients[index]! })),
  };
}

/** A table whose last column and last row are totals: every row sums up, and every column. */
export function grid(rows: readonly (readonly (number | null)[])[]): Problem {
  const width = rows[0]!.length;
  const signs = (length: number) => Array.from({ length }, (_, index) => (index === length - 1 ? -1 : 1));
  return {
    variables: rows.flat().map(count),
    relations: [
      ...rows.map((row, index) =>
        equal(
          row.map((_, column) => index * width + column),
          signs(width),
        ),
      ),
      ...Array.from({ length: width }, (_, column) =>
        equal(
          rows.map((_, index) => index * width + column),
          signs(rows.length),
        ),
      ),
    ],
  };
}
