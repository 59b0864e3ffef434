import type { Messages } from '../core/index.ts';

interface RuleTexts {
  readonly title: string;
  /** A sentence, ending in 。 */
  readonly requires: string;
}

/** Every rule has its texts under its id; a test of the registry holds that. */
export function ruleTexts(id: string, { rules, cli }: Messages): RuleTexts {
  const { title } = (rules as unknown as Readonly<Record<string, { readonly title: string }>>)[id]!;
  return { title, requires: (cli.requirements as Readonly<Record<string, string>>)[id]! };
}
