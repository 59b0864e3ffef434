import { differences, figuresOf } from '../library/compare.ts';
import { elsewhereIn } from '../library/neighbours.ts';
import type { ReportSummary } from '../library/summary.ts';
import type { Rule } from './rule.ts';
import { titleSpan } from './title-span.ts';

export const source =
  '《中华人民共和国政府信息公开条例》第四十九条：行政机关每年公布一份上一年度的政府信息公开工作年度报告';

/**
 * Another report of the same body on the same year that says something else. Copies that agree are welcome, and files
 * that lie together under names without a report's own are not thought to be copies.
 */
export const rule: Rule<'duplicate-report'> = {
  id: 'duplicate-report',
  severity: 'information',
  check: (report, emit, { index, neighbours, words }) => {
    // A text may hold a hundred copies of one report.
    const known = new Map<string, readonly string[]>();
    const differing = (summary: ReportSummary) => {
      const key = figuresOf(summary);
      const cells = known.get(key) ?? differences(report, summary);
      if (!known.has(key)) known.set(key, cells);
      return cells;
    };
    if (neighbours.isByPath) return;
    const others = neighbours.twins
      .filter((twin) => !twin.isByPath)
      .map((twin) => ({ twin, cells: differing(twin.summary) }))
      .filter(({ cells }) => cells.length > 0);
    if (others.length === 0) return;
    const cells = new Set(others.flatMap((other) => other.cells));
    const { year, twins, moreTwins } = neighbours;
    emit({
      message:
        moreTwins === 0
          ? words.message(year!, others.length, others.length, cells.size)
          : words.message(year!, twins.length + moreTwins, twins.length, cells.size),
      span: titleSpan(report),
      cells: [...cells],
      related: others.map(({ twin, cells }) => ({
        message: words.related(cells.length),
        span: titleSpan(report),
        report: index,
        elsewhere: elsewhereIn(twin),
      })),
    });
  },
};
