import type { Options } from '../analysis.ts';
import type { Severity } from '../forms/form.ts';
import type { Rule } from './rule.ts';

/**
 * How grave a rule's findings are under these options; null when the rule is off. A severity that the user chose
 * holds for all findings of the rule, also those that a form would lower, and turns a rule of the strict tier on.
 */
export function severityOf(rule: Rule, options: Options, own: Severity | null = null): Severity | null {
  const chosen = options.rules?.[rule.id];
  if (chosen === 'off') return null;
  if (chosen !== undefined) return chosen;
  if (rule.tier === 'strict' && options.tier !== 'strict') return null;
  return own ?? rule.severity;
}
