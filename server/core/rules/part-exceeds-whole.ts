import { inequalityRule } from './inequality-rule.ts';

export const source = '统计表的表式结构：“其中”项不大于所属的项，累计数不小于当年数';

/** A part that is greater than what it is a part of; a year's figure greater than the total over the years. */
export const rule = inequalityRule('part-exceeds-whole', 'error');
