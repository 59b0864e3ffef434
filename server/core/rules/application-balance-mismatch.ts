import { equationRule } from './equation-rule.ts';

/** A column of the applications table: what came in equals what was handled and what is carried over. */
export const rule = equationRule({
  id: 'application-balance-mismatch',
  source:
    '国办公开办函〔2021〕30号附件格式模板第三部分表头：“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”',
});
