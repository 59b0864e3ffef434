import { crossYearRule } from './cross-year-rule.ts';

export const source = '审核惯例：上年结转的申请就是上年报告结转下年度继续办理的申请，逐列相等';

/** What was carried in is what last year's report carried over, column by column. */
export const rule = crossYearRule('carry-in-mismatch', 'error');
