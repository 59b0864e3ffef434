import type { Rule } from './rule.ts';

export const source = '忽略的写法：写明规则和理由，问题改正后删除';

/** A suppression that silences nothing, names no known rule or gives no reason. Reported when suppressions are applied. */
export const rule: Rule = {
  id: 'unused-suppression',
  severity: 'information',
  fix: 'safe',
};
