/** The shape that all rules on broken sums share. */
import type { Term } from '../report/equations.ts';
import { cellsOf } from '../report/equations.ts';
import type { Draft, Rule, RuleContext, RuleWords } from './rule.ts';
import { distance, figure, shortSum, type Violation, violations, wholeSum } from './violations.ts';

/**
 * A rule with one finding for each violated equation that the form gives its id.
 *
 * @param remark what else a violation's message says, when something about it is known to be usual
 */
export function equationRule<Id extends string>(
  id: Id,
  remark?: (violation: Violation, words: RuleWords<Id>) => string,
): Rule<Id> {
  return {
    id,
    severity: 'error',
    fix: 'review',
    check: (report, emit, context) => {
      for (const violation of violations(id, report)) {
        const draft = findingOf(violation, context);
        emit({ ...draft, message: draft.message + (remark?.(violation, context.words) ?? '') });
      }
    },
  };
}

function findingOf(violation: Violation, context: RuleContext): Draft {
  const { equation } = violation;
  const { left, right } = equation;
  if (right.length === 1) return totalFinding(violation, left, right[0]!, context);
  if (left.length === 1) return totalFinding(violation, right, left[0]!, context);
  return balanceFinding(violation, context);
}

/** One side is a single cell: the total. */
function totalFinding(
  { equation, balance }: Violation,
  parts: readonly Term[],
  total: Term,
  { messages }: RuleContext,
): Draft {
  const sum = parts === equation.left ? balance.left : balance.right;
  return {
    severity: equation.constraint.severity,
    message: messages.rules.equation.total({
      place: equation.constraint.place,
      parts: shortSum(parts, sum),
      total: figure(total),
      difference: distance(balance.difference),
    }),
    span: total.cell.span,
    cells: cellsOf(equation),
    stated: total.cell.value,
    expected: sum,
  };
}

/** Sums on both sides: the last cell of the right side, in applications the carried-over, stands for all. */
function balanceFinding({ equation, balance }: Violation, { messages }: RuleContext): Draft {
  return {
    severity: equation.constraint.severity,
    message: messages.rules.equation.balance({
      place: equation.constraint.place,
      left: wholeSum(equation.left, balance.left),
      right: wholeSum(equation.right, balance.right),
      difference: distance(balance.difference),
    }),
    span: equation.right.at(-1)!.cell.span,
    cells: cellsOf(equation),
    stated: balance.left,
    expected: balance.right,
  };
}
