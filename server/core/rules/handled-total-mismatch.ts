import { equal, formatDecimal } from '../text/decimal.ts';
import { equationRule } from './equation-rule.ts';
import type { RuleWords } from './rule.ts';
import { TEMPLATE } from './sources.ts';
import type { Violation } from './violations.ts';

export const source = `${TEMPLATE}第三部分：（七）总计为（一）至（六）各项之和（表式结构）；部分公开“区分处理的，只计这一情形，不计其他情形”`;

/** A column of the applications table: the outcomes （一） to （六） sum to （七）. */
export const rule = equationRule('handled-total-mismatch', doubledPartial);

/**
 * Outcomes that exceed （七） by exactly the partial disclosures were most likely counted twice: once as partial, and
 * again under the reason for which the rest was withheld.
 */
function doubledPartial({ equation, balance }: Violation, { doubled }: RuleWords<'handled-total-mismatch'>): string {
  const partial = equation.left.find(({ cell }) => cell.row.key === 'partial')?.cell.value;
  if (partial == null || partial.units <= 0n || !equal(balance.difference, partial)) return '';
  return doubled(formatDecimal(partial));
}
