import { crossYearRule } from './cross-year-rule.ts';
import { FORMAT_2019 } from './sources.ts';

export const source = `${FORMAT_2019}附件格式模板第二部分：“本年新公开数量”“对外公开总数量”（表式结构）`;

/** The 2019 form's total of published documents is last year's, with those published anew. */
export const rule = crossYearRule('published-total-mismatch', 'warning', ({ remark }) => remark);
