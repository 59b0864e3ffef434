import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-protocol';
import { outline } from '../../core/index.ts';
import { toSymbol } from '../convert/symbols.ts';
import type { Session } from '../session.ts';
import { answerTo } from './guard.ts';

export function registerDocumentSymbol(session: Session): void {
  answerTo(session, 'textDocument/documentSymbol', [], ({ document, analysis }) => {
    const symbols = outline(analysis).map((node) => toSymbol(node, document));
    return session.client.nestedSymbols ? symbols : flat(symbols, document.uri);
  });
}

/** The same outline for clients that know only a list: parents before their children, each naming its container. */
function flat(symbols: readonly DocumentSymbol[], uri: string, containerName = ''): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, containerName },
    ...flat(children ?? [], uri, name),
  ]);
}
