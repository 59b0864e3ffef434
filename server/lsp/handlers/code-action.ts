import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import { type Finding, fillTotals, fixAll, quickFixes, type Span, suppressActions } from '../../core/index.ts';
import type { Analysed } from '../analyses.ts';
import { toConfigurationEdit } from '../configuration-edit.ts';
import { FILL_TOTALS, FIX_ALL, toDiagnostic, toSpan } from '../convert.ts';
import type { Session } from '../session.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';
import { answerFor } from './guard.ts';

export function registerCodeAction(session: Session): void {
  session.connection.onCodeAction(({ textDocument, range, context }, token) =>
    answerFor(session, textDocument.uri, token, [], (analysed) => {
      const wanted = (kind: string) =>
        context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
      const span = toSpan(range, analysed.document);
      return [
        ...(wanted(CodeActionKind.QuickFix)
          ? [...repairs(session, analysed, span), ...suppressions(session, analysed, span)]
          : []),
        ...(wanted(FILL_TOTALS.table) ? totals(session, analysed, FILL_TOTALS.table, span) : []),
        // Where nobody asked for just this, the action of the table is enough.
        ...(context.only !== undefined && wanted(FILL_TOTALS.all)
          ? totals(session, analysed, FILL_TOTALS.all, null)
          : []),
        ...(wanted(FIX_ALL) ? everySafeFix(session, analysed) : []),
      ];
    }),
  );
}

function repairs({ client }: Session, { document, analysis }: Analysed, span: Span): CodeAction[] {
  return quickFixes(analysis, span).map(({ repair, findings }) => ({
    title: repair.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: diagnosticsOf(findings, document),
    isPreferred: repair.preferred,
    edit: toWorkspaceEdit(repair.edits, document, client),
  }));
}

function suppressions(session: Session, analysed: Analysed, span: Span): CodeAction[] {
  const { document, analysis, configuration } = analysed;
  return suppressActions(analysis, span, configuration.options.markup ?? 'plain').flatMap((action) => {
    const edit =
      action.target === 'text'
        ? toWorkspaceEdit([action.edit], document, session.client, action.reason)
        : toConfigurationEdit(action.entry, analysed, session);
    if (edit === null) return [];
    const diagnostics = diagnosticsOf([action.finding], document);
    return [{ title: action.title, kind: CodeActionKind.QuickFix, diagnostics, edit }];
  });
}

function totals({ client }: Session, { document, analysis }: Analysed, kind: string, range: Span | null): CodeAction[] {
  const filled = fillTotals(analysis, range);
  return filled === null ? [] : [{ title: filled.title, kind, edit: toWorkspaceEdit(filled.edits, document, client) }];
}

function everySafeFix({ client }: Session, { document, analysis }: Analysed): CodeAction[] {
  const all = fixAll(analysis);
  return all === null ? [] : [{ title: all.title, kind: FIX_ALL, edit: toWorkspaceEdit(all.edits, document, client) }];
}

function diagnosticsOf(findings: readonly Finding[], document: Analysed['document']): Diagnostic[] {
  return findings.map((finding) => toDiagnostic(finding, document));
}
