import { once } from '../text/once.ts';
import type { Form } from './form.ts';

/** Whether a form has a column for all years together beside that of the year: 历年累计. */
export const countsAllYears = once((form: Form) =>
  form.tables.some(({ rows }) => rows.some(({ columns }) => columns.some(({ key }) => key === 'cumulative'))),
);
