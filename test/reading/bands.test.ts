/** Text of PDFs whose tables were written in bands: the figures beside the labels of some rows, then the rest of them. */
import { expect, test } from 'vitest';
import { reading, rowOf } from '../kit/reading.ts';
import { TORN_HEAD } from '../kit/torn.ts';

const ROWS: readonly (readonly [label: string, figures: string])[] = [
  ['一、本年新收政府信\n息公开申请数量', '120 31 0 0 4 15 170'],
  ['二、上年结转政府信\n息公开申请数量', '14 0 0 0 1 0 15'],
  ['三、本\n年度办\n（一）予以公\n开', '41 12 0 0 2 9 64'],
  ['（二）部分公开（区分处理的，\n只计这一情形，不计其他情形）', '18 6 0 0 0 3 27'],
  ['1.属于国家\n秘密', '0 0 0 0 0 0 0'],
  ['2.其他法律\n行政法规禁\n止公开', '2 0 0 0 0 0 2'],
  ['3.危及\n三安全', '0 0 0 0 0 0 0'],
  ['4.保护第\n三方', '5 1 0 0 0 0 6'],
  ['5.属于三类\n内部', '0 0 0 0 0 0 0'],
  ['6.属于四类\n过程', '0 0 0 0 0 0 0'],
  ['7.属于行政\n执法', '0 0 0 0 0 0 0'],
  ['8.属于行政\n查询', '1 0 0 0 0 0 1'],
  ['1.本机关不\n掌握', '44 8 0 0 1 2 55'],
  ['2.没有现\n成信息', '3 1 0 0 0 0 4'],
  ['3.补正后\n申请', '0 0 0 0 0 0 0'],
  ['1.信访举\n报投诉', '6 0 0 0 0 0 6'],
  ['2.重复\n申请', '1 0 0 0 0 0 1'],
  ['3.要求提\n供', '0 0 0 0 0 0 0'],
  ['4.无正当\n理由', '0 0 0 0 0 0 0'],
  ['5.要求行\n政机关', '0 0 0 0 0 0 0'],
  ['1.申请人无正\n当理由', '0 0 0 0 0 0 0'],
  ['2.申请人逾\n期', '0 0 0 0 0 0 0'],
  ['3.其\n他', '2 1 0 0 0 0 3'],
  ['（七）总\n计', '123 29 0 0 3 14 169'],
  ['四、结转下年度继\n续办理', '11 2 0 0 2 1 16'],
];

/** The figures of rows side by side, first those of the bands' first columns, row by row, then what follows. */
const bands = (rows: readonly (readonly string[])[], cuts: readonly number[]) =>
  [0, ...cuts].flatMap((from, band) => rows.flatMap((figures) => figures.slice(from, cuts[band])));

const table = ({ first = 2, rows = 2, cuts = [1], change = (figures: string[]) => figures } = {}) => {
  const figures = ROWS.map(([, own]) => own.split(' '));
  const banded = bands(figures.slice(first, first + rows), cuts);
  const lines = ROWS.flatMap(([label], row) => {
    if (row < first || row >= first + rows) return [label, ...figures[row]!];
    return row === first ? [...ROWS.slice(first, first + rows).map(([own]) => own), ...change(banded)] : [];
  });
  return `石桥县人民政府2023年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（八）项
信息内容 本年收费金额（单位：万元）
行政事业性收费 12
${TORN_HEAD}
${lines.join('\n\n')}
四、政府信息公开行政复议、行政诉讼情况
`;
};

test('rows whose first figures stand before all others are put together by the sums', () => {
  const read = reading(table());
  expect(rowOf(read, 'applications/granted')).toBe('41 12 0 0 2 9 64');
  expect(rowOf(read, 'applications/partial')).toBe('18 6 0 0 0 3 27');
  expect(rowOf(read, 'applications/received')).toBe('120 31 0 0 4 15 170');
  expect(rowOf(read, 'applications/handled-total')).toBe('123 29 0 0 3 14 169');
});

test('so are rows that are written column by column', () => {
  const read = reading(table({ cuts: [1, 2, 3, 4, 5, 6] }));
  expect(rowOf(read, 'applications/granted')).toBe('41 12 0 0 2 9 64');
  expect(rowOf(read, 'applications/carried-over')).toBe('11 2 0 0 2 1 16');
});

test('figures beside the end of a label, behind those further right, are put back', () => {
  const read = reading(
    table({ first: 12, rows: 1, change: ([first, ...rest]) => [...rest, `相关政府信\n息 ${first}`] }),
  );
  expect(rowOf(read, 'applications/unavailable.not-held')).toBe('44 8 0 0 1 2 55');
});

test('small figures may be those of another row', () => {
  const read = reading(table({ first: 5, rows: 3, cuts: [2] }));
  expect(rowOf(read, 'applications/denied.third-party')).toBe('');
  expect(rowOf(read, 'applications/denied.prohibited-by-law')).toBe('');
  expect(rowOf(read, 'applications/granted')).toBe('41 12 0 0 2 9 64');
});

test('with a wrong figure nothing says how they stand', () => {
  const wrong = (figures: string[]) => figures.map((figure) => (figure === '64' ? '65' : figure));
  const read = reading(table({ change: wrong }));
  expect(rowOf(read, 'applications/granted')).toBe('');
  expect(rowOf(read, 'applications/partial')).toBe('');
});

test('nor does anything with a figure lost', () => {
  const read = reading(table({ change: (figures) => figures.filter((figure) => figure !== '27') }));
  expect(rowOf(read, 'applications/granted')).toBe('');
  expect(rowOf(read, 'applications/partial')).toBe('');
});
