/** What is kept of a file of the workspace: summaries and findings, never the text. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse, type Library, messagesFor, type Options, type ReportSummary, summarise } from '../../core/index.ts';
import { decode } from '../../files/encoding.ts';
import type { EncodingName } from '../../files/encoding-names.ts';
import { obstacleText, readFailure, reasonOf } from '../../files/problems.ts';
import { refusalOf } from '../../files/refusals.ts';
import type { Analysed } from '../analyses.ts';
import { toDiagnostic } from '../convert/diagnostics.ts';
import type { Place } from './places.ts';
import { digest, type Shelf } from './shelf.ts';

export interface Checked {
  readonly summaries: readonly ReportSummary[];
  readonly findings: readonly Diagnostic[];
  /** What the findings rest on beside the text: `Shelf.stateOf`. */
  readonly state: string;
}

interface FileSource {
  readonly bytes: string;
  readonly encoding: EncodingName;
  readonly bom: boolean;
}

interface DocumentSource {
  readonly version: number;
}

export interface Entry extends Checked {
  readonly place: Place;
  /** Digest of content and options; null for an open document and for what could not be read. */
  readonly stamp: string | null;
  /** What it was read from: a file by a digest of its bytes, an open document by its version. */
  readonly source: FileSource | DocumentSource | null;
  /** Why the file could not be read; it has no findings then. */
  readonly failure: string | null;
  /** Differs between any two entries of this process. */
  readonly serial: number;
}

let serial = 0;

const nothing: Checked = { summaries: [], findings: [], state: '' };

/**
 * Reads a file, and checks it where nothing is known of the same text under the same options.
 * @param known by stamp; what is found out is added
 * @param settled whether the findings must be those beside the library as it is now; summaries are right in any case
 */
export async function readEntry(
  place: Place,
  options: Options,
  shelf: Shelf,
  known: Map<string, Checked>,
  settled: boolean,
): Promise<Entry> {
  const messages = messagesFor(options.locale).files;
  const failed = (failure: string): Entry => ({
    ...nothing,
    place,
    stamp: null,
    source: null,
    failure,
    serial: ++serial,
  });
  if (place.obstacle !== null) return failed(obstacleText(place.obstacle, messages));
  let bytes: Buffer;
  let decoded: ReturnType<typeof decode>;
  try {
    bytes = await readFile(place.file);
    decoded = decode(bytes, null);
  } catch (error) {
    return failed(readFailure(error, messages));
  }
  const content = digest(bytes);
  const stamp = digest(`${place.uri}\n${optionsDigest(options)}\n${content}`);
  if (decoded.kind !== 'text') return failed(refusalOf(decoded, messages));
  let checked = known.get(stamp);
  if (checked === undefined || (settled && checked.state !== shelf.stateOf(place.uri, checked.summaries))) {
    try {
      checked = check(place, decoded.text, options, shelf);
    } catch (error) {
      return failed(messages.crashed(reasonOf(error)));
    }
    known.set(stamp, checked);
  }
  const { encoding, bom } = decoded;
  return { ...checked, place, stamp, source: { bytes: content, encoding, bom }, failure: null, serial: ++serial };
}

function check({ uri, file }: Place, text: string, options: Options, shelf: Shelf): Checked {
  const library: Library | null = shelf.library();
  const analysis = analyse(text, options, library === null ? null : { library, file: uri });
  const summaries = summarise(analysis);
  const document = TextDocument.create(uri, extname(file), 0, text);
  const findings = analysis.findings.map((finding) => toDiagnostic(finding, document));
  return { summaries, findings, state: shelf.stateOf(uri, summaries) };
}

/** The entry of an open document: what its reader sees counts, not what is on disk. */
export function openEntry(place: Place, { analysis, document, state }: Analysed): Entry {
  const findings = analysis.findings.map((finding) => toDiagnostic(finding, document));
  const summaries = summarise(analysis);
  const source = { version: document.version };
  return { place, stamp: null, source, failure: null, summaries, findings, state, serial: ++serial };
}

const formDigests = new WeakMap<object, string>();

function optionsDigest({ forms = [], ...others }: Options): string {
  let own = formDigests.get(forms);
  if (own === undefined) {
    own = digest(JSON.stringify(forms));
    formDigests.set(forms, own);
  }
  return JSON.stringify([others, own]);
}
