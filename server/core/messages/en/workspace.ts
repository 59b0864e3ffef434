/** The view of a whole workspace, and what its check says while it runs. */
import { counted } from './words.ts';

export const workspace = {
  check: 'Check the workspace',
  looking: 'Looking for files…',
  progress: (done: number, total: number) => `${done}/${total}`,
  year: (year: number | null) => (year === null ? 'year not known' : String(year)),
  noBody: 'Reports whose body is not known',
  unreadable: 'Files that could not be read',
  years: (count: number) => counted(count, 'report'),
  files: (count: number) => counted(count, 'file'),
  places: (count: number) => counted(count, 'place'),
  /** `2 errors, 1 warning`; what is 0 is left out. */
  counts: ({
    error,
    warning,
    information,
    hint,
  }: Readonly<Record<'error' | 'warning' | 'information' | 'hint', number>>) =>
    [
      error > 0 && counted(error, 'error'),
      warning > 0 && counted(warning, 'warning'),
      information > 0 && `${information} information`,
      hint > 0 && counted(hint, 'hint'),
    ]
      .filter((part) => part !== false)
      .join(', '),
  noReports: (files: number) => `No report in ${counted(files, 'file')}.`,
  summary: (reports: number, files: number) => `${counted(files, 'file')}, ${counted(reports, 'report')}`,
  cancelled: (done: number, total: number) => `Cancelled: only ${done} of ${counted(total, 'file')} were checked`,
} as const;
