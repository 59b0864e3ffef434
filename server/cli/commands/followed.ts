/** A library whose files are being changed. */
import type { Filed, Library, Neighbours, ReportSummary } from '../../core/index.ts';

export interface Following {
  readonly library: Library;
  /** What stands in a file from now on. */
  readonly take: (file: string, summaries: readonly ReportSummary[]) => void;
}

/** The library with the figures that its files have now. Whose reports they are does not change. */
export function followed(library: Library): Following {
  const taken = new Map<string, readonly ReportSummary[]>();
  const now = <Report extends Filed>(report: Report): Report => {
    const summary = taken.get(report.file)?.[report.index];
    if (summary === undefined) return report;
    const { organisation, year } = report.summary;
    return { ...report, summary: { ...summary, organisation, year } };
  };
  const neighboursOf: Library['neighboursOf'] = (asked, file): Neighbours => {
    const { previous, twins, children, ...own } = library.neighboursOf(asked, file);
    return {
      ...own,
      previous: previous === null ? null : now(previous),
      twins: twins.map(now),
      children:
        children?.map(({ name, report, rivals }) => ({
          name,
          report: report === null ? null : now(report),
          rivals: rivals.map(now),
        })) ?? null,
    };
  };
  return {
    library: { size: library.size, neighboursOf },
    take: (file, summaries) => void taken.set(file, summaries),
  };
}
