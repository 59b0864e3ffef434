/** What the search is asked, without anything of a report: variables and linear relations between them, in integers. */

export interface Variable {
  /** As written; null for a blank, which counts as 0 until something is put there. */
  readonly value: number | null;
  /** The least value a change may give it: 0 for a count, -Infinity for a signed figure. */
  readonly least: number;
  /** A change gives it a multiple of this: 1, or 100 where two decimals were scaled away and the variable is a count. */
  readonly step: number;
  /** Never changed. */
  readonly fixed: boolean;
}

export interface LinearTerm {
  /** Index into the problem's variables; a relation names a variable once. */
  readonly variable: number;
  /** A small integer, not 0; in a report's sums 1 or -1. */
  readonly coefficient: number;
}

/** `equal`: Σ coefficient × variable = 0; `at-most`: that sum ≤ 0. */
export interface Relation {
  readonly kind: 'equal' | 'at-most';
  readonly terms: readonly LinearTerm[];
}

export interface Problem {
  readonly variables: readonly Variable[];
  readonly relations: readonly Relation[];
}

export interface Assignment {
  readonly variable: number;
  readonly value: number;
}

/** The relation's sum, with some values replaced. */
export function sum(relation: Relation, problem: Problem, values?: ReadonlyMap<number, number>): number {
  let total = 0;
  for (const { variable, coefficient } of relation.terms) {
    total += coefficient * (values?.get(variable) ?? problem.variables[variable]!.value ?? 0);
  }
  return total;
}

/** The greatest sum that can come up, whatever the signs. */
export function magnitude({ variables, relations }: Problem): number {
  let greatest = 0;
  for (const { terms } of relations) {
    let total = 0;
    for (const { variable, coefficient } of terms) total += Math.abs(coefficient * (variables[variable]!.value ?? 0));
    greatest = Math.max(greatest, total);
  }
  return greatest * relations.length;
}
