/** The rules on dates, structure and text: titles and messages. */
import { counted, quoted } from './words.ts';

export const textRules = {
  'signed-before-period-end': {
    title: 'Signed before the period ends',
    message: (signed: string, end: string) => `The date ${signed} is before the end of the period, ${end}`,
    fix: (date: string) => `Change the date to ${date}`,
  },
  'impossible-date': {
    title: 'No such date',
    message: (date: string) => `There is no day ${date}`,
  },
  'reporting-period-mismatch': {
    title: 'Wrong reporting period',
    message: (stated: string, expected: string, year: number) =>
      `The period says ${stated}; for the report of ${year} it should be ${expected}`,
    fix: (expected: string) => `Change the period to ${expected}`,
    range: (from: string, to: string) => `${from} to ${to}`,
  },
  'publication-deadline-missed': {
    title: 'Published after the deadline',
    message: (date: string, due: string, body: string) => `The date ${date} is after the deadline for ${body}, ${due}`,
    bodies: {
      unit: 'departments and townships',
      county: 'county governments',
      city: 'city governments',
      province: 'provincial governments and vertically managed systems',
    },
  },
  'year-mismatch': {
    title: 'Years do not agree',
    signed: (date: string, year: number) =>
      `The date ${date} is not in the year after; the title says it is the report of ${year}`,
    column: (stated: number, year: number) =>
      `The head of the table says ${stated}; the title says it is the report of ${year}`,
    text: (stated: number, year: number) => `This says ${stated}; the title says it is the report of ${year}`,
    fix: (year: number) => `Change the year to ${year}`,
  },
  'missing-section': {
    title: 'Section missing',
    message: (sections: readonly string[]) => `Not found: ${quoted(sections)}`,
  },
  'section-title-nonstandard': {
    title: 'Section title not the official one',
    message: (title: string, official: string) => `The title “${title}” should be “${official}”`,
    fix: (official: string) => `Change the title to “${official}”`,
  },
  'section-numbering': {
    title: 'Numbering out of order',
    heading: (title: string, number: string) => `“${title}” should have the number “${number}、”`,
    order: (title: string, before: string) => `“${title}” should come after “${before}”`,
    list: (written: readonly string[], expected: readonly string[]) =>
      `The numbers “${written.join('、')}” should be “${expected.join('、')}”`,
    fix: (expected: string) => `Change the number to “${expected}”`,
    item: (number: string) => `${number}是`,
  },
  'label-nonstandard': {
    title: 'Row label not the official one',
    message: (written: string, official: string) => `“${written}” should be “${official}”`,
    fix: (official: string) => `Change it to “${official}”`,
  },
  'header-mismatch': {
    title: 'Table head does not fit',
    message: (row: string, written: string, expected: readonly string[]) =>
      `The head over ${row} says “${written}”; it should be ${quoted(expected)}`,
    order: (row: string, written: readonly string[], official: readonly string[]) =>
      `The heads over ${row} stand in the order ${quoted(written)}, in the form ${quoted(official)}; check the columns`,
    fix: (official: string) => `Change the head to “${official}”`,
  },
  'outdated-form': {
    title: 'Outdated form',
    form: (year: number, source: string, until: number) =>
      `The form is that of ${source}, in force until ${until}; the report of ${year} needs the present one`,
    row: (row: string, count: number) => `“${row}” is one row; the present form has ${count} of them`,
  },
  'overview-too-long': {
    title: 'Overview too long',
    message: (length: number, limit: number) => `“总体情况” has ${length} characters, more than ${limit}`,
  },
  'fee-statement-missing': {
    title: 'Nothing said on fees',
    message: '“其他需要报告的事项” says nothing on fees for information (信息处理费)',
  },
  'duplicate-paragraph': {
    title: 'Paragraph repeated',
    message: (length: number, beginning: string) => `“${beginning}……”, ${length} characters, repeats what stands above`,
    first: 'the first time',
    fix: 'Delete the repeated passage',
  },
  'pinyin-artefact': {
    title: 'Pinyin in the text',
    message: (count: number, example: string) =>
      `Pinyin behind characters in ${counted(count, 'place')}, such as “${example}”`,
    fix: (count: number) => `Delete pinyin in ${counted(count, 'place')}`,
  },
  'traditional-script': {
    title: 'Traditional characters',
    message: (count: number, example: string) => `${counted(count, 'Traditional character')}, such as “${example}”`,
    fix: 'Convert the whole text to Simplified Chinese',
  },
  'radical-glyph': {
    title: 'Radicals for characters',
    message: (count: number, glyph: string, character: string) =>
      `${counted(count, 'radical')} for characters, such as “${glyph}” for “${character}”`,
    fix: (count: number) => `Change ${counted(count, 'radical')} to characters`,
  },
  'injected-text': {
    title: 'Injected text',
    message: (words: string, count: number) =>
      `“${words}” looks like injected advertising${count > 1 ? `, in ${count} places` : ''}; compare the original`,
    place: (words: string) => `“${words}”`,
  },
  'page-residue': {
    title: 'Residue of a page',
    message: (example: string, count: number) =>
      `“${example}” is left over from a page${count > 1 ? `, one of ${count} such places` : ''}`,
    place: (words: string) => `“${words}”`,
    fix: (count: number) => `Delete ${counted(count, 'left-over')}`,
  },
};
