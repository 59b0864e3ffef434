import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleTexts } from '../../server/cli/rule-texts.ts';
import { analyse } from '../../server/core/analyse.ts';
import { messagesFor } from '../../server/core/messages/messages.ts';
import { rules } from '../../server/core/rules/registry.ts';
import { baseDraft, baseNames } from '../kit/base.ts';
import { problemsOf } from '../kit/check-case.ts';
import { type Case, readSuite } from '../kit/suite.ts';

const suites = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.md'))
  .map((name) => {
    const source = readFileSync(join(import.meta.dirname, name), 'utf8');
    return { id: name.replace(/\.md$/, ''), cases: readSuite(source, baseDraft) };
  });

describe('base drafts', () => {
  it.each(baseNames)('%s is read by its form and has no finding', (name) => {
    const analysis = analyse(baseDraft(name));
    expect(analysis.reports.map((report) => report.form.id)).toEqual([name]);
    expect(analysis.findings.map((finding) => `${finding.rule}: ${finding.message}`)).toEqual([]);
  });
});

describe('every rule', () => {
  it.each(rules.map((rule) => rule.id))('%s has texts and a suite with a positive and a negative case', (id) => {
    const words = ruleTexts(id, messagesFor(undefined));
    expect(words).toEqual({ title: expect.stringMatching(/./), requires: expect.stringMatching(/。$/) });
    const cases = suites.find((suite) => suite.id === id)?.cases ?? [];
    const isPositive = (each: Case) => each.marked.some((mark) => mark.rule === id);
    expect(cases.some(isPositive), 'a draft with a marked finding').toBe(true);
    expect(
      cases.some((each) => !isPositive(each)),
      'a draft without one',
    ).toBe(true);
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
