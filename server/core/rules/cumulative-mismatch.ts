import { crossYearRule } from './cross-year-rule.ts';

export const source = '福建省2008—2018年年度报告所附统计表：“历年累计”（表式结构）';

/** A total over the years is last year's, with this year's figure. */
export const rule = crossYearRule('cumulative-mismatch', 'warning', ({ remark }) => remark);
