/** What a finding is known by from one run to the next. */
import { createHash } from 'node:crypto';
import type { FileRecord, FindingRecord } from './record.ts';

const LENGTH = 16;

/**
 * A name for each of the findings, the same as long as the finding is: it knows rule, body, year and cells, and no
 * line or figure. Where there are no cells the text of the line stands for them. Equal findings are numbered.
 * @param findings of this file, silenced ones too where those are to be told apart from the others
 */
export function fingerprintsOf(file: FileRecord, findings: readonly FindingRecord[]): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { organisation, year } = (finding.report === null ? null : file.reports[finding.report]) ?? NOWHERE;
    const about = finding.cells.length > 0 ? finding.cells : file.extra.excerpts[finding.range.start.line]!.trim();
    const key = JSON.stringify([finding.rule, organisation, year, about]);
    const hash = createHash('sha256').update(key).digest('hex').slice(0, LENGTH);
    const number = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, number);
    return `${hash}:${number}`;
  });
}

const NOWHERE = { organisation: null, year: null };
