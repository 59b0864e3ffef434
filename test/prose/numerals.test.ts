import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../server/core/prose/words/figures.ts';
import { formatNumeral, formatPositional, parseNumeral } from '../../server/core/prose/words/numerals.ts';
import { formatDecimal } from '../../server/core/text/decimal.ts';
import { fold } from '../../server/core/text/fold.ts';

const numbers = fc.oneof(
  fc.bigInt(0n, 10n ** 12n),
  fc.bigInt(0n, 20_000n),
  fc.integer({ min: 0, max: 12 }).map((power) => 10n ** BigInt(power)),
);

function written(text: string): string | null {
  const value = parseNumeral(text);
  return value === null ? null : formatDecimal(value);
}

describe('Chinese numerals', () => {
  it('are read as they were written, up to 10¹²', () => {
    fc.assert(
      fc.property(numbers, (value) => {
        expect(written(formatNumeral(value))).toBe(value.toString());
      }),
    );
  });

  it('are read digit by digit', () => {
    fc.assert(
      fc.property(fc.bigInt(10n, 10n ** 12n), (value) => {
        expect(written(formatPositional(value))).toBe(value.toString());
      }),
    );
  });

  it.each([
    ['零', '0'],
    ['〇', '0'],
    ['两', '2'],
    ['十', '10'],
    ['十二', '12'],
    ['二十', '20'],
    ['廿三', '23'],
    ['卅', '30'],
    ['一百零三', '103'],
    ['一百一', '110'],
    ['一百一十', '110'],
    ['一百一十二', '112'],
    ['两百五', '250'],
    ['一千零三十', '1030'],
    ['两千零三', '2003'],
    ['一千二', '1200'],
    ['二〇二五', '2025'],
    ['二○一九', '2019'],
    ['二零二四', '2024'],
    ['一二三', '123'],
    ['一万', '10000'],
    ['二万三', '23000'],
    ['十二万', '120000'],
    ['十二万三千', '123000'],
    ['一万零一十', '10010'],
    ['一百二十万零五', '1200005'],
    ['三亿零五万', '300050000'],
    ['一万亿', '1000000000000'],
    ['叁佰贰拾', '320'],
    ['三点五', '3.5'],
    ['零点零五', '0.05'],
    ['二十五点四', '25.4'],
  ])('%s is %s', (text, value) => expect(written(text)).toBe(value));

  it.each(['', '百', '百一', '十百', '十十', '一一百', '万', '亿三', '零零', '两百零', '三点', '点五', '一百二十三四'])(
    '%s is none',
    (text) => expect(written(text)).toBeNull(),
  );

  it('are written without a 一 before 十 at the head only', () => {
    expect([12n, 112n, 10_012n, 120_000n].map(formatNumeral)).toEqual(['十二', '一百一十二', '一万零一十二', '十二万']);
  });
});

describe('figures', () => {
  const read = (text: string) => {
    const folded = fold(text).text;
    const at = [...folded].findIndex((_, index) => readNumber(folded, index) !== null);
    const number = at === -1 ? null : readNumber(folded, at);
    if (number?.kind !== 'figure') return number?.kind ?? null;
    const { value, counter, precision } = number.figure;
    return `${formatDecimal(value)} ${counter} ${precision}`;
  };

  it.each([
    ['24件', '24 件 exact'],
    ['２４件', '24 件 exact'],
    ['1,234件', '1234 件 exact'],
    ['12人次', '12 人次 exact'],
    ['148.5万元', '148.5 万元 exact'],
    ['380元', '380 元 exact'],
    ['三起', '3 起 exact'],
    ['一百零三宗', '103 宗 exact'],
    ['33.9%', '33.9 % exact'],
    ['33.9％', '33.9 % exact'],
    ['百分之十二点五', '12.5 % exact'],
    ['百分之12', '12 % exact'],
    ['24', '24  exact'],
    ['约24件', '24 件 rough'],
    ['近百件', null],
    ['近100件', '100 件 rough'],
    ['20余件', '20 件 rough'],
    ['80次余', '80 次 rough'],
    ['二十多件', '20 件 rough'],
    ['100件以上', '100 件 rough'],
    ['超过100件', '100 件 rough'],
    ['100件左右', '100 件 rough'],
    ['1.2万件', '12000.0 件 rough'],
    ['3万余条', '30000 条 rough'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['2023年', 'year'],
    ['二〇二三年', 'year'],
    ['第3条', 'none'],
    ['第二十条', null],
    ['3月', 'none'],
    ['3-5件', 'none'],
    ['2至3件', 'none'],
    ['〔2021〕30号', 'none'],
    ['1/3', 'none'],
    ['V2.0版', 'none'],
    ['一件事', null],
    ['统一', null],
    ['每一件', null],
    ['三类', null],
  ])('%s is no figure', (text, expected) => expect(read(text)).toBe(expected));
});
