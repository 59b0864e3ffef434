import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../server/core/text/decimal.ts';
import { fold } from '../../server/core/text/fold.ts';
import { isBlankMark, numberIn } from '../../server/core/text/numbers.ts';
import { anyText } from './texts.ts';

/** The number of a cell as it is written in a draft: folded first, as reading does. */
function read(cell: string): [value: string, digits: string, note: string | null] | null {
  const text = fold(cell).text;
  const number = numberIn(text);
  if (number === null) return null;
  return [formatDecimal(number.value), text.slice(number.digits.start, number.digits.end), number.note];
}

describe('a cell with a number', () => {
  it.each([
    ['0', '0', '0', null],
    ['007', '7', '007', null],
    [' 24 ', '24', '24', null],
    ['１２', '12', '12', null],
    ['251000元', '251000', '251000', null],
    ['7730.28 万元', '7730.28', '7730.28', null],
    ['1,136件', '1136', '1,136', null],
    ['1,234,567.50', '1234567.50', '1,234,567.50', null],
    ['３，０００', '3000', '3,000', null],
    ['100%', '100', '100', null],
    ['3人次', '3', '3', null],
    ['12（件）', '12', '12', null],
    ['12（单位：件）', '12', '12', null],
    ['-4', '-4', '-4', null],
    ['－４', '-4', '-4', null],
    ['+4', '4', '+4', null],
    ['增4', '4', '增4', null],
    ['减4', '-4', '减4', null],
    ['____减4____', '-4', '减4', null],
    ['____0____', '0', '0', null],
    ['減４', '-4', '减4', null],
    ['减少 4 件', '-4', '减少 4', null],
    ['净增加4', '4', '净增加4', null],
    ['新增4', '4', '4', '新增'],
    ['1 驳回', '1', '1', '驳回'],
    ['1驳回', '1', '1', '驳回'],
    ['驳回1件', '1', '1', '驳回'],
    ['5件，其余转办', '5', '5', '其余转办'],
    ['约 30', '30', '30', '约'],
    ['22（其中修订16件）', '22', '22', '其中修订16件'],
    ['（含修订）22', '22', '22', '含修订'],
    ['22（其中修订16件', '22', '22', '其中修订16件'],
    ['3（1件（驳回））', '3', '3', '1件(驳回)'],
    ['5〔注1〕', '5', '5', '注1'],
  ])('%s', (cell, value, digits, note) => {
    expect(read(cell)).toEqual([value, digits, note]);
  });
});

describe('a cell without one sure number', () => {
  it.each([
    '',
    '/',
    '——',
    '无',
    '驳回',
    '十二',
    '12 13',
    '12/13',
    '12-13',
    '5-',
    '3 /',
    '- 3',
    '1,23',
    '12,',
    '1.2.3',
    '.5',
    '5.',
    '5、',
    '第5',
    '第20条',
    'A5',
    '5x',
    '1e5',
    '43〇',
    '14丨',
    '丨6',
    '一3',
    '3万',
    '3万件',
    '1亿',
    '3百',
    '12:30',
    '（12）',
    '16件）',
    '--4',
    '减 -4',
    '增减4',
    '约减4',
    '较上年减少4',
    '#DIV/0!',
    '见注2',
    '详见附件1',
    '见附表3',
  ])('%s', (cell) => {
    expect(read(cell)).toBeNull();
  });
});

describe('blank marks', () => {
  it.each(['', ' ', '\u00a0', '\u3000', '/', '／'.normalize('NFKC'), '-', '－', '—', '——', '无', '無', ' 无 '])(
    'are blank: "%s"',
    (text) => {
      expect(isBlankMark(text)).toBe(true);
      expect(isBlankMark(fold(text).text)).toBe(true);
    },
  );

  it.each(['0', '无关', '一', '/0', '-1', '无 无', '/ /', '.'])('are not: "%s"', (text) => {
    expect(isBlankMark(text)).toBe(false);
  });
});

describe('for any text', () => {
  it('digits lie in it, and writing the value in their place reads as that value', () => {
    const cell = fc.oneof(anyText(), fc.stringMatching(/^[增减+ 件驳(-]{0,3}\d{1,4}[,.]?\d{0,3}[) 件驳/元%]{0,3}$/));
    fc.assert(
      fc.property(cell, fc.nat({ max: 99_999 }), (any, value) => {
        const { text } = fold(any);
        const number = numberIn(text);
        if (number === null) return;
        const { start, end } = number.digits;
        const again = numberIn(text.slice(0, start) + value + text.slice(end));
        expect(again === null ? null : [formatDecimal(again.value), again.note]).toEqual([String(value), number.note]);
      }),
      { numRuns: 2000 },
    );
  });
});
