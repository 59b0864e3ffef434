/** Where a text breaks off, its last row may be less than it was; where it ends, it is whole. */
import { describe, expect, test } from 'vitest';
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

test.each([
  '总计 |\n|||||||\n',
  '总计 | |||||||\n',
  '总计 |||||||\n商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||\n',
])('heads over rows to come are no row of blanks: %j', (heads) => {
  const { cells } = reading(
    `${TITLE}(本列数据的勾稽关系为：第一项加第二项之和) | 申请人情况 |\n自然人 | 法人或其他组织 | ${heads}`,
  );
  expect(cells).toEqual({});
});

describe('one cell a paragraph', () => {
  const inParagraphs = (...cells: readonly string[]) => cells.join('\n\n');
  const applications = inParagraphs(
    '一、本年新收政府信息公开申请数量',
    ...['20', '2', '0', '0', '0', '0', '22'],
    '二、上年结转政府信息公开申请数量',
    ...['1', '0', '0', '0', '0', '0', '1'],
    '三、本年度办理结果',
    '（一）予以公开',
    ...['9', '0', '0', '0', '0', '0', '9'],
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    ...['0', '1', '0', '0', '0', '0', '1'],
  );
  const upTo = (words: string) => TITLE + applications.slice(0, applications.indexOf(words) + words.length);

  test.each(['（一）予以公开\n\n9\n\n0', '（二）部分公开（区分', '不计其他情形）\n\n0\n\n1\n\n0'])(
    'up to %j',
    (words) => {
      const read = reading(upTo(words));
      expect(rowOf(read, 'applications/received')).toBe('20 2 0 0 0 0 22');
      expect(rowOf(read, 'applications/carried-in')).toBe('1 0 0 0 0 0 1');
      expect(rowOf(read, 'applications/partial')).toBe('');
    },
  );

  test('with figures left that may be of a row to come', () => {
    const read = reading(`${upTo('不计其他情形）\n\n0\n\n1\n\n0\n\n0\n\n0\n\n0\n\n1')}\n\n（三）\n\n2\n\n5`);
    expect(rowOf(read, 'applications/partial')).toBe('');
  });

  test('before the last of the rows with a single figure', () => {
    const read = reading(
      `石桥县水利局2023年政府信息公开工作年度报告
二、主动公开政府信息情况
${inParagraphs('第二十条第（一）项', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数', '规章', '0', '0', '0', '行政规范性文件', '2', '0', '5', '第二十条第（五）项', '信息内容', '本年处理决定数量', '行政许可', '3', '第二十条第（六）项', '信息内容', '本年处理决定数量', '行政处罚', '1', '行政强制', '0', '第二十条第（八')}`,
    );
    expect(['licensing', 'penalty', 'coercion'].map((row) => rowOf(read, `disclosure/${row}`))).toEqual([
      '3',
      '1',
      '0',
    ]);
  });
});

test('a line of figures that begins with a bar, one short, below heads of which some do, too', () => {
  const heads = `| 行政复议 | 行政诉讼
| 未经复议直接起诉 | 复议后起诉 |
${[1, 2, 3].map(() => '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计').join(' | ')}
`;
  const figures = '| 0 | 0 | 1 | 0 | 1 | 1 | 0 | 0 | 1 | 2 | 2 | 0 | 1 | 0';
  expect(rowOf(reading(TITLE + heads + figures), 'review/reconsideration')).toBe('');
  expect(rowOf(reading(`${TITLE}${heads}${figures} | 3`), 'review/reconsideration')).toBe('0 0 1 0 1');
});

test('in a label, which leaves the rows behind it unsaid', () => {
  const { unread } = reading(`石桥县水利局2023年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项 | |||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文`);
  expect(Object.keys(unread).filter((id) => !id.startsWith('disclosure/normative-documents'))).toEqual([]);
});
