/** Rows of figures between bars whose labels were left outside them. */
import { expect, test } from 'vitest';
import { reading, rowOf } from '../kit/reading.ts';

const TITLE = '石桥县人民政府2023年政府信息公开工作年度报告\n';
const HEAD = `${TITLE}一、本年新收政府信息公开申请数量 9 0 0 0 0 0 9\n二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n`;

test('a row of figures between bars below labels of several rows may be any of theirs', () => {
  const read = reading(`${HEAD}| （一）予以公开 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
| 4.保护第三方合法权益 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |

5.属于三类内部事务
信息
1.本机关不掌握相关
政府信息
| 2 | 0 | 0 | 0 | 0 | 0 | 2 |
| 6.属于四类过程性信息 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
`);
  expect(rowOf(read, 'applications/unavailable.not-held')).toBe('');
  expect(rowOf(read, 'applications/denied.process-information')).toBe('1 0 0 0 0 0 1');
});

test('rows between bars whose labels were left outside them are taken in order when all sums over the rows hold', () => {
  const rest = `| 7.属于行政执法案卷 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 8.属于行政查询事项 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 4 | 0 | 0 | 0 | 0 | 0 | 4 |

（四）无2.没有现成信息需要另
法提供行制作
3.补正后申请内容仍不
明确
| 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| 1.信访举报投诉类申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 5.要求行政机关确认或重新出具已获取信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| （六）其他处理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| （七）总计 | 11 | 0 | 0 | 0 | 0 | 0 | 11 |
| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`;
  const table = (granted: number) => `石桥县人民政府2020年政府信息公开工作年度报告
| 一、本年新收政府信息公开申请数量 | 11 | 0 | 0 | 0 | 0 | 0 | 11 |
| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| （一）予以公开 | ${granted} | 0 | 0 | 0 | 0 | 0 | ${granted} |
| （二）部分公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 3.危及“三安全一稳定” | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 4.保护第三方合法权益 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |

（三）不
予公开
5.属于三类内部事务信
息
1.本机关不掌握相关政
府信息
| 2 | 0 | 0 | 0 | 0 | 0 | 2 |
| 6.属于四类过程性信息 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
${rest}`;
  const read = reading(table(3));
  expect(rowOf(read, 'applications/denied.internal-affairs')).toBe('2 0 0 0 0 0 2');
  expect(rowOf(read, 'applications/unavailable.not-held')).toBe('4 0 0 0 0 0 4');
  expect(rowOf(read, 'applications/unavailable.unclear')).toBe('1 0 0 0 0 0 1');
  expect(read.unread).toEqual({});
  const broken = reading(table(5));
  expect(rowOf(broken, 'applications/denied.internal-affairs')).toBe('');
  expect(rowOf(broken, 'applications/unavailable.not-held')).toBe('');
});
