/** Tables of one figure a row of which extraction wrote first the labels of a page, broken over lines, then its figures. */
import { expect, test } from 'vitest';
import { cellId } from '../../server/core/forms/form.ts';
import { figuresOf, formOf } from '../kit/drafts/figures.ts';
import { random } from '../kit/random.ts';
import { reading } from '../kit/reading.ts';

const TITLE = '石桥县人民政府2016年政府信息公开工作年度报告\n二、政府信息公开情况统计表\n指标\n单位\n数量\n';
const [TABLE] = formOf('ogi-2014').tables as [ReturnType<typeof formOf>['tables'][number]];
const FIGURES = figuresOf('ogi-2014', 'county', random(7));
const EXPECTED = Object.fromEntries(FIGURES);

/** Lines of the table: on each page the labels with their units amid them, then the figures, headings with a dash. */
function draft(change: (figures: string[]) => string[] = (figures) => figures): string {
  const pages = [TABLE.rows.slice(0, 30), TABLE.rows.slice(30)].map((rows) => {
    const labels = rows.map(({ label, heading }) => label.replace(/^.{12}|$/, heading ? '$&\n——\n' : '$& 件\n'));
    const figures = rows.map(({ key, heading, columns }) =>
      heading ? '——' : FIGURES.get(cellId(TABLE.key, key, columns[0]!.key))!,
    );
    return { labels, figures };
  });
  const all = change(pages.flatMap(({ figures }) => figures));
  const [first, second] = pages as [(typeof pages)[number], (typeof pages)[number]];
  const parts = [all.slice(0, first.figures.length), all.slice(first.figures.length)];
  return `${TITLE}${[...first.labels, ...parts[0]!, ...second.labels, ...parts[1]!].join('\n')}\n石桥县人民政府\n`;
}

test('figures of which every sum holds are the table, where there are as many as rows', () => {
  expect(reading(draft()).cells).toEqual(EXPECTED);
});

const place = (key: string) => TABLE.rows.findIndex((row) => row.key === key);
const without = (at: number) => (figures: string[]) => figures.filter((_, index) => index !== at);
const instead = (at: number, figure: string) => (figures: string[]) =>
  figures.map((other, index) => (index === at ? figure : other));

test.each([
  ['one is lost', without(place('response.social'))],
  ['one is there too many', (figures: string[]) => [...figures, '3']],
  ['one is a blank', instead(place('response.other'), '——')],
  ['a sum does not hold', instead(place('applications.received.fax'), '900001')],
  ['a part is more than its whole', instead(place('response.press.leaders'), '900001')],
])('nothing is read wrongly where %s', (_, change) => {
  const { cells } = reading(draft(change));
  const wrong = Object.entries(cells).filter(([id, value]) => value !== 'blank' && value !== EXPECTED[id]);
  expect(wrong).toEqual([]);
  expect(cells['statistics/response.interpretations']).toBeUndefined();
});

test('figures beside words are not the column’s', () => {
  const text = draft().replace(`\n${EXPECTED['statistics/fees']}\n`, `\n收取 ${EXPECTED['statistics/fees']} 的\n`);
  expect(reading(text).cells['statistics/response.interpretations']).toBeUndefined();
});
