import { builtInForms, completionsAt, type Form, isReport } from '../../core/index.ts';
import type { Analysed } from '../analyses.ts';
import { toCompletion } from '../convert/completion.ts';
import type { Session } from '../session.ts';
import { answerTo } from './guard.ts';

/** What begins something of ours; letters and Chinese characters make editors ask by themselves. */
export const COMPLETION_TRIGGERS = ['《', '（', '、'];

export function registerCompletion(session: Session): void {
  answerTo(session, 'textDocument/completion', null, (analysed, { position }) => {
    const { document, analysis } = analysed;
    const offset = document.offsetAt(position);
    const completions = completionsAt(analysis, offset, newDraftForm(analysed));
    if (completions.length === 0) return null;
    const items = completions.map((each) => toCompletion(each, offset, document, session.client.completionSnippets));
    // What fits is decided here, by more than the letters typed, so another letter is another question.
    return { isIncomplete: true, items };
  });
}

/** The form of a draft that has no figures yet: the one chosen, else the newest. Only for documents meant to be reports. */
function newDraftForm({ document, configuration: { options } }: Analysed): Form | null {
  if (document.languageId !== 'gouji' && !isReport(document.getText())) return null;
  const forms = [...(options.forms ?? []), ...builtInForms];
  return forms.find(({ id }) => id === options.form) ?? builtInForms[0] ?? null;
}
