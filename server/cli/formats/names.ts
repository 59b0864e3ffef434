/** How a report is called above its findings. */
import type { Messages } from '../../core/index.ts';
import type { ReportRecord } from '../record.ts';

/** Its body, year and form, and how much was read. What its text leaves out comes with where it is taken from. */
export function reportTitle(
  { organisation, year, form, filedUnder }: ReportRecord,
  cells: number,
  { cli: { formats: texts } }: Messages,
): string {
  const { body, bodyFrom } = filedUnder;
  const taken = bodyFrom === 'path' ? texts.byPath : texts.byConfiguration;
  const named = organisation ?? (body === null ? texts.noOrganisation : taken(body));
  return texts.report(named, year === null ? pathYear(filedUnder.year, texts) : texts.ofYear(year), form, cells);
}

function pathYear(year: number | null, texts: Messages['cli']['formats']): string {
  return year === null ? texts.noYear : texts.byPath(texts.ofYear(year));
}
