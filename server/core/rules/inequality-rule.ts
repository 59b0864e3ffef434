/** The shape that rules on "at most" share. */
import type { Severity } from '../forms/form.ts';
import { cellsOf } from '../report/equations.ts';
import type { Rule, RuleWords } from './rule.ts';
import { distance, shortSum, violations } from './violations.ts';

/**
 * A rule with one finding for each violated inequality that the form gives its id; it stands at the greater side.
 *
 * @param note what the message adds about the requirement
 */
export function inequalityRule<Id extends string>(
  id: Id,
  severity: Severity,
  note?: (words: RuleWords<Id>) => string,
): Rule<Id> {
  return {
    id,
    severity,
    check: (report, emit, context) => {
      for (const { equation, balance } of violations(id, report)) {
        const message = context.messages.rules.equation.excess({
          place: equation.constraint.place,
          left: shortSum(equation.left, balance.left),
          right: shortSum(equation.right, balance.right),
          difference: distance(balance.difference),
        });
        emit({
          severity: equation.constraint.severity,
          message: message + (note?.(context.words) ?? ''),
          span: equation.left[0]!.cell.span,
          cells: cellsOf(equation),
          stated: balance.left,
          expected: balance.right,
        });
      }
    },
  };
}
