/** Which documents are reports, and whether this one may become one of language `gouji`. */
import * as vscode from 'vscode';
import { isReport } from '../server/core/text/detect.ts';
import { reopenGarbled } from './encoding.ts';
import { schemes } from './schemes.ts';

/** Languages that keep their name when a document turns out to be a report. */
const hosts: readonly string[] = ['markdown', 'html'];

const declinedKey = 'gouji.detection.declined';

/** Remembered for this many documents; older ones are asked anew. */
const declinedLimit = 200;

/** How long typing must rest before a text that was none is looked at again, in milliseconds. */
const rest = 500;

/**
 * Calls `onReport` for every open document that is a report, once it is one. A plain text is switched to `gouji`
 * first, unless its reader switched it back before or does not want that at all.
 */
export function watchDocuments(context: vscode.ExtensionContext, onReport: () => void): void {
  const { workspaceState, subscriptions } = context;
  const waiting = new Map<string, NodeJS.Timeout>();
  let leaving: string | null = null;

  const look = (document: vscode.TextDocument) => {
    const { languageId, uri, isClosed } = document;
    if (isClosed) return;
    // What cannot be read, or was changed meanwhile, stays as it is.
    if (uri.scheme === 'file') reopenGarbled(document).catch(() => {});
    if (languageId === 'plaintext') {
      // The old side of a comparison too, so that both sides look alike.
      if (maySwitch(document) && isReport(document.getText())) {
        vscode.languages.setTextDocumentLanguage(document, 'gouji');
      }
    } else if (!schemes.includes(uri.scheme)) return;
    else if (languageId === 'gouji') onReport();
    else if (hosts.includes(languageId) && isReport(document.getText())) onReport();
  };

  const maySwitch = (document: vscode.TextDocument) =>
    vscode.workspace.getConfiguration('gouji', document).get('detection.switchLanguage', true) &&
    !declined().includes(document.uri.toString());

  const declined = () => workspaceState.get<readonly string[]>(declinedKey, []);

  const remember = (uri: string, isDeclined: boolean) => {
    const others = declined().filter((known) => known !== uri);
    if (!isDeclined && others.length === declined().length) return;
    workspaceState.update(declinedKey, isDeclined ? [...others, uri].slice(-declinedLimit) : others);
  };

  subscriptions.push(
    vscode.workspace.onDidCloseTextDocument((document) => {
      const uri = document.uri.toString();
      clearTimeout(waiting.get(uri));
      waiting.delete(uri);
      if (document.languageId !== 'gouji') return;
      // A change of language is a close and an open in one go; a document that is really closed does not come back so soon.
      leaving = uri;
      setTimeout(() => {
        leaving = null;
      });
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      const uri = document.uri.toString();
      if (document.languageId === 'gouji') remember(uri, false);
      else if (leaving === uri && document.languageId === 'plaintext') remember(uri, true);
      look(document);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === 'gouji' || !schemes.includes(document.uri.scheme)) return;
      const uri = document.uri.toString();
      clearTimeout(waiting.get(uri));
      waiting.set(
        uri,
        setTimeout(() => look(document), rest),
      );
    }),
    {
      dispose: () => {
        for (const timer of waiting.values()) clearTimeout(timer);
      },
    },
  );
  for (const document of vscode.workspace.textDocuments) look(document);
}
