import { expect, test } from 'vitest';
import { builtInForms } from '../../server/core/forms/builtin.ts';
import { cellId, type RowForm } from '../../server/core/forms/form.ts';
import { balance, equationsOf } from '../../server/core/report/equations.ts';
import type { Cell, Report, Table } from '../../server/core/report/report.ts';
import { parseDecimal } from '../../server/core/text/decimal.ts';
import { reportOfTables } from '../kit/report.ts';

const form = builtInForms.find(({ id }) => id === 'ogi-fujian')!;
const tableForm = form.tables[0]!;
const span = { start: 0, end: 0 };

/** A report of the Fujian form with these rows read (year and cumulative) and those rows there but unread. */
function report(read: Readonly<Record<string, readonly [string, string]>>, unread: readonly string[] = []): Report {
  const rowForm = (key: string): RowForm => tableForm.rows.find((row) => row.key === key)!;
  const idsOf = (row: RowForm): string[] => row.columns.map((column) => cellId(tableForm.key, row.key, column.key));
  const rows = Object.entries(read).map(([key, values]) => {
    const row = rowForm(key);
    const cells = row.columns.map((column, index): Cell => {
      const text = values[index] ?? '';
      const value = text === '' ? null : parseDecimal(text);
      return { id: idsOf(row)[index]!, row, column, value, text, span, digits: span, note: null, invalid: null };
    });
    return { form: row, label: span, span, cells };
  });
  const table: Table = {
    form: tableForm,
    span,
    rows,
    unread: unread.map((key) => ({
      row: rowForm(key),
      ids: idsOf(rowForm(key)),
      reason: { kind: 'glued', ways: [], more: 0, balanced: false } as const,
      label: span,
      span,
    })),
    missing: [],
    stray: [],
  };
  return reportOfTables(form, [table], '');
}

function sums(of: Report): string[] {
  return equationsOf(of)
    .filter(({ constraint }) => constraint.rule === 'breakdown-total-mismatch')
    .map((equation) => {
      const names = equation.left.map(({ name }) => name).join('＋');
      return `${equation.constraint.place}：${names} ${balance(equation).holds ? '平' : '不平'}`;
    });
}

test('parts that the report lacks are left out of the sum', () => {
  expect(
    sums(report({ received: ['3', '9'], 'received.online': ['2', '8'], 'received.letter-or-fax': ['1', '2'] })),
  ).toEqual(['年度列：网上申请数＋信函、传真申请数 平', '历年累计列：网上申请数＋信函、传真申请数 不平']);
});

test('a part that is there but unread keeps the sum silent', () => {
  expect(sums(report({ received: ['3', '9'], 'received.online': ['2', '8'] }, ['received.letter']))).toEqual([]);
});

test('a total without parts, or parts without their total, says nothing', () => {
  expect(sums(report({ received: ['3', '9'] }))).toEqual([]);
  expect(sums(report({ 'received.online': ['3', '9'] }))).toEqual([]);
});
