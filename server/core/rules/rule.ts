import type { Severity } from '../forms/form.ts';
import type { Neighbours } from '../library/neighbours.ts';
import type { Messages } from '../messages/messages.ts';
import type { Deduction } from '../report/blanks.ts';
import type { Equation } from '../report/equations.ts';
import type { Finding } from '../report/finding.ts';
import type { Report } from '../report/report.ts';
import type { Markup } from '../source/markup.ts';

/** What a rule hands to `emit`; the engine adds rule id, severity and the report's index. */
export type Draft = Omit<Finding, 'rule' | 'severity' | 'report' | 'repairs' | 'related'> & {
  /** Given only to differ from the rule's own severity (a form may lower it). */
  readonly severity?: Severity | null;
  readonly related?: Finding['related'];
  readonly repairs?: Finding['repairs'];
};

export type Emit = (draft: Draft) => void;

/** What a check may look at besides the report itself. */
export interface RuleContext {
  /** The report's place in `Analysis.reports`. */
  readonly index: number;
  readonly text: string;
  /** How the document was read. */
  readonly markup: Markup;
  readonly messages: Messages;
  /** `equationsOf(report)`, worked out once for all rules. */
  readonly equations: readonly Equation[];
  /** What the equations say of the report's blanks, worked out once for all rules. */
  readonly deductions: readonly Deduction[];
  /** Other reports that bear on this one; none where a text is looked at alone. */
  readonly neighbours: Neighbours;
}

/**
 * A rule is data and a check. A check reads only its arguments; a throw costs this rule's findings and nothing else.
 * Its file also exports its `source`: where the requirement comes from, in Chinese, for the command and the rule's page.
 */
export interface Rule {
  /** Kebab-case; reads well as "allow <id>". */
  readonly id: string;
  readonly severity: Severity;
  readonly tier: 'default' | 'strict';
  readonly fix: 'none' | 'safe' | 'review';
  /** Absent for rules that the engine itself reports (limits, suppressions, configuration). */
  readonly check?: (report: Report, emit: Emit, context: RuleContext) => void;
}
