/** Tables with one cell a line or a paragraph, in which an empty cell is a line without ink. */
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../server/core/source/source.ts';
import { reading, rowOf } from '../kit/reading.ts';

const HEAD = ['石桥县教育局2023年政府信息公开工作年度报告', '三、收到和处理政府信息公开申请情况'];
/** A row a line; the last cell of a row stands behind its last comma. */
const ROWS = `一、本年新收政府信息公开申请数量,9,2,0,0,0,4,15
二、上年结转政府信息公开申请数量,1,,,,,,1
（一）予以公开,5,1,,,,2,8
（二）部分公开（区分处理的，只计这一情形，不计其他情形）,,,,,,,
（三）不予公开
1.属于国家秘密,1,,,,,,1
2.其他法律行政法规禁止公开,,,,,,,
3.危及“三安全一稳定”,,,,,,,
4.保护第三方合法权益,,1,,,,,1
5.属于三类内部事务信息,,,,,,1,1
6.属于四类过程性信息,,,,,,,
7.属于行政执法案卷,1,,,,,,1
8.属于行政查询事项,,,,,,,
（四）无法提供
1.本机关不掌握相关政府信息,2,,,,,1,3
2.没有现成信息需要另行制作,,,,,,,
3.补正后申请内容仍不明确,,,,,,,
（五）不予处理
1.信访举报投诉类申请,,,,,,,
2.重复申请,,,,,,,
（七）总计,9,2,,,,4,15
四、结转下年度继续办理,1,,,,,,1`
  .split('\n')
  .map((row) => row.split(','));
const TAIL = ['五、存在的主要问题及改进情况', '一是主动公开还不够及时。'];

const written = (separator: string, rows: readonly (readonly string[])[] = ROWS) =>
  [...HEAD, ...rows.flat(), ...TAIL].join(separator);

describe.each([
  ['lines', '\n'],
  ['paragraphs', '\n\n'],
  ['lines of Windows', '\r\n'],
  ['paragraphs of Windows', '\r\n\r\n'],
])('in %s', (_, separator) => {
  test('empty cells are read as blanks in their places', () => {
    const read = reading(written(separator), 'plain', 'ogi-2021');
    expect(rowOf(read, 'applications/carried-in')).toBe('1 blank blank blank blank blank 1');
    expect(rowOf(read, 'applications/granted')).toBe('5 1 blank blank blank 2 8');
    expect(rowOf(read, 'applications/denied.third-party')).toBe('blank 1 blank blank blank blank 1');
    expect(rowOf(read, 'applications/denied.internal-affairs')).toBe('blank blank blank blank blank 1 1');
    expect(rowOf(read, 'applications/partial')).toBe('blank blank blank blank blank blank blank');
    expect(rowOf(read, 'applications/carried-over')).toBe('1 blank blank blank blank blank 1');
  });

  test('every character keeps its place', () => {
    const text = written(separator);
    const { visible } = sourceOf(text, 'plain');
    expect(visible.text).toHaveLength(text.length);
    expect(visible.text).not.toBe(text);
    expect(visible.text.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
  });
});

test('cells below a merged one, empty too, stand before the next label and are none of the row', () => {
  const merged = ROWS.map((row) => (/^\d\./.test(row[0]!) ? ['', '', ...row] : row));
  const read = reading(written('\n\n', merged), 'plain', 'ogi-2021');
  expect(rowOf(read, 'applications/denied.state-secret')).toBe('1 blank blank blank blank blank 1');
  expect(rowOf(read, 'applications/denied.enforcement-file')).toBe('1 blank blank blank blank blank 1');
  expect(rowOf(read, 'applications/denied.third-party')).toBe('blank 1 blank blank blank blank 1');
});

test('rows without values do not tell where those of the others stand', () => {
  const read = reading(
    written(
      '\n',
      ROWS.map((row) => ['', ...row]),
    ),
    'plain',
    'ogi-2021',
  );
  expect(rowOf(read, 'applications/denied.third-party')).toBe('blank 1 blank blank blank blank 1');
});

test('cells before their labels are not those of the label above', () => {
  const turned = ROWS.map(([label, ...cells]) => [...cells, label!]);
  const text = written('\n', turned);
  expect(sourceOf(text, 'plain').visible.text).toBe(text);
  expect(rowOf(reading(text, 'plain', 'ogi-2021'), 'applications/received')).not.toBe(
    '1 blank blank blank blank blank 1',
  );
});

test.each([
  ['of groups', /^[^\d]/],
  ['of rows', /^\d/],
])('where labels %s that span columns leave empty cells of their own, nothing is taken for a row', (_, spanning) => {
  const spanned = ROWS.map(([label, ...cells]) =>
    spanning.test(label!) && cells.length > 0 ? [label!, '', '', ...cells] : [label!, ...cells],
  );
  const text = written('\n\n', spanned);
  expect(sourceOf(text, 'plain').visible.text).toBe(text);
});

test('columns of figures below columns of labels stay as they are', () => {
  const columns = [0, 1, 7].flatMap((column) => ROWS.flatMap((row) => row[column] ?? []));
  const text = [...HEAD, ...columns, ...TAIL].join('\n');
  expect(sourceOf(text, 'plain').visible.text).toBe(text);
});

test('a table without empty cells stays as it is', () => {
  const text = written(
    '\n',
    ROWS.map((row) => row.map((cell) => cell || '0')),
  );
  expect(sourceOf(text, 'plain').visible.text).toBe(text);
});

test('a page that ends before a unit leaves no empty cell: the unit is the first one of its row', () => {
  const rows = `1.政府公报公开政府信息数 条
2.政府网站公开政府信息数 条
3.政务微博公开政府信息数 条
4.政务微信公开政府信息数 条
5.其他方式公开政府信息数 条
1.参加或举办新闻发布会总次数 次
2.政府网站在线访谈次数 次
3.政策解读稿件发布数 篇
1.当面申请数 件
2.传真申请数 件
3.网络申请数 件
4.信函申请数 件`;
  const lines = rows.split('\n').flatMap((row, index) => {
    const [label, unit] = row.split(' ') as [string, string];
    return [label, ...(index === 5 ? ['', `\f${unit}`] : [unit]), String(11 * (index + 1))];
  });
  const text = `石桥县2017年政府信息公开工作年度报告\n${lines.join('\n')}\n`;
  const read = reading(text, 'plain', 'ogi-2014');
  expect(Object.values(read.cells)).not.toContain('blank');
});

test('figures of rows of other widths right beside each other were torn from them: those are no cells of rows', () => {
  const torn = '第二十条第（六）项|上一年项目|本年增|处理决定数|数量|量|0|81742|行政处罚|53304|行政强制|0|-8|-7'.split(
    '|',
  );
  const whole = '第二十条第（八）项|信息内容|上一年项目数量|本年增/减|行政事业性收费|18|2'.split('|');
  const text = written('\n\n', [torn, whole, ['三、收到和处理政府信息公开申请情况'], ...ROWS]);
  const read = reading(text, 'plain', 'ogi-2019');
  expect(rowOf(read, 'disclosure/coercion')).toBe('');
  expect(rowOf(read, 'disclosure/charges')).toBe('18 2');
  expect(rowOf(read, 'applications/carried-in')).toBe('1 blank blank blank blank blank 1');
});
