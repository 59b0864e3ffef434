/** Labels with their unit and nothing behind it: an empty cell, or a value that extraction wrote elsewhere. */
import { expect, test } from 'vitest';
import { builtInForms } from '../../server/core/forms/builtin.ts';
import { read as readAll } from '../../server/core/reading/read.ts';
import { reading, rowOf } from '../kit/reading.ts';

const NATIONAL = '石桥县人民政府2016年政府信息公开工作年度报告\n二、政府信息公开情况统计表\n';

test('where values stand behind their units, one that lacks is a blank', () => {
  const read = reading(`${NATIONAL}指标 单位 数量
1.政府公报公开政府信息数 条 718
2.政府网站公开政府信息数 条
3.政务微博公开政府信息数 条 12
4.政务微信公开政府信息数 条 862
`);
  expect(rowOf(read, 'statistics/disclosure.channels.gazette')).toBe('718');
  expect(rowOf(read, 'statistics/disclosure.channels.website')).toBe('blank');
});

test('where hardly any does, they stand elsewhere', () => {
  const read = reading(`${NATIONAL}指标

单位

1.政府公报公开政府信息数 条
2.政府网站公开政府信息数 条
3.政务微博公开政府信息数 条
4.政务微信公开政府信息数 条
5.其他方式公开政府信息数 条

数量

718

106

0

862

70
`);
  expect(rowOf(read, 'statistics/disclosure.channels.gazette')).not.toContain('blank');
  expect(rowOf(read, 'statistics/disclosure.channels.wechat')).not.toContain('blank');
});

test.each([
  ['behind blanks', '        二、回应解读情况       ——      ——\n\n\n                            -1-'],
  ['right behind it', '二、回应解读情况 - 1 -'],
])('a page number is no figure of the heading above: %s', (_, heading) => {
  const text = `${NATIONAL}指标 单位 数量
5.其他方式公开政府信息数       条       3
${heading}
（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次） 次 63
1.参加或举办新闻发布会总次数   次      2
`;
  const [report] = readAll(text, 'plain', builtInForms, null);
  expect(report?.tables.flatMap((table) => table.stray)).toEqual([]);
});

test('cells of another part of the page are no blanks: labels and units, values below', () => {
  const read = reading(`${NATIONAL}指标 | 单位
1.政府公报公开政府信息数 | 条
2.政府网站公开政府信息数 | 条
3.政务微博公开政府信息数 | 条

数量
718
106
0
`);
  expect(rowOf(read, 'statistics/disclosure.channels')).not.toContain('blank');
  expect(Object.values(read.cells)).not.toContain('blank');
});

test('a point behind a value makes no ordinal of its last digit', () => {
  const read = reading(`${NATIONAL}指标 单位 数量
其中：主动公开规范性文件数 条 0.
制发规范性文件总数 件 12
1.政府公报公开政府信息数 条 718
`);
  expect(rowOf(read, 'statistics/disclosure.normative')).not.toBe('blank');
  expect(rowOf(read, 'statistics/disclosure.normative-issued')).toBe('12');
});

test('a form that nobody has filled in is blank', () => {
  const read = reading(`${NATIONAL}指标\t单位\t数量
1.政府公报公开政府信息数\t条\t
2.政府网站公开政府信息数\t条\t
3.政务微博公开政府信息数\t条\t
4.政务微信公开政府信息数\t条\t
`);
  expect(rowOf(read, 'statistics/disclosure.channels.gazette')).toBe('blank');
  expect(rowOf(read, 'statistics/disclosure.channels.wechat')).toBe('blank');
});

test.each(['2笔', '2批', '2项', '2个'])('a number of purchases has its own unit: %s', (items) => {
  for (const bar of [' ', ' | ']) {
    const read = reading(`石桥县财政局2020年政府信息公开工作年度报告
规章${bar}0${bar}0${bar}0
规范性文件${bar}6${bar}4${bar}11
行政事业性收费${bar}0${bar}0
第二十条第（九）项
信息内容${bar}采购项目数量${bar}采购总金额
政府集中采购${bar}${items}${bar}98430元
三、收到和处理政府信息公开申请情况
`);
    expect(rowOf(read, 'disclosure/procurement')).toBe('2 98430');
  }
});
