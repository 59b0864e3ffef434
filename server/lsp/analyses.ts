/** The one cache: uri + version + configuration → analysis. Computed on first use, dropped on change and on close. */
import type { CancellationToken, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyse, type Options } from '../core/index.ts';
import type { Configuration, DocumentConfiguration } from './configuration.ts';

export interface Analysed {
  /** The open document; its positions belong to the analysis until the next message is taken in. */
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly configuration: DocumentConfiguration;
  /** Differs between any two analyses of this process. */
  readonly serial: number;
}

export interface Analyses {
  /** The analysis of the text as it is now; null when the document is not open or the client gave up waiting. */
  of(uri: string, token?: CancellationToken): Promise<Analysed | null>;
}

export interface AnalysesHost {
  readonly documents: TextDocuments<TextDocument>;
  readonly configuration: Configuration;
  readonly log: (problem: unknown) => void;
  /** Called once for each analysis that was worked out. */
  readonly onAnalysed: (analysed: Analysed) => void;
}

export function createAnalyses({ documents, configuration, log, onAnalysed }: AnalysesHost): Analyses {
  const cache = new Map<string, Analysed & { readonly version: number }>();
  let serial = 0;
  documents.onDidClose(({ document }) => cache.delete(document.uri));

  return {
    async of(uri, token) {
      const opened = documents.get(uri);
      if (opened === undefined) return null;
      const current = await configuration.of(opened);
      // The document may have been edited or closed while its configuration was fetched.
      const document = documents.get(uri);
      if (document === undefined || token?.isCancellationRequested === true) return null;
      const known = cache.get(uri);
      if (known?.version === document.version && known.configuration === current) return known;
      serial += 1;
      const analysed = {
        document,
        version: document.version,
        configuration: current,
        analysis: analysisOf(document.getText(), current.options, log),
        serial,
      };
      cache.set(uri, analysed);
      onAnalysed(analysed);
      return analysed;
    },
  };
}

/** An analysis that throws is a bug of ours and must not cost the server. */
function analysisOf(text: string, options: Options, log: (problem: unknown) => void): Analysis {
  try {
    const analysis = analyse(text, options);
    for (const { rule, error } of analysis.failures) log(new Error(`rule ${rule} failed`, { cause: error }));
    return analysis;
  } catch (error) {
    log(error);
    return { text, reports: [], findings: [], suppressed: [], failures: [] };
  }
}
