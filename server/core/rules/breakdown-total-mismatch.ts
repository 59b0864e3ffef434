import { equationRule } from './equation-rule.ts';

export const source = '2014—2018年《政府信息公开情况统计表》及地方同类统计表：分项之和等于总数（表式结构）';

/** An item of a statistics table: its parts sum to it. */
export const rule = equationRule('breakdown-total-mismatch');
