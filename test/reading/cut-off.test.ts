/** Where a text breaks off, its last row may be less than it was; where it ends, it is whole. */
import { expect, test } from 'vitest';
import { reading, rowOf } from '../kit/reading.ts';

const TITLE = '石桥县人民政府2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n';
const ROWS = [
  ['一、本年新收政府信息公开申请数量', '', '', '20', '2', '0', '0', '0', '0', '22'],
  ['二、上年结转政府信息公开申请数量', '', '', '0', '0', '0', '0', '0', '0', '0'],
  ['三、本年度办理结果', '（七）总计', '', '0', '0', '0', '0', '0', '0', '0'],
  ['四、结转下年度继续办理', '', '', '20', '2', '0', '0', '0', '0', '22'],
];
const CARRIED_OVER = 'applications/carried-over';

const barred = ROWS.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const arrays = JSON.stringify(ROWS, null, 1);
const lists = JSON.stringify(ROWS).replaceAll('],', '],\n');

test.each([
  ['bars', barred],
  ['tabs', ROWS.map((cells) => cells.join('\t')).join('\n')],
  ['arrays', lists],
  ['arrays over lines', arrays],
])('a row of exactly as many cells as there are columns, between %s', (_, table) => {
  const at = table.lastIndexOf('2', table.lastIndexOf('22') - 1) + 1;
  const { cells, unread } = reading(TITLE + table.slice(0, at));
  expect(Object.keys(cells).filter((id) => id.startsWith(CARRIED_OVER))).toEqual([]);
  expect(unread[`${CARRIED_OVER}/total`]).toBeDefined();
  expect(cells['applications/received/total']).toBe('22');
});

test('a last figure with the report still to come', () => {
  const table = ROWS.map((cells) => cells.filter((cell) => cell !== '').join(' ')).join('\n');
  expect(rowOf(reading(TITLE + table), CARRIED_OVER)).toBe('');
  expect(rowOf(reading(`${TITLE}${table}\n`), CARRIED_OVER)).toBe('20 2 0 0 0 0 22');
});

test.each(['', '\n'])('a table alone is whole: %j', (end) => {
  const table = ROWS.map((cells) => cells.join('\t')).join('\n');
  expect(rowOf(reading(table + end), CARRIED_OVER)).toBe('20 2 0 0 0 0 22');
  expect(rowOf(reading(barred + end), CARRIED_OVER)).toBe('20 2 0 0 0 0 22');
});

test('parts of a total that a report may leave out, behind a row with hardly more than a label below', () => {
  const rows = `石桥县人民政府2013年政府信息公开工作年度报告
主动公开文件数 条 9 9
受理政府信息依申请公开总数 条 9 20
其中：1、当面申请数 条 4 9
2、传真申请数 条 2 6
`;
  expect(reading(`${rows}3、电子邮`, 'plain', 'ogi-fujian').unread['statistics/received.email/year']).toBeDefined();
  expect(reading(`${rows}以上数据截至年底。`, 'plain', 'ogi-fujian').unread).toEqual({});
});
