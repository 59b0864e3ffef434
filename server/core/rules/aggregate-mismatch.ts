import { aggregate, type Part, statedFigures, summedUp } from '../library/aggregate.ts';
import { elsewhereIn, type Neighbour } from '../library/neighbours.ts';
import { placeOf } from '../report/names.ts';
import type { Cell, Report } from '../report/report.ts';
import { cellRepair } from '../report/style.ts';
import { compare, type Decimal, equal, formatDecimal, isZero, sizeOf, subtract } from '../text/decimal.ts';
import { mends } from './mends.ts';
import { cellName } from './naming.ts';
import { lowered } from './path-doubt.ts';
import type { Draft, Rule, RuleContext } from './rule.ts';
import { FORMAT } from './sources.ts';
import { distance } from './violations.ts';

/** Parts that a message shows; the others are counted. */
const SHOWN = 8;

export const source = `${FORMAT}：各级政府信息公开工作主管部门逐级汇总所属单位的年度报告数据`;

/** A summary report whose figure is not the sum of those that it sums up, cell by cell. */
export const rule: Rule<'aggregate-mismatch'> = {
  id: 'aggregate-mismatch',
  severity: 'error',
  fix: 'review',
  check: (report, emit, context) => {
    const known = context.neighbours.children;
    if (known === null) return;
    const figures = statedFigures(report);
    const children = summedUp(known, figures);
    const reports = children.flatMap((child) => child.report ?? []);
    // Sums without one of the parts say nothing: aggregate-incomplete speaks of it.
    if (reports.length < children.length || reports.length === 0) return;
    for (const { cell, value } of figures) {
      const found = aggregate(reports, cell.id);
      if (found.kind === 'sum' && !equal(value, found.sum)) {
        emit(findingOf(cell, value, found.sum, found.parts, report, context));
      }
    }
  },
};

type Context = RuleContext<'aggregate-mismatch'>;

function findingOf(
  cell: Cell,
  stated: Decimal,
  sum: Decimal,
  parts: readonly Part<Neighbour>[],
  report: Report,
  context: Context,
): Draft {
  const { index, messages, words } = context;
  const telling = parts.filter(({ value }) => !isZero(value)).sort((a, b) => compare(b.value, a.value));
  const difference = subtract(stated, sum);
  const preferred = mends(new Map([[cell.id, sum]]), report);
  const isSure = !context.neighbours.isByPath && parts.every(({ report }) => !report.isByPath);
  return {
    severity: isSure ? null : lowered('error'),
    message:
      words.message({
        cell: cellName(cell, messages),
        value: formatDecimal(stated),
        isBlank: cell.value === null,
        count: parts.length,
        parts: telling.slice(0, SHOWN).map((part) => ({ name: nameOf(part), value: formatDecimal(part.value) })),
        more: Math.max(0, telling.length - SHOWN),
        sum: formatDecimal(sum),
        difference: distance(difference),
      }) +
      suspicion(telling, difference, context) +
      (isSure ? '' : messages.rules.crossYear.byPath),
    span: cell.span,
    cells: [cell.id],
    stated,
    expected: sum,
    related: telling.map((part) => ({
      message: words.related(nameOf(part), formatDecimal(part.value)),
      span: cell.span,
      report: index,
      elsewhere: elsewhereIn(part.report, part.cell.range),
    })),
    repairs: [
      cellRepair(
        context.text,
        words.fix(placeOf(cell), cell.value === null ? null : formatDecimal(cell.value), formatDecimal(sum)),
        [{ cell, to: sum }],
        preferred,
        preferred ? [words.mends] : [],
      ),
    ],
  };
}

/** The one report whose figure is just what is missing, or too much. */
function suspicion(parts: readonly Part[], difference: Decimal, { words }: Context): string {
  const size = sizeOf(difference);
  const [part, another] = parts.filter(({ value }) => equal(value, size));
  if (part === undefined || another !== undefined) return '';
  const say = difference.units < 0n ? words.omitted : words.repeated;
  return say(nameOf(part), formatDecimal(part.value));
}

function nameOf({ report: { summary, file } }: Part): string {
  return summary.organisation ?? file;
}
