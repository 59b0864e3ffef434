import type { Rule } from '../server/core/rules/rule.ts';

interface Words {
  readonly title: string;
  readonly requires: string;
}

export function registrySource(files: readonly { readonly name: string; readonly source: string }[]): string;
export function rulePage(rule: Rule, words: Words, suite: string): string;
export function rulesTable(
  rules: readonly Rule[],
  requirements: Readonly<Record<string, string>>,
  folder?: string,
): string;
