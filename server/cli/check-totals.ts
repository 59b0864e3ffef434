import type { Severity } from '../core/index.ts';
import type { FileRecord } from './record.ts';

/** What `check` sums up over all files. */
export interface CheckTotals {
  readonly files: number;
  readonly reports: number;
  readonly cells: number;
  readonly suppressed: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

export const NOTHING_CHECKED: CheckTotals = {
  files: 0,
  reports: 0,
  cells: 0,
  suppressed: 0,
  findings: { error: 0, warning: 0, information: 0, hint: 0 },
};

/** The totals with one more file in them. */
export function countChecked(totals: CheckTotals, { reports, findings, extra }: FileRecord): CheckTotals {
  const counts = { ...totals.findings };
  for (const { severity } of findings) counts[severity]++;
  return {
    files: totals.files + 1,
    reports: totals.reports + reports.length,
    cells: extra.cells.reduce((sum, cells) => sum + cells, totals.cells),
    suppressed: totals.suppressed + extra.suppressed.length,
    findings: counts,
  };
}
