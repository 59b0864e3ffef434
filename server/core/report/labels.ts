/** Labels of rows as they are written, held against those of the form. */

import { coresOf } from '../forms/cores.ts';
import type { RowForm } from '../forms/form.ts';
import { fold } from '../text/fold.ts';
import { letterText } from '../text/letters.ts';
import { normalised } from '../text/normalised.ts';
import { once } from '../text/once.ts';
import { similarity } from '../text/similar.ts';
import { bySpan, type Span, textOf } from '../text/span.ts';
import { bodyOffset, bodySpan, bodyText } from './body.ts';
import type { Report } from './report.ts';

export interface WrittenLabel {
  readonly row: RowForm;
  /** Key of the row's table. */
  readonly table: string;
  readonly span: Span;
  /** Where the row ends: behind its last value. */
  readonly end: number;
}

/** Labels that differ from the form's, and its aliases, in their letters; those that were merely torn apart left out. */
export function deviantLabels(report: Report, text: string): WrittenLabel[] {
  const labels = labelsOf(report);
  const deviant = labels.filter((label, index) => {
    const written = textOf(text, label.span);
    if (isAccepted(label.row, written)) return false;
    const before = labels[index - 1]?.end ?? label.span.start;
    const next = labels[index + 1]?.span;
    const after = next === undefined ? Math.min(label.end + REACH, report.span.end) : next.start + leading(text, next);
    return !isTorn(report, label, Math.min(before, label.span.start), Math.max(after, label.span.end));
  });
  return [...deviant, ...lostLabels(report, labels)];
}

/** Alike enough to be the label of a row that was not found. */
const ALIKE = 0.7;
/** Labels of fewer letters are too easily alike. */
const SHORTEST = 6;
const NUMBERED = /^[ \t]*(\d{1,2}[.、]\s*[^\n|\t]{6,60}?)[ \t]*$/gm;

/** Numbered lines among the rows of a table that have nothing beside them and are much like a row that it lacks. */
function lostLabels(report: Report, known: readonly WrittenLabel[]): WrittenLabel[] {
  const text = bodyText(report);
  return report.tables.flatMap((table) => {
    const lost = table.unread.flatMap(({ row, reason }) => (reason.kind === 'label' ? [row] : []));
    const missing = lost.filter(({ label }) => normalised(label).core.length >= SHORTEST);
    if (missing.length === 0 || table.form.arrangement !== 'stacked') return [];
    const from = bodyOffset(report, table.span.start);
    const lines = text.slice(from, bodyOffset(report, table.span.end));
    return Array.from(lines.matchAll(NUMBERED)).flatMap((match): WrittenLabel[] => {
      const start = from + match.index + match[0].indexOf(match[1]!);
      const span = bodySpan(report, start, start + match[1]!.length);
      if (known.some((label) => label.span.start < span.end && span.start < label.span.end)) return [];
      const { ordinal, core } = normalised(match[1]!.replace(PAGE_NUMBER, ''));
      const row = missing.find(({ label }) => {
        const official = normalised(label);
        // A line that the label merely goes on from is torn, not damaged.
        return (
          official.ordinal === ordinal &&
          core.length >= SHORTEST &&
          !official.core.startsWith(core) &&
          similarity(core, official.core) >= ALIKE
        );
      });
      return row === undefined ? [] : [{ row, table: table.form.key, span, end: span.end }];
    });
  });
}

/** Length of what stands before the ordinal of a label: the end of the label above it. */
function leading(text: string, { start, end }: Span): number {
  return Math.max(
    0,
    text.slice(start, end).search(/[(（][一二三四五六七八九十]+[)）]|\d{1,2}\s*[.．、]|[一二三四五六七八九十]+、/),
  );
}

/** The last label's rest stands near it. */
const REACH = 200;

/** In the order of the document; blocks side by side have labels of their own kind. */
function labelsOf(report: Report): WrittenLabel[] {
  const labels: WrittenLabel[] = [];
  for (const { form, rows, unread } of report.tables) {
    if (form.arrangement !== 'stacked') continue;
    for (const row of rows) labels.push({ row: row.form, table: form.key, span: row.label, end: row.span.end });
    const seen = new Set(rows.map((row) => row.form));
    for (const { row, reason, label, span } of unread) {
      if (seen.has(row) || reason.kind === 'label') continue;
      seen.add(row);
      labels.push({ row, table: form.key, span: label, end: span.end });
    }
  }
  return labels.sort(bySpan);
}

interface Accepted {
  readonly written: ReadonlySet<string>;
  /** Letters without ordinals. */
  readonly cores: ReadonlySet<string>;
  /** Verdicts on other ways of writing: a document is read again and again while it is edited. */
  readonly known: Map<string, boolean>;
}

const MOST_KNOWN = 50;

const acceptedOf = once((row: RowForm): Accepted => {
  return { written: new Set([row.label, ...row.aliases]), cores: new Set(coresOf(row)), known: new Map() };
});

function isAccepted(row: RowForm, written: string): boolean {
  const labels = acceptedOf(row);
  if (labels.written.has(written)) return true;
  let verdict = labels.known.get(written);
  if (verdict === undefined) {
    const { core } = normalised(written);
    verdict = core === '' || labels.cores.has(core);
    if (labels.known.size < MOST_KNOWN) labels.known.set(written, verdict);
  }
  return verdict;
}

/**
 * True when the label is whole but for where its pieces stand: extraction by position puts values and the words of
 * merged cells between them.
 */
function isTorn(report: Report, { row, span }: WrittenLabel, from: number, to: number): boolean {
  const body = bodyText(report);
  const at = (offset: number) => bodyOffset(report, offset);
  const label = body.slice(at(span.start), at(span.end));
  const { core } = normalised(label.replace(PAGE_NUMBER, ''));
  const around = [letterText(body.slice(at(from), at(span.start))), letterText(body.slice(at(span.end), at(to)))];
  const broken = /[\n|]/.test(label);
  return coresOf(row).some((whole) => {
    if (broken) return isWithin(whole, around[0]! + core + around[1]!);
    const rest = whole.startsWith(core) ? withoutDigits(whole.slice(core.length)) : null;
    return rest !== null && around.some((letters) => withoutDigits(letters).includes(rest));
  });
}

/** Values stand between the pieces of a label. */
function withoutDigits(letters: string): string {
  return letters.replace(/\d/g, '');
}

/** Glued to the end of a line. */
const PAGE_NUMBER = /-\s?\d{1,3}\s?-\s*$/;

/** Whether the letters of a label stand in a text in their order, whatever stands between them. */
function isWithin(label: string, text: string): boolean {
  let at = 0;
  for (const letter of text) if (letter === label[at]) at++;
  return at === label.length;
}

/** A label for comparing: letters only. */
export function labelLetters(label: string): string {
  return letterText(fold(label).text);
}
