import { crossYearRule } from './cross-year-rule.ts';
import { TEMPLATE } from './sources.ts';

export const source = `${TEMPLATE}第二部分：“现行有效件数”为截至年底的存量，由上年存量加制发减废止而来`;

/** Documents in force are those of the year before, with what was issued and without what was repealed. */
export const rule = crossYearRule('effective-count-mismatch', 'warning', ({ remark }) => remark);
