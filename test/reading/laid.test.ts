/** Tables laid out by position: labels broken over the lines of narrow columns, values on one of these lines. */
import { expect, test } from 'vitest';
import { reading, rowOf } from '../kit/reading.ts';

const PRESENT = '石桥县人民政府2023年政府信息公开工作年度报告\n';
const NATIONAL = '石桥县人民政府2016年政府信息公开工作年度报告\n二、政府信息公开情况统计表\n';

test('a value beside the first line of a label is its row’s, not the next one’s', () => {
  const read = reading(`${NATIONAL}
   指标    单位   数量
一、主动公
  开情况
（一）主动    条    1486
公开政府信
息数（不同
渠道和方式
公开相同信
息计1条）
其中：主动    条     0
公开规范性
  文件数
制发规范性    件     7
 文件总数
`);
  expect(rowOf(read, 'statistics/disclosure.total')).toBe('1486');
  expect(rowOf(read, 'statistics/disclosure.normative')).toBe('0');
  expect(rowOf(read, 'statistics/disclosure.normative-issued')).toBe('7');
});

test('words of groups beside those of rows belong to neither’s neighbour', () => {
  const read = reading(`${PRESENT}三、收到和处理政府信息公开申请情况

一、本年新收政府信息 9    1    0    0    0    0    10
公开申请数量

       （一）予以公  3    0    0    0    0    0    3
       开

       （二）部分公
       开（区分处理
       的，只计这一  1    1    0    0    0    0    2
       情形，不计其
       他情形）

              3.危及
              “三安  0    0    0    0    0    0    0
              全一稳
              定”

              4.保护
              第三方 2    0    0    0    0    0    2
       （三） 合法权
       不予公 益
       开
              5.属于
              三类内 4    0    0    0    0    0    5
              部事务
              信息
`);
  expect(rowOf(read, 'applications/received')).toBe('9 1 0 0 0 0 10');
  expect(rowOf(read, 'applications/granted')).toBe('3 0 0 0 0 0 3');
  expect(rowOf(read, 'applications/partial')).toBe('1 1 0 0 0 0 2');
  expect(rowOf(read, 'applications/denied.security-stability')).toBe('0 0 0 0 0 0 0');
  expect(rowOf(read, 'applications/denied.third-party')).toBe('2 0 0 0 0 0 2');
  // By its place, whatever its sum says.
  expect(rowOf(read, 'applications/denied.internal-affairs')).toBe('4 0 0 0 0 0 5');
});

const wide = (below: string) => `${PRESENT}三、收到和处理政府信息公开申请情况
一、本年   ${['16582', '1507', '37', '56', '376', '188', '18746'].join('   ')}
新收政府
信息公开
申请数量
二、上年   362     33     0    1    8     4     408
结转政府
信息公开
申请数量
（七）总   1640    1494   36   54   369   182   1853
计
${below}
四、结转   541     46     1    3    15    10    616
下年度继
续办理
`;

test('figures that go on below are whole, or not read', () => {
  const read = (text: string) => reading(text, 'plain', 'ogi-2021');
  expect(rowOf(read(wide('')), 'applications/handled-total')).toBe('1640 1494 36 54 369 182 1853');
  const broken = wide('').replace('计\n', '计         3                                8\n');
  expect(rowOf(read(broken), 'applications/handled-total')).toBe('');
  expect(read(broken).unread['applications/handled-total/total']).toBe('torn');
  expect(rowOf(read(broken), 'applications/carried-over')).toBe('541 46 1 3 15 10 616');
});

test('a row that stands for its parts has none of their values', () => {
  const read = reading(`${PRESENT}三、收到和处理政府信息公开申请情况
五、     1.信访   1   0   0   0   0   0   1
（五）   举报投
不予处   诉类申
理       请
（六）   2.申请   4   0   0   0   0   0   4
其他处   人逾期
理       未按收
         费通知
         要求缴
         纳费用
         、行政
         机关不
         再处理
         其政府
         信息公
         开申请
         3.其他   2   0   0   0   0   0   2
（七）总          7   0   0   0   0   0   7
计
`);
  expect(rowOf(read, 'applications/other')).toBe('');
  expect(rowOf(read, 'applications/other.fee-unpaid')).toBe('4 0 0 0 0 0 4');
});

test('parts that are numbered in the draft only are known', () => {
  const read = reading(`石桥县人民政府2015年政府信息公开工作年度报告
指标名称     计量单位     2015年度   历年累计
受理政府信息
依申请公开总 条          24          89
数
其中：1、当  条          0           5
面申请数
2、传真申请  条          20          70
数
3、网上申请  条          4           14
数
`);
  expect(rowOf(read, 'statistics/received')).toBe('24 89');
  expect(rowOf(read, 'statistics/received.in-person')).toBe('0 5');
  expect(rowOf(read, 'statistics/received.online')).toBe('4 14');
});

test('the end of another row’s label is no row', () => {
  const read = reading(`石桥县人民政府2015年政府信息公开工作年度报告
指标名称	计量单位	2015年度	历年累计
"受理政府信息依申请公开
总数"	条	24	89
"当面申
请数"	条	0	5
"网上申
请数"	条	4	14
"4、信函、
传真申请数"	条	20	70
`);
  expect(rowOf(read, 'statistics/received.letter-or-fax')).toBe('20 70');
  expect(rowOf(read, 'statistics/received.fax')).toBe('');
});

test('the parts of a row that has its own values are not put together of words around it', () => {
  const head =
    '| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n|---|---|---|---|---|---|---|---|\n';
  const zeros = '| 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n';
  const read = reading(
    `# 石桥县人民政府2024年政府信息公开工作年度报告

## 三、收到和处理政府信息公开申请情况

${head}| 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
| 二、上年结转政府信息公开申请数量 ${zeros}
### （四）无法提供

${head}| 1. 本机关不掌握相关政府信息 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
| 2. 没有现成信息需要另行制作 ${zeros}| 3. 补正后申请内仍不明确 ${zeros}
### （五）不予处理

${head}| 1. 信访举报投诉类申请 ${zeros}| 2. 重复申请 ${zeros}| 3. 要求提供公开出版物 ${zeros}
### （六）其他处理

${head}| （六）其他处理 ${zeros}
${head}| （七）总计 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
| 四、结转下年度继续办理 ${zeros}`,
    'markdown',
  );
  expect(rowOf(read, 'applications/other')).toBe('0 0 0 0 0 0 0');
  expect(Object.keys(read.cells).filter((id) => id.startsWith('applications/other.'))).toEqual([]);
});

test.each([
  ['（二）设置政府信息公开查阅点\n数', '人 31\n（三）从事政府信息公开工作人\n员数'],
  ['（二）设置政府信开查阅点', '（三）从事政府信息公开工作人\n人 31\n员数'],
])('the end of a label that begins below a broken one is not the end of that one: %j', (next, behind) => {
  const read = reading(`${NATIONAL}六、举报投诉数量 件 18
七、依申请公开信息收取的费用 万元 13
八、机构建设和保障经费情况
个 0
（一）政府信息公开工作专门机
构
个 29
${next}
${behind}
`);
  expect(['', '0']).toContain(rowOf(read, 'statistics/capacity.units'));
});

test('nor is the end of one that was not made out', () => {
  const read = reading(`${NATIONAL}六、举报投诉数量 件 18
七、依申请公开信息收取的费用 万元 13
八、机构建设和保障经费情况
（一）政府信息公开工作专门机
个 29
构数
个 0
（二）设置政府信息公开查阅点
（三）从事政府信息开工作人员
人 31
数
`);
  expect(['', '0']).toContain(rowOf(read, 'statistics/capacity.reading-points'));
});

test('an ordinal that stands before the figures, above the rest of its label, is none of them', () => {
  const read = reading(`石桥县人民政府2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量 9 0 0 0 0 0 9
二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0
       4. 3 0 0   0   0 0 3
      保护
      第三方
      合法权益
       5. 2 0 0   0   0 0 2
      属于
      三类
      内部
      事务信息
       6. 1 0 0   0   0 0 1
      属于
      四类
      过程性
      信息
（七）总计 6 0 0 0 0 0 6
四、结转下年度继续办理 3 0 0 0 0 0 3
`);
  expect(rowOf(read, 'applications/denied.internal-affairs')).toBe('2 0 0 0 0 0 2');
  expect(rowOf(read, 'applications/denied.process-information')).toBe('1 0 0 0 0 0 1');
});
