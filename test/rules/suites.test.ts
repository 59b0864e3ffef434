import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import { messagesFor } from '../../server/core/messages/messages.ts';
import { rules } from '../../server/core/rules/registry.ts';
import { problemsOf } from '../kit/check-case.ts';
import { readBase, readSuite } from '../kit/suite.ts';

const folder = import.meta.dirname;
const bases = new Map<string, string>();
for (const name of readdirSync(join(folder, 'base'))) {
  bases.set(name.replace(/\.md$/, ''), readBase(readFileSync(join(folder, 'base', name), 'utf8')));
}

function base(name: string): string {
  const text = bases.get(name);
  if (text === undefined) throw new Error(`No base is called ${name}.`);
  return text;
}

const suites = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => {
    const source = readFileSync(join(folder, name), 'utf8');
    return { id: name.replace(/\.md$/, ''), cases: readSuite(source, base) };
  });

describe('base drafts', () => {
  it.each([...bases])('%s is read by its form and has no finding', (name, text) => {
    const analysis = analyse(text);
    expect(analysis.reports.map((report) => report.form.id)).toEqual([name]);
    expect(analysis.findings.map((finding) => `${finding.rule}: ${finding.message}`)).toEqual([]);
  });
});

describe('every rule', () => {
  it.each(rules.map((rule) => rule.id))('%s has texts and a suite with a positive and a negative case', (id) => {
    const words = messagesFor(undefined).rules[id as 'row-total-mismatch'];
    expect(words?.title).toBeTruthy();
    expect(words?.requires).toBeTruthy();
    const cases = suites.find((suite) => suite.id === id)?.cases;
    expect(cases, `test/rules/${id}.md`).toBeDefined();
    const isPositive = (candidate: (typeof suites)[number]['cases'][number]) =>
      candidate.marked.some((mark) => mark.rule === id);
    expect(cases!.some(isPositive), 'a draft with a marked finding').toBe(true);
    expect(cases!.every(isPositive), 'no draft without one').toBe(false);
  });

  it('has no suite of a rule that does not exist', () => {
    const ids = rules.map((rule) => rule.id);
    expect(suites.map((suite) => suite.id).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

for (const { id, cases } of suites) {
  describe(id, () => {
    it.each(cases.map((each) => [`${each.name} (line ${each.line})`, each] as const))('%s', (_name, each) => {
      expect(problemsOf(each, id)).toEqual([]);
    });
  });
}
