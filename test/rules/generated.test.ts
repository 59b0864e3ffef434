/** What `npm run generate` writes from the rules is fresh. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registrySource, rulePage, ruleSourcesSource, rulesTable } from '../../scripts/rules.mjs';
import { ruleTexts } from '../../server/cli/rule-texts.ts';
import { messagesFor } from '../../server/core/messages/messages.ts';
import { rules } from '../../server/core/rules/registry.ts';
import { ruleSources } from '../../server/core/rules/rule-sources.ts';

const root = join(import.meta.dirname, '..', '..');
const messages = messagesFor(undefined);
const requirements: Readonly<Record<string, string>> = messages.cli.requirements;

function textOf(...path: string[]): string {
  return readFileSync(join(root, ...path), 'utf8').replaceAll('\r\n', '\n');
}

describe('npm run generate', () => {
  it('has written the registry of the rule files there are', () => {
    const names = readdirSync(join(root, 'server/core/rules'));
    const files = names.map((name) => ({ name, source: textOf('server/core/rules', name) }));
    expect(textOf('server/core/rules/registry.ts')).toBe(registrySource(files));
    expect(textOf('server/core/rules/rule-sources.ts')).toBe(ruleSourcesSource(files));
  });

  it.each(rules)('has written the page of $id from its suite', (rule) => {
    const words = { ...ruleTexts(rule.id, messages), source: ruleSources[rule.id]! };
    const page = rulePage(rule, words, textOf('test/rules', `${rule.id}.md`));
    expect(textOf('docs/rules', `${rule.id}.md`)).toBe(page);
    expect(page).toContain(words.title);
    expect(page).not.toMatch(/[⟦⟧]|undefined/);
  });

  it('has no page of a rule that is gone', () => {
    expect(readdirSync(join(root, 'docs/rules')).sort()).toEqual(rules.map((rule) => `${rule.id}.md`).sort());
  });

  it('lists every rule in the table, the gravest first', () => {
    const lines = rulesTable(rules, requirements).split('\n').slice(2);
    expect(lines.map((line) => /\[([a-z-]+)\]/.exec(line)?.[1]).sort()).toEqual(rules.map((rule) => rule.id).sort());
    expect(lines[0]).toContain('错误');
    expect(lines.at(-1)).toContain('提示');
  });
});
