/** A user's own form: from data or from the text of its file to a compiled form, or to what is wrong with it. */
import { nestedTooDeep, readJson, type TextProblem } from '../json/json-text.ts';
import { type Problem, pathText, problemsOf } from '../json/problems.ts';
import { type Messages, messagesFor } from '../messages/messages.ts';
import { compileForm } from './compile.ts';
import type { Form } from './form.ts';
import { referenceProblems } from './references.ts';
import { formSchema } from './schema.ts';

/** Validates and compiles a form. `path` reads like `tables[0].rows[3].label`; the root is the empty text. Never throws. */
export function loadForm(
  data: unknown,
  messages: Messages = messagesFor(undefined),
): { readonly form: Form } | { readonly problems: readonly { readonly path: string; readonly message: string }[] } {
  const result = checkForm(data, messages);
  if ('form' in result) return result;
  return { problems: result.problems.map(({ path, message }) => ({ path: pathText(path), message })) };
}

/** Reads a form file (JSON with comments); each problem carries its place in the text. Never throws. */
export function parseForm(
  text: string,
  messages: Messages = messagesFor(undefined),
): { readonly form: Form } | { readonly problems: readonly TextProblem[] } {
  const json = readJson(text, messages);
  // A form is whole or no form: half of its equations would check half of a report.
  if (json.problems.length > 0) return { problems: json.problems };
  const result = checkForm(json.data, messages);
  if ('form' in result) return result;
  const { problems, beyondSchema } = result;
  return {
    problems: problems.map((problem) => ({
      message: problem.message,
      span: json.locate(problem),
      ...(beyondSchema && { beyondSchema }),
    })),
  };
}

function checkForm(
  data: unknown,
  messages: Messages,
): { readonly form: Form } | { readonly problems: readonly Problem[]; readonly beyondSchema?: true } {
  if (nestedTooDeep(data)) return { problems: [{ path: [], at: 'value', message: messages.configuration.tooDeep }] };
  const parsed = formSchema().safeParse(data);
  if (!parsed.success) return { problems: problemsOf(parsed.error, data, messages) };
  const problems = referenceProblems(parsed.data, messages);
  return problems.length > 0 ? { problems, beyondSchema: true } : { form: compileForm(parsed.data) };
}
