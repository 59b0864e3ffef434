/** A page's running head amid a table whose cells stand on lines of their own. */
import { expect, test } from 'vitest';
import { reading, rowOf } from '../kit/reading.ts';

const HEADS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** The table of reviews, a cell a paragraph, with a line amid its heads and another amid its figures. */
function reviews(head: string, amid: string): string {
  const heads = ['行政复议', '行政诉讼', ...HEADS, '未经复议直接起诉', '复议后起诉', ...HEADS, ...HEADS];
  const figures = ['29', '6', '1', '5', '41', '30', '1', '2', '9', '42', '34', '17', '1', '12', '64'];
  const cells = [...heads.slice(0, 12), head, ...heads.slice(12), ...figures.slice(0, 5), amid, ...figures.slice(5)];
  return `石桥县人民政府2023年政府信息公开工作年度报告
四、政府信息公开行政复议、行政诉讼情况

${cells.filter((cell) => cell !== '').join('\n\n')}

五、存在的主要问题及改进情况
`;
}

test('the figures behind are not those of the block whose heads stand below it', () => {
  const read = reading(reviews('政府信息公开工作年度报告 23', '政府信息公开工作年度报告 24'), 'plain', 'ogi-2021');
  expect(rowOf(read, 'review/litigation-after-reconsideration')).toBe('');
});

test('without it all blocks are read', () => {
  const read = reading(reviews('', ''), 'plain', 'ogi-2021');
  expect(rowOf(read, 'review/litigation-after-reconsideration')).toBe('34 17 1 12 64');
});
