/** Text of PDFs in blocks: figures in the order of the form, labels torn between them. */
import { expect, test } from 'vitest';
import { reading, rowOf } from '../kit/reading.ts';
import { TORN_HEAD } from '../kit/torn.ts';

const row = (values: string) => `${values.split(' ').join('\n\n')}\n\n`;
const zeros = row('0 0 0 0 0 0 0');

/** Two labels before the figures of both, the name of a group between their lines, and the last labels behind all. */
const table = ({
  received = '9 1 0 0 0 0 10',
  partial = '2 0 0 0 0 0 2',
  between = '',
  total = '9 1 0 0 0 0 10',
  last = `四、结转下年度继续办理\n\n${row('1 0 0 0 0 0 1')}`,
} = {}) =>
  `石桥县人民政府2023年政府信息公开工作年度报告
${TORN_HEAD}
一、本年新收政府信息公开申请数
量

${row(received)}二、上年结转政府信息公开申请数
量

${row('1 0 0 0 0 0 1')}三、
本年 （一）予以公开
度办 （二）部分公开（区分处理的，只计
理结 这一情形，不计其他情形）
果

${row('3 0 0 0 0 0 3')}${row(partial)}1.属于国家秘密

${zeros}2.其他法律行政法规禁止公开

${zeros}（三）不予公 3.危及“三安全一稳定”
开

${zeros}4.保护第三方合法权益

${zeros}5.属于三类内部事务信息

${zeros}6.属于四类过程性信息

${zeros}${between}7.属于行政执法案卷

${zeros}8.属于行政查询事项

${zeros}1.本机关不掌握相关政府信息

${row('4 1 0 0 0 0 5')}（四）无法提 2.没有现成信息需要另行制
供
作

${zeros}3.补正后申请内容仍不明确

${zeros}1.信访举报投诉类申请

${zeros}2.重复申请

${zeros}3.要求提供公
（五）不予处 开出版物
理
4.无正当理由大量反复申请

${zeros}${zeros}5.要求行政机关确认或重新出具已获取信息

${zeros}1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请

${zeros}2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请

${zeros}${zeros}${row(total)}3.其他
（七）总计
${last}四、政府信息公开行政复议、行政诉讼情况
`;

const received = 'applications/received';

test('as many figures as cells, with sums that hold, are the table', () => {
  const read = reading(table());
  expect(rowOf(read, received)).toBe('9 1 0 0 0 0 10');
  expect(rowOf(read, 'applications/partial')).toBe('2 0 0 0 0 0 2');
  expect(rowOf(read, 'applications/refused.publication')).toBe('0 0 0 0 0 0 0');
  expect(rowOf(read, 'applications/handled-total')).toBe('9 1 0 0 0 0 10');
  expect(rowOf(read, 'applications/carried-over')).toBe('1 0 0 0 0 0 1');
});

test('the number of a page is none of them', () => {
  const read = reading(table({ between: '17\n\n' }));
  expect(rowOf(read, 'applications/denied.enforcement-file')).toBe('0 0 0 0 0 0 0');
  expect(rowOf(read, received)).toBe('9 1 0 0 0 0 10');
});

test('a figure lost leaves the torn rows unread', () => {
  const read = reading(table({ partial: '2 0 0 0 0 2' }));
  expect(rowOf(read, 'applications/partial')).toBe('');
  expect(rowOf(read, 'applications/handled-total')).toBe('');
});

test('a row that does not add up is left to its label, the others are read', () => {
  const read = reading(table({ partial: '2 0 0 0 0 0 3' }));
  expect(rowOf(read, 'applications/granted')).toBe('3 0 0 0 0 0 3');
  expect(rowOf(read, 'applications/partial')).toBe('');
  expect(rowOf(read, 'applications/handled-total')).toBe('9 1 0 0 0 0 10');
});

test('a figure lost in one row and one too many in another are no table', () => {
  const read = reading(table({ partial: '2 0 0 0 0 2', total: '9 1 0 0 0 0 0 10' }));
  expect(rowOf(read, 'applications/partial')).toBe('');
  expect(rowOf(read, 'applications/handled-total')).toBe('');
});

test('figures of a row that changed their places break sums over the rows alone, and nothing is sure', () => {
  const read = reading(table({ partial: '0 2 0 0 0 0 2' }));
  expect(rowOf(read, 'applications/partial')).toBe('');
  expect(rowOf(read, 'applications/handled-total')).toBe('');
});

test('a figure behind the label amid its row is put back where the sums over the rows ask for it', () => {
  const last = `${row('0 0 4 0 0 5')}四、结转下\n年度继续办理\n\n1\n\n`;
  const read = reading(table({ received: '9 1 0 4 0 0 14', last }));
  expect(rowOf(read, 'applications/carried-over')).toBe('1 0 0 4 0 0 5');
  expect(rowOf(read, 'applications/partial')).toBe('2 0 0 0 0 0 2');
});

test('figures of which the sums ask for another one are not put back', () => {
  const last = `${row('0 0 4 0 0 5')}四、结转下\n年度继续办理\n\n2\n\n`;
  const read = reading(table({ received: '9 1 0 4 0 0 14', last }));
  expect(rowOf(read, 'applications/carried-over')).toBe('');
  expect(rowOf(read, 'applications/partial')).toBe('');
});

const ZEROS = '0 0 0 0 0 0 0';
const NARROW: readonly (readonly [label: string, values?: string])[] = [
  ['（一）予以公开', '3 0 0 0 0 0 3'],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '2 0 0 0 0 0 2'],
  ['1.属于国家秘密'],
  ['2.其他法律行政法规禁止公开'],
  ['3.危及“三安全一稳定”'],
  ['4.保护第三方合法权益'],
  ['5.属于三类内部事务信息'],
  ['6.属于四类过程性信息'],
  ['7.属于行政执法案卷'],
  ['8.属于行政查询事项'],
  ['1.本机关不掌握相关政府信息', '4 1 0 0 0 0 5'],
  ['2.没有现成信息需要另行制作'],
  ['3.补正后申请内容仍不明确'],
  ['1.信访举报投诉类申请'],
  ['2.重复申请'],
  ['3.要求提供公开出版物'],
  ['4.无正当理由大量反复申请'],
  ['5.要求行政机关确认或重新出具已获取信息'],
  ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
  ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
  ['3.其他'],
];

/** Labels cut off behind four letters, their figures beside them. */
const narrow = (partial: string) => {
  const rows = NARROW.map(([label, values = ZEROS]) => {
    const figures = label.startsWith('（二）') ? partial : values;
    return `     ${label.slice(0, 4)}    ${figures.replaceAll(' ', '   ')}`;
  });
  return `石桥县人民政府2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量   9   1   0   0   0   0   10
二、上年结转政府信息公开申请数量   1   0   0   0   0   0   1

${rows.join('\n\n')}

（七）总计   9   1   0   0   0   0   10

四、结转下年度继续办理   1   0   0   0   0   0   1
`;
};

test('between its first and its last row a table of which all sums hold needs no labels', () => {
  const read = reading(narrow('2 0 0 0 0 0 2'));
  expect(rowOf(read, 'applications/partial')).toBe('2 0 0 0 0 0 2');
  expect(rowOf(read, 'applications/refused.confirmation')).toBe(ZEROS);
});

test('where one of the sums does not hold, few labels are too few', () => {
  const read = reading(narrow('2 0 0 0 0 0 3'));
  expect(rowOf(read, 'applications/partial')).toBe('');
  expect(rowOf(read, 'applications/handled-total')).toBe('9 1 0 0 0 0 10');
});

/** All the labels, then all the figures row by row. */
const apart = (partial: string, labels: (labels: readonly string[]) => readonly string[] = (all) => all) => {
  const first: typeof NARROW = [
    ['一、本年新收政府信息公开申请数量', '9 1 0 0 0 0 10'],
    ['二、上年结转政府信息公开申请数量', '1 0 0 0 0 0 1'],
  ];
  const last: typeof NARROW = [
    ['（七）总计', '9 1 0 0 0 0 10'],
    ['四、结转下年度继续办理', '1 0 0 0 0 0 1'],
  ];
  const rows = [...first, ...NARROW, ...last];
  const figures = rows.map(([label, values = ZEROS]) => row(label.startsWith('（二）') ? partial : values));
  return `石桥县人民政府2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
${labels(rows.map(([label]) => label)).join('\n\n')}

${figures.join('')}四、政府信息公开行政复议、行政诉讼情况
`;
};

test('labels in the order of the form may all stand before the figures when every sum holds', () => {
  const read = reading(apart('2 0 0 0 0 0 2'));
  expect(rowOf(read, 'applications/partial')).toBe('2 0 0 0 0 0 2');
  expect(rowOf(read, 'applications/unavailable.not-held')).toBe('4 1 0 0 0 0 5');
  expect(rowOf(read, 'applications/handled-total')).toBe('9 1 0 0 0 0 10');
});

test('so far off, nothing is read where a sum does not hold or labels stand in another order', () => {
  const swapped = ([one, two, three, four, ...others]: readonly string[]) => [one!, two!, four!, three!, ...others];
  for (const read of [reading(apart('2 0 0 0 0 0 3')), reading(apart('2 0 0 0 0 0 2', swapped))]) {
    expect(rowOf(read, 'applications/partial')).toBe('');
    expect(rowOf(read, 'applications/unavailable.not-held')).toBe('');
  }
});

test('labels that stand in another order near their figures take these with them', () => {
  const [one, two] = [`8.属于行政查询事项\n\n${zeros}`, `1.本机关不掌握相关政府信息\n\n${row('4 1 0 0 0 0 5')}`];
  const read = reading(table().replace(one + two, two + one));
  expect(['', ZEROS]).toContain(rowOf(read, 'applications/denied.inquiry-matter'));
  expect(['', '4 1 0 0 0 0 5']).toContain(rowOf(read, 'applications/unavailable.not-held'));
});
