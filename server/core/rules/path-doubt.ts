/** What rests on the name of a file or folder is less sure than what rests on texts alone, and says so. */
import type { Severity } from '../forms/form.ts';
import { surePrevious } from '../library/neighbours.ts';
import type { RuleContext } from './rule.ts';

/** What a message on the year before adds where a path had to say which report that is; null where the texts do. */
export function doubtOf({ neighbours, messages }: RuleContext): string | null {
  const { previous } = neighbours;
  return previous === null || surePrevious(neighbours) !== null ? null : messages.rules.crossYear.byPath;
}

const LOWER = { error: 'warning', warning: 'information', information: 'hint', hint: 'hint' } as const;

/** One step less grave. */
export function lowered(severity: Severity): Severity {
  return LOWER[severity];
}
