/** `gouji/forms`, `gouji/newReport`, `gouji/nextReport`: texts to begin with, for a command of the client. */
import type { Position, TextDocumentIdentifier } from 'vscode-languageserver-protocol';
import { builtInForms, formInForce, newReport, nextReport } from '../../core/index.ts';
import type { Session } from '../session.ts';
import { answerTo } from './guard.ts';

/** What a writer chooses from. */
interface FormChoice {
  readonly id: string;
  readonly title: string;
  readonly years: { readonly from: number | null; readonly to: number | null };
}

interface NewReportParams {
  readonly organisation: string;
  readonly year: number;
  /** A form's id; null: the one in force in that year. */
  readonly form: string | null;
}

interface NextReportParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position?: Position;
}

export function registerNewReport(session: Session): void {
  const { connection } = session;
  connection.onRequest('gouji/forms', (): readonly FormChoice[] =>
    builtInForms.map(({ id, title, years }) => ({ id, title, years })),
  );
  connection.onRequest('gouji/newReport', ({ organisation, year, form: id }: NewReportParams) => {
    const form = builtInForms.find((each) => each.id === id) ?? formInForce(builtInForms, year);
    return { text: newReport({ organisation, year, form, markup: 'plain' }) };
  });
  /**
   * From the report at a position of an open document, else from its first; null where it has none, or none with a
   * year.
   */
  answerTo(session, 'gouji/nextReport', null, (analysed, { position }: NextReportParams) => {
    const { document, analysis, configuration } = analysed;
    const offset = position === undefined ? 0 : document.offsetAt(position);
    const [first] = analysis.reports;
    const last = analysis.reports.find(({ span }) => offset >= span.start && offset <= span.end) ?? first;
    if (last === undefined) return null;
    const next = nextReport(last, analysis.text, [...(configuration.options.forms ?? []), ...builtInForms], 'plain');
    return next === null ? null : { text: next.text };
  });
}
