import type { Options } from '../analysis.ts';
import type { Messages } from '../messages/messages.ts';
import type { Finding } from '../report/finding.ts';
import { findingOf, type Rule } from './rule.ts';
import { severityOf } from './severity.ts';

export const source = '校核的范围：长度上限可在设置中调整';

/** A text beyond the length limit. The engine reports it instead of reading. */
export const rule: Rule = {
  id: 'document-too-large',
  severity: 'information',
};

/** The finding for a text of more than `limit` UTF-16 units, on its first line; empty when the rule is off. */
export function tooLarge(text: string, limit: number, options: Options, messages: Messages): readonly Finding[] {
  const severity = severityOf(rule, options);
  if (severity === null) return [];
  const lineEnd = text.slice(0, 200).search(/[\r\n]/);
  const span = { start: 0, end: lineEnd === -1 ? Math.min(text.length, 200) : lineEnd };
  const message = messages.rules['document-too-large'].message(text.length, limit);
  return [findingOf({ message, span }, rule, severity, null)];
}
