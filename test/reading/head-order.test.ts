/** Columns in another order than the form has them: their heads tell. */
import { expect, it, test } from 'vitest';
import { type Reading, reading, rowOf } from '../kit/reading.ts';

const TITLE = '石桥县人民政府2023年政府信息公开工作年度报告\n';
const ORGANISATIONS = '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他';

function applications(head: string, received: string, carriedIn: string): Reading {
  return reading(`${TITLE}${head}
一、本年新收政府信息公开申请数量 | ${received} |
二、上年结转政府信息公开申请数量 | ${carriedIn} |
（一）予以公开 | ${carriedIn} |
`);
}

it('takes the totals from the first column where their head stands there', () => {
  const read = applications(
    `项目 | 总计 | 自然人 | ${ORGANISATIONS} |`,
    '9 | 5 | 3 | 1 | 0 | 0 | 0',
    '2 | 1 | 0 | 0 | 0 | 1 | 0',
  );
  expect(rowOf(read, 'applications/received')).toBe('5 3 1 0 0 0 9');
  expect(rowOf(read, 'applications/carried-in')).toBe('1 0 0 0 1 0 2');
});

it('keeps to the order of the form where two lines of heads became one, as the sums tell', () => {
  const read = applications(
    `项目 | 自然人 | 法人或其他组织 | 总计 | ${ORGANISATIONS} |`,
    '5 | 3 | 1 | 0 | 0 | 0 | 9',
    '1 | 0 | 0 | 0 | 1 | 0 | 2',
  );
  expect(rowOf(read, 'applications/received')).toBe('5 3 1 0 0 0 9');
  expect(rowOf(read, 'applications/carried-in')).toBe('1 0 0 0 1 0 2');
});

test.each(['\n', ''])('heads in another order make their rows unread where no line of cells has them: %j', (mark) => {
  const row = (label: string, figures: readonly number[]) => [label, ...figures].join(mark);
  const read = (...heads: readonly string[]) =>
    reading(
      [
        TITLE + ['自然人', '法人或其他组织', ...heads, '总计'].join(mark),
        row('一、本年新收政府信息公开申请数量', [5, 3, 1, 0, 0, 0, 9]),
        row('二、上年结转政府信息公开申请数量', [1, 0, 0, 0, 1, 0, 2]),
        row('（一）予以公开', [4, 0, 0, 1, 0, 0, 5]),
        row('（二）部分公开', [1, 0, 0, 0, 0, 0, 1]),
        '五、存在的主要问题及改进情况',
      ].join('\n'),
    );
  const moved = read('科研机构', '商业企业', '社会公益组织', '法律服务机构', '其他');
  expect(rowOf(moved, 'applications/received')).toBe('');
  expect(moved.unread['applications/received/research']).toBe('order');
  const own = read('商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他');
  expect(rowOf(own, 'applications/received')).toBe('5 3 1 0 0 0 9');
});

it('keeps to the order of the form where the two lines of its heads changed places', () => {
  const read = applications(
    `${ORGANISATIONS} |\n自然人 | 法人或其他组织 | 总计 |`,
    '5 | 3 | 1 | 0 | 0 | 0 | 9',
    '1 | 0 | 0 | 0 | 1 | 0 | 2',
  );
  expect(rowOf(read, 'applications/received')).toBe('5 3 1 0 0 0 9');
});

it('reads documents in force first where their head is', () => {
  const read = reading(`${TITLE}信息内容 | 现行有效件数 | 本年制发件数 | 本年废止件数
规章 | 31 | 4 | 1
行政规范性文件 | 20 | 2 | 0
`);
  expect(rowOf(read, 'disclosure/regulations')).toBe('4 1 31');
  expect(rowOf(read, 'disclosure/normative-documents')).toBe('2 0 20');
});

it('keeps an order for rows further down that have no head of their own', () => {
  const read = reading(`平潭区2012年政府信息公开工作年度报告
指标名称\t计量单位\t历年累计\t2012年度
主动公开文件数\t条\t57\t12
对申请的答复总数\t条\t8\t3
政府信息公开收费减免金额\t元\t90\t40
行政复议数\t件\t2\t1
`);
  expect(rowOf(read, 'statistics/disclosed')).toBe('12 57');
  expect(rowOf(read, 'statistics/fee-waived')).toBe('40 90');
});

const BLOCK = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

test.each([
  [
    'totals first',
    ['行政复议', '未经复议直接起诉 | 复议后起诉'],
    ['总计', ...BLOCK.slice(0, 4)],
    '3 | 2 | 1 | 0 | 0 | 7 | 4 | 0 | 3 | 0 | 5 | 0 | 0 | 0 | 5',
  ],
  [
    'litigation first',
    ['行政诉讼 | 行政复议', '未经复议直接起诉 | 复议后起诉'],
    BLOCK,
    '4 | 0 | 3 | 0 | 7 | 0 | 0 | 0 | 5 | 5 | 2 | 1 | 0 | 0 | 3',
  ],
])('blocks side by side follow their heads: %s', (_, above, block, values) => {
  const read = reading(`${TITLE}四、政府信息公开行政复议、行政诉讼情况
${above.join('\n')}
${[...block, ...block, ...block].join(' | ')}
${values}
五、存在的主要问题及改进情况
`);
  expect(rowOf(read, 'review/reconsideration')).toBe('2 1 0 0 3');
  expect(rowOf(read, 'review/litigation-direct')).toBe('4 0 3 0 7');
  expect(rowOf(read, 'review/litigation-after-reconsideration')).toBe('0 0 0 5 5');
});

test.each(['+---+---+---+', '├───┼───┼───┤'])('a ruled line stands for nothing: %s', (rule) => {
  const read = reading(`${TITLE}四、政府信息公开行政复议、行政诉讼情况
| 行政复议 | 行政诉讼 |
${rule}
| | 未经复议直接起诉 | 复议后起诉 |
${rule}
| ${[...BLOCK, ...BLOCK, ...BLOCK].join(' | ')} |
${rule}
| 2 | 1 | 0 | 0 | 3 | 4 | 0 | 3 | 0 | 7 | 0 | 0 | 0 | 5 | 5 |
${rule}
五、存在的主要问题及改进情况
`);
  expect(rowOf(read, 'review/reconsideration')).toBe('2 1 0 0 3');
});

test('blocks may stand one below the other, beside their figures', () => {
  const read = reading(`${TITLE}四、政府信息公开行政复议、行政诉讼情况
类别 | ${BLOCK.join(' | ')}
行政复议 | 2 | 1 | 0 | 0 | 3
未经复议直接起诉 | 4 | 0 | 3 | 0 | 7
复议后起诉 | 0 | 0 | 0 | 5 | 5
五、存在的主要问题及改进情况
`);
  expect(rowOf(read, 'review/reconsideration')).toBe('2 1 0 0 3');
  expect(rowOf(read, 'review/litigation-after-reconsideration')).toBe('0 0 0 5 5');
});

it('takes no order of blocks from a sentence above their heads', () => {
  const read = reading(`${TITLE}四、政府信息公开行政复议、行政诉讼情况
本年度未发生政府信息公开行政诉讼。
行政复议 | 行政诉讼
未经复议直接起诉 | 复议后起诉
${[...BLOCK, ...BLOCK, ...BLOCK].join(' | ')}
1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0
五、存在的主要问题及改进情况
`);
  expect(rowOf(read, 'review/reconsideration')).toBe('1 0 0 0 1');
  expect(rowOf(read, 'review/litigation-direct')).toBe('0 0 0 0 0');
});

test.each([
  ['words of its own', `项目 | 合计 | 个人 | 企业 | 科研 | 公益 | 律所 | 其它 |`, ' | '],
  ['parts of the labels', '情形 | 合计 | 自然人 | 企业 | 科研机构 | 公益组织 | 法律服务 | 其他 |', ' | '],
  ['heads divided by blanks', '情形 总数 自然人 企业 科研 公益组织 法律服务机构 其他', ' '],
])('the sums of several rows tell that totals stand first: %s', (_, head, mark) => {
  const rows = ['9 5 3 1 0 0 0', '2 1 0 0 0 1 0', '4 4 0 0 0 0 0'].map((row) => row.replaceAll(' ', mark));
  const read = reading(`${TITLE}${head}
一、本年新收政府信息公开申请数量${mark}${rows[0]}
二、上年结转政府信息公开申请数量${mark}${rows[1]}
（一）予以公开${mark}${rows[2]}
五、存在的主要问题及改进情况
`);
  expect(rowOf(read, 'applications/received')).toBe('5 3 1 0 0 0 9');
  expect(rowOf(read, 'applications/carried-in')).toBe('1 0 0 0 1 0 2');
  expect(rowOf(read, 'applications/granted')).toBe('4 0 0 0 0 0 4');
});

const besideNames = (heads: readonly string[], group: (name: string) => string) =>
  reading(`${TITLE}四、政府信息公开行政复议、行政诉讼情况
类别 | ${heads.join(' | ')} |
行政复议 | 3 | 2 | 1 | 0 | 0 |
${group('未经复议直接起诉')} | 7 | 4 | 0 | 3 | 0 |
${group('复议后起诉')} | 5 | 0 | 0 | 0 | 5 |
五、存在的主要问题及改进情况
`);

test.each([
  ['alone', (name: string) => name],
  ['with its group', (name: string) => `行政诉讼（${name}）`],
])('blocks beside their figures follow the heads above them: the name %s', (_, group) => {
  const read = besideNames(['总计', ...BLOCK.slice(0, 4)], group);
  expect(rowOf(read, 'review/reconsideration')).toBe('2 1 0 0 3');
  expect(rowOf(read, 'review/litigation-direct')).toBe('4 0 3 0 7');
  expect(rowOf(read, 'review/litigation-after-reconsideration')).toBe('0 0 0 5 5');
});

test('blocks whose heads are not made out are not read where the sums speak against the form’s order', () => {
  const read = besideNames(['总数', '维持', '纠正', '其他', '未结'], (name) => name);
  expect(rowOf(read, 'review/reconsideration')).toBe('');
  expect(read.unread['review/reconsideration/total']).toBe('torn');
});

test('nor where just some of the heads side by side are made out', () => {
  const heads = ['总计', '维持', '纠正', '其他', '尚未审结'];
  const read = reading(`${TITLE}四、政府信息公开行政复议、行政诉讼情况
行政复议 | 行政诉讼
未经复议直接起诉 | 复议后起诉
${[...heads, ...heads, ...heads].join(' | ')}
3 | 2 | 1 | 0 | 0 | 7 | 4 | 0 | 3 | 0 | 5 | 0 | 0 | 0 | 5
五、存在的主要问题及改进情况
`);
  expect(rowOf(read, 'review/reconsideration')).toBe('');
  expect(read.unread['review/litigation-direct/total']).toBe('torn');
});

test('the second line of heads may have the organisations in an order of its own', () => {
  const read = applications(
    `项目 | 自然人 | 法人或其他组织 | | | | | 总计 |
 | | 科研机构 | 商业企业 | 社会公益组织 | 法律服务机构 | 其他 | |`,
    '5 | 3 | 1 | 0 | 0 | 0 | 9',
    '1 | 0 | 1 | 0 | 0 | 0 | 2',
  );
  expect(rowOf(read, 'applications/received')).toBe('5 1 3 0 0 0 9');
  expect(rowOf(read, 'applications/carried-in')).toBe('1 1 0 0 0 0 2');
});

test('heads divided by blanks tell an order, too', () => {
  const read = reading(`${TITLE}信息内容 现行有效件数 本年废止件数 本年制发件数
规章 33 2 1
行政规范性文件 47 5 4
五、存在的主要问题及改进情况
`);
  expect(rowOf(read, 'disclosure/regulations')).toBe('1 2 33');
});

test('a row that lost a figure does not take an empty cell of its label for one', () => {
  const row = (label: string, cells: string) => `${label} |  |  | ${cells} |`;
  const read =
    reading(`${TITLE}${row('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况 |  |  |  |  |  | ')}
 |  |  | 自然人 | 法人或其他组织 |  |  |  |  | 总计 |
 |  |  |  | ${ORGANISATIONS} |  |
${row('一、本年新收政府信息公开申请数量', '9 | 3 | 2 | 0 | 1 | 0 | 15')}
${row('二、上年结转政府信息公开申请数量', '1 | 0 | 0 | 0 | 0 | 0 | 1')}
三、本年度办理结果 | （一）予以公开 |  | 7 | 2 | 1 | 0 | 0 | 0 | 10 |
 | （二）部分公开 |  | 2 | 1 | 0 | 1 | 0 | 6 |
 | （三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
五、存在的主要问题及改进情况
`);
  expect(rowOf(read, 'applications/received')).toBe('9 3 2 0 1 0 15');
  expect(rowOf(read, 'applications/partial')).toBe('');
  expect(read.unread['applications/partial/total']).toBe('blanks');
});

test('heads side by side that stand in another order, in no cells, leave their figures open', () => {
  const columns = '结果维持 结果纠正 其他结果 尚未审结 总计';
  const read = reading(`${TITLE}四、政府信息公开行政复议、行政诉讼情况
行政诉讼 行政复议
未经复议直接起诉 复议后起诉 ${columns}
${columns} ${columns}
1 0 0 1 2 3 0 0 0 3 4 1 0 0 5
五、存在的主要问题及改进情况
`);
  expect(read.cells).toEqual({});
  expect(read.unread['review/reconsideration/total']).toBe('torn');
});

test('of figures below the columns of several blocks the first ones are not the last block’s', () => {
  const cells = (words: string) =>
    words
      .split(' ')
      .map((word) => `\t${word}\n`)
      .join('');
  const columns = cells('结果维持 结果纠正 其他结果 尚未审结 总计');
  const read = reading(`${TITLE}四、政府信息公开行政复议、行政诉讼情况
${cells('行政复议')}${columns}${cells('行政诉讼 未经复议直接起诉')}
13

${cells('复议后起诉')}${columns}${columns}
${cells('2 0 0 0 2')}
14

${cells('1 0 1 0 2 1 0 0 0 1')}
五、存在的主要问题及改进情况
`);
  expect(rowOf(read, 'review/litigation-after-reconsideration')).not.toBe('2 0 0 0 2');
});

const HEADS = `四、政府信息公开行政复议、行政诉讼情况
行政复议 | 行政诉讼
未经复议直接起诉 | 复议后起诉
${[...BLOCK, ...BLOCK, ...BLOCK].join(' | ')}
`;
const FIGURES = '2 | 1 | 0 | 0 | 3 | 4 | 0 | 3 | 0 | 7 | 0 | 0 | 0 | 5 | 5';

test('the numbers of the columns are no figures', () => {
  const numbers = Array.from({ length: 15 }, (_, at) => at + 1).join(' | ');
  const read = reading(`${TITLE}${HEADS}${numbers}\n${FIGURES}\n`);
  expect(rowOf(read, 'review/litigation-direct')).toBe('4 0 3 0 7');
});

test('of two lines with other figures below the heads neither is read', () => {
  const read = reading(`${TITLE}${HEADS}${FIGURES}\n${FIGURES.replace('4', '3')}\n`);
  expect(rowOf(read, 'review/reconsideration')).toBe('');
  expect(rowOf(reading(`${TITLE}${HEADS}${FIGURES}\n${FIGURES}\n`), 'review/reconsideration')).toBe('2 1 0 0 3');
});
