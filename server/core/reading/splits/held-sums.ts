import type { SumRule } from './row-equations.ts';

/** Whether both sides of a sum come to the same; amounts are sums of binary fractions. */
export function holds({ left, right }: SumRule, values: ReadonlyMap<string, number>): boolean {
  const total = (ids: readonly string[]) => ids.reduce((sum, id) => sum + values.get(id)!, 0);
  return Math.abs(total(left) - total(right)) < 1e-6;
}

/** The cells that a sum takes in. */
export function idsIn({ left, right }: SumRule): readonly string[] {
  return [...left, ...right];
}
