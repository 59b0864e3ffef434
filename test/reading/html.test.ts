import { expect, test } from 'vitest';
import { reading, rowOf } from '../kit/reading.ts';

const REVIEW = `<table>
  <tr><td>一、本年新收政府信息公开申请数量</td><td>6</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>6</td></tr>
</table>
<table>
  <tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
  <tr>
    <td rowspan="2">结果维持</td><td rowspan="2">结果纠正</td><td rowspan="2">其他结果</td>
    <td rowspan="2">尚未审结</td><td rowspan="2">总计</td>
    <td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td>
  </tr>
  <tr>
    <td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>
    <td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>
  </tr>
  <tr>
    <td>3</td>
    <td>1</td>
    <td>0</td>
    <td>0</td>
    <td>4</td>
    <td>2</td>
    <td>0</td>
    <td>0</td>
    <td>1</td>
    <td>3</td>
    <td>0</td>
    <td>0</td>
    <td>0</td>
    <td>0</td>
    <td>0</td>
  </tr>
</table>
`;

test.each(['html', 'markdown'] as const)('line ends between the cells of a row divide nothing (%s)', (markup) => {
  const read = reading(`# 石桥县人民政府2023年政府信息公开工作年度报告\n\n${REVIEW}`, markup);
  expect(rowOf(read, 'review/reconsideration')).toBe('3 1 0 0 4');
  expect(rowOf(read, 'review/litigation-direct')).toBe('2 0 0 1 3');
  expect(rowOf(read, 'review/litigation-after-reconsideration')).toBe('0 0 0 0 0');
});

test('lines of Markdown beside the cells stay lines', () => {
  const read = reading(
    '<tr><td>规章</td>\n\n</tr>\n\n## 第二十条第（五）项\n\n行政许可 12\n行政处罚 7\n行政强制 3\n',
    'markdown',
    'ogi-2021',
  );
  expect(rowOf(read, 'disclosure/licensing')).toBe('12');
  expect(rowOf(read, 'disclosure/penalty')).toBe('7');
});

const LABELS = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '四、结转下年度继续办理'];

test('a span that is not displayed is not read, and ends with its cell at the latest', () => {
  const hidden = '<span style="mso-hide:all; display: none">9<span>8</span></span>';
  const unclosed = '<span style="display:none">9';
  const values = [1, 0, 0, 0, 0, 0, 1].map((value) => `<td>${hidden}${value}</td>`).join('');
  const rows = LABELS.map((label) => `<tr><td>${label}${unclosed}</td>${values}</tr>`).join('');
  const read = reading(`<p>石桥县2023年政府信息公开工作年度报告</p><table>${rows}</table>`, 'html');
  expect(rowOf(read, 'applications/received')).toBe('1 0 0 0 0 0 1');
});

test('in Markdown bold marks and line ends within cells are not read', () => {
  const rows = LABELS.map((label) => {
    return `| **${label.slice(0, 5)}<br>${label.slice(5)}** |${' **0** |'.repeat(6)} **1**<br/> |`;
  });
  const read = reading(['# 石桥县2023年政府信息公开工作年度报告', '', ...rows].join('\n'), 'markdown');
  expect(rowOf(read, 'applications/received')).toBe('0 0 0 0 0 0 1');
});

test("the figure in a field of a form is the cell's, at its place in the source", () => {
  const values = [1, 0, 0, 0, 0, 0, 1].map((value) => `<td><input type="text" value="${value}"></td>`).join('');
  const hidden = '<input type="hidden" value="9">';
  const rows = LABELS.map((label) => `<tr><td>${label}${hidden}</td>${values}</tr>`).join('');
  const read = reading(`<p>石桥县2023年政府信息公开工作年度报告</p><table>${rows}</table>`, 'html');
  expect(rowOf(read, 'applications/received')).toBe('1 0 0 0 0 0 1');
});

test.each(['2', '- 12 -', '第 3 页 共 9 页', '扫描全能王 创建'])(
  'a line of the page between the cells of a row or between rows is in none of them: %s',
  (line) => {
    const row = (label: string, figures: readonly string[]) =>
      `<tr>\n<td>${label}</td>\n${line}\n${figures.map((figure) => `<td><p>${figure}</p></td>`).join(`\n${line}\n`)}\n</tr>\n${line}\n`;
    const figures = ['9', '2', '0', '0', '0', '4', '15'];
    const table =
      row('一、本年新收政府信息公开申请数量', figures) +
      row('二、上年结转政府信息公开申请数量', figures) +
      row('（七）总计', figures);
    const text = `<h1>石桥县人民政府2023年政府信息公开工作年度报告</h1><table>${table}</table><p>五、存在的主要问题</p>`;
    expect(rowOf(reading(text, 'html'), 'applications/received')).toBe('9 2 0 0 0 4 15');
    expect(rowOf(reading(text, 'markdown'), 'applications/carried-in')).toBe('9 2 0 0 0 4 15');
  },
);
