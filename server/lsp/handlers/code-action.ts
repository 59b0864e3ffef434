import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol';
import {
  type Finding,
  fillTotals,
  fixAll,
  previewTitle,
  quickFixes,
  type Span,
  simplifySelection,
  standardTables,
  suppressActions,
} from '../../core/index.ts';
import type { Analysed } from '../analyses.ts';
import { toConfigurationEdit } from '../configuration-edit.ts';
import { FILL_TOTALS, FIX_ALL, SIMPLIFY, STANDARD_TABLE } from '../convert/action-kinds.ts';
import { toDiagnostic } from '../convert/diagnostics.ts';
import { toSpan, toTextEdit } from '../convert/ranges.ts';
import { CodeActionKind, CodeActionTriggerKind } from '../protocol.ts';
import type { Session } from '../session.ts';
import { editElsewhere } from '../workspace/edit-elsewhere.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';
import { answerTo } from './guard.ts';

export function registerCodeAction(session: Session): void {
  answerTo(session, 'textDocument/codeAction', [], (analysed, { range, context }) => {
    const wanted = (kind: string) =>
      context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
    const span = toSpan(range, analysed.document);
    return [
      ...(wanted(CodeActionKind.QuickFix)
        ? [
            ...repairs(session, analysed, span),
            ...previews(session, analysed, span),
            ...suppressions(session, analysed, span),
          ]
        : []),
      ...(wanted(FILL_TOTALS.table) ? totals(session, analysed, FILL_TOTALS.table, span) : []),
      // Where nobody asked for just this, the action of the table is enough.
      ...(context.only !== undefined && wanted(FILL_TOTALS.all)
        ? totals(session, analysed, FILL_TOTALS.all, null)
        : []),
      ...(wanted(SIMPLIFY) ? simplified(session, analysed, span) : []),
      ...(wanted(STANDARD_TABLE) ? rewrites(session, analysed, span, context.triggerKind) : []),
      ...(wanted(FIX_ALL) ? everySafeFix(session, analysed) : []),
    ];
  });
}

function repairs(session: Session, { document, analysis }: Analysed, span: Span): CodeAction[] {
  return quickFixes(analysis, span).flatMap(({ repair, findings }) => {
    const edit = repair.elsewhere
      ? editElsewhere(repair.elsewhere, session)
      : toWorkspaceEdit(repair.edits, document, session.client);
    if (edit === null) return [];
    return {
      title: repair.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnosticsOf(findings, document),
      isPreferred: repair.preferred,
      edit,
    };
  });
}

/**
 * What a repair of several cells would change, side by side with what stands there: for clients that have the command.
 * Others show edits in their own way, or not at all.
 */
function previews({ client }: Session, { document, analysis }: Analysed, span: Span): CodeAction[] {
  if (!client.previewCommand) return [];
  return quickFixes(analysis, span)
    .filter(({ repair }) => repair.edits.length > 1)
    .map(({ repair, findings }) => {
      const title = previewTitle(repair, analysis);
      const edits = repair.edits.map((edit) => toTextEdit(edit, document));
      return {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: diagnosticsOf(findings, document),
        command: {
          title,
          command: 'gouji.previewRepair',
          arguments: [document.uri, document.version, edits, repair.title],
        },
      };
    });
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

/** Of longer texts all tables are worked out only for those who ask, not for every move of the cursor. */
const PROMPT = 100_000;

function rewrites(
  { client }: Session,
  { document, analysis, configuration }: Analysed,
  span: Span,
  trigger: CodeActionTriggerKind | undefined,
): CodeAction[] {
  const everything = trigger !== CodeActionTriggerKind.Automatic || analysis.text.length <= PROMPT;
  return standardTables(analysis, span, configuration.options, everything).map(({ title, edits }) => ({
    title,
    kind: STANDARD_TABLE,
    edit: toWorkspaceEdit(edits, document, client),
  }));
}

function simplified({ client }: Session, { document, analysis }: Analysed, span: Span): CodeAction[] {
  const action = simplifySelection(analysis, span);
  if (action === null) return [];
  return [{ title: action.title, kind: SIMPLIFY, edit: toWorkspaceEdit(action.edits, document, client) }];
}

function everySafeFix({ client }: Session, { document, analysis }: Analysed): CodeAction[] {
  const all = fixAll(analysis);
  return all === null ? [] : [{ title: all.title, kind: FIX_ALL, edit: toWorkspaceEdit(all.edits, document, client) }];
}

function diagnosticsOf(findings: readonly Finding[], document: Analysed['document']): Diagnostic[] {
  return findings.map((finding) => toDiagnostic(finding, document));
}
