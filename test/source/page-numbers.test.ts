/** Marks of pages, and bare numbers at their heads and feet. */
import { expect, test } from 'vitest';
import { pageMarksIn, withoutPageNumbers } from '../../server/core/source/page-numbers.ts';
import { sourceOf } from '../../server/core/source/source.ts';

/** Pages as extraction writes them, the end of each marked. */
const paged = (...pages: readonly string[]) => pages.map((page) => `${page}\n\n\f`).join('');

test('numbers that count up from page to page are blanks', () => {
  expect(withoutPageNumbers(paged('甲\n5\n1', '乙\n2', '丙'))).toBe(paged('甲\n5\n ', '乙\n ', '丙'));
  expect(withoutPageNumbers(paged('甲', '乙\n 9', '丙\n12', '丁\n 11'))).toBe(
    paged('甲', '乙\n  ', '丙\n12', '丁\n   '),
  );
});

test('so are those at the heads of pages', () => {
  expect(withoutPageNumbers(paged('题', '2\n\n甲\n5', '3\n\n乙'))).toBe(paged('题', ' \n\n甲\n5', ' \n\n乙'));
  expect(withoutPageNumbers(paged('\n11\n甲\n3', '\n12\n乙', '7\n丙'))).toBe(paged('\n  \n甲\n3', '\n  \n乙', '7\n丙'));
});

test('a value at the head of a page stays', () => {
  for (const text of [
    paged('题', '2\n甲', '9\n乙'),
    paged('题', '2件\n甲', '3件\n乙'),
    paged('题', '0\n甲', '1\n乙'),
  ]) {
    expect(withoutPageNumbers(text)).toBe(text);
  }
});

test('two values that follow each other among many pages are no numbers of theirs', () => {
  const text = paged('甲\n3', '乙\n4', '丙\n20', '丁\n7', '戊\n0');
  expect(withoutPageNumbers(text)).toBe(text);
});

test.each([
  '第 3 页 共 9 页',
  '- 第3页 -',
  '第３页/共９页',
  '第3页（共9页）',
  'Page 3 of 9',
  'https://www.example.cn/a.html 3/9',
])('a line that names its page is blank: %s', (mark) => {
  const text = `甲\n5\n  ${mark}\n0\n`;
  expect(pageMarksIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([mark]);
  expect(withoutPageNumbers(text)).toBe(`甲\n5\n  ${' '.repeat(mark.length)} 0\n`);
});

test('no empty line is left in its place', () => {
  expect(withoutPageNumbers('甲\n\n第 3 页\n\n\t0')).toBe('甲\n        \t0');
  expect(withoutPageNumbers('甲\n5\n第 3 页\n\f0')).toBe('甲\n5\n      \f0');
});

test.each(['见第3页', '第3页的表', '3/9', '第 3 页 5', '1份，共3页', '网址 https://www.example.cn'])(
  '%s is none',
  (words) => {
    expect(pageMarksIn(`甲\n${words}\n`)).toEqual([]);
  },
);

test('the last values of pages stay', () => {
  for (const text of [
    paged('甲\n5', '乙\n0'),
    paged('甲\n7'),
    paged('甲1', '乙2'),
    paged('甲\n0', '乙\n1'),
    '甲\n1\n2\n',
  ]) {
    expect(withoutPageNumbers(text)).toBe(text);
  }
});

/** Pages whose ends are not marked. */
const page = (words: string) => words.repeat(80);

test.each([
  [
    'before pages',
    (numbers: readonly string[]) => numbers.map((number) => `${number}\n${page('甲乙')}\n3\n丙\n`).join('\n'),
  ],
  [
    'behind pages',
    (numbers: readonly string[]) => numbers.map((number) => `${page('甲乙')}\n丙 3\n${number}\n`).join(''),
  ],
])('numbers that count up from the first line, or to the last, are blanks %s', (_, written) => {
  expect(withoutPageNumbers(written(['1', '2', '3', '4']))).toBe(written([' ', ' ', ' ', ' ']));
  for (const numbers of [
    ['1', '2'],
    ['4', '5', '6'],
    ['1', '3', '4'],
    ['7', '7', '7'],
  ])
    expect(withoutPageNumbers(written(numbers))).toBe(written(numbers));
});

test('values that count up are no numbers of pages', () => {
  const near = `1\n${page('甲乙')}\n行政许可\n2\n行政处罚\n3\n${page('甲乙')}\n`;
  expect(withoutPageNumbers(near)).toBe(near);
  const twice = `1\n${page('甲乙')}\n2\n${page('甲乙')}\n行政许可\n3\n${page('甲乙')}\n3\n丙\n`;
  expect(withoutPageNumbers(twice)).toBe(twice);
});

test('the number of a section above its title is none of the values before it', () => {
  for (const mark of ['03', 'PART 03', 'Part.03']) {
    const above = `0\n\n${mark}\n\n`;
    const text = `${above}收到和处理政府信息公开申请情况\n`;
    expect(withoutPageNumbers(text)).toBe(`0\n${' '.repeat(above.length - 2)}收到和处理政府信息公开申请情况\n`);
  }
  for (const text of ['0\n3\n总体情况\n', '甲\n03\n5\n', '甲\n03\n行政许可\n']) {
    expect(withoutPageNumbers(text)).toBe(text);
  }
});

test('numbers of pages in cells of HTML that nothing closes are none of theirs', () => {
  const row = (...cells: readonly string[]) => `<tr>\n${cells.map((cell) => `<td>${cell}`).join('\n')}\n`;
  const tables = `<table>\n${row('规章', '1', '0', '3')}${row('行政规范性文件', '4', '1', '31')}</table>\n`;
  const text = `1\n石桥县人民政府2023年政府信息公开工作年度报告\n${page('甲乙')}\n二、主动公开政府信息情况\n${tables}三、存在的主要问题\n${page('甲乙')}\n3\n${page('甲乙')}\n4\n`;
  const paged = text.replace('<td>4', '2\n<td>4');
  expect(sourceOf(paged, 'markdown').visible.text).not.toMatch(/(?<!\d)2(?!\d)/);
});
