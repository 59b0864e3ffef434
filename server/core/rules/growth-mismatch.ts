import { percentOf, shownAs } from '../prose/values.ts';
import { rewrite } from '../prose/writing.ts';
import type { ChangeClaim } from '../report/claim.ts';
import { add, compare, type Decimal, formatDecimal, negate, subtract } from '../text/decimal.ts';
import type { Rule } from './rule.ts';

/** Decimals shown of a change that the sentence gives without any. */
const SHOWN = 2;

/** A change against the year before that the sentence's own figures do not give. */
export const rule: Rule = {
  id: 'growth-mismatch',
  severity: 'warning',
  tier: 'default',
  fix: 'review',
  source: '统计常识：增减幅度等于增减数除以上年数，按所写的位数四舍五入或者截尾',
  check: (report, emit, { text, messages }) => {
    const words = messages.rules['growth-mismatch'];
    for (const claim of report.claims) {
      if (claim.kind !== 'change') continue;
      const before = yearBefore(claim);
      if (before.units <= 0n || holds(claim, before)) continue;
      const change = subtract(claim.now.value, before);
      const size = change.units < 0n ? negate(change) : change;
      const digits = Math.max(claim.figure.value.scale, SHOWN);
      const percent = formatDecimal(percentOf(size, before, digits));
      const should = change.units === 0n ? words.same : change.units > 0n ? words.up(percent) : words.down(percent);
      const expected = percentOf(size, before, claim.figure.value.scale);
      const isSameWay = change.units > 0n === (claim.direction === 'up') && change.units !== 0n;
      emit({
        message: words.message(claim.figure.text, formatDecimal(claim.now.value), formatDecimal(before), should),
        span: claim.figure.span,
        cells: [],
        stated: claim.figure.value,
        expected,
        related: [claim.now, claim.before.figure].map((figure) => ({
          message: words.related(figure.text),
          span: figure.span,
          report: null,
        })),
        // Where the direction is wrong the words must change too.
        repairs: isSameWay
          ? [
              {
                title: words.fix(claim.figure.text, `${formatDecimal(expected)}%`),
                kind: 'review',
                preferred: true,
                reasons: [],
                changes: [],
                edits: [rewrite(text, claim.figure, expected)],
              },
            ]
          : [],
      });
    }
  },
};

function yearBefore({ now, before, direction }: ChangeClaim): Decimal {
  if (before.kind === 'figure') return before.figure.value;
  return direction === 'up' ? subtract(now.value, before.figure.value) : add(now.value, before.figure.value);
}

function holds({ figure, now, direction }: ChangeClaim, before: Decimal): boolean {
  const change = direction === 'up' ? subtract(now.value, before) : subtract(before, now.value);
  if (compare(change, { units: 0n, scale: 0 }) < 0) return false;
  return shownAs({ numerator: { units: change.units * 100n, scale: change.scale }, denominator: before }, figure.value);
}
