import { relatedTo } from '../report/finding.ts';
import { formatDecimal } from '../text/decimal.ts';
import { proseName, settledValues } from './prose-sums.ts';
import type { Rule } from './rule.ts';
import { TEMPLATE } from './sources.ts';

export const source = `${TEMPLATE}：文字部分与表格反映同一期间的同一工作，说法与数据应当一致（填报说明）`;

/** A sentence without a number that the tables contradict: 均获维持 beside a case that is still open. */
export const rule: Rule<'prose-claim-contradicted'> = {
  id: 'prose-claim-contradicted',
  severity: 'warning',
  check: (report, emit, { words }) => {
    const values = settledValues(report);
    for (const claim of report.claims) {
      if (claim.kind !== 'statement') continue;
      const against = claim.zeros.flatMap((id) => {
        const [cell, value] = [report.cells.get(id), values(id)];
        return cell === undefined || value === null || value.units === 0n
          ? []
          : [{ cell, value: formatDecimal(value) }];
      });
      if (against.length === 0) continue;
      emit({
        message: words.message(
          claim.text,
          against.map(({ cell, value }) => ({ name: proseName(cell), value })),
        ),
        span: claim.span,
        cells: against.map(({ cell }) => cell.id),
        related: against.map(({ cell, value }) => relatedTo(words.related(proseName(cell), value), cell.span)),
      });
    }
  },
};
