/**
 * What is wrong in `.gouji.json` and form files, shown in those files. They are seldom open, so nobody pulls for them:
 * they are pushed as read from disk. A `.gouji.json` that the client has opened is a document like any other.
 */
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configurationFindings } from '../core/index.ts';
import { toDiagnostic } from './convert/diagnostics.ts';
import { isConfigurationUri, pathOf, type ReadFile, readProject, uriOf } from './project.ts';
import type { Session } from './session.ts';

/**
 * The problems of an open `.gouji.json` as it stands in the editor, beside the forms that are on the disk.
 * @param language of the problems, where the text itself names none
 */
export async function liveProblems(document: TextDocument, language: string | undefined): Promise<Diagnostic[]> {
  const path = pathOf(document.uri);
  if (path === null) return [];
  // The document goes on changing while the forms are read.
  const text = document.getText();
  const [own] = (await readProject(path, language, text)).files;
  return own === undefined ? [] : diagnosticsOf(own, document.uri);
}

export function publishConfigurationProblems({ connection, configuration, documents, log }: Session): void {
  /** By path: what the file last read from disk has. */
  const onDisk = new Map<string, Diagnostic[]>();
  /** By folder of a `.gouji.json`: the files read with it. */
  const filesOf = new Map<string, readonly string[]>();

  const send = (path: string, diagnostics: Diagnostic[]) =>
    connection.sendNotification('textDocument/publishDiagnostics', { uri: uriOf(path), diagnostics }).catch(log);
  const isOpen = (path: string) => documents.keys().some((uri) => isConfigurationUri(uri) && pathOf(uri) === path);

  configuration.onDidRead(({ folder, files }) => {
    const paths = files.map(({ path }) => path);
    const gone = (filesOf.get(folder) ?? []).filter((path) => !paths.includes(path));
    filesOf.set(folder, paths);
    const found = files.map((file) => [file.path, diagnosticsOf(file, uriOf(file.path))] as const);
    for (const [path, diagnostics] of [...gone.map((path) => [path, []] as const), ...found]) {
      const before = onDisk.get(path) ?? [];
      onDisk.set(path, [...diagnostics]);
      if ((before.length > 0 || diagnostics.length > 0) && !isOpen(path)) send(path, [...diagnostics]);
    }
  });
  documents.onDidOpen(({ document }) => {
    const path = isConfigurationUri(document.uri) ? pathOf(document.uri) : null;
    if (path !== null && onDisk.has(path)) send(path, []);
  });
  documents.onDidClose(({ document }) => {
    const path = isConfigurationUri(document.uri) ? pathOf(document.uri) : null;
    const diagnostics = path === null ? undefined : onDisk.get(path);
    if (path !== null && diagnostics !== undefined) send(path, diagnostics);
  });
}

function diagnosticsOf({ text, problems, locale }: ReadFile, uri: string): Diagnostic[] {
  const document = TextDocument.create(uri, 'jsonc', 0, text);
  return configurationFindings(text, problems, locale).map((finding) => toDiagnostic(finding, document));
}
