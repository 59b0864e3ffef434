/** Texts that must not be the same year after year. */
import { bodyOffset, bodyText } from '../report/body.ts';
import { sectionOf } from '../report/headings.ts';
import type { Report, Section } from '../report/report.ts';
import { type LineIndex, positionAt, type Range } from '../text/lines.ts';
import { type Fingerprint, fingerprintOf } from './fingerprint.ts';

/** Key of 五、存在的主要问题及改进情况. */
export const COMPARED = 'problems';

export interface SectionSummary {
  readonly key: string;
  /** Its heading. */
  readonly range: Range;
  readonly fingerprint: Fingerprint;
}

/** What a section says below its heading, folded. */
export function sectionText(report: Report, { heading, span }: Section): string {
  return bodyText(report).slice(bodyOffset(report, heading.end), bodyOffset(report, span.end));
}

export function sectionSummaries(report: Report, lines: LineIndex): SectionSummary[] {
  const section = sectionOf(report, COMPARED);
  const fingerprint = section === null ? null : fingerprintOf(sectionText(report, section));
  if (section === null || fingerprint === null) return [];
  const { start, end } = section.heading;
  return [{ key: COMPARED, range: { start: positionAt(lines, start), end: positionAt(lines, end) }, fingerprint }];
}
