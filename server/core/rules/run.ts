/** Runs every rule over one report. */
import type { Analysis, Options } from '../analysis.ts';
import type { Finding } from '../report/finding.ts';
import type { Report } from '../report/report.ts';
import { rules as registered } from './registry.ts';
import { type Draft, findingOf, type Rule, type RuleContext } from './rule.ts';
import { severityOf } from './severity.ts';

export interface RuleRun {
  /** In the order of the registry, then as emitted. */
  readonly findings: readonly Finding[];
  readonly failures: Analysis['failures'];
}

export function runRules(
  report: Report,
  options: Options,
  context: Omit<RuleContext, 'words'>,
  rules: readonly Rule[] = registered,
): RuleRun {
  const findings: Finding[] = [];
  const failures: { rule: string; error: unknown }[] = [];
  const { index, text, markup, messages, neighbours } = context;
  const words: Readonly<Record<string, unknown>> = messages.rules;
  for (const rule of rules) {
    if (rule.check === undefined || severityOf(rule, options) === null) continue;
    const emitted: Draft[] = [];
    try {
      // Not a copy with one field more, which costs as much as some rules do.
      const own = { index, text, markup, messages, words: words[rule.id], neighbours };
      rule.check(report, (draft) => emitted.push(draft), own);
    } catch (error) {
      // What it emitted before the throw may be half the truth.
      failures.push({ rule: rule.id, error });
      continue;
    }
    findings.push(
      ...emitted.map((draft) => {
        const severity = severityOf(rule, options, draft.severity) ?? rule.severity;
        return findingOf(draft, rule, severity, index);
      }),
    );
  }
  return { findings, failures };
}
