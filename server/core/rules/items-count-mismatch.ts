import { crossYearRule } from './cross-year-rule.ts';

/** The 2019 form's count of last year's items is what last year's report came to. */
export const rule = crossYearRule({
  id: 'items-count-mismatch',
  severity: 'warning',
  source: '国办公开办函〔2019〕60号附件格式模板第二部分：“上一年项目数量”“本年增/减”（表式结构）',
  remark: ({ rules }) => rules['items-count-mismatch'].remark,
});
