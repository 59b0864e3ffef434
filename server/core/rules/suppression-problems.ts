/** What is wrong with suppressions themselves: all of it is reported as `unused-suppression`. */

import type { Ignore } from '../analysis.ts';
import type { Messages } from '../messages/messages.ts';
import { type Repair, safeRepair } from '../report/finding.ts';
import type { Edit } from '../text/edit.ts';
import { withItsLine } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { rules as registered } from './registry.ts';
import type { Draft } from './rule.ts';
import type { Suppression } from './suppression.ts';

/**
 * @param used ids of the rules that the comment silenced something of
 * @param isOn whether a known rule is switched on; one that is off cannot be idle
 */
export function suppressionProblems(
  suppression: Suppression,
  used: ReadonlySet<string>,
  text: string,
  isOn: (id: string) => boolean,
  messages: Messages,
): Draft[] {
  const words = messages.rules['unused-suppression'];
  const { rules, wholeFile, reason, span } = suppression;
  const problems = rules.filter(({ id }) => !isKnown(id)).map(({ id, span }) => problem(words.unknown(id), span));
  const idle = rules.map(({ id }) => id).filter((id) => isKnown(id) && isOn(id) && !used.has(id));
  if (idle.length > 0) problems.push(problem(words.unused(idle), span, removal(suppression, idle, text, messages)));
  else if (rules.length === 0 && !wholeFile) problems.push(problem(words.noRule, span));
  else if (rules.length === 0 && used.size === 0) {
    problems.push(problem(words.unusedFile, span, removal(suppression, [], text, messages)));
  } else if (reason === '') problems.push(problem(words.noReason, span));
  return problems;
}

/** An entry of the configuration has no place in this text: its problem stands at the text's beginning. */
export function ignoreProblems(
  ignore: Ignore,
  used: ReadonlySet<string>,
  isOn: (id: string) => boolean,
  messages: Messages,
): Draft[] {
  const words = messages.rules['unused-suppression'];
  const start = { start: 0, end: 0 };
  if (!isKnown(ignore.rule)) return [problem(words.unknown(ignore.rule), start)];
  if (used.size > 0 || !isOn(ignore.rule)) return [];
  return [problem(words.configured(ignore.rule, ignore.cell), start)];
}

function isKnown(id: string): boolean {
  return registered.some((rule) => rule.id === id);
}

function problem(message: string, span: Span, ...repairs: readonly Repair[]): Draft {
  return { message, span, repairs };
}

/** Takes the idle ids out of the comment, or the comment out of the text when no id is left. */
function removal(suppression: Suppression, idle: readonly string[], text: string, messages: Messages): Repair {
  const rest = suppression.rules.filter(({ id }) => !idle.includes(id)).map(({ id }) => id);
  const edit: Edit =
    rest.length === 0
      ? { span: withItsLine(text, suppression.span), newText: '' }
      : { span: listSpan(suppression), newText: rest.join(', ') };
  return safeRepair(messages.rules['unused-suppression'].remove, [edit]);
}

function listSpan({ rules }: Suppression): Span {
  return { start: rules[0]!.span.start, end: rules.at(-1)!.span.end };
}
