/**
 * What is wrong in `.gouji.json` and form files, shown in those files. They are seldom open, so nobody pulls for them:
 * they are pushed as read from disk. A `.gouji.json` that the client has opened is a document like any other.
 */
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configurationFindings } from '../core/index.ts';
import type { ClientFacts } from './client-facts.ts';
import { toDiagnostics } from './convert/diagnostics.ts';
import { isConfigurationUri, pathOf, type ReadFile, readProject, uriOf } from './project.ts';
import type { Session } from './session.ts';

/**
 * The problems of an open `.gouji.json` as it stands in the editor, beside the forms that are on the disk.
 * @param language of the problems, where the text itself names none
 */
export async function liveProblems(
  document: TextDocument,
  language: string | undefined,
  { client }: Session,
): Promise<Diagnostic[]> {
  const path = pathOf(document.uri);
  if (path === null) return [];
  // The document goes on changing while the forms are read.
  const text = document.getText();
  const [own] = (await readProject(path, language, text)).files;
  return own === undefined ? [] : diagnosticsOf(own, document.uri, client.jsonSchemas, client);
}

export function publishConfigurationProblems({ client, connection, configuration, documents }: Session): void {
  /** By path: as it was last read from disk. */
  const onDisk = new Map<string, ReadFile>();
  /** By folder of a `.gouji.json`: the files read with it. */
  const filesOf = new Map<string, readonly string[]>();

  const publish = (path: string) => {
    const file = onDisk.get(path);
    const uri = uriOf(path);
    const isOpen = documents.keys().some((open) => pathOf(open) === path);
    const isElsewhere = file === undefined || (isOpen && isConfigurationUri(uri));
    const diagnostics = isElsewhere ? [] : diagnosticsOf(file, uri, isOpen && client.jsonSchemas, client);
    connection.sendNotification('textDocument/publishDiagnostics', { uri, diagnostics });
  };

  configuration.onDidRead(({ folder, files }) => {
    const paths = files.map(({ path }) => path);
    const gone = (filesOf.get(folder) ?? []).filter((path) => !paths.includes(path));
    filesOf.set(folder, paths);
    for (const path of gone) {
      if (onDisk.delete(path)) publish(path);
    }
    for (const file of files) {
      const before = onDisk.get(file.path);
      onDisk.set(file.path, file);
      if (file.problems.length > 0 || (before?.problems.length ?? 0) > 0) publish(file.path);
    }
  });
  const openedOrClosed = ({ document }: { readonly document: TextDocument }) => {
    const path = pathOf(document.uri);
    if (path !== null && (onDisk.get(path)?.problems.length ?? 0) > 0) publish(path);
  };
  documents.onDidOpen(openedOrClosed);
  documents.onDidClose(openedOrClosed);
}

/** @param isSchemaTold the client says itself what the file's schema says */
function diagnosticsOf(
  { text, problems, locale }: ReadFile,
  uri: string,
  isSchemaTold: boolean,
  client: ClientFacts,
): Diagnostic[] {
  const document = TextDocument.create(uri, 'jsonc', 0, text);
  const own = isSchemaTold ? problems.filter(({ beyondSchema }) => beyondSchema) : problems;
  return toDiagnostics(configurationFindings(text, own, locale), document, client);
}
