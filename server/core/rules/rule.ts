import type { Severity } from '../forms/form.ts';
import type { Neighbours } from '../library/neighbours.ts';
import type { Messages } from '../messages/messages.ts';
import type { Finding } from '../report/finding.ts';
import type { Report } from '../report/report.ts';
import type { Markup } from '../source/markup.ts';

/** What a rule hands to `emit`: what is wrong and where, and of the rest what there is to say. */
export interface Draft
  extends Pick<Finding, 'message' | 'span'>,
    Partial<Pick<Finding, 'cells' | 'stated' | 'expected' | 'related' | 'repairs'>> {
  /** Given only to differ from the rule's own severity (a form may lower it). */
  readonly severity?: Severity | null;
}

export type Emit = (draft: Draft) => void;

/** The texts of a rule, by its id. */
export type RuleWords<Id extends string> = Id extends keyof Messages['rules'] ? Messages['rules'][Id] : unknown;

/** What a check may look at besides the report itself. */
export interface RuleContext<Id extends string = string> {
  /** The report's place in `Analysis.reports`. */
  readonly index: number;
  readonly text: string;
  /** How the document was read. */
  readonly markup: Markup;
  readonly messages: Messages;
  /** Of them the rule's own. */
  readonly words: RuleWords<Id>;
  /** Other reports that bear on this one; none where a text is looked at alone. */
  readonly neighbours: Neighbours;
}

/**
 * The finding that a draft becomes.
 *
 * @param report its index; null for one about the document
 */
export function findingOf(draft: Draft, { id }: Rule, severity: Severity, report: number | null): Finding {
  const { message, span, cells = [], stated = null, expected = null, related = [], repairs = [] } = draft;
  return { rule: id, severity, message, span, report, cells, stated, expected, related, repairs };
}

/**
 * A rule is data and a check. A check reads only its arguments; a throw costs this rule's findings and nothing else.
 * Its file also exports its `source`: where the requirement comes from, in Chinese, for the command and the rule's page.
 */
export interface Rule<Id extends string = string> {
  /** Kebab-case; reads well as "allow <id>". */
  readonly id: Id;
  readonly severity: Severity;
  /** `strict`: on only where it is asked for. */
  readonly tier?: 'strict';
  /** Absent where its findings offer no repair. */
  readonly fix?: 'safe' | 'review';
  /**
   * Absent for rules that the engine itself reports (limits, suppressions, configuration). Written as a method: a rule
   * with words of its own is then one of the registry's, which are run alike.
   */
  check?(report: Report, emit: Emit, context: RuleContext<Id>): void;
}
