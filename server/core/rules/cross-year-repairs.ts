/** Making a report and that of the year before agree: by a change of either. */

import type { CrossYearMismatch } from '../library/cross-year.ts';
import type { Filed } from '../library/neighbours.ts';
import { type Repair, reviewRepair } from '../report/finding.ts';
import { placeOf } from '../report/names.ts';
import type { Report } from '../report/report.ts';
import { cellRepair, styled } from '../report/style.ts';
import { formatDecimal } from '../text/decimal.ts';
import { mends } from './mends.ts';
import type { RuleContext } from './rule.ts';

/**
 * This year's figure, or all that differ in its row, as last year's report has them; and where one figure of last
 * year's stands against it, the other way round. A change that also mends what was broken within this report is
 * preferred.
 * @param mismatches all of the rule
 */
export function crossYearRepairs(
  mismatch: CrossYearMismatch,
  mismatches: readonly CrossYearMismatch[],
  report: Report,
  previous: Filed,
  context: RuleContext,
): Repair[] {
  const beside = mismatches.filter((other) => other.cell.row === mismatch.cell.row && isPlain(other));
  const wholeRow = isPlain(mismatch) && beside.length > 1 ? [beside] : [];
  const choices = [[mismatch], ...wholeRow];
  return [
    ...choices.flatMap((changed) => ownRepair(changed, report, previous, context) ?? []),
    ...(isPlain(mismatch) ? choices.flatMap((changed) => otherRepair(changed, previous, context) ?? []) : []),
  ];
}

/** One figure against one. */
function isPlain({ terms }: CrossYearMismatch): boolean {
  return terms.length === 1;
}

function ownRepair(
  changed: readonly CrossYearMismatch[],
  report: Report,
  previous: Filed,
  context: RuleContext,
): Repair | null {
  if (changed.some(({ cell, expected }) => expected.units < 0n && cell.column.kind !== 'change')) return null;
  const words = context.messages.rules.crossYear;
  const [first] = changed;
  const preferred = mends(new Map(changed.map(({ cell, expected }) => [cell.id, expected])), report);
  const figures = changed.map(({ cell, expected }) => ({
    place: placeOf(cell),
    from: cell.value === null ? null : formatDecimal(cell.value),
    to: formatDecimal(expected),
  }));
  return cellRepair(
    context.text,
    isPlain(first!) ? words.toPrevious(previous.summary.year!, figures) : words.toSum(figures[0]!),
    changed.map(({ cell, expected }) => ({ cell, to: expected })),
    preferred,
    preferred ? [words.mends] : [],
  );
}

/** Last year's figures := this year's. What the change does there is not known here. */
function otherRepair(changed: readonly CrossYearMismatch[], previous: Filed, context: RuleContext): Repair | null {
  const figures = changed.map(({ stated, terms, cell }) => {
    const [{ before, operand, value }] = terms as unknown as [(typeof terms)[number]];
    const column = placeOf({ ...cell, row: { ...cell.row, name: operand.name } });
    return { before: before!, place: column, from: formatDecimal(value), to: formatDecimal(stated) };
  });
  return {
    ...reviewRepair(context.messages.rules.crossYear.toThis(previous.summary.year!, figures), [], false),
    elsewhere: {
      file: previous.file,
      edits: figures
        .map(({ before, to }) => ({
          range: before.range,
          newText: before.value === null ? to : styled(to, before.written),
        }))
        .sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character),
    },
  };
}
