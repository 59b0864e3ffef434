import type { CodeAction } from 'vscode-languageserver-protocol';
import {
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
import { APPLY_EDIT, FILL_TOTALS, FIX_ALL, SIMPLIFY, STANDARD_TABLE } from '../convert/action-kinds.ts';
import { toDiagnostics } from '../convert/diagnostics.ts';
import { toSpan, toTextEdit } from '../convert/ranges.ts';
import { CodeActionKind, CodeActionTriggerKind } from '../protocol.ts';
import type { Session } from '../session.ts';
import { editElsewhere } from '../workspace/edit-elsewhere.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';
import { answerTo } from './guard.ts';

/** Of longer texts all tables are worked out only for those who ask, not for every move of the cursor. */
const PROMPT = 100_000;

export function registerCodeAction(session: Session): void {
  const { client } = session;
  answerTo(session, 'textDocument/codeAction', [], (analysed, { range, context: { only, triggerKind } }) => {
    const { document, analysis, configuration } = analysed;
    const span = toSpan(range, document);
    const everything = triggerKind !== CodeActionTriggerKind.Automatic || analysis.text.length <= PROMPT;
    const wanted = (kind: string) => only === undefined || only.some((each) => `${kind}.`.startsWith(`${each}.`));
    const offer = (kind: string, rewrites: () => readonly (Rewrite | null)[]): CodeAction[] =>
      (wanted(kind) ? rewrites() : []).flatMap((rewrite) =>
        rewrite === null ? [] : { title: rewrite.title, kind, edit: toWorkspaceEdit(rewrite.edits, document, client) },
      );
    const actions = [
      ...(wanted(CodeActionKind.QuickFix)
        ? [
            ...repairs(session, analysed, span),
            ...previews(session, analysed, span),
            ...suppressions(session, analysed, span),
          ]
        : []),
      ...offer(FILL_TOTALS.table, () => [fillTotals(analysis, span)]),
      // Where nobody asked for just this, the action of the table is enough.
      ...(only === undefined ? [] : offer(FILL_TOTALS.all, () => [fillTotals(analysis, null)])),
      ...offer(SIMPLIFY, () => [simplifySelection(analysis, span)]),
      ...offer(STANDARD_TABLE, () => standardTables(analysis, span, configuration.options, everything)),
      ...offer(FIX_ALL, () => [fixAll(analysis)]),
    ];
    if (client.codeActionLiterals) return actions;
    // Whoever knows only commands and lets nobody edit can do nothing with them.
    return actions.flatMap(({ title, edit }) =>
      edit && client.applyEdit ? { title, command: APPLY_EDIT, arguments: [edit] } : [],
    );
  });
}

/** What is done to the text in one go. */
type Rewrite = NonNullable<ReturnType<typeof fillTotals>>;

function repairs(session: Session, { document, analysis }: Analysed, span: Span): CodeAction[] {
  return quickFixes(analysis, span).flatMap(({ repair, findings }) => {
    const edit = repair.elsewhere
      ? editElsewhere(repair.elsewhere, session)
      : toWorkspaceEdit(repair.edits, document, session.client);
    if (edit === null) return [];
    return {
      title: repair.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: toDiagnostics(findings, document, session.client),
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
        diagnostics: toDiagnostics(findings, document, client),
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
    const diagnostics = toDiagnostics([action.finding], document, session.client);
    return [{ title: action.title, kind: CodeActionKind.QuickFix, diagnostics, edit }];
  });
}
