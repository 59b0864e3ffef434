/** Where the sections stand that the form asks for. */
import type { SectionForm } from '../forms/form.ts';
import { fold } from '../text/fold.ts';
import { letterText } from '../text/letters.ts';
import { normalised } from '../text/normalised.ts';
import { once } from '../text/once.ts';
import { SIGNS, splitOrdinal } from '../text/ordinal.ts';
import { similarity } from '../text/similar.ts';
import type { Span } from '../text/span.ts';
import { bodyOffset, bodySpan, bodyText, writtenText } from './body.ts';
import { isClosed } from './calendar.ts';
import type { Report, Section } from './report.ts';

export interface Place {
  readonly form: SectionForm;
  /**
   * `official`: under the form's title or an alias of it. `renamed`: numbered as the form has it, under another title.
   * `missing`: neither.
   */
  readonly kind: 'official' | 'renamed' | 'missing';
  /** The heading in the document; null when missing. */
  readonly heading: Span | null;
  /** The heading as written, ordinal included; empty when missing. */
  readonly title: string;
  /** Whether the heading stands on a line of its own, so that its end is sure. */
  readonly alone: boolean;
}

/** The form's sections in their order, with their headings; worked out once for all rules. */
export const placesOf: (report: Report) => readonly Place[] = once(find);

/**
 * True when so many of the form's headings stand in the text that it surely is a whole report, not a part of one; fewer
 * will do where it is signed.
 */
export function isWhole(report: Report): boolean {
  const present = placesOf(report).filter((place) => !isMissing(place)).length;
  return present >= 3 && (present > report.form.sections.length / 2 || isClosed(report));
}

/**
 * Whether the text reaches beyond a section of the form, to the heading or the table of a later one or to a signature.
 * What a text lacks of the place where it breaks off may have been to come. Where no heading shows how far it goes it is
 * taken for whole, unless a word is the last of it.
 */
export function goesBeyond(report: Report, key: string): boolean {
  const places = placesOf(report);
  const later = places.slice(places.findIndex(({ form }) => form.key === key) + 1);
  const hasTable = ({ form }: Place) => report.tables.some((table) => table.form.key === form.key);
  const isSilent = places.every(isMissing) && !/[\u3400-\u9fff]/.test(bodyText(report).trimEnd().at(-1) ?? '');
  return later.some((place) => !isMissing(place) || hasTable(place)) || isSilent || isClosed(report);
}

function isMissing({ kind }: Place): boolean {
  return kind === 'missing';
}

/** Whether the text ends with a heading, or within a sentence: what pages add below a report is short. */
export function breaksOff(report: Report): boolean {
  const text = bodyText(report).trimEnd();
  const line = text.slice(text.lastIndexOf('\n') + 1);
  const last = report.sections.at(-1)?.heading;
  const isHeading = last !== undefined && bodyOffset(report, last.end) >= text.length;
  return isHeading || (line.length > BESIDE && /[\u3400-\u9fff,、]$/.test(line));
}

const BESIDE = 20;

/** The section of the form with this key; of several (a table of contents) the longest. */
export function sectionOf(report: Report, key: string): Section | null {
  const own = report.sections.filter((section) => section.form?.key === key);
  return own.reduce<Section | null>(
    (best, section) => (best === null || lengthOf(section) > lengthOf(best) ? section : best),
    null,
  );
}

function lengthOf({ span }: Section): number {
  return span.end - span.start;
}

function find(report: Report): Place[] {
  const { sections } = report.form;
  const official = sections.map((form) => sectionOf(report, form.key));
  return sections.map((form, index): Place => {
    const own = official[index]!;
    if (own !== null) return { form, kind: 'official', heading: own.heading, title: own.title, alone: true };
    const before = official.slice(0, index).findLast((section) => section !== null);
    const after = official.slice(index + 1).find((section) => section !== null);
    const surrounded = official[index - 1] != null && official[index + 1] != null;
    return (
      onLine(report, form, before ?? null, after ?? null, surrounded) ??
      inLine(report, form, before ?? null, after ?? null) ?? {
        form,
        kind: 'missing',
        heading: null,
        title: '',
        alone: false,
      }
    );
  });
}

/** A title so much like the form's is meant for it. */
const ALIKE = 0.4;
const CLOSE = 0.55;

/** A line numbered as the section is: between its neighbours it is the section, elsewhere only if the title is alike. */
function onLine(
  report: Report,
  form: SectionForm,
  before: Section | null,
  after: Section | null,
  surrounded: boolean,
): Place | null {
  const section = report.sections.find(
    ({ form: known, heading, title, span }) =>
      known === null &&
      heading.start >= (before?.heading.end ?? 0) &&
      heading.end <= (after?.heading.start ?? Number.POSITIVE_INFINITY) &&
      ordinalOf(title) === form.number &&
      (lacksCharacters(title) || likeness(title, form) >= (surrounded ? 0.2 : ALIKE) || holdsTable(report, form, span)),
  );
  if (section === undefined) return null;
  const end = bodyOffset(report, section.heading.end);
  const isOfficial = lacksCharacters(section.title) || goesOn(report, section.title, end, form);
  const kind = isOfficial ? 'official' : 'renamed';
  return { form, kind, heading: section.heading, title: section.title, alone: true };
}

/** Whether some could not be decoded: which title it was its number tells. */
function lacksCharacters(title: string): boolean {
  return title.includes('\ufffd');
}

/** Whether the table that a section of the form is there for begins in this one, whatever its title. */
function holdsTable({ tables }: Report, { key }: SectionForm, { start, end }: Span): boolean {
  return tables.some(({ form, span }) => form.key === key && start <= span.start && span.start < end);
}

/** Whether the title is broken off and its rest stands on the next lines, as pages and narrow columns make it. */
function goesOn(report: Report, title: string, end: number, form: SectionForm): boolean {
  const letters = lettersOf(title);
  const next = letterText(bodyText(report).slice(end, end + BROKEN)).replace(/^\d+/, '');
  return [form.title, ...form.aliases].map(lettersOf).some((label) => {
    return label.startsWith(letters) && next.startsWith(label.slice(letters.length));
  });
}

/** Room for the rest of a title, a page number and empty lines. */
const BROKEN = 60;

/** In a text without line breaks a renamed heading runs on into its section. */
function inLine(report: Report, form: SectionForm, before: Section | null, after: Section | null): Place | null {
  if (before === null) return null;
  const text = bodyText(report);
  const from = bodyOffset(report, before.heading.end);
  const to = after === null ? text.length : bodyOffset(report, after.heading.start);
  const numbered = new RegExp(`(?<![一二三四五六七八九十第(])${form.number}\\s*[、.]\\s*([^。;:!?|()\\n]{4,40})`, 'g');
  numbered.lastIndex = from;
  for (let match = numbered.exec(text); match !== null && match.index < to; match = numbered.exec(text)) {
    const words = titleAmong(match[1]!, /\s/.test(text[match.index - 1] ?? ''), form);
    if (words === null) {
      // The next number may stand among these words.
      numbered.lastIndex = match.index + match[0].length - match[1]!.length;
      continue;
    }
    const end = match.index + match[0].length - match[1]!.length + words.trimEnd().length;
    const heading = bodySpan(report, match.index, end);
    const title = writtenText(report, match.index, end);
    const kind = goesOn(report, title, end, form) ? 'official' : 'renamed';
    return { form, kind, heading, title, alone: false };
  }
  return null;
}

/** What among the words behind a number is much like the title: the first of them, where the number stands apart, or all. */
function titleAmong(words: string, isApart: boolean, form: SectionForm): string | null {
  const [first = ''] = words.split(/\s/, 1);
  if (isApart && likeness(first, form) >= ALIKE) return first;
  const [all = ''] = words.split(/\s{2,}|\s(?=\d)/, 1);
  return likeness(all.slice(0, form.title.length + 4), form) < CLOSE ? null : all;
}

/** The ordinal of a heading as the form writes it: `五`, also of `5.`; null where it has none. */
export function ordinalOf(title: string): string | null {
  const plain = /^([一二三四五六七八九十]{1,2})、/.exec(title);
  if (plain !== null) return plain[1]!;
  const { ordinal } = splitOrdinal(fold(title).text);
  return ordinal === null || !/^\d+$/.test(ordinal) ? ordinal : (NUMBERS[Number(ordinal) - 1] ?? null);
}

const NUMBERS = [...SIGNS];

function likeness(title: string, form: SectionForm): number {
  const letters = lettersOf(title);
  return Math.max(...[form.title, ...form.aliases].map((label) => similarity(letters, lettersOf(label))));
}

/** The letters of a title without its ordinal. */
function lettersOf(title: string): string {
  return normalised(title).core;
}
