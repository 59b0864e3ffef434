/**
 * The one cache: document + configuration + other reports → analysis. Computed on first use, dropped on change and
 * on close.
 */
import type { CancellationToken } from 'vscode-jsonrpc';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Analysis,
  analyse,
  type Context,
  DEFAULT_LOCALE,
  type Neighbours,
  type Options,
  summarise,
  withoutReport,
} from '../core/index.ts';
import type { Configuration, DocumentConfiguration } from './configuration.ts';
import type { Documents } from './connection/documents.ts';
import { addressOf, isOwnUri } from './project.ts';
import type { Shelf } from './workspace/shelf.ts';

export interface Analysed {
  /** The open document; its positions belong to the analysis until the next message is taken in. */
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly configuration: DocumentConfiguration;
  /** Differs between any two analyses of this process. */
  readonly serial: number;
  /** The other reports that bear on each of `analysis.reports`; empty where no workspace was looked through. */
  readonly neighbours: readonly Neighbours[];
  /** What the findings rest on beside text and configuration: `Shelf.stateOf`; `` without a library. */
  readonly state: string;
}

export interface Analyses {
  /** The analysis of the text as it is now; null when the document is not open or the client gave up waiting. */
  of(uri: string, token?: CancellationToken): Promise<Analysed | null>;
  /** Open documents whose last analysis another report has since made untrue. */
  stale(): string[];
}

export interface AnalysesHost {
  readonly documents: Documents;
  readonly configuration: Configuration;
  readonly shelf: Shelf;
  readonly log: (problem: unknown) => void;
  /** Called once for each analysis that was worked out. */
  readonly onAnalysed: (analysed: Analysed) => void;
}

export function createAnalyses({ documents, configuration, shelf, log, onAnalysed }: AnalysesHost): Analyses {
  const cache = new Map<string, Cached>();
  let serial = 0;
  for (const heard of [documents.onDidChangeContent, documents.onDidClose])
    heard(({ document }) => cache.delete(document.uri));

  const isTrue = (uri: string, known: Cached): boolean => {
    if (known.revision === shelf.revision()) return true;
    if (shelf.library() === null) return known.state === '';
    if (shelf.stateOf(addressOf(uri), summarise(known.analysis)) !== known.state) return false;
    known.revision = shelf.revision();
    return true;
  };

  const of: Analyses['of'] = async (uri, token) => {
    const document = documents.get(uri);
    if (document === undefined) return null;
    const current = await configuration.of(document);
    if (token?.isCancellationRequested === true) return null;
    // Closed meanwhile, or opened anew in another language; edits leave it the same document.
    if (documents.get(uri) !== document) return of(uri, token);
    const known = cache.get(uri);
    if (known?.document === document && known.configuration === current && isTrue(uri, known)) return known;
    serial += 1;
    const analysed = {
      document,
      configuration: current,
      ...judged(addressOf(uri), isOwnUri(uri) ? '' : document.getText(), current.options, shelf, log),
      serial,
    };
    cache.set(uri, analysed);
    onAnalysed(analysed);
    return analysed;
  };

  return {
    of,
    stale: () => [...cache].filter(([uri, known]) => !isTrue(uri, known)).map(([uri]) => uri),
  };
}

interface Cached extends Analysed {
  /** The shelf's, when the analysis was last known to be true. */
  revision: number;
}

/** An analysis beside the library as it is with this very text in it. */
function judged(
  uri: string,
  text: string,
  options: Options,
  shelf: Shelf,
  log: (problem: unknown) => void,
): Pick<Cached, 'analysis' | 'neighbours' | 'state' | 'revision'> {
  for (;;) {
    const library = shelf.library();
    const analysis = analysisOf(text, options, library === null ? null : { library, file: uri }, log);
    if (library === null) return { analysis, neighbours: [], state: '', revision: shelf.revision() };
    const summaries = summarise(analysis);
    const state = shelf.stateOf(uri, summaries);
    if (shelf.has(uri)) shelf.put(uri, summaries);
    // A report may have its neighbour in its own file. What was read does not hang on it, so this ends.
    if (shelf.stateOf(uri, summaries) !== state) continue;
    return { analysis, neighbours: shelf.neighboursOf(uri, summaries), state, revision: shelf.revision() };
  }
}

/** An analysis that throws is a bug of ours and must not cost the server. */
function analysisOf(
  text: string,
  options: Options,
  context: Context | null,
  log: (problem: unknown) => void,
): Analysis {
  try {
    const analysis = analyse(text, options, context);
    for (const { rule, error } of analysis.failures) log(new Error(`rule ${rule} failed`, { cause: error }));
    return analysis;
  } catch (error) {
    log(error);
    return withoutReport(text, options.locale ?? DEFAULT_LOCALE);
  }
}
