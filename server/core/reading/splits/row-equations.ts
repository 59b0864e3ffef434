/** Sums among figures, and those of them that stand within one row. */

/** Sums of figures by id that must be equal. */
export interface SumRule {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** An equation among the figures of one row: for each of them 1 on the left side, −1 on the right, else 0. */
export type RowEquation = readonly number[];

/** For each row the rules whose figures all stand in it. */
export function equationsWithin(
  rows: readonly { readonly ids: readonly string[] }[],
  rules: readonly SumRule[],
): RowEquation[][] {
  const places = new Map<string, { readonly row: number; readonly at: number }>();
  rows.forEach(({ ids }, row) => {
    for (const [at, id] of ids.entries()) places.set(id, { row, at });
  });
  const equations = rows.map((): RowEquation[] => []);
  for (const { left, right } of rules) {
    const row = places.get(left[0]!)?.row;
    const isHere = (id: string) => places.get(id)?.row === row;
    if (row === undefined || !left.every(isHere) || !right.every(isHere)) continue;
    const signs = rows[row]!.ids.map(() => 0);
    for (const id of left) signs[places.get(id)!.at]! += 1;
    for (const id of right) signs[places.get(id)!.at]! -= 1;
    equations[row]!.push(signs);
  }
  return equations;
}

/** How far an equation is from holding. */
export function imbalance(equation: RowEquation, figures: readonly (string | number)[]): number {
  let sum = 0;
  for (let i = 0; i < figures.length; i++) sum += equation[i]! * Number(figures[i]);
  return Math.abs(sum);
}

/** Figures side by side, the last one their total; or a single figure of which no such sum is known. */
interface Part {
  readonly figures: number;
  readonly summed: boolean;
}

/** A row's figures by the sums within it. */
export function partsOf(figures: number, own: readonly RowEquation[]): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < figures; ) {
    const length = own.reduce((longest, signs) => Math.max(longest, sumFrom(signs, at)), 0);
    parts.push({ figures: Math.max(1, length), summed: length > 0 });
    at += Math.max(1, length);
  }
  return parts;
}

/** How many figures from `at` on are an equation's, when its total is the last of them; else 0. */
function sumFrom(signs: RowEquation, at: number): number {
  if (signs.findIndex((sign) => sign !== 0) !== at) return 0;
  const total = signs.indexOf(-1);
  const whole = total > at && signs.slice(at, total).every((sign) => sign === 1);
  return whole && signs.slice(total + 1).every((sign) => sign === 0) ? total - at + 1 : 0;
}
