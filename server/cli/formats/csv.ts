/**
 * Tables for Excel and for statistics: a row a finding, or a row a cell that was read. RFC 4180, with the mark by
 * which Excel knows UTF-8.
 */
import { preferredOf } from '../record.ts';
import { ruleTexts } from '../rule-texts.ts';
import { type CheckSheet, type FactsSheet, type Format, type FormatOptions, shownOf } from './format.ts';

const MARK = '\ufeff';

export const csv = {
  check: checkSheet,
  facts: factsSheet,
} satisfies Format;

type Value = string | number | null;

function checkSheet(options: FormatOptions): CheckSheet {
  const { cli } = options.messages;
  const { formats: texts } = cli;
  return {
    start: () =>
      MARK +
      row([
        texts.file,
        texts.line,
        texts.character,
        texts.organisation,
        texts.year,
        texts.severity,
        texts.rule,
        texts.ruleTitle,
        texts.message,
        texts.stated,
        texts.expected,
        texts.repair,
      ]),
    *file(file) {
      for (const finding of shownOf(file, options)) {
        const { rule, severity, message, range, report, stated, expected } = finding;
        const about = report === null ? undefined : file.reports[report];
        yield row([
          file.path,
          range.start.line + 1,
          range.start.character + 1,
          about?.filedUnder.body ?? null,
          about?.filedUnder.year ?? null,
          cli.severities[severity],
          rule,
          ruleTexts(rule, options.messages).title,
          message,
          stated,
          expected,
          preferredOf(finding)?.title ?? null,
        ]);
      }
    },
    end: () => '',
  };
}

function factsSheet({ messages }: FormatOptions): FactsSheet {
  const { formats: texts } = messages.cli;
  return {
    start: () =>
      MARK +
      row([
        texts.file,
        texts.organisation,
        texts.year,
        texts.form,
        texts.cell,
        texts.value,
        texts.text,
        texts.line,
        texts.character,
        texts.unread,
      ]),
    *file({ path, reports }) {
      for (const { filedUnder, form, cells, unread } of reports) {
        const head = [path, filedUnder.body, filedUnder.year, form];
        const rows = cells.map(({ id, value, text, range: { start } }) =>
          row([...head, id, value, text, start.line + 1, start.character + 1, null]),
        );
        rows.push(...unread.map(({ id, reason }) => row([...head, id, null, null, null, null, reason])));
        yield rows.join('');
      }
    },
    end: () => '',
  };
}

function row(values: readonly Value[]): string {
  return `${values.map(field).join(',')}\r\n`;
}

function field(value: Value): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value) : guarded(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text that a spreadsheet would take for a formula gets the apostrophe that makes it a text; some take the full-width
 * signs for formulas too. A sign alone, as blank cells are written, is none.
 */
function guarded(text: string): string {
  return /^\s*[=+\-@＝＋－＠]./su.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}
