/** The summaries that the analyses of other texts look at: a library that is kept while files come, change and go. */
import { createHash } from 'node:crypto';
import {
  createLibrary,
  type Filed,
  type FiledLibrary,
  type Library,
  type LibrarySettings,
  type Neighbours,
  type ReportSummary,
} from '../../core/index.ts';

export interface Shelf {
  /** Null until a workspace was looked through, and after that was taken back. */
  readonly library: () => Library | null;
  /** Grows with every change that a library shows. */
  readonly revision: () => number;
  readonly has: (uri: string) => boolean;
  /** Files what a text holds; without any difference nothing changes. */
  readonly put: (uri: string, summaries: readonly ReportSummary[]) => void;
  readonly remove: (uri: string) => void;
  /** What the user says of bodies and their order; holds for all that follows. */
  readonly configure: (settings: LibrarySettings) => void;
  readonly settings: () => LibrarySettings;
  /** Whose report it is and of which year. */
  readonly filingOf: FiledLibrary['filingOf'];
  /** From now on there is a library, of what was put here before and what will be. */
  readonly open: () => void;
  readonly clear: () => void;
  /** What the library has for each report of a text. */
  readonly neighboursOf: (uri: string, summaries: readonly ReportSummary[]) => readonly Neighbours[];
  /** Differs where findings may: a digest of the neighbours of a text's reports, the same in every process. */
  readonly stateOf: (uri: string, summaries: readonly ReportSummary[]) => string;
}

export function createShelf(): Shelf {
  const filed = new Map<string, readonly Filed[]>();
  let isOpen = false;
  let revision = 0;
  let library: FiledLibrary | null = null;
  let built = -1;
  let settings: LibrarySettings = {};

  // A function, as the core is loaded with the first document and not before.
  const current = (): FiledLibrary => {
    if (library === null || built !== revision) {
      library = createLibrary(isOpen ? [...filed.values()].flat() : [], settings);
      built = revision;
    }
    return library;
  };

  const neighboursOf: Shelf['neighboursOf'] = (uri, summaries) =>
    summaries.map(({ year, organisation }, index) => current().neighboursOf({ year, organisation, index }, uri));

  return {
    library: () => (isOpen ? current() : null),
    revision: () => revision,
    has: (uri) => filed.has(uri),
    put: (uri, summaries) => {
      const before = filed.get(uri);
      const isSame =
        before?.length === summaries.length &&
        before.every(({ summary }, index) => digestOf(summary) === digestOf(summaries[index]!));
      if (isSame) return;
      filed.set(
        uri,
        summaries.map((summary, index) => ({ file: uri, index, summary })),
      );
      // A digit that is typed must not have thousands of reports put in order anew.
      const isTaken = isOpen && built === revision && library?.take(uri, summaries) === true;
      revision += 1;
      if (isTaken) built = revision;
    },
    remove: (uri) => {
      if (filed.delete(uri)) revision += 1;
    },
    configure: (next) => {
      if (JSON.stringify(next) !== JSON.stringify(settings)) revision += 1;
      settings = next;
    },
    settings: () => settings,
    filingOf: (named, uri) => current().filingOf(named, uri),
    open: () => {
      if (isOpen) return;
      isOpen = true;
      revision += 1;
    },
    clear: () => {
      filed.clear();
      isOpen = false;
      revision += 1;
    },
    neighboursOf,
    stateOf: (uri, summaries) =>
      digest(
        JSON.stringify(neighboursOf(uri, summaries), (_, value: unknown) =>
          isFiled(value) ? [value.file, value.index, digestOf(value.summary)] : value,
        ),
      ),
  };
}

function isFiled(value: unknown): value is Filed {
  return typeof value === 'object' && value !== null && 'file' in value && 'index' in value && 'summary' in value;
}

const digests = new WeakMap<ReportSummary, string>();

function digestOf(summary: ReportSummary): string {
  const known = digests.get(summary);
  if (known !== undefined) return known;
  const made = digest(JSON.stringify(summary));
  digests.set(summary, made);
  return made;
}

/** Of a text or bytes; short, and never the same for two by chance. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64').slice(0, 24);
}
