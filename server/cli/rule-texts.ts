import type { Messages } from '../core/index.ts';

interface RuleTexts {
  readonly title: string;
  /** A sentence, ending in 。 */
  readonly requires: string;
}

/** Every rule has its texts under its id; a test of the registry holds that. */
export function ruleTexts(id: string, messages: Messages): RuleTexts {
  return (messages.rules as unknown as Readonly<Record<string, RuleTexts>>)[id]!;
}
