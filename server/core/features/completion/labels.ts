/** Headings and row labels of the official form: by their words, their ordinals, or the initials of their pinyin. */
import type { RowForm, TableForm } from '../../forms/form.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Report, Row, Table } from '../../report/report.ts';
import { pinyinInitials } from '../../text/pinyin-initials.ts';
import type { Span } from '../../text/span.ts';
import { type Completion, fits, type Typing } from './completion.ts';

/** What the report lacks comes before what it has, and its own table's rows before others. */
const [PRESENT, ELSEWHERE, WITHIN] = [400, 200, 1_000];

export function labelCompletions(typing: Typing, messages: Messages): Completion[] {
  // A figure alone is a figure, not the beginning of 3.要求提供公开出版物.
  if (!typing.begins || /^[\d０-９]+$/.test(typing.typed)) return [];
  return [...headings(typing, messages), ...rows(typing, messages)];
}

function headings({ form, report, text, offset, typed, replaces, ends }: Typing, messages: Messages): Completion[] {
  if (!ends) return [];
  const present = new Set(
    (report?.sections ?? []).filter(({ heading }) => !isHere(heading, offset)).map((s) => s.form),
  );
  return form.sections.flatMap((section, index): Completion[] => {
    const label = `${section.number}、${section.title}`;
    const fit = best([label, section.title, ...section.aliases], section.number, typed);
    if (fit === null || present.has(section)) return [];
    const newText = markerBefore(replaces.start, text, report) + label;
    const detail = messages.editor.completion.heading;
    return [{ kind: 'heading', label, detail, replaces, newText, blanks: [], rank: fit * WITHIN + index }];
  });
}

function rows(typing: Typing, messages: Messages): Completion[] {
  const { form, report, offset, typed, replaces } = typing;
  return form.tables
    .filter((table) => table.arrangement === 'stacked')
    .flatMap((tableForm) => {
      const table = report?.tables.find((each) => each.form === tableForm);
      const elsewhere = table !== undefined && isNear(table, offset) ? 0 : ELSEWHERE;
      const seen = [...(table?.rows ?? []).map(({ form, label }) => ({ row: form, label })), ...(table?.unread ?? [])];
      const have = new Set(seen.filter(({ label }) => !isHere(label, offset)).map(({ row }) => row));
      const next = nextRow(tableForm, table, offset);
      const entries = [...groupsIn(tableForm), ...tableForm.rows.filter((row) => !row.optional).map(entryOf)];
      return entries.flatMap(({ label, aliases, group, row }): Completion[] => {
        const fit = best([label, withoutOrdinal(label), ...aliases], ordinalOf(label), typed);
        // Without a word typed, what the report has already is of no use.
        if (fit === null || (typed === '' && (have.has(row) || elsewhere > 0))) return [];
        const order = (tableForm.rows.indexOf(row) - next + tableForm.rows.length) % tableForm.rows.length;
        const rank = fit * WITHIN + (have.has(row) ? PRESENT : 0) + elsewhere + order;
        const detail = [...group, messages.editor.completion.row(tableForm.title)].join(' › ');
        const text = label === row.label ? written(row, table, typing) : { newText: label, blanks: [] };
        return [{ kind: 'row', label, detail, replaces, ...text, rank }];
      });
    });
}

/** A label that can be completed. Of a group the row is its first. */
interface Entry {
  readonly label: string;
  readonly aliases: readonly string[];
  readonly group: readonly string[];
  readonly row: RowForm;
}

function entryOf(row: RowForm): Entry {
  return { label: row.label, aliases: row.aliases, group: row.group, row };
}

/** The merged cells before the rows, each once. */
function groupsIn(table: TableForm): Entry[] {
  const groups = new Map<string, Entry>();
  for (const row of table.rows) {
    row.group.forEach((label, depth) => {
      const group = row.group.slice(0, depth);
      const key = [...group, label].join('\n');
      if (!groups.has(key)) groups.set(key, { label, aliases: [], group, row });
    });
  }
  return [...groups.values()];
}

/** The best fit of the words, the ordinal (also as 3 for 三) and the initials of a label. */
function best(words: readonly string[], ordinal: string, typed: string): 0 | 1 | null {
  if (/^[a-z]{2,}$/i.test(typed)) {
    const keys = words.flatMap((word) => [pinyinInitials(word), pinyinInitials(withoutOrdinal(word))]);
    const letters = typed.toLowerCase();
    if (keys.some((key) => key?.startsWith(letters))) return 0;
    return keys.some((key) => key?.includes(letters)) ? 1 : null;
  }
  const keys = [...words, ...words.map((word) => word.replace(ordinal, arabic(ordinal)))];
  const fitting = keys.map((key) => fits(key, typed)).filter((fit) => fit !== null);
  return fitting.length === 0 ? null : (Math.min(...fitting) as 0 | 1);
}

/** The label with a place for each value, spaced as the rows around it are, where those stand on one line. */
function written(
  row: RowForm,
  table: Table | undefined,
  { text, ends }: Typing,
): Pick<Completion, 'newText' | 'blanks'> {
  const bare = { newText: row.label, blanks: [] };
  const like = table?.rows.find((each) => each.cells.length === row.columns.length && each.cells.length > 0);
  if (row.heading || like === undefined || !ends) return bare;
  const gaps = gapsOf(like, text);
  if (gaps === null) return bare;
  let newText = row.label;
  const blanks: Span[] = [];
  for (const gap of gaps) {
    newText += gap;
    blanks.push({ start: newText.length, end: newText.length });
  }
  blanks.pop();
  return { newText: newText.trimEnd(), blanks };
}

/** What stands before each value of a row and behind the last; null when more than separators do. */
function gapsOf({ label, cells }: Row, text: string): string[] | null {
  const ends = [label.end, ...cells.map(({ span }) => span.end)];
  const line = text.slice(ends.at(-1)!).search(/[\r\n]|$/);
  const starts = [...cells.map(({ span }) => span.start), ends.at(-1)! + line];
  const gaps = starts.map((start, index) => text.slice(ends[index]!, start));
  return gaps.every((gap) => /^[\s|]*$/.test(gap) && !/[\r\n]/.test(gap)) ? gaps : null;
}

/** Where in the form the rows before the offset end. */
function nextRow(form: TableForm, table: Table | undefined, offset: number): number {
  const before = (table?.rows ?? []).filter((row) => row.span.end <= offset).map((row) => form.rows.indexOf(row.form));
  return before.length === 0 ? 0 : Math.max(...before) + 1;
}

/** The marks that the report's other headings stand behind (`## `), where this line has none. */
function markerBefore(start: number, text: string, report: Report | null): string {
  if (/[^\r\n]/.test(text.slice(Math.max(0, start - 1), start))) return '';
  for (const { heading } of report?.sections ?? []) {
    const marker = /(?:^|[\r\n])(#{1,6} +)$/.exec(text.slice(Math.max(0, heading.start - 12), heading.start));
    if (marker !== null) return marker[1]!;
  }
  return '';
}

function isHere({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Between the rows of a table or on the lines next to it. */
function isNear({ span }: Table, offset: number): boolean {
  const around = 200;
  return span.start - around <= offset && offset <= span.end + around;
}

function ordinalOf(label: string): string {
  return /^(?:（?[一二三四五六七八九十]+[）、]?|\d+[.、])/.exec(label)?.[0] ?? '';
}

function withoutOrdinal(label: string): string {
  return label.slice(ordinalOf(label).length);
}

function arabic(ordinal: string): string {
  return ordinal.replace(/[一二三四五六七八九十]/, (sign) => String('一二三四五六七八九十'.indexOf(sign) + 1));
}
