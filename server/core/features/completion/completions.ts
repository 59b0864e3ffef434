/** What can be written at an offset: labels, headings, references, sentences, and figures that equations force. */
import type { Analysis } from '../../analysis.ts';
import type { Form } from '../../forms/form.ts';
import { messagesFor } from '../../messages/messages.ts';
import { touches } from '../../text/span.ts';
import { type Completion, typingAt } from './completion.ts';
import { labelCompletions } from './labels.ts';
import { referenceCompletions, sentenceCompletions } from './phrases.ts';
import { valueCompletions } from './values.ts';

/**
 * In the order of their ranks. The list holds only what fits the text typed so far, so it is out of date with the next
 * character. In a table of figures nothing but figures is offered.
 * @param fallback the form of a draft in which no report can be read yet; null: then there is nothing to complete
 */
export function completionsAt(analysis: Analysis, offset: number, fallback: Form | null): Completion[] {
  const { text, reports } = analysis;
  const report = reports.find(({ span }) => touches(span, offset)) ?? reports.findLast(({ span }) => span.end < offset);
  const form = report?.form ?? fallback;
  if (form === null) return [];
  const messages = messagesFor(analysis.locale);
  const typing = typingAt(text, offset, report ?? null, form);
  const values = valueCompletions(typing, messages);
  if (values.length > 0) return values;
  return [...labelCompletions(typing, messages), ...sentenceCompletions(typing), ...referenceCompletions(typing)].sort(
    (a, b) => a.rank - b.rank,
  );
}
