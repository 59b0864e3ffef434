/** Text from recognition of characters: letters where digits should be. */
import { expect, test } from 'vitest';
import { holdsLetter, withDigitsForLetters } from '../../server/core/source/letter-digits.ts';
import { countyPlan, draftOf } from '../kit/drafts/draft.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { reading, rowOf } from '../kit/reading.ts';

const HEAD = '石桥县审计局2023年政府信息公开工作年度报告\n';
const ROWS = [
  '行政规范性文件 l O l2',
  '一、本年新收政府信息公开申请数量 9 O o 0 О 2 1l',
  '（一）予以公开 6 〇 0 O 0 0 6',
];

test.each([
  ['blanks', ' '],
  ['tabs', '\t'],
  ['bars', ' | '],
])('cells divided by %s', (_, mark) => {
  const text = ROWS.map((row) => row.replaceAll(' ', mark)).join('\n');
  const read = reading(`${HEAD}${text}\n行政处罚${mark}O\n`, 'plain', 'ogi-2021');
  expect(rowOf(read, 'disclosure/normative-documents')).toBe('1 0 12');
  expect(rowOf(read, 'applications/received')).toBe('9 0 0 0 0 2 11');
  expect(rowOf(read, 'applications/granted')).toBe('6 0 0 0 0 0 6');
});

test.each(['l', 'I', '丨'])('bars that were seen as %s', (stroke) => {
  const { text } = draftOf(countyPlan, layouts.find(({ name }) => name === 'bars at line ends')!);
  const seen = text.replaceAll('|', stroke);
  expect(reading(seen)).toEqual(reading(text));
  expect(reading(seen.replaceAll('\n', '\r\n'))).toEqual(reading(text));
  // A line that ends in such a letter says nothing of the others.
  expect(reading(`${seen}index.html\nHI\n`)).toEqual(reading(`${text}index.html\nHI\n`));
});

test('ones at the ends of rows are no bars', () => {
  const rows = Array.from({ length: 12 }, (_, row) => `甲${row} l 0 0 0 0 0 l`).join('\n');
  expect(withDigitsForLetters(`${rows}\n`)).not.toContain('|');
});

test('cells on lines of their own', () => {
  expect(withDigitsForLetters('（一）予以公开\n6\nO\nl\n0\n')).toBe('（一）予以公开\n6\n0\n1\n0\n');
});

test('a row of one figure, where others show where the text comes from', () => {
  const read = (rows: readonly string[]) =>
    reading(`${HEAD}${rows.join('\n')}\n行政处罚 | | O |\n行政强制 l\n五、存在的主要问题`, 'plain', 'ogi-2021');
  expect(rowOf(read(ROWS), 'disclosure/penalty')).toBe('0');
  expect(rowOf(read(ROWS), 'disclosure/coercion')).toBe('1');
  expect(rowOf(read([]), 'disclosure/penalty')).toBe('');
});

test.each(['o 落实责任\no 加强培训\no 完善制度', '类型 I\n类型 II', '血型 O A B', '行政许可 O1 0 2', '无线 IoI 网络'])(
  '%s stays as it is',
  (text) => expect(withDigitsForLetters(text)).toBe(text),
);

test.each([
  ['1O', true],
  ['l', true],
  ['10', false],
  ['2</span><span lang=EN-US>3', false],
  ['1 l', false],
])('%s: %s', (figure, expected) => expect(holdsLetter(figure)).toBe(expected));
