import type { Rule } from '../server/core/rules/rule.ts';

interface Words {
  readonly title: string;
  readonly requires: string;
  readonly source: string;
}

interface File {
  readonly name: string;
  readonly source: string;
}

export function registrySource(files: readonly File[]): string;
export function ruleSourcesSource(files: readonly File[]): string;
export function rulePage(rule: Rule, words: Words, suite: string): string;
export function rulesTable(
  rules: readonly Rule[],
  requirements: Readonly<Record<string, string>>,
  folder?: string,
): string;
