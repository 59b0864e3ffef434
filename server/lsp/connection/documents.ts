/** The documents that the client has open, as it last said they are. */
import { Emitter, type Event } from 'vscode-jsonrpc/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Connection } from './connection.ts';

interface DocumentEvent {
  readonly document: TextDocument;
}

export interface Documents {
  readonly get: (uri: string) => TextDocument | undefined;
  readonly all: () => TextDocument[];
  readonly keys: () => string[];
  readonly onDidOpen: Event<DocumentEvent>;
  /** After opening too. The document is the same as before, with another text. */
  readonly onDidChangeContent: Event<DocumentEvent>;
  readonly onDidSave: Event<DocumentEvent>;
  /** The document is as it was last. */
  readonly onDidClose: Event<DocumentEvent>;
}

export function openDocuments(connection: Connection): Documents {
  const documents = new Map<string, TextDocument>();
  const opened = new Emitter<DocumentEvent>();
  const changed = new Emitter<DocumentEvent>();
  const saved = new Emitter<DocumentEvent>();
  const closed = new Emitter<DocumentEvent>();

  connection.onNotification('textDocument/didOpen', ({ textDocument: { uri, languageId, version, text } }) => {
    const document = TextDocument.create(uri, languageId, version, text);
    documents.set(uri, document);
    opened.fire({ document });
    changed.fire({ document });
  });
  connection.onNotification('textDocument/didChange', ({ textDocument: { uri, version }, contentChanges }) => {
    const before = documents.get(uri);
    if (before === undefined || contentChanges.length === 0) return;
    // A client that does not count its versions must not get the answer for another one.
    const document = TextDocument.update(before, contentChanges, version ?? before.version + 1);
    documents.set(uri, document);
    changed.fire({ document });
  });
  connection.onNotification('textDocument/didSave', ({ textDocument: { uri } }) => {
    const document = documents.get(uri);
    if (document !== undefined) saved.fire({ document });
  });
  connection.onNotification('textDocument/didClose', ({ textDocument: { uri } }) => {
    const document = documents.get(uri);
    if (document === undefined) return;
    documents.delete(uri);
    closed.fire({ document });
  });

  return {
    get: (uri) => documents.get(uri),
    all: () => [...documents.values()],
    keys: () => [...documents.keys()],
    onDidOpen: opened.event,
    onDidChangeContent: changed.event,
    onDidSave: saved.event,
    onDidClose: closed.event,
  };
}
