import type { Rule } from './rule.ts';

/** A text beyond the length limit. The engine reports it instead of reading. */
export const rule: Rule = {
  id: 'document-too-large',
  severity: 'information',
  tier: 'default',
  fix: 'none',
  source: '校核的范围：长度上限可在设置中调整',
};
