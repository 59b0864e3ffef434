/** A folder of texts, analysed as a door does it: each alone, then each beside all the others. */
import { analyse } from '../../server/core/analyse.ts';
import type { Analysis, Options } from '../../server/core/analysis.ts';
import { createLibrary, type Library, type LibrarySettings } from '../../server/core/library/library.ts';
import { type ReportSummary, summarise } from '../../server/core/library/summary.ts';

export interface FolderFile {
  readonly file: string;
  readonly text: string;
  readonly options?: Options;
}

export function openFolder(
  folder: readonly FolderFile[],
  settings: LibrarySettings = {},
): {
  readonly library: Library;
  /** By file. */
  readonly analyses: ReadonlyMap<string, Analysis>;
} {
  const filed = folder.flatMap(({ file, text, options }) => {
    // A cache and another thread see summaries as JSON.
    const summaries = JSON.parse(JSON.stringify(summarise(analyse(text, options)))) as ReportSummary[];
    return summaries.map((summary, index) => ({ file, index, summary }));
  });
  const library = createLibrary(filed, settings);
  const analyses = folder.map(({ file, text, options }) => [file, analyse(text, options, { library, file })] as const);
  return { library, analyses: new Map(analyses) };
}

export function analyseFolder(
  folder: readonly FolderFile[],
  settings: LibrarySettings = {},
): ReadonlyMap<string, Analysis> {
  return openFolder(folder, settings).analyses;
}
