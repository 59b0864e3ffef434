/** Which cells state what became of applications. */
import type { CellSum } from '../../report/claim.ts';
import type { BareReport } from '../../report/report.ts';
import type { ColumnSubject, OutcomeSubject } from '../words/terms.ts';
import { ORGANISATIONS } from './cells.ts';

/** What became of the applications of one kind of applicants. */
export function columnOutcomeCells(
  column: ColumnSubject,
  outcome: OutcomeSubject,
  report: BareReport,
): readonly CellSum[] {
  if (column === 'company') return [];
  const columns = column === 'organisation' ? ORGANISATIONS : [column];
  return outcomeCells(outcome, report)
    .filter(([first]) => first?.startsWith('applications/'))
    .map((cells) => cells.flatMap((id) => columns.map((key) => id.replace(/[^/]+$/, key))));
}

const GROUPS: Readonly<Record<'denied' | 'unavailable' | 'refused' | 'other', readonly string[]>> = {
  denied: [
    'state-secret',
    'prohibited-by-law',
    'security-stability',
    'third-party',
    'internal-affairs',
    'process-information',
    'enforcement-file',
    'inquiry-matter',
  ],
  unavailable: ['not-held', 'needs-creation', 'unclear'],
  refused: ['petition', 'repeated', 'publication', 'excessive', 'confirmation'],
  other: ['not-supplemented', 'fee-unpaid', 'other'],
};

/** 予以公开 … 其他处理, of which some are sums of rows. */
export function outcomeCells(subject: OutcomeSubject, report: BareReport): readonly CellSum[] {
  const total = (key: string) => `applications/${key}/total`;
  if (subject === 'granted+partial') {
    const [granted, partial] = [outcomeCells('granted', report), outcomeCells('partial', report)];
    return granted.map((cells, index) => [...cells, ...partial[index]!]);
  }
  if (subject === 'granted-kind')
    return [...outcomeCells('granted', report), ...outcomeCells('granted+partial', report)];
  if (subject === 'other') {
    const parts = GROUPS.other.map((key) => total(`other.${key}`));
    // The form of 2021 has three rows, of which drafts make one; the form of 2019 has but one.
    const { cells } = report;
    const rows = cells.has(total('other')) || !cells.has(parts[0]!) ? [total('other')] : parts;
    return [rows, ['statistics/answered.other/year']];
  }
  if (subject in GROUPS) {
    const group = subject as keyof typeof GROUPS;
    const statistics: CellSum[] =
      group === 'denied' ? [['statistics/applications.answered.denied'], ['statistics/answered.denied/year']] : [];
    return [GROUPS[group].map((key) => total(`${group}.${key}`)), ...statistics];
  }
  return [[total(subject)], [`statistics/applications.answered.${subject}`], [`statistics/answered.${subject}/year`]];
}

const OUTCOMES: readonly OutcomeSubject[] = ['granted', 'partial', 'denied', 'unavailable', 'refused', 'other'];

/** 其他 behind some outcomes: that of the table, or all that are not listed. */
export function otherOutcomes(listed: readonly OutcomeSubject[], report: BareReport): readonly CellSum[] {
  const isByKind = listed.includes('granted-kind');
  if (isByKind && !listed.includes('partial')) return [];
  const left = OUTCOMES.filter((outcome) => !listed.includes(outcome) && !(isByKind && outcome === 'granted'));
  return left.includes('other')
    ? [...outcomeCells('other', report), left.flatMap((outcome) => outcomeCells(outcome, report)[0]!)]
    : [];
}

/** The rows of an outcome that the table divides further; none of others. */
export function rowsOfOutcome(subject: string): readonly string[] {
  return subject in GROUPS
    ? GROUPS[subject as keyof typeof GROUPS].map((key) => `applications/${subject}.${key}/total`)
    : [];
}
