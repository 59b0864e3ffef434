/** Figures of PDFs that stand one a line, out of the order of their columns, or below a name that is not theirs alone. */
import { expect, test } from 'vitest';
import { reading, rowOf } from '../kit/reading.ts';

const PRESENT = '石桥县人民政府2023年政府信息公开工作年度报告\n';

const earlier = ({ charges = '3\n\n增1', procurement = '418\n\n315.62' }) =>
  reading(`石桥县人民政府2020年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容 本年新制作数量

本年新公开数量

对外公开总数量

规章

0

0

0

规范性文件

12

11

60

第二十条第（五）项
信息内容 上一年项目数量

本年增/减

处理决定数量

行政许可

65

减2

1840

其他对外管理服务事项

9

0

77

第二十条第（六）项
信息内容 上一年项目数量

本年增/减

处理决定数量

行政处罚

41

增10

216

行政强制

7

0

3

第二十条第（八）项
信息内容 上一年项目数量

本年增/减

行政事业性收费

${charges}

第二十条第（九）项
信息内容 采购项目数量

采购总金额

政府集中采购

${procurement}

三、收到和处理政府信息公开申请情况
`);

test('an amount does not stand under a count: the figures were written in another order', () => {
  expect(rowOf(earlier({}), 'disclosure/procurement')).toBe('418 315.62');
  expect(rowOf(earlier({ procurement: '315.62\n\n418' }), 'disclosure/procurement')).toBe('');
});

test('nor does a change', () => {
  expect(rowOf(earlier({}), 'disclosure/charges')).toBe('3 1');
  expect(rowOf(earlier({ charges: '增9\n\n0' }), 'disclosure/charges')).toBe('');
});

test('behind a label broken over lines figures without sums may stand in any order', () => {
  const read = reading(`${PRESENT}二、主动公开政府信息情况
第二十条第（一）项
信息内容 本年制发件数 本年废止件数 现行有效件数
规章

0

0

3

行政规范性文
件

12

7

45

第二十条第（五）项
信息内容 本年处理决定数量
行政许可

8
`);
  expect(rowOf(read, 'disclosure/normative-documents')).toBe('');
});

test('figures below the bare name of a block are not its own where other blocks have none', () => {
  const read = reading(`${PRESENT}四、政府信息公开行政复议、行政诉讼情况
行政复议
结果 结果 其他 尚未
维持 纠正 结果 审结

行政诉讼
总
计

未经复议直接起诉

5

复议后起诉

13

0

9

7

29

结果 结果 其他 尚未 总计 结果 结果 其他 尚未

6

20

0

4

4

18

23

3

2

1
五、存在的主要问题及改进情况
`);
  expect(rowOf(read, 'review/litigation-after-reconsideration')).toBe('');
});

test('an ordinal at the end of a line is the next label’s', () => {
  const read = reading(`石桥县2016年度政府信息公开工作年度报告
指标 单位 本年度 历年累计
受理申请总数 条 24 310
同意部分公开答复数 条 146
3、
不予公开答复数 条 2 17
`);
  expect(rowOf(read, 'statistics/answered.partial')).toBe('');
});
