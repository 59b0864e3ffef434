import { calendarOf } from '../report/calendar.ts';
import { shortLabel } from '../report/names.ts';
import type { Report, Row } from '../report/report.ts';
import type { Rule } from './rule.ts';
import { FORMAT, FORMAT_2019 } from './sources.ts';

export const source = `${FORMAT_2019}、${FORMAT}：表式的适用年度`;

/** Tables as an earlier form had them. */
export const rule: Rule<'outdated-form'> = {
  id: 'outdated-form',
  severity: 'warning',
  check: (report, emit, { words }) => {
    const { form, tables } = report;
    // The date of signing is no evidence: it may be this one that is wrong.
    const year = report.titleYear ?? calendarOf(report).period?.to.year ?? null;
    const until = form.years.to;
    const first = tables[0]?.rows[0];
    if (year !== null && until !== null && year > until && first !== undefined) {
      emit({
        message: words.form(year, form.source, until),
        span: report.title ?? first.label,
        stated: form.id,
      });
      return;
    }
    const row = oldRow(report);
    if (row === null || year === null || (form.years.from !== null && year < form.years.from)) return;
    emit({
      // The sums are right all the same.
      severity: 'information',
      message: words.row(shortLabel(row.form.label), row.form.substitutesFor.length),
      span: row.label,
      cells: row.cells.map(({ id }) => id),
    });
  },
};

/** A row that stands for several of the form, none of which is there. */
function oldRow({ tables }: Report): Row | null {
  for (const { rows, unread } of tables) {
    const present = new Set([...rows.map(({ form }) => form.key), ...unread.map((each) => each.row.key)]);
    const old = rows.find(
      ({ form }) => form.substitutesFor.length > 1 && !form.substitutesFor.some((key) => present.has(key)),
    );
    if (old !== undefined) return old;
  }
  return null;
}
