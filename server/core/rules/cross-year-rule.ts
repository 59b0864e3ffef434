/** The shape that rules on a report and the one of the year before share. */
import type { Severity } from '../forms/form.ts';
import { type CrossYearMismatch, crossYearMismatches, type YearTerm } from '../library/cross-year.ts';
import { elsewhereIn, type Filed } from '../library/neighbours.ts';
import type { Related } from '../report/finding.ts';
import { formatDecimal } from '../text/decimal.ts';
import { crossYearRepairs } from './cross-year-repairs.ts';
import { doubtOf, lowered } from './path-doubt.ts';
import type { Rule, RuleContext, RuleWords } from './rule.ts';
import { distance } from './violations.ts';

/**
 * A rule with one finding for each broken instance of the relations between the years that the form gives its id.
 *
 * @param remark what a message says of causes that are no mistakes
 */
export function crossYearRule<Id extends string>(
  id: Id,
  severity: Severity,
  remark?: (words: RuleWords<Id>) => string,
): Rule<Id> {
  return {
    id,
    severity,
    fix: 'review',
    check: (report, emit, context) => {
      const { previous } = context.neighbours;
      if (previous === null) return;
      const mismatches = crossYearMismatches(id, report, previous);
      for (const mismatch of mismatches) {
        const { cell, constraint, stated, expected, terms } = mismatch;
        const doubt = doubtOf(context);
        emit({
          severity: doubt === null ? constraint.severity : lowered(constraint.severity ?? severity),
          message: messageOf(mismatch, previous, context) + (remark?.(context.words) ?? '') + (doubt ?? ''),
          span: cell.span,
          cells: [cell.id, ...terms.flatMap((term) => term.cell?.id ?? [])],
          stated,
          expected,
          related: terms.map((term) => relatedOf(term, mismatch, previous, context)),
          repairs: crossYearRepairs(mismatch, mismatches, report, previous, context),
        });
      }
    },
  };
}

function messageOf(mismatch: CrossYearMismatch, previous: Filed, { messages, neighbours }: RuleContext): string {
  const { constraint, cell, stated, expected, difference, terms } = mismatch;
  return messages.rules.crossYear.mismatch({
    place: constraint.place,
    name: constraint.this.name,
    year: neighbours.year!,
    value: formatDecimal(stated),
    isBlank: cell.value === null,
    terms: terms.map(({ operand, sign, value, before }) => ({
      name: operand.name,
      year: before === null ? neighbours.year! : previous.summary.year!,
      value: formatDecimal(value),
      sign,
    })),
    sum: formatDecimal(expected),
    difference: distance(difference),
  });
}

function relatedOf(term: YearTerm, { cell }: CrossYearMismatch, previous: Filed, context: RuleContext) {
  const words = context.messages.rules.crossYear;
  const figure = formatDecimal(term.value);
  const place = term.operand.name;
  if (term.before === null) {
    return { message: words.own(place, figure), span: term.cell!.span, report: context.index } satisfies Related;
  }
  return {
    message: words.previous(previous.summary.year!, place, figure),
    // The place is in another file; a reader who cannot go there stays at the finding.
    span: cell.span,
    report: context.index,
    elsewhere: elsewhereIn(previous, term.before.range),
  } satisfies Related;
}
