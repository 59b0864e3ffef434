import { describe, expect, it } from 'vitest';
import { figureLike, isOfCalendar, isoDay, writtenDatesIn } from '../../server/core/text/dates.ts';
import { fold } from '../../server/core/text/fold.ts';

const found = (text: string) => writtenDatesIn(fold(text).text).filter(isOfCalendar).map(isoDay);

describe('dates in a text', () => {
  it.each([
    ['2022年12月31日', '2022-12-31'],
    ['2022 年 1 月 9 日', '2022-01-09'],
    ['2022年1\n月9日', '2022-01-09'],
    ['２０２２年０１月０９日', '2022-01-09'],
    ['2022-01-09', '2022-01-09'],
    ['2022.1.9', '2022-01-09'],
    ['2022/12/31', '2022-12-31'],
    ['2022年3月5号', '2022-03-05'],
    ['二〇二二年十二月三十一日', '2022-12-31'],
    ['二○一四年一月十日', '2014-01-10'],
    ['二零二零年十月二十日', '2020-10-20'],
    ['一九九九年十一月十一日', '1999-11-11'],
    ['2024年2月29日', '2024-02-29'],
  ])('%j is %s', (text, day) => {
    expect(found(text)).toEqual([day]);
  });

  it.each(['2022年13月1日', '2022年4月31日', '2023年2月29日', '2022年1月', '12月31日', '2022-1.9', '202年1月1日'])(
    '%j is none',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('are told with the places of their figures', () => {
    const text = '于2022年12月31日止';
    const [date] = writtenDatesIn(text);
    expect(text.slice(date!.start, date!.end)).toBe('2022年12月31日');
    const { year, month, day } = date!.parts;
    expect([year!, month, day].map(({ start, end }) => text.slice(start, end))).toEqual(['2022', '12', '31']);
  });
});

describe('a figure in the style of another', () => {
  it.each([
    ['2022', 2023, '2023'],
    ['２０２２', 2023, '２０２３'],
    ['二〇二二', 2023, '二〇二三'],
    ['二○二二', 2030, '二○三○'],
    ['二零二二', 2020, '二零二零'],
    ['3', 12, '12'],
    ['03', 1, '01'],
    ['０３', 1, '０１'],
    ['三', 12, '十二'],
    ['三十', 31, '三十一'],
    ['十', 1, '一'],
    ['十一', 20, '二十'],
  ])('%s for %i is %s', (written, value, expected) => {
    expect(figureLike(written, value)).toBe(expected);
  });
});
