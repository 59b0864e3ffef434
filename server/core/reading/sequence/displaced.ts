import { holds, idsIn } from '../splits/held-sums.ts';
import type { SumRule } from '../splits/row-equations.ts';
import { numberAt, type Slot } from '../values/slot.ts';

/** A row of which the figures stand in another order than its columns. */
export interface Displaced {
  readonly ids: readonly string[];
  readonly slots: readonly Slot[];
}

/**
 * Puts figures back in their columns that extraction set behind words, out of the order of their rows: the sums that
 * take in other rows say what each of the cells must be, and these are just the figures that stand there. Figures with
 * no words between them stand as they were written, whatever the sums say.
 *
 * @param known the values of the other rows
 * @returns the slots of each row; null where the sums leave a cell open, or ask for other figures
 */
export function putBack(
  text: string,
  rules: readonly SumRule[],
  known: ReadonlyMap<string, number>,
  rows: readonly Displaced[],
): (readonly Slot[])[] | null {
  if (!rows.every(({ slots }) => WORDS.test(text.slice(slots[0]!.start, slots.at(-1)!.end)))) return null;
  const values = new Map(known);
  for (let found = true; found; ) {
    found = false;
    for (const rule of rules) {
      const [open, ...others] = idsIn(rule).filter((id) => !values.has(id));
      if (open === undefined || others.length > 0) continue;
      values.set(open, lackingIn(rule, values, open));
      found = true;
    }
  }
  const isForced = rows.every(({ ids }) => ids.every((id) => values.has(id)));
  if (!isForced || !rules.every((rule) => idsIn(rule).some((id) => !values.has(id)) || holds(rule, values)))
    return null;
  const left = rows.flatMap(({ slots }) => slots);
  const placed = rows.map(({ ids }) =>
    ids.flatMap((id) => {
      const at = left.findIndex((slot) => numberAt(text, slot) === values.get(id));
      return at === -1 ? [] : left.splice(at, 1);
    }),
  );
  return left.length === 0 ? placed : null;
}

const WORDS = /[\u3400-\u9fff]/;

/** What one cell must be for the sum to hold. */
function lackingIn({ left, right }: SumRule, values: ReadonlyMap<string, number>, id: string): number {
  const total = (ids: readonly string[]) => ids.reduce((sum, other) => sum + (values.get(other) ?? 0), 0);
  const more = total(left) - total(right);
  return left.includes(id) ? -more : more;
}
