import { equationRule } from './equation-rule.ts';
import { TEMPLATE } from './sources.ts';

export const source = `${TEMPLATE}第四部分：“总计”为结果维持、结果纠正、其他结果、尚未审结之和（表式结构）`;

/** A block of the review table: the outcomes sum to the block's total. */
export const rule = equationRule('review-total-mismatch');
