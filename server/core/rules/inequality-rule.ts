/** The shape that rules on "at most" share. */
import type { Severity } from '../forms/form.ts';
import type { Messages } from '../messages/messages.ts';
import { cellsOf } from '../report/equations.ts';
import type { Rule } from './rule.ts';
import { distance, shortSum, violations } from './violations.ts';

export interface InequalityRule {
  readonly id: string;
  readonly severity: Severity;
  /** What the message adds about the requirement. */
  readonly note?: (messages: Messages) => string;
}

/** A rule with one finding for each violated inequality that the form gives its id; it stands at the greater side. */
export function inequalityRule({ id, severity, note }: InequalityRule): Rule {
  return {
    id,
    severity,
    fix: 'none',
    check: (_report, emit, context) => {
      for (const { equation, balance } of violations(id, context)) {
        const message = context.messages.rules.equation.excess({
          place: equation.constraint.place,
          left: shortSum(equation.left, balance.left),
          right: shortSum(equation.right, balance.right),
          difference: distance(balance.difference),
        });
        emit({
          severity: equation.constraint.severity,
          message: message + (note?.(context.messages) ?? ''),
          span: equation.left[0]!.cell.span,
          cells: cellsOf(equation),
          stated: balance.left,
          expected: balance.right,
        });
      }
    },
  };
}
