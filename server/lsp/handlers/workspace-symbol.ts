import type { SymbolInformation } from 'vscode-languageserver-protocol';
import { outline } from '../../core/index.ts';
import { toSymbol } from '../convert/symbols.ts';
import { cancelled } from '../protocol.ts';
import type { Session } from '../session.ts';

/** The reports in all open documents, by body and year: 石桥 2023 finds 石桥县人民政府2023年. */
export function registerWorkspaceSymbol(session: Session): void {
  const { connection, documents, analyses, log } = session;
  connection.onRequest('workspace/symbol', async ({ query }, token) => {
    const words = query.split(/\s+/).filter((word) => word !== '');
    const found: SymbolInformation[] = [];
    for (const uri of documents.keys()) {
      if (token.isCancellationRequested) throw cancelled();
      const analysed = await analyses.of(uri, token).catch((error: unknown) => {
        log(error);
        return null;
      });
      for (const node of analysed === null ? [] : outline(analysed.analysis)) {
        const { name, kind, detail, selectionRange: range } = toSymbol({ ...node, children: [] }, analysed!.document);
        if (!words.every((word) => name.includes(word))) continue;
        found.push({ name, kind, location: { uri, range }, ...(detail !== undefined && { containerName: detail }) });
      }
    }
    return found;
  });
}
