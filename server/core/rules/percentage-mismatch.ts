import { percentOf, quantityOf, type Ratio, ratiosOf, shownAs } from '../prose/cells/values.ts';
import { rewrite } from '../prose/words/writing.ts';
import { relatedTo, reviewRepair } from '../report/finding.ts';
import { compare, type Decimal, formatDecimal } from '../text/decimal.ts';
import { areContradicted } from './contradicted.ts';
import { settledValues } from './prose-sums.ts';
import type { Rule } from './rule.ts';

/** Decimals shown of a share that the sentence gives without any. */
const SHOWN = 2;

export const source = '统计常识：占比等于部分除以整体，按所写的位数四舍五入或者截尾';

/** A share that is none of its part, whichever whole is meant. */
export const rule: Rule<'percentage-mismatch'> = {
  id: 'percentage-mismatch',
  severity: 'warning',
  fix: 'review',
  check: (report, emit, { text, words }) => {
    const values = settledValues(report);
    for (const claim of report.claims) {
      if (claim.kind !== 'share') continue;
      const { figure, portions } = claim;
      // With a cell that is not known nothing can be said.
      if (
        portions.some(
          (portion) => quantityOf(portion.part, values) === null || quantityOf(portion.whole, values) === null,
        )
      )
        continue;
      const ratios = ratiosOf(portions, values).filter(
        ({ numerator, denominator }) => compare(numerator, denominator) <= 0,
      );
      if (ratios.length === 0 || ratios.some((ratio) => fits(figure.value, ratio))) continue;
      const digits = Math.max(figure.value.scale, SHOWN);
      const shown = ratios.slice(0, 2).map(({ numerator, denominator }) => ({
        part: formatDecimal(numerator),
        base: formatDecimal(denominator),
        percent: formatDecimal(percentOf(numerator, denominator, digits)),
      }));
      const likely = ratios.map(({ numerator, denominator }) => percentOf(numerator, denominator, figure.value.scale));
      const { part } = portions[0]!;
      const bases = portions.flatMap(({ part: share, whole }) =>
        [share, whole].flatMap((quantity) => (quantity.kind === 'figure' ? [quantity.figure] : [])),
      );
      const isClear = ratios.length === 1 && !areContradicted(bases, report);
      emit({
        message: words.message(figure.text, shown),
        span: figure.span,
        cells: part.kind === 'cells' ? part.cells : [],
        stated: figure.value,
        expected: likely[0]!,
        related: part.kind === 'figure' ? [relatedTo(words.related(part.figure.text), part.figure.span)] : [],
        repairs: shown.map(({ part: numerator, base }, index) =>
          reviewRepair(
            words.fix(figure.text, `${formatDecimal(likely[index]!)}%`, numerator, base),
            [rewrite(text, figure, likely[index]!)],
            index === 0 && isClear,
          ),
        ),
      });
    }
  },
};

/** Rounded or cut off. */
function fits(percent: Decimal, { numerator, denominator }: Ratio): boolean {
  return shownAs({ numerator: { units: numerator.units * 100n, scale: numerator.scale }, denominator }, percent);
}
