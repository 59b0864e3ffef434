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
  const found = [...faultsIn(equation, table, layout, names, check)];
  for (const { at, message } of found) check.report([...path, ...at], message);
  if (found.length === 0 && expand(equation, table, layout, () => names).length === 0)
    check.report(path, check.texts.appliesNowhere);
}

interface Fault {
  /** Within the equation. */
  readonly at: Path;
  readonly message: string;
}

function* faultsIn(
  equation: EquationData,
  table: TableData,
  layout: Layout,
  names: CellNames,
  check: Check,
): Iterable<Fault> {
  const { texts } = check;
  const { left, each, per, rows, columns } = equation;
  if ((left === undefined) === (each === undefined)) yield { at: [], message: texts.leftOrEach };
  if (rows !== undefined && per !== 'row') yield { at: ['rows'], message: texts.limitedRows };
  if (columns !== undefined && per !== 'column') yield { at: ['columns'], message: texts.limitedColumns };
  const known = new Set(layout.columnLists.flatMap((list) => list.map((column) => column.key)));
  const columnFault = (key: string) => (known.has(key) ? null : texts.unknownColumn(key));
  const cellFault = (reference: string) =>
    resolveCell(reference, table, names) === undefined ? texts.unknownCell(reference) : null;
  const faultOf = { row: columnFault, column: (key: string) => rowFault(key, layout, check), none: cellFault }[per];
  yield* operandFaults(equation, faultOf, layout, check);
  yield* listed('rows', rows, (key) => rowFault(key, layout, check));
  yield* listed('columns', columns, columnFault);
}

/** @param faultOf what is wrong with one operand; null when nothing is */
function* operandFaults(
  equation: EquationData,
  faultOf: (reference: string) => string | null,
  layout: Layout,
  check: Check,
): Iterable<Fault> {
  const { texts } = check;
  const seen = new Set<string>();
  for (const side of ['left', 'each', 'right'] as const) {
    const operands = equation[side];
    if (operands === undefined) continue;
    const isTree = 'childrenOf' in operands;
    if (isTree) {
      const message = equation.per === 'column' ? childrenFault(operands, layout, check) : texts.childrenPerColumn;
      if (message !== null) yield { at: [side], message };
    }
    for (const [index, reference] of keysOf(operands, layout).entries()) {
      const message = faultOf(reference) ?? (seen.has(reference) ? texts.repeatedOperand(reference) : null);
      if (message !== null) yield { at: isTree ? [side] : [side, index], message };
      seen.add(reference);
    }
  }
}

function* listed(name: string, keys: readonly string[] = [], faultOf: (key: string) => string | null): Iterable<Fault> {
  for (const [index, key] of keys.entries()) {
    const message = faultOf(key);
    if (message !== null) yield { at: [name, index], message };
  }
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
