/** Where a report begins in a file of several that have no titles. */
import { describe, expect, it } from 'vitest';
import { builtInForms } from '../../server/core/forms/builtin.ts';
import { read } from '../../server/core/reading/read.ts';
import { baseDraft } from '../kit/base.ts';

const [, ...lines] = baseDraft('ogi-2021').trim().split('\n');
const first = lines.findIndex((line) => line.startsWith('一、'));
const last = lines.findLastIndex((line) => line.startsWith('六、')) + 2;
/** Without title, preface and signature. */
const body = lines.slice(first, last).join('\n');
const tables = body
  .split('\n')
  .filter((line) => !/^[一二三四五六]、[^|]*$/.test(line))
  .join('\n');
const [school, hospital] = ['石桥县教育局', '石桥县卫生健康局'];
const period = (year: number) => `本报告统计期限自${year}年1月1日起至${year}年12月31日止。`;

describe('a report without a title begins', () => {
  it.each([
    ['at the line that states the period', `${period(2022)}\n${tables}`, `${period(2023)}\n${tables}`],
    ['at its first heading', body, body],
    ['at a body’s name', `${school}\n${tables}`, `${hospital}\n${tables}`],
    [
      'at the first label of its tables',
      tables.slice(tables.indexOf('信息内容')),
      tables.slice(tables.indexOf('信息内容')),
    ],
  ])('%s', (_, one, other) => {
    const text = `${one}\n\n${other}\n`;
    const reports = read(text, 'plain', builtInForms, null);
    expect(reports.map(({ span }) => span.start)).toEqual([0, text.lastIndexOf(other)]);
    const [cells, otherCells] = reports.map((report) =>
      [...report.cells.values()].map(({ id, text }) => `${id} ${text}`),
    );
    expect(cells).toEqual(otherCells);
    expect(cells!.length).toBeGreaterThan(150);
  });

  it('with the year of its own period', () => {
    const reports = read(`${period(2022)}\n${tables}\n\n${period(2023)}\n${tables}`, 'plain', builtInForms, null);
    expect(reports.map(({ year }) => year)).toEqual([2022, 2023]);
  });
});
