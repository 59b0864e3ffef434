/** Figures too wide for their columns, which extraction writes a line at a time, the end of one stuck to the next. */
import { expect, test } from 'vitest';
import { reading, rowOf } from '../kit/reading.ts';

const TITLE = '石桥县人民政府2023年政府信息公开工作年度报告\n';

/** A digit a line in each cell; what begins the next cell follows on the same line. */
function pieces(...figures: readonly number[]): string {
  return figures.map((figure) => [...String(figure)].join('\n')).join('');
}

test('as many pieces as columns are no row where another row shows that its figures are broken', () => {
  const read = reading(`${TITLE}一、本年新收政府信息公开申请数量${pieces(476, 43, 1, 1, 10, 5, 536)}
二、上年结转政府信息公开申请数量${pieces(412, 37, 0, 1, 12, 2, 464)}
（一）予以公开3
1
0
0
0
0
4
`);
  expect(rowOf(read, 'applications/received')).toBe('');
  expect(rowOf(read, 'applications/carried-in')).toBe('');
  expect(read.unread['applications/carried-in/total']).toBe('torn');
  expect(rowOf(read, 'applications/granted')).toBe('3 1 0 0 0 0 4');
});

const STATISTICS = '石桥县人民政府2016年政府信息公开工作年度报告\n二、政府信息公开情况统计表\n三、依申请公开情况\n';

test('a single figure above the rest of itself is not read where other rows are broken so', () => {
  const read = reading(`${STATISTICS}（一）收到申请数件3011
18
1.当面申请数件0
2.传真申请数件4199
7
3.网络申请数件6449
9
4.信函申请数件1946
15
`);
  expect(Object.values(read.cells).filter((value) => value !== '0')).toEqual([]);
});

test('a number below a single figure may be its page’s', () => {
  const read = reading(`${STATISTICS}（一）收到申请数件11
3
1.当面申请数件0
2.传真申请数件4
4
3.网络申请数件6
4.信函申请数件1
`);
  expect(rowOf(read, 'statistics/applications.received')).toBe('11');
  expect(rowOf(read, 'statistics/applications.received.fax')).toBe('4');
});

test('a figure cut behind its point is read neither by what stands before it nor by the rest', () => {
  const fees = (figure: string) =>
    reading(`${STATISTICS}六、举报投诉数量 件 251
${figure}
八、机构建设和保障经费情况
（一）政府信息公开工作专门机构数 个 14
`);
  expect(rowOf(fees('七、依申请公开信息收取的费用 万元 1561.\n2'), 'statistics/fees')).toBe('');
  expect(rowOf(fees('七、依申请公                1561.\n开信息收取的 万元          2\n费用'), 'statistics/fees')).toBe(
    '',
  );
  expect(rowOf(fees('七、依申请公开信息收取的费用 万元 1561.2'), 'statistics/fees')).toBe('1561.2');
});

test('figures that begin on the line above are not read by their ends', () => {
  const read = reading(`${TITLE}
                 1258                              1422
一、本年新收政府信息公开申请数量 4    1143   28    42    285   142   4
二、上年结转政府信息公开申请数量 325   29     0     1     7     3   365
（一）予以公开                  5041  471    14    20   114    60   5720
`);
  expect(rowOf(read, 'applications/received')).toBe('');
  expect(rowOf(read, 'applications/carried-in')).toBe('325 29 0 1 7 3 365');
});

test('figures on two lines are not read where the other rows have theirs on one', () => {
  const read = reading(
    `石桥县人民政府2013年政府信息公开工作年度报告
主动公开政府信息数 条 8244 23301
受理政府信息依申请公开总数 条 9504128843
0
其中：1、当面申请数 条 12 2778
2、传真申请数 条 0 31
3、电子邮件申请数 条 904 2871
`,
    'plain',
    'ogi-fujian',
  );
  expect(rowOf(read, 'statistics/received')).toBe('');
  expect(rowOf(read, 'statistics/received.fax')).toBe('0 31');
});

test('what stands alone below a row is the rest of its last figure where no page ends beside it', () => {
  const rows = (rest: string) => `石桥县人民政府2020年政府信息公开工作年度报告
第二十条第（五）项
信息内容 上一年项目数量 本年增/减 处理决定数量
行政许可 610 减9 730
第二十条第（六）项
信息内容 上一年项目数量 本年增/减 处理决定数量
行政处罚 56 增1 12
行政强制 0 -4 51
${rest}第二十条第（八）项
`;
  const coercion = (rest: string) => rowOf(reading(rows(rest)), 'disclosure/coercion');
  expect(coercion('4\n第二十条\f\n')).toBe('');
  expect(coercion('4\n\f')).toBe('0 -4 51');
  expect(coercion('\f4\n')).toBe('0 -4 51');
  expect(coercion('4\n')).toBe('0 -4 51');
});

test('figures as wide as any above as many more are not whole', () => {
  const read = reading(
    `石桥县人民政府2013年政府信息公开工作年度报告
主动公开政府信息数 条 8244 2301
其中：1、当面申请数 条 12 2778
2、传真申请数 条 0 31
4、网上申请数 条 1807 1807
88 88
`,
    'plain',
    'ogi-fujian',
  );
  expect(rowOf(read, 'statistics/received.online')).toBe('');
  expect(rowOf(read, 'statistics/received.fax')).toBe('0 31');
});

test('a part and its total may both lack their first digits, though they add up', () => {
  const read = reading(`${TITLE}一、本年新收政府信息公开申请数量 9 0 0 0 0 0 9
二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0
      3.要
      求提 3             3
      供公
      开出 5 4 0 0 0 0   9
      版物
（七）总计 9 0 0 0 0 0 9
`);
  expect(rowOf(read, 'applications/refused.publication')).toBe('');
  expect(rowOf(read, 'applications/received')).toBe('9 0 0 0 0 0 9');
});

test('a row that does not add up amid figures that are no row’s may be pieces', () => {
  const read = reading(`${TITLE}6
二、上年结转政府信息公开申请数量 68 61 1 2 15 7 7
7
（一）予以公开 9 0 0 0 0 0 9
（七）总计 9 0 0 0 0 0 8
四、结转下年度继续办理 0 0 0 0 0 0 0
`);
  expect(rowOf(read, 'applications/carried-in')).toBe('');
  expect(rowOf(read, 'applications/handled-total')).toBe('9 0 0 0 0 0 8');
});

test('a zero before other digits is the blank of the column before, unless the sums say that it means nothing', () => {
  const received = (figures: string) =>
    rowOf(
      reading(
        `${TITLE}一、本年新收政府信息公开申请数量 ${figures}\n二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1\n（一）予以公开 3 1 0 0 0 0 4\n`,
      ),
      'applications/received',
    );
  expect(received('2 04 0 0 0 1 25')).toBe('');
  expect(received('01 4 0 0 1 0 2')).toBe('');
  expect(received('20 04 0 0 1 0 25')).toBe('20 4 0 0 1 0 25');
});

test.each([' | ', '\t', ' '])('a sum that fails above a row that is being written, cells divided by %j', (mark) => {
  const row = (label: string, ...cells: readonly number[]) => [label, ...cells].join(mark);
  const text = `石桥县水利局2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
${row('一、本年新收政府信息公开申请数量', 4, 0, 0, 0, 0, 0, 4)}
${row('二、上年结转政府信息公开申请数量', 0, 0, 0, 0, 0, 0, 0)}
${row('（一）予以公开', 4, 2, 0, 0, 0, 0, 4)}
${row('（二）部分公开', 0, 0, 0)}`;
  expect(rowOf(reading(text), 'applications/granted')).toBe('4 2 0 0 0 0 4');
});
