/** What figures are most often found to count: applications, documents, what was carried over. */
import type { BareReport } from '../../report/report.ts';
import { applicationCells, documentCells, plainCells } from '../cells/cells.ts';
import { LEFT_OVER } from '../cells/dimensions.ts';
import { known } from '../cells/known-cells.ts';
import type { Found } from '../discourse/surroundings.ts';
import { NO_WORDS, type Run } from '../words/runs.ts';
import type { DocumentSubject, Verb } from '../words/terms.ts';

/** Applications, by what was done with them. */
export function applicationsBy(verb: Verb, report: BareReport, run: Run = NO_WORDS): Found {
  return { meaning: { dimension: 'applications', key: verb, verb }, run, about: known(applicationCells(verb), report) };
}

/**
 * Documents, by what was done with them.
 *
 * @param mark tells them from others of which the same is said
 */
export function documentsBy(
  subject: DocumentSubject,
  verb: Verb,
  report: BareReport,
  run: Run = NO_WORDS,
  mark = '',
): Found {
  const meaning = { dimension: 'document', key: `${subject}${verb}${mark}`, verb } as const;
  return { meaning, run, about: known(documentCells(subject, verb), report) };
}

/** What is left for the next year, in whatever words. */
export function carriedOver(report: BareReport): Found {
  const meaning = { dimension: 'carried', key: LEFT_OVER, verb: null } as const;
  return { meaning, run: NO_WORDS, about: known(plainCells('carried-over'), report) };
}
