import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import { builtInForms } from '../../server/core/forms/builtin.ts';
import { rules } from '../../server/core/rules/registry.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

const snippets: Readonly<Record<string, Snippet>> = JSON.parse(
  readFileSync(new URL('../../syntaxes/snippets.json', import.meta.url), 'utf8'),
);

/** What stands there when nothing is typed over. */
const filled = ({ body }: Snippet) => body.join('\n').replaceAll(/\$\{\d+:([^}]*)\}/g, '$1');

describe('snippets', () => {
  it('hold every table of every form, and each is read whole', () => {
    for (const form of builtInForms) {
      const own = Object.entries(snippets).filter(([name]) => name.endsWith(`(${form.id})`));
      expect(own.length, form.id).toBeGreaterThan(0);
      const text = `# 石桥县人民政府2024年政府信息公开工作年度报告\n\n${own.map(([, each]) => filled(each)).join('\n\n')}\n`;
      const [report] = analyse(text, { markup: 'markdown', form: form.id }).reports;
      expect(report?.tables.map((table) => table.form.key).sort()).toEqual(form.tables.map(({ key }) => key).sort());
      for (const { unread, missing, rows } of report!.tables) {
        expect([unread, missing]).toEqual([[], []]);
        for (const { cells } of rows) for (const { value } of cells) expect(value).not.toBeNull();
      }
    }
  });

  it('stop at every cell once', () => {
    for (const { body } of Object.values(snippets)) {
      const stops = [...body.join('\n').matchAll(/\$\{(\d+)/g)].map((match) => Number(match[1]));
      expect(stops).toEqual(stops.map((_, index) => index + 1));
    }
  });

  it('are told apart by what is typed for them', () => {
    const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  it('offer every rule to be silenced', () => {
    const [line] = snippets['勾稽-忽略']!.body;
    expect(/\|(.*)\|/.exec(line!)![1]!.split(',')).toEqual(rules.map(({ id }) => id));
  });
});
