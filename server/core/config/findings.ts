/** What is wrong with a configuration or form file, as findings in that file. */

import { readJson, type TextProblem } from '../json/json-text.ts';
import { valueAt } from '../json/problems.ts';
import { messagesFor } from '../messages/messages.ts';
import type { Finding } from '../report/finding.ts';
import { rule } from '../rules/invalid-configuration.ts';
import { findingOf } from '../rules/rule.ts';
import { localeIn } from './parse.ts';

/**
 * One finding for each problem, in the order given.
 * @param locale of the messages; else the one that the file itself asks for
 */
export function configurationFindings(
  text: string,
  problems: readonly TextProblem[],
  locale = localeIn(text),
): Finding[] {
  const { message } = messagesFor(locale).rules['invalid-configuration'];
  return problems.map((problem) =>
    findingOf({ message: message(problem.message), span: problem.span }, rule, rule.severity, null),
  );
}

/** The problem that a form file named in a `.gouji.json` cannot be read, where its name stands in the text. */
export function unreadableForm(text: string, name: string, locale = localeIn(text)): TextProblem {
  const messages = messagesFor(locale);
  const json = readJson(text, messages);
  const names = valueAt(json.data, ['forms']);
  const index = Array.isArray(names) ? names.indexOf(name) : -1;
  const message = messages.configuration.unreadableForm(name);
  return { message, span: json.locate({ path: ['forms', index], at: 'value', message }), beyondSchema: true };
}

/** The problem that the form chosen in a `.gouji.json` is neither built in nor loaded. */
export function unknownForm(text: string, id: string, locale = localeIn(text)): TextProblem {
  const messages = messagesFor(locale);
  const message = messages.configuration.unknownForm(id);
  const span = readJson(text, messages).locate({ path: ['form'], at: 'value', message });
  return { message, span, beyondSchema: true };
}
