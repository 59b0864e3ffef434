import { crossYearRule } from './cross-year-rule.ts';
import { FORMAT_2019 } from './sources.ts';

export const source = `${FORMAT_2019}附件格式模板第二部分：“上一年项目数量”“本年增/减”（表式结构）`;

/** The 2019 form's count of last year's items is what last year's report came to. */
export const rule = crossYearRule('items-count-mismatch', 'warning', ({ remark }) => remark);
