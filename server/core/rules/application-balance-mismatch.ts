import { equationRule } from './equation-rule.ts';
import { TEMPLATE } from './sources.ts';

export const source = `${TEMPLATE}第三部分表头：“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”`;

/** A column of the applications table: what came in equals what was handled and what is carried over. */
export const rule = equationRule('application-balance-mismatch');
