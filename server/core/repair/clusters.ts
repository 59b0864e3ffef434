/** Repairs of a whole table, taken apart into errors that have nothing to do with each other. */
import { connectedBy } from './connected.ts';
import type { Assignment } from './sums.ts';

export interface Cluster {
  /** The broken relations that these alternatives mend, sorted. */
  readonly broken: readonly number[];
  /** Each mends all of them and disturbs nothing else. */
  readonly sets: readonly (readonly Assignment[])[];
}

/**
 * Changes that share no equation mend different errors, even when one smallest repair of the table contains both. A
 * repair is split into such parts; parts that, in any of the repairs, mend the same broken equation belong together.
 *
 * @param relationsWith variable → the equations it stands in
 * @param broken the equations that do not hold
 */
export function clustersOf(
  sets: readonly (readonly Assignment[])[],
  relationsWith: (variable: number) => readonly number[],
  broken: ReadonlySet<number>,
): Cluster[] {
  const relationsOf = ({ variable }: Assignment) => relationsWith(variable);
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
