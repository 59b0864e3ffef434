import { equationRule } from './equation-rule.ts';
import { TEMPLATE } from './sources.ts';

export const source = `${TEMPLATE}第三部分：“总计”列为自然人与各类法人、其他组织之和（表式结构）`;

/** A row of the applications table: the kinds of applicants sum to the total. */
export const rule = equationRule('row-total-mismatch');
