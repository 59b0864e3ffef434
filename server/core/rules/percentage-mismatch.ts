import { percentOf, shownAs, sumOf, type Values, valuesOf } from '../prose/values.ts';
import { rewrite } from '../prose/writing.ts';
import type { Quantity, ShareClaim } from '../report/claim.ts';
import { compare, type Decimal, formatDecimal } from '../text/decimal.ts';
import type { Rule } from './rule.ts';

/** Decimals shown of a share that the sentence gives without any. */
const SHOWN = 2;

/** A share that is none of its part, whichever whole is meant. */
export const rule: Rule = {
  id: 'percentage-mismatch',
  severity: 'warning',
  tier: 'default',
  fix: 'review',
  source: '统计常识：占比等于部分除以整体，按所写的位数四舍五入或者截尾',
  check: (report, emit, { text, messages, deductions }) => {
    const words = messages.rules['percentage-mismatch'];
    const values = valuesOf(report, deductions);
    for (const claim of report.claims) {
      if (claim.kind !== 'share') continue;
      const bases = wholesOf(claim, values);
      if (bases === null || bases.length === 0 || bases.some((base) => fits(claim, base))) continue;
      const digits = Math.max(claim.figure.value.scale, SHOWN);
      const part = formatDecimal(claim.part.value);
      const shown = bases.map((base) => ({
        base: formatDecimal(base),
        percent: formatDecimal(percentOf(claim.part.value, base, digits)),
      }));
      const expected = percentOf(claim.part.value, bases[0]!, claim.figure.value.scale);
      emit({
        message: words.message(claim.figure.text, part, shown.slice(0, 2)),
        span: claim.figure.span,
        cells: [],
        stated: claim.figure.value,
        expected,
        related: [{ message: words.related(claim.part.text), span: claim.part.span, report: null }],
        repairs: bases.slice(0, 2).map((base, index) => {
          const to = percentOf(claim.part.value, base, claim.figure.value.scale);
          return {
            title: words.fix(claim.figure.text, `${formatDecimal(to)}%`, part, formatDecimal(base)),
            kind: 'review' as const,
            preferred: index === 0 && bases.length === 1,
            reasons: [],
            changes: [],
            edits: [rewrite(text, claim.figure, to)],
          };
        }),
      });
    }
  },
};

/** The wholes that may be meant, each value once and none smaller than the part; null when one of them is not known. */
function wholesOf({ bases, part }: ShareClaim, values: Values): Decimal[] | null {
  const wholes: Decimal[] = [];
  for (const base of bases) {
    const value = quantityValue(base, values);
    if (value === null) return null;
    const isNew = !wholes.some((known) => compare(known, value) === 0);
    if (isNew && value.units > 0n && compare(part.value, value) <= 0) wholes.push(value);
  }
  return wholes;
}

function quantityValue(quantity: Quantity, values: Values): Decimal | null {
  return quantity.kind === 'figure' ? quantity.figure.value : sumOf(quantity.cells, values);
}

function fits({ figure, part }: ShareClaim, base: Decimal): boolean {
  const hundredfold = { units: part.value.units * 100n, scale: part.value.scale };
  return shownAs({ numerator: hundredfold, denominator: base }, figure.value);
}
