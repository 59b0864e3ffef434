/** Bare numbers at the heads and the feet of pages. */
import { expect, test } from 'vitest';
import { withoutPageNumbers } from '../../server/core/source/page-numbers.ts';

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
