/** Rows that lost a cell, beside the empty ones that merged labels leave. */
import { expect, test } from 'vitest';
import { newReport } from '../../server/core/features/new-report.ts';
import { builtInForms } from '../../server/core/forms/builtin.ts';
import { baseDraft } from '../kit/base.ts';
import { reading, rowOf } from '../kit/reading.ts';

const TITLE = '石桥县人民政府2023年政府信息公开工作年度报告\n';
const FIRST = '一、本年新收政府信息公开申请数量';
const SECOND = '二、上年结转政府信息公开申请数量';
const bars = (rows: readonly string[]) => reading(`${TITLE}${rows.join('\n')}\n五、存在的主要问题及改进情况\n`);

test('where the first column begins is told by rows whose labels span as many cells, whatever their sums', () => {
  // Without the zero behind 24 it still adds up, a place further.
  const read = bars([
    `${FIRST} |  |  | 266 | 24 | 0 | 6 | 3 | 299 |`,
    `${SECOND} |  |  | 13 | 1 | 0 | 0 | 0 | 0 | 14 |`,
    '三、本年度办理结果 | （一）予以公开 |  | 115 | 14 | 0 | 0 | 4 | 2 | 135 |',
  ]);
  expect(rowOf(read, 'applications/received')).toBe('');
  expect(read.unread['applications/received/total']).toBe('blanks');
  expect(rowOf(read, 'applications/carried-in')).toBe('13 1 0 0 0 0 14');
});

test('how many cells there are behind a label is told by rows whose labels span no more', () => {
  const read = bars([
    '三、本年度办理结果 | （一）予以公开 | 115 | 14 | 0 | 4 | 2 | 135 |  |',
    ' | （二）部分公开 | 33 | 3 | 0 | 0 | 0 | 0 | 36 |  |',
    ' | （三）不予公开 | 1.属于国家秘密 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |',
  ]);
  expect(rowOf(read, 'applications/granted')).toBe('');
  expect(rowOf(read, 'applications/partial')).toBe('33 3 0 0 0 0 36');
});

test('nor where the sums speak against it', () => {
  const read = bars([
    '三、本年度办理结果 | （一）予以公开 |  | 115 | 14 | 0 | 0 | 4 | 2 | 135 |',
    ' | （三）不予公开 | 1.属于国家秘密 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |',
    '四、结转下年度继续办理 |  |  | 8 | 0 | 0 | 0 | 0 | 9 |',
  ]);
  expect(rowOf(read, 'applications/carried-over')).toBe('');
  expect(rowOf(read, 'applications/granted')).toBe('115 14 0 0 4 2 135');
});

test('with a column gone from the whole table none of its cells is another’s', () => {
  const read = bars([
    `${FIRST} |  |  | 266 | 24 | 0 | 6 | 3 | 299 |`,
    `${SECOND} |  |  | 13 | 1 | 0 | 0 | 0 | 14 |`,
    '三、本年度办理结果 | （一）予以公开 |  | 115 | 14 | 0 | 4 | 2 | 135 |',
    ' | （三）不予公开 | 1.属于国家秘密 | 0 | 1 | 0 | 0 | 0 | 1 |',
  ]);
  expect(read.cells).toEqual({});
});

test('nor is any where all rows end with an empty cell and parts do not make nothing', () => {
  const read = bars([
    `${FIRST} | 266 | 24 | 0 | 6 | 3 | 299 |  |`,
    `${SECOND} | 0 | 0 | 0 | 0 | 0 | 0 |  |`,
    '（一）予以公开 | 115 | 14 | 0 | 4 | 2 | 135 |  |',
  ]);
  expect(read.cells).toEqual({});
});

test('a first column that is left blank is read', () => {
  const read = bars([
    `${FIRST} |  |  |  | 24 |  |  |  |  | 24 |`,
    `${SECOND} |  |  | 13 | 1 |  |  |  |  | 14 |`,
    '三、本年度办理结果 | （一）予以公开 |  |  | 14 |  |  |  |  | 14 |',
    ' | （二）部分公开 |  | 3 |  |  |  |  |  | 3 |',
  ]);
  expect(rowOf(read, 'applications/received')).toBe('blank 24 blank blank blank blank 24');
  expect(rowOf(read, 'applications/granted')).toBe('blank 14 blank blank blank blank 14');
});

test('a form is read while it is filled in, cell by cell', () => {
  for (const [id, year] of [
    ['ogi-2021', 2025],
    ['ogi-2019', 2020],
  ] as const) {
    const form = builtInForms.find((each) => each.id === id)!;
    const lines = newReport({ organisation: '石桥县水利局', year, form, markup: 'plain' }).split('\n');
    const first = lines.findIndex((line) => line.includes(FIRST));
    for (const figures of [
      ['28', '5', '0', '0', '1', '0', '34'],
      ['', '5', '0', '0', '1', '', '6'],
      ['0', '0', '0', '0', '0', '0', '0'],
    ]) {
      for (let filled = 0; filled <= figures.length; filled += 1) {
        const row = figures.map((figure, at) => (at < filled ? figure : ''));
        const text = lines.with(first, `|  |  | ${FIRST} | ${row.join(' | ')} |`).join('\n');
        const read = reading(text);
        expect(read.unread, `${id}, ${row}`).toEqual({});
        expect(rowOf(read, 'applications/received')).toBe(row.map((figure) => figure || 'blank').join(' '));
      }
    }
  }
});

test('and where only the totals are left to be filled in', () => {
  const read = bars([
    `|  |  | ${FIRST} | 28 | 5 | 0 | 0 | 1 | 0 |  |`,
    `|  |  | ${SECOND} | 3 | 0 | 0 | 0 | 0 | 0 |  |`,
    '| 三、本年度办理结果 |  | （一）予以公开 | 11 | 2 | 0 | 0 | 1 | 0 |  |',
    '|  | （三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 |  |',
  ]);
  expect(Object.values(read.unread)).not.toContain('blanks');
  expect(rowOf(read, 'applications/received')).toBe('28 5 0 0 1 0 blank');
  expect(rowOf(read, 'applications/denied.state-secret')).toBe('0 0 0 0 0 0 blank');
});

test('rows whose last figures make up for the others have lost a column, not their totals', () => {
  const rows = (last: number) =>
    bars([
      `${FIRST} |  |  | 24 | 0 | 0 | 6 | 3 | 299 |  |`,
      ' | （三）不予公开 | 1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 7 |  |',
      ' |  | 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 |  |',
      ` |  | 3.危及“三安全一稳定” | 0 | 0 | 0 | 2 | 0 | ${last} |  |`,
    ]);
  expect(rowOf(rows(5), 'applications/denied.state-secret')).toBe('');
  expect(rows(5).unread['applications/denied.security-stability/total']).toBe('blanks');
  expect(rowOf(rows(1), 'applications/denied.security-stability')).toBe('0 0 0 2 0 1 blank');
});

test('the cell of the unit is one of each row, whatever its other cells hold', () => {
  const text = `${baseDraft('ogi-fujian').replace('举报数 | 件 | 0 | 0 |', '举报数 | 件 |  | 0 |')}\n石桥区人民政府\n`;
  expect(rowOf(reading(text), 'statistics/complaints')).toBe('blank 0');
  const tabs = text.replaceAll(' | ', '\t').replaceAll(' |', '').replace('2611', '2,611');
  expect(rowOf(reading(tabs), 'statistics/complaints')).toBe('blank 0');
});

test('tabs that indent the lines of HTML are no cells', () => {
  const cells = (figures: readonly string[]) => figures.map((figure) => `\t\t<td>${figure}</td>\n`).join('');
  const row = (label: string, span: number, figures: string) =>
    `\t<tr>\n\t\t<td colspan="${span}">${label}</td>\n${cells(figures.split(' ').map((figure) => figure.replace('_', '&nbsp;')))}\t</tr>\n`;
  const html = `<h1>${TITLE}</h1><table>\n${row(FIRST, 3, '9 _ _ 0 0 _ 9')}${row(SECOND, 3, '_ 0 _ 0 0 0 _')}${row('四、结转下年度继续办理', 3, '1 0 0 0 0 0 1')}</table>`;
  const read = reading(html, 'html');
  expect(rowOf(read, 'applications/received')).toBe('9 blank blank 0 0 blank 9');
  expect(rowOf(read, 'applications/carried-in')).toBe('blank 0 blank 0 0 0 blank');
});

test('the number of a page below a row with blanks is none of its values', () => {
  const read = reading(
    baseDraft('ogi-2019').replace(/^行政事业性收费 .*$/m, '行政事业性收费 |  | 减5 |  |\n\n3\n'),
    'plain',
    'ogi-2019',
  );
  const row = rowOf(read, 'disclosure/charges');
  expect(['', 'blank -5']).toContain(row);
});
