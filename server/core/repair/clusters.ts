/** Repairs of a whole table, taken apart into errors that have nothing to do with each other. */
import { connectedBy } from './connected.ts';
import { type Assignment, type Problem, sum } from './search.ts';

export interface Cluster {
  /** Indices of the broken relations that these alternatives mend. */
  readonly broken: readonly number[];
  /** Each mends all of them and disturbs nothing else. */
  readonly sets: readonly (readonly Assignment[])[];
}

/**
 * Changes that share no equation mend different errors, even when one smallest repair of the table contains both. A
 * repair is split into such parts; parts that, in any of the repairs, mend the same broken equation belong together.
 */
export function clustersOf(problem: Problem, sets: readonly (readonly Assignment[])[]): Cluster[] {
  const relations = problem.relations.flatMap((relation, index) => (relation.kind === 'equal' ? [index] : []));
  const broken = new Set(relations.filter((index) => sum(problem.relations[index]!, problem) !== 0));
  const touched = new Map<number, number[]>();
  for (const index of relations) {
    for (const { variable } of problem.relations[index]!.terms) {
      const known = touched.get(variable);
      if (known === undefined) touched.set(variable, [index]);
      else known.push(index);
    }
  }
  const relationsOf = ({ variable }: Assignment) => touched.get(variable) ?? [];
  const parts = sets.flatMap((set, origin) =>
    connectedBy(set, relationsOf).map((changes) => {
      const mended = new Set(changes.flatMap(relationsOf).filter((index) => broken.has(index)));
      return { origin, changes, mended };
    }),
  );
  return connectedBy(parts, (part) => part.mended).map((group) => {
    const alternatives = new Map<string, readonly Assignment[]>();
    for (const origin of new Set(group.map((part) => part.origin))) {
      const changes = group.filter((part) => part.origin === origin).flatMap((part) => part.changes);
      changes.sort((a, b) => a.variable - b.variable);
      alternatives.set(JSON.stringify(changes), changes);
    }
    const mended = new Set(group.flatMap((part) => [...part.mended]));
    return { broken: [...mended].sort((a, b) => a - b), sets: [...alternatives.values()] };
  });
}
