/** What must hold of one equation of a form file beyond its schema: what it names is there, and it applies somewhere. */
import type { Path } from '../json/problems.ts';
import type { Messages } from '../messages/messages.ts';
import { type CellNames, expand, keysOf, resolveCell } from './constraints.ts';
import type { Layout } from './layout.ts';
import type { EquationData, OperandsData, TableData } from './schema.ts';

/** What a check of a form file needs to know; `report` takes the path of the value at fault. */
export interface Check {
  readonly texts: Messages['configuration']['form'];
  readonly report: (path: Path, message: string) => void;
}

/** Reports each fault at its place in the form file. */
export function checkEquation(
  equation: EquationData,
  path: Path,
  table: TableData,
  layout: Layout,
  names: CellNames,
  check: Check,
): void {
  let sound = true;
  const report = (at: Path, message: string): void => {
    sound = false;
    check.report([...path, ...at], message);
  };
  const { texts } = check;
  if ((equation.left === undefined) === (equation.each === undefined)) report([], texts.leftOrEach);
  if (equation.rows !== undefined && equation.per !== 'row') report(['rows'], texts.limitedRows);
  if (equation.columns !== undefined && equation.per !== 'column') report(['columns'], texts.limitedColumns);

  const columns = new Set(layout.columnLists.flatMap((list) => list.map((column) => column.key)));
  /** What is wrong with one operand; null when nothing is. */
  const fault = (reference: string): string | null => {
    if (equation.per === 'row') return columns.has(reference) ? null : texts.unknownColumn(reference);
    if (equation.per === 'none') {
      return resolveCell(reference, table, names) === undefined ? texts.unknownCell(reference) : null;
    }
    return rowFault(reference, layout, check);
  };
  const seen = new Set<string>();
  for (const side of ['left', 'each', 'right'] as const) {
    const operands = equation[side];
    if (operands === undefined) continue;
    if ('childrenOf' in operands) {
      const message = equation.per === 'column' ? childrenFault(operands, layout, check) : texts.childrenPerColumn;
      if (message !== null) report([side], message);
    }
    for (const [index, reference] of keysOf(operands, layout).entries()) {
      const at = 'childrenOf' in operands ? [side] : [side, index];
      const message = fault(reference) ?? (seen.has(reference) ? texts.repeatedOperand(reference) : null);
      if (message !== null) report(at, message);
      seen.add(reference);
    }
  }
  for (const [index, key] of (equation.rows ?? []).entries()) {
    const message = rowFault(key, layout, check);
    if (message !== null) report(['rows', index], message);
  }
  for (const [index, key] of (equation.columns ?? []).entries()) {
    if (!columns.has(key)) report(['columns', index], texts.unknownColumn(key));
  }
  if (sound && expand(equation, table, layout, () => names).length === 0) report([], texts.appliesNowhere);
}

function rowFault(key: string, layout: Layout, { texts }: Check): string | null {
  const row = layout.rowsByKey.get(key);
  if (row === undefined) return texts.unknownRow(key);
  return row.data.heading === true ? texts.headingRow(key) : null;
}

function childrenFault(operands: Extract<OperandsData, { childrenOf: string }>, layout: Layout, { texts }: Check) {
  if (!layout.rowsByKey.has(operands.childrenOf)) return texts.unknownRow(operands.childrenOf);
  return keysOf(operands, layout).length === 0 ? texts.noChildren(operands.childrenOf) : null;
}
