import { inequalityRule } from './inequality-rule.ts';

export const source = '2014—2018年《政府信息公开情况统计表》指标说明：“不同渠道和方式公开相同信息计1条”';

/** Items made public: no more than all channels together, no fewer than any one of them. */
export const rule = inequalityRule('channel-count-implausible', 'warning', ({ note }) => note);
