import { describe, expect, it } from 'vitest';
import type { Options } from '../../server/core/analysis.ts';
import { noNeighbours } from '../../server/core/library/neighbours.ts';
import { messagesFor } from '../../server/core/messages/messages.ts';
import type { Rule, RuleContext } from '../../server/core/rules/rule.ts';
import { runRules } from '../../server/core/rules/run.ts';
import { draft } from '../kit/report.ts';

const { text, report } = draft('ogi-2021', { disclosure: {} });
const at = { span: { start: 0, end: 1 }, cells: [], stated: null, expected: null };

function rule(id: string, check: NonNullable<Rule['check']>, more: Partial<Rule> = {}): Rule {
  return { id, severity: 'warning', check, ...more };
}

function run(rules: readonly Rule[], options: Options = {}) {
  const context: Omit<RuleContext, 'words'> = {
    index: 2,
    text,
    markup: 'plain',
    messages: messagesFor(undefined),
    neighbours: noNeighbours,
  };
  return runRules(report, options, context, rules);
}

const plain = rule('plain', (_report, emit) => emit({ ...at, message: 'm' }));
const lowered = rule('lowered', (_report, emit) => emit({ ...at, message: 'm', severity: 'hint' }));
const strict = rule('strict-one', (_report, emit) => emit({ ...at, message: 'm' }), { tier: 'strict' });

function severities(rules: readonly Rule[], options: Options = {}) {
  return run(rules, options).findings.map((finding) => finding.severity);
}

describe('runRules', () => {
  it('completes what a rule emits', () => {
    expect(run([plain]).findings).toEqual([
      { ...at, message: 'm', rule: 'plain', severity: 'warning', report: 2, related: [], repairs: [] },
    ]);
  });

  it('loses only the findings of a rule that throws', () => {
    const error = new Error('half-way');
    const failing = rule('failing', (_report, emit) => {
      emit({ ...at, message: 'before the throw' });
      throw error;
    });
    const { findings, failures } = run([failing, plain]);
    expect(findings.map((finding) => finding.rule)).toEqual(['plain']);
    expect(failures).toEqual([{ rule: 'failing', error }]);
  });

  it('takes the severity from the finding, else from the rule, and the user’s before both', () => {
    expect(severities([plain, lowered])).toEqual(['warning', 'hint']);
    expect(severities([plain, lowered], { rules: { plain: 'error', lowered: 'error' } })).toEqual(['error', 'error']);
  });

  it('does not run a rule that is off', () => {
    expect(severities([plain, lowered], { rules: { plain: 'off' } })).toEqual(['hint']);
  });

  it('runs strict rules only on demand: all of them, or one by its severity', () => {
    expect(severities([strict])).toEqual([]);
    expect(severities([strict], { tier: 'strict' })).toEqual(['warning']);
    expect(severities([strict], { rules: { 'strict-one': 'information' } })).toEqual(['information']);
  });
});
