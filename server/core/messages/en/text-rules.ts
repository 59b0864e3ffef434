/** The rules on dates, structure and text: titles, requirements and messages. */
import { counted, quoted } from './words.ts';

export const textRules = {
  'signed-before-period-end': {
    title: 'Signed before the period ends',
    requires: 'A report is drawn up when its period is over; its date is after the end of the period.',
    message: (signed: string, end: string) => `The date ${signed} is before the end of the period, ${end}`,
    fix: (date: string) => `Change the date to ${date}`,
  },
  'reporting-period-mismatch': {
    title: 'Wrong reporting period',
    requires: 'The period is from 1 January to 31 December of the report’s year.',
    message: (stated: string, expected: string, year: number) =>
      `The period says ${stated}; for the report of ${year} it should be ${expected}`,
    fix: (expected: string) => `Change the period to ${expected}`,
    range: (from: string, to: string) => `${from} to ${to}`,
  },
  'publication-deadline-missed': {
    title: 'Published after the deadline',
    requires:
      'A report is published in the next year before its deadline: departments and townships 31 January, counties 20 February, cities 10 March, provinces and vertically managed systems 31 March.',
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
    requires: 'Title, text and tables are of the same year, and the date is in the next.',
    signed: (date: string, year: number) =>
      `The date ${date} is not in the year after; the title says it is the report of ${year}`,
    column: (stated: number, year: number) =>
      `The head of the table says ${stated}; the title says it is the report of ${year}`,
    text: (stated: number, year: number) => `This says ${stated}; the title says it is the report of ${year}`,
    fix: (year: number) => `Change the year to ${year}`,
  },
  'missing-section': {
    title: 'Section missing',
    requires: 'A report has all sections that its form prescribes; those without content keep their headings.',
    message: (sections: readonly string[]) => `Not found: ${quoted(sections)}`,
  },
  'section-title-nonstandard': {
    title: 'Section title not the official one',
    requires: 'Sections are titled as their form prescribes.',
    message: (title: string, official: string) => `The title “${title}” should be “${official}”`,
    fix: (official: string) => `Change the title to “${official}”`,
  },
  'section-numbering': {
    title: 'Numbering out of order',
    requires: 'Sections and lists (“一是……二是……”) are numbered in order, without gaps and without repeats.',
    heading: (title: string, number: string) => `“${title}” should have the number “${number}、”`,
    order: (title: string, before: string) => `“${title}” should come after “${before}”`,
    list: (written: readonly string[], expected: readonly string[]) =>
      `The numbers “${written.join('、')}” should be “${expected.join('、')}”`,
    fix: (expected: string) => `Change the number to “${expected}”`,
    item: (number: string) => `${number}是`,
  },
  'label-nonstandard': {
    title: 'Row label not the official one',
    requires: 'Rows are called as their form prescribes.',
    message: (written: string, official: string) => `“${written}” should be “${official}”`,
    fix: (official: string) => `Change it to “${official}”`,
  },
  'header-mismatch': {
    title: 'Table head does not fit',
    requires: 'Columns are called as their form prescribes, and no table has the heads of another.',
    message: (row: string, written: string, expected: readonly string[]) =>
      `The head over ${row} says “${written}”; it should be ${quoted(expected)}`,
    fix: (official: string) => `Change the head to “${official}”`,
  },
  'outdated-form': {
    title: 'Outdated form',
    requires:
      'A report uses the form in force in its year: that of 国办公开办函〔2019〕60号 for 2019 and 2020, that of 国办公开办函〔2021〕30号 from 2021 on.',
    form: (year: number, source: string, until: number) =>
      `The form is that of ${source}, in force until ${until}; the report of ${year} needs the present one`,
    row: (row: string, count: number) => `“${row}” is one row; the present form has ${count} of them`,
  },
  'overview-too-long': {
    title: 'Overview too long',
    requires: 'The overview (总体情况) has at most 1000 characters.',
    message: (length: number, limit: number) => `“总体情况” has ${length} characters, more than ${limit}`,
  },
  'fee-statement-missing': {
    title: 'Nothing said on fees',
    requires: 'The section 其他需要报告的事项 says what fees were charged for information, also when there were none.',
    message: '“其他需要报告的事项” says nothing on fees for information (信息处理费)',
  },
  'duplicate-paragraph': {
    title: 'Paragraph repeated',
    requires: 'No passage stands in a report twice.',
    message: (length: number, beginning: string) => `“${beginning}……”, ${length} characters, repeats what stands above`,
    first: 'the first time',
    fix: 'Delete the repeated passage',
  },
  'pinyin-artefact': {
    title: 'Pinyin in the text',
    requires: 'The text holds no pinyin that a page or a converter has put behind its characters.',
    message: (count: number, example: string) =>
      `Pinyin behind characters in ${counted(count, 'place')}, such as “${example}”`,
    fix: (count: number) => `Delete pinyin in ${counted(count, 'place')}`,
  },
  'traditional-script': {
    title: 'Traditional characters',
    requires: 'Reports are written in standard (Simplified) characters.',
    message: (count: number, example: string) => `${counted(count, 'Traditional character')}, such as “${example}”`,
    fix: 'Convert the whole text to Simplified Chinese',
  },
  'radical-glyph': {
    title: 'Radicals for characters',
    requires: 'The text holds characters, not the radicals that a converted PDF has in their place.',
    message: (count: number, glyph: string, character: string) =>
      `${counted(count, 'radical')} for characters, such as “${glyph}” for “${character}”`,
    fix: (count: number) => `Change ${counted(count, 'radical')} to characters`,
  },
  'injected-text': {
    title: 'Injected text',
    requires: 'The text holds no advertising or gambling words that somebody has slipped in.',
    message: (words: string, count: number) =>
      `“${words}” looks like injected advertising${count > 1 ? `, in ${count} places` : ''}; compare the original`,
    place: (words: string) => `“${words}”`,
  },
  'page-residue': {
    title: 'Residue of a page',
    requires: 'The text holds no navigation, buttons, tags or page numbers of a web page.',
    message: (example: string, count: number) =>
      `“${example}” is left over from a page${count > 1 ? `, one of ${count} such places` : ''}`,
    place: (words: string) => `“${words}”`,
    fix: (count: number) => `Delete ${counted(count, 'left-over')}`,
  },
};
