/** Merged cells that are written out once for each column they span, as libraries for Word and HTML tables do. */
import { expect, test } from 'vitest';
import { builtInForms } from '../../server/core/forms/builtin.ts';
import { read } from '../../server/core/reading/read.ts';
import { reading, rowOf } from '../kit/reading.ts';

const row = (...cells: readonly string[]) => `${cells.join(' | ')}\n`;
const text = (other: string) => `石桥县人民政府2022年政府信息公开工作年度报告
二、主动公开政府信息情况
${row('第二十条第（一）项', '第二十条第（一）项', '第二十条第（一）项', '第二十条第（一）项')}${row('信息内容', '本年制发件数', '本年废止件数', '现行有效件数')}${row('规章', '0', '1', '7')}${row('行政规范性文件', '4', '5', '0')}${row('第二十条第（五）项', '第二十条第（五）项', '第二十条第（五）项', '第二十条第（五）项')}${row('信息内容', '本年处理决定数量', '本年处理决定数量', '本年处理决定数量')}${row('行政许可', '569', '569', '569')}${row('行政处罚', '14', other, '14')}${row('行政强制', '0', '0', '0')}${row('信息内容', '本年收费金额（单位：万元）', '本年收费金额（单位：万元）', '本年收费金额（单位：万元）')}${row('行政事业性收费', '3.2', '3.2', '3.2')}`;

test('they hold one value, and do not make the form another one', () => {
  const [report] = read(text('14'), 'plain', builtInForms, null);
  expect(report?.form.id).toBe('ogi-2021');
  const cells = reading(text('14'));
  expect(rowOf(cells, 'disclosure/regulations')).toBe('0 1 7');
  expect(rowOf(cells, 'disclosure/licensing')).toBe('569');
  expect(rowOf(cells, 'disclosure/charges')).toBe('3.2');
});

test('cells that differ are none of those', () => {
  expect(rowOf(reading(text('15')), 'disclosure/penalty')).toBe('');
});

test('empty cells one a line, and what merged ones left on a line together', () => {
  const rows = `三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量 |
|
|
|
|
|
|
0 |
||
二、上年结转政府信息公开申请数量 |
2 |
|
|
|
|
|
2 |
||
三、本年度办理结果 |
（一）予以公开 |
2 |
|
|
|
|
|
2 |
|
（二）部分公开 |
`;
  const read = reading(rows, 'plain', 'ogi-2021');
  expect(rowOf(read, 'applications/received')).toBe('blank blank blank blank blank blank 0');
  expect(rowOf(read, 'applications/carried-in')).toBe('2 blank blank blank blank blank 2');
  expect(rowOf(read, 'applications/granted')).toBe('2 blank blank blank blank blank 2');
});
