/** Totals follow while their parts are typed: the server edits, so that every client has it that lets it. */
import { type Analysis, followTotals, messagesFor } from '../../core/index.ts';
import type { Session } from '../session.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';

/** How long typing must rest, in milliseconds: a figure of several digits is filled in once. */
const REST = 300;

export function registerFillOnType(session: Session): void {
  const { client, documents, log } = session;
  if (!client.applyEdit) return;
  /** By document: what it was when it last came to rest. */
  const rested = new Map<string, Analysis>();
  const waiting = new Map<string, NodeJS.Timeout>();
  documents.onDidChangeContent(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    // Opening counts as the first change.
    const rest = rested.has(uri) ? REST : 0;
    const settled = () => settle(session, uri, rested).catch(log);
    waiting.set(uri, setTimeout(settled, rest));
  });
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    rested.delete(uri);
  });
}

async function settle(session: Session, uri: string, rested: Map<string, Analysis>): Promise<void> {
  const { client, connection, configuration, documents, analyses } = session;
  const opened = documents.get(uri);
  if (opened === undefined) return;
  // Asked first: who has not switched it on does not pay for an analysis that nobody else wanted.
  if (!(await configuration.of(opened)).editor.fillOnType) {
    rested.delete(uri);
    return;
  }
  const analysed = await analyses.of(uri);
  if (analysed === null) return;
  const { document, analysis } = analysed;
  const before = rested.get(uri);
  const edits = before === undefined ? [] : followTotals(before, analysis);
  if (edits.length > 0) {
    const label = messagesFor(analysis.locale).editor.fillTotals.follow;
    const edit = toWorkspaceEdit(edits, document, client);
    const { applied } = await connection.sendRequest('workspace/applyEdit', { label, edit });
    // Typing went on meanwhile: what follows from it is worked out against the same reading, at the next rest.
    if (!applied) return;
    // The next figure may be typed before another rest: it is held against what stands there now.
    const filled = await analyses.of(uri);
    if (filled !== null) rested.set(uri, filled.analysis);
    return;
  }
  // While a figure is typed anew its row may not be readable for a moment.
  const isLess = before !== undefined && cellsIn(analysis) < cellsIn(before);
  if (!isLess && documents.get(uri) !== undefined) rested.set(uri, analysis);
}

function cellsIn({ reports }: Analysis): number {
  return reports.reduce((sum, { cells }) => sum + cells.size, 0);
}
