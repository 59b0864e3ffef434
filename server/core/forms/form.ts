/**
 * The compiled shape of a form: what reading, rules and features work with.
 * Forms themselves are data (`*.json`, validated by `schema.ts`); `compile.ts` turns them into this.
 */

/** How grave a finding is; `off` exists only in configuration. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a column's cells hold: a count (non-negative integer), an amount (decimals and units allowed) or a signed change. */
type ValueKind = 'count' | 'amount' | 'change';

export interface SectionForm {
  readonly key: string;
  /** The Chinese ordinal of the heading: `一`. */
  readonly number: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

export interface ColumnForm {
  /** Unique within its row; empty where a table has a single, unnamed value column (then cell ids have two parts). */
  readonly key: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** Labels of the merged heads above it, outermost first: `申请人情况`, `法人或其他组织`. */
  readonly group: readonly string[];
  /** A few characters that stand for the column in an equation: `自然人`. */
  readonly short: string;
  readonly kind: ValueKind;
}

export interface RowForm {
  readonly key: string;
  /** The official label, ordinal included: `1.属于国家秘密`. */
  readonly label: string;
  readonly aliases: readonly string[];
  /** What stands for the row in an equation: `三（七）`. */
  readonly short: string;
  /** What sentences call the row; unique in its table, as labels need not be: `（三）1.属于国家秘密`. */
  readonly name: string;
  /** Labels of the merged cells before it, outermost first: `三、本年度办理结果`, `（三）不予公开`. */
  readonly group: readonly string[];
  readonly columns: readonly ColumnForm[];
  /** Heads of the columns that bear no number: those before the first number (指标, 单位) and the others (备注). */
  readonly descriptors: { readonly before: readonly string[]; readonly behind: readonly string[] };
  /** The unit printed beside the row, where the table has such a column. */
  readonly unit: string | null;
  /** A row that only heads others and bears no number. */
  readonly heading: boolean;
  /** A report may lack it without a finding. */
  readonly optional: boolean;
  /** Rows for which this one stands when a report lacks them. */
  readonly substitutesFor: readonly string[];
}

/** A sum over cells named by id; both sides are non-empty. */
export interface Constraint {
  /** The rule whose finding a violation is. */
  readonly rule: string;
  /** `equal`: left = right; `at-most`: left ≤ right. */
  readonly relation: 'equal' | 'at-most';
  /** Null: the rule's own severity. */
  readonly severity: Severity | null;
  /** The requirement in the form's words: `一＋二＝三（七）＋四`. */
  readonly text: string;
  /** Where this instance stands: `自然人列`, `（一）予以公开行`, `行政复议`; empty for a constraint on single items. */
  readonly place: string;
  /** True: operands that the report lacks are dropped; one that is there but unread still keeps the equation silent. */
  readonly present: boolean;
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
}

/** One instance of what ties a year's figure to the year before: this = Σ previous + Σ plus − Σ minus. */
export interface CrossYearConstraint {
  readonly rule: string;
  /** Null: the rule's own severity. */
  readonly severity: Severity | null;
  /** The requirement in the form's words. */
  readonly text: string;
  /** As in a `Constraint`: `自然人列`, `行政许可行`. */
  readonly place: string;
  readonly this: Operand;
  /** Cells of last year's report; at least one. */
  readonly previous: readonly Operand[];
  readonly plus: readonly Operand[];
  readonly minus: readonly Operand[];
}

export interface Operand {
  /** Cell id. */
  readonly cell: string;
  /** How the equation names it: `二`, `自然人`. */
  readonly name: string;
}

export interface TableForm {
  readonly key: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** `stacked`: a line of cells a row. `side-by-side`: the rows stand beside each other, all their cells on one line. */
  readonly arrangement: 'stacked' | 'side-by-side';
  /** The labels that head the table in reading order: groups, descriptors such as 指标 and 单位, columns. Never rows. */
  readonly heads: readonly string[];
  /** In the order of the official table. */
  readonly rows: readonly RowForm[];
  /** Every instance, in the order of the form file: per row, per column or single. */
  readonly constraints: readonly Constraint[];
}

export interface Form {
  readonly id: string;
  readonly title: string;
  /** The official document the form comes from. */
  readonly source: string;
  /** Report years it was in force; null: still is. */
  readonly years: { readonly from: number | null; readonly to: number | null };
  readonly sections: readonly SectionForm[];
  readonly tables: readonly TableForm[];
  /** What ties its figures to the same body's report of the year before. */
  readonly crossYear: readonly CrossYearConstraint[];
}

/** The id of a cell: `<table>/<row>/<column>`, the last part left out where the column has no name. */
export function cellId(table: string, row: string, column: string): string {
  return column === '' ? `${table}/${row}` : `${table}/${row}/${column}`;
}
