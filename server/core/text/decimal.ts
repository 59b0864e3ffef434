/**
 * Exact decimals: `units` × 10^-`scale`. Figures are read from the digits as written and never pass through a float.
 */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

/** Nearly every figure. */
const PLAIN = /^\d+$/;
/** The figures that tables are full of, made once. */
const SMALL: readonly Decimal[] = Array.from({ length: 1000 }, (_, value) => ({ units: BigInt(value), scale: 0 }));
const SMALL_DIGITS = 3;

/** Reads ASCII digits with an optional sign, thousands separators (`,`) and fraction; null for anything else. */
export function parseDecimal(text: string): Decimal | null {
  if (PLAIN.test(text)) {
    return text.length <= SMALL_DIGITS ? SMALL[Number(text)]! : { units: BigInt(text), scale: 0 };
  }
  const match = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return null;
  const [, sign, whole, fraction = ''] = match;
  const units = BigInt(whole!.replaceAll(',', '') + fraction);
  return { units: sign === '-' ? -units : units, scale: fraction.length };
}

export function fromInteger(value: number | bigint): Decimal {
  return { units: BigInt(value), scale: 0 };
}

export function add(a: Decimal, b: Decimal): Decimal {
  if (b.units === 0n && b.scale <= a.scale) return a;
  if (a.scale === b.scale) return { units: a.units + b.units, scale: a.scale };
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

export function negate(a: Decimal): Decimal {
  return { units: -a.units, scale: a.scale };
}

/** Without its sign. */
export function sizeOf(a: Decimal): Decimal {
  return a.units < 0n ? negate(a) : a;
}

/** Negative, zero or positive as a < b, a = b, a > b. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const [left, right] = [unitsAt(a, scale), unitsAt(b, scale)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether two figures are the same, with however many decimals; a blank is like another blank alone. */
export function equal(a: Decimal | null, b: Decimal | null): boolean {
  return a === null || b === null ? a === b : compare(a, b) === 0;
}

/** The value's units when it is written with `scale` decimals; `scale` must not be smaller than the value's own. */
export function unitsAt(value: Decimal, scale: number): bigint {
  return scale === value.scale ? value.units : value.units * 10n ** BigInt(scale - value.scale);
}

export function isZero({ units }: Decimal): boolean {
  return units === 0n;
}

/** True when nothing but zeros stand behind the point. */
export function isInteger(value: Decimal): boolean {
  return value.scale === 0 || value.units % 10n ** BigInt(value.scale) === 0n;
}

/** Plain digits with all the decimals of the value: `7730.28`, `-4`. */
export function formatDecimal(value: Decimal): string {
  const negative = value.units < 0n;
  const digits = (negative ? -value.units : value.units).toString().padStart(value.scale + 1, '0');
  const cut = digits.length - value.scale;
  const fraction = value.scale === 0 ? '' : `.${digits.slice(cut)}`;
  return `${negative ? '-' : ''}${digits.slice(0, cut)}${fraction}`;
}

/** The nearest JSON number: exact for every figure of up to 15 digits. */
export function toNumber(value: Decimal): number {
  return Number(formatDecimal(value));
}
