/** Published and exhaustively solved cases, read in place from the folder that GOUJI_CASES names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ColumnForm, Constraint, Form, RowForm, TableForm } from '../../server/core/forms/form.ts';
import type { Problem, Relation, Variable } from '../../server/core/repair/sums.ts';
import { type Equation, equationsOf } from '../../server/core/report/equations.ts';
import type { Cell, Report, Row, Table } from '../../server/core/report/report.ts';
import { fromInteger } from '../../server/core/text/decimal.ts';
import { reportOfTables } from '../kit/report.ts';

export const casesFolder = process.env.GOUJI_CASES;

/** What a file of cases holds; `T` is the shape its tests rely on. */
export function readCases<T>(name: string): T {
  return JSON.parse(readFileSync(join(casesFolder!, `${name}.json`), 'utf8')) as T;
}

/** A rule of the external cases: Σ coef × variable, compared with a constant. */
interface CaseRule {
  readonly text?: string;
  readonly coef?: Readonly<Record<string, number>>;
  readonly op?: '==' | '>=' | '<' | '<=';
  readonly rhs?: number;
}

export interface Case {
  readonly id: string;
  readonly rules: readonly CaseRule[];
  readonly record: Readonly<Record<string, number | null>>;
  readonly options?: { readonly fixate?: readonly string[] };
}

export interface NamedProblem extends Problem {
  readonly names: readonly string[];
}

/** A case as a problem: a constant becomes a variable that cannot change, fractions of coefficients are scaled away. */
export function problemOf(data: Case): NamedProblem {
  const names = Object.keys(data.record);
  const variables: Variable[] = names.map((name) => ({
    value: data.record[name]!,
    least: (data.record[name] ?? 0) < 0 ? Number.NEGATIVE_INFINITY : 0,
    step: 1,
    fixed: data.options?.fixate?.includes(name) ?? false,
  }));
  const constant = (value: number): number =>
    variables.push({ value, least: Number.NEGATIVE_INFINITY, step: 1, fixed: true }) - 1;
  const relations = data.rules.flatMap((rule): Relation[] => {
    const { coef, op, rhs } = structured(rule);
    // Whole numbers: below 10 is at most 9.
    const bound = op === '<' ? rhs - 1 : rhs;
    const direction = op === '>=' ? -1 : 1;
    const scale = Object.values(coef).every(Number.isInteger) ? 1 : 10;
    const terms = Object.entries(coef).map(([name, coefficient]) => ({
      variable: names.indexOf(name),
      coefficient: Math.round(direction * scale * coefficient),
    }));
    if (bound !== 0) terms.push({ variable: constant(bound), coefficient: -direction * scale });
    return [{ kind: op === '==' ? 'equal' : 'at-most', terms }];
  });
  return { names, variables, relations };
}

/** A case as a form's equations over a table of single cells; for rules that are plain sums. */
export function reportOf(data: Case): { readonly report: Report; readonly equations: readonly Equation[] } {
  const column: ColumnForm = { key: '', label: '', aliases: [], group: [], short: '', kind: 'count' };
  const rows = Object.entries(data.record).map(([name, value], index): Row => {
    const form: RowForm = {
      key: name,
      label: name,
      aliases: [],
      short: name,
      name,
      group: [],
      columns: [column],
      descriptors: { before: [], behind: [] },
      unit: null,
      heading: false,
      optional: false,
      substitutesFor: [],
    };
    const span = { start: 10 * index, end: 10 * index };
    const cell: Cell = {
      id: `case/${name}`,
      row: form,
      column,
      value: value === null ? null : fromInteger(value),
      text: '',
      span,
      digits: span,
      note: null,
      invalid: null,
    };
    return { form, label: span, span, cells: [cell] };
  });
  const constraints = data.rules.map((rule): Constraint => {
    const { coef, op } = structured(rule);
    const operands = (sign: number) =>
      Object.entries(coef).flatMap(([name, value]) => (value * sign > 0 ? { cell: `case/${name}`, name } : []));
    const [left, right] = op === '>=' ? [operands(-1), operands(1)] : [operands(1), operands(-1)];
    const relation = op === '==' ? 'equal' : 'at-most';
    return {
      rule: 'breakdown-total-mismatch',
      relation,
      severity: null,
      text: '',
      place: '',
      present: false,
      left,
      right,
    };
  });
  const span = { start: 0, end: 10 * rows.length };
  const tableForm: TableForm = {
    key: 'case',
    title: '',
    aliases: [],
    arrangement: 'stacked',
    heads: [],
    rows: rows.map((row) => row.form),
    constraints,
  };
  const table: Table = { form: tableForm, span, rows, unread: [], missing: [], stray: [] };
  const form: Form = {
    id: 'case',
    title: '',
    source: '',
    years: { from: null, to: null },
    sections: [],
    crossYear: [],
    tables: [tableForm],
  };
  const report = reportOfTables(form, [table], ' '.repeat(span.end));
  // A bound such as x ≥ 0 has an empty side: it is what counts are anyway.
  return { report, equations: equationsOf(report).filter(({ left, right }) => left.length > 0 && right.length > 0) };
}

/** Rules given as text only, `x1+x2==x3` or `x6 >= 0`, with their coefficients. */
function structured(rule: CaseRule): Required<Omit<CaseRule, 'text'>> {
  if (rule.coef !== undefined) return { coef: rule.coef, op: rule.op!, rhs: rule.rhs! };
  const [, left, op, right] = /^(.*?)\s*(==|>=)\s*(.*)$/.exec(rule.text!)!;
  const coef: Record<string, number> = {};
  const add = (side: string, sign: number) => {
    for (const [, minus, name] of side.matchAll(/([+-])?\s*([a-z]\w*)/g)) coef[name!] = minus === '-' ? -sign : sign;
  };
  add(left!, 1);
  add(right!, -1);
  return { coef, op: op as '==' | '>=', rhs: 0 };
}
