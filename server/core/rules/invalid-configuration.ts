import type { Rule } from './rule.ts';

export const source = '.gouji.json、编辑器设置和自定义表式的格式说明';

/** A configuration or form file that cannot be used as written. The doors report it in that file. */
export const rule: Rule = {
  id: 'invalid-configuration',
  severity: 'warning',
};
