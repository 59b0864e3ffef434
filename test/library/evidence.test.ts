/** Last year's report among the reasons for a repair. */
import { expect, it } from 'vitest';
import { formatDecimal } from '../../server/core/text/decimal.ts';
import { baseDraft } from '../kit/base.ts';
import { analyseFolder } from '../kit/folder.ts';
import { patch } from '../kit/patch.ts';

const base = baseDraft('ogi-2021');
/** One row does not add up, and nothing else in the report tells which figure is wrong. */
const broken = patch(
  base,
  '- 一、本年新收政府信息公开申请数量\n二、上年结转政府信息公开申请数量 | 4 | 5 | 0 | 0 | 0 | 0 | 8 |',
);

function preferred(carriedOver: string) {
  const last = patch(base.replaceAll('2023年', '2022年'), `四、结转下年度继续办理 | ${carriedOver} |`);
  const folder = analyseFolder([
    { file: 'last', text: last },
    { file: 'now', text: broken },
  ]);
  const finding = folder.get('now')!.findings.find(({ rule }) => rule === 'row-total-mismatch')!;
  return finding.repairs
    .filter((repair) => repair.preferred)
    .map(({ changes, reasons }) => [...changes.map(({ cell, to }) => `${cell} ${formatDecimal(to)}`), ...reasons]);
}

it.each([
  ['3 | 5 | 0 | 0 | 0 | 0 | 8', 'applications/carried-in/natural-person 3', '上年年报为 3'],
  ['4 | 4 | 0 | 0 | 0 | 0 | 8', 'applications/carried-in/enterprise 4', '上年年报为 4'],
  ['4 | 5 | 0 | 0 | 0 | 0 | 9', 'applications/carried-in/total 9', '上年年报为 9'],
])('what was carried over was %s', (carriedOver, change, reason) => {
  const [repair, ...others] = preferred(carriedOver);
  expect(others).toEqual([]);
  expect(repair![0]).toBe(change);
  expect(repair).toContain(reason);
});
