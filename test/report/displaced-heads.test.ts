/** Heads that extraction left above another table are no wrong heads of it. */
import { expect, test } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import { cellId } from '../../server/core/forms/form.ts';
import { figuresOf, formOf } from '../kit/drafts/figures.ts';
import { random } from '../kit/random.ts';

test('a head of another table, with a figure of its own below it', () => {
  const form = formOf('ogi-2021-one-other');
  const table = form.tables.find(({ key }) => key === 'applications')!;
  const figures = figuresOf('ogi-2021-one-other', 'county', random(3));
  const rows = table.rows.flatMap((row) => {
    const own = row.columns.map((column) => figures.get(cellId(table.key, row.key, column.key)));
    return own.every((figure) => figure !== undefined) ? [{ label: row.label, own }] : [];
  });
  const lines = rows.flatMap(({ label, own }, at) => [
    // Labels of the others are torn to pieces.
    ...(at % 8 === 0 || at === rows.length - 1 ? [label.slice(0, 18)] : ['其']),
    ...(at === 0 ? ['法人或其他组织'] : []),
    ...own,
  ]);
  const text = `石桥县人民政府2023年政府信息公开工作年度报告\n采购总\n金额\n0.2\n${lines.join('\n')}\n`;
  const { findings, reports } = analyse(text);
  expect(reports[0]!.cells.get('applications/received/total')).toBeDefined();
  expect(findings.filter(({ rule }) => rule === 'header-mismatch')).toEqual([]);
});
