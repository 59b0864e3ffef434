/** What cells hold where sentences are compared with them: blanks as the equations settle them. */

import type { Deduction } from '../../report/blanks.ts';
import type { CellSum, Claim, Figure, Portion, Quantity } from '../../report/claim.ts';
import type { BareReport } from '../../report/report.ts';
import type { Statement } from '../../report/statement.ts';
import { add, compare, type Decimal, subtract, ZERO } from '../../text/decimal.ts';

/** A cell's value by its id; null where it is not known (unread, or a blank that the equations leave open). */
export type Values = (cell: string) => Decimal | null;

export function valuesOf({ cells }: Pick<BareReport, 'cells'>, deductions: readonly Deduction[]): Values {
  const settled = new Map<string, Decimal>();
  for (const { verdict, cells: blanks, values } of deductions) {
    if (verdict !== 'open') for (const id of blanks) settled.set(id, values.get(id) ?? ZERO);
  }
  return (id) => cells.get(id)?.value ?? settled.get(id) ?? null;
}

/** The sum of some cells; null when one of them is not known. */
export function sumOf(cells: CellSum, values: Values): Decimal | null {
  let sum: Decimal = ZERO;
  for (const id of cells) {
    const value = values(id);
    if (value === null) return null;
    sum = add(sum, value);
  }
  return sum;
}

/** 元 and 亿元 as powers of ten of the 万元 that tables count in. */
const MONEY: Readonly<Record<string, number>> = { 元: -4, 万元: 0, 亿元: 4 };

/** Whether a figure says what a sum of cells is. An amount of money may be rounded or cut off at the digits it shows. */
export function agrees(
  figure: Pick<Figure, 'value' | 'counter'>,
  cells: CellSum,
  sum: Decimal,
  report: Pick<BareReport, 'cells'>,
): boolean {
  const [first] = cells;
  const shift = report.cells.get(first!)?.column.kind === 'amount' ? MONEY[figure.counter] : undefined;
  if (shift === undefined) return compare(figure.value, sum) === 0;
  const isShown = (power: number) =>
    shownAs({ numerator: shifted(sum, power), denominator: { units: 1n, scale: 0 } }, figure.value);
  return isShown(-shift) || (first === UNITLESS && isShown(-shift - 4));
}

/** The form of 2019 has 采购总金额 without a unit: some count it in 元. */
const UNITLESS = 'disclosure/procurement/amount';

/** value × 10^power */
function shifted({ units, scale }: Decimal, power: number): Decimal {
  return power <= scale ? { units, scale: scale - power } : { units: units * 10n ** BigInt(power - scale), scale: 0 };
}

/** The sum of some cells as they are in the table; null when one of them is blank or unread. */
export function tabledSum(cells: CellSum, report: Pick<BareReport, 'cells'>): Decimal | null {
  return sumOf(cells, (id) => report.cells.get(id)?.value ?? null);
}

/** The same with nothing for what is blank or unread. */
export function sumOfKnown(cells: CellSum, report: Pick<BareReport, 'cells'>): Decimal {
  return sumOf(cells, (id) => report.cells.get(id)?.value ?? ZERO)!;
}

/** Whether a figure is what the tables have in some cells that it may be of. */
export function isTabled(
  { figure, about }: { readonly figure: Pick<Figure, 'value' | 'counter'>; readonly about: readonly CellSum[] },
  report: Pick<BareReport, 'cells'>,
): boolean {
  return about.some((cells) => {
    const sum = tabledSum(cells, report);
    return sum !== null && agrees(figure, cells, sum, report);
  });
}

export interface Ratio {
  readonly numerator: Decimal;
  /** Not 0. */
  readonly denominator: Decimal;
}

export function quantityOf(quantity: Quantity, values: Values): Decimal | null {
  return quantity.kind === 'figure' ? quantity.figure.value : sumOf(quantity.cells, values);
}

/** What a share may be, each ratio once; without those of which a number is not known, or the whole is 0. */
export function ratiosOf(portions: readonly Portion[], values: Values): Ratio[] {
  const ratios: Ratio[] = [];
  for (const { part, whole } of portions) {
    const [numerator, denominator] = [quantityOf(part, values), quantityOf(whole, values)];
    if (numerator === null || denominator === null || denominator.units <= 0n) continue;
    const isNew = !ratios.some(
      (known) => compare(known.numerator, numerator) === 0 && compare(known.denominator, denominator) === 0,
    );
    if (isNew) ratios.push({ numerator, denominator });
  }
  return ratios;
}

/** Whether a ratio, rounded or cut off to the digits that a figure shows, is the figure. */
export function shownAs(ratio: Ratio, figure: Decimal): boolean {
  const { floor, rounded } = toDigits(ratio, figure.scale);
  return figure.units === floor || figure.units === rounded;
}

/**
 * Whether what was `before` and is `now` has changed as a figure says, in percent or as a number.
 *
 * @param figure the change; its counter tells which
 */
export function isChange(
  figure: Pick<Figure, 'value' | 'counter'>,
  direction: 'up' | 'down',
  now: Decimal,
  before: Decimal,
): boolean {
  const change = direction === 'up' ? subtract(now, before) : subtract(before, now);
  if (compare(change, ZERO) < 0) return false;
  if (figure.counter !== '%') return compare(change, figure.value) === 0;
  return shownAs({ numerator: { units: change.units * 100n, scale: change.scale }, denominator: before }, figure.value);
}

/** A non-negative ratio in units of 10^-digits: cut off, and rounded to the nearest. */
function toDigits({ numerator, denominator }: Ratio, digits: number): { floor: bigint; rounded: bigint } {
  const scale = Math.max(numerator.scale, denominator.scale);
  const n = numerator.units * 10n ** BigInt(scale - numerator.scale + digits);
  const d = denominator.units * 10n ** BigInt(scale - denominator.scale);
  const floor = n / d;
  return { floor, rounded: floor + (2n * (n % d) >= d ? 1n : 0n) };
}

/**
 * What sentences exactly say of cells: evidence on which of several is wrong. A figure that may be meant of one cell or
 * of another says nothing of either.
 */
export function statementsIn(claims: readonly Claim[]): Statement[] {
  return claims.flatMap((claim): Statement[] => {
    if (claim.kind === 'statement') return [{ source: 'prose', about: [claim.zeros], value: ZERO, text: claim.text }];
    if (claim.kind !== 'count' || claim.figure.precision !== 'exact') return [];
    const { about, figure, text } = claim;
    return about.filter((cells) => cells.length === 1).length > 1
      ? []
      : [{ source: 'prose', about, value: figure.value, text }];
  });
}

/** part ÷ whole in percent, rounded to some decimals. */
export function percentOf(part: Decimal, whole: Decimal, decimals: number): Decimal {
  const hundredfold = { units: part.units * 100n, scale: part.scale };
  return { units: toDigits({ numerator: hundredfold, denominator: whole }, decimals).rounded, scale: decimals };
}
