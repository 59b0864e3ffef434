/** The model that reading yields: plain readonly data, every span in the text that was read. */
import type { ColumnForm, Form, RowForm, SectionForm, TableForm } from '../forms/form.ts';
import type { Stretch } from '../source/source.ts';
import type { Decimal } from '../text/decimal.ts';
import type { Span } from '../text/span.ts';
import type { Claim } from './claim.ts';

export interface Cell {
  /** `applications/received/total` */
  readonly id: string;
  readonly row: RowForm;
  readonly column: ColumnForm;
  /** The number as written, its unit ignored; null for a blank (empty, `/`, `-`, `—`, `——`, `无`). */
  readonly value: Decimal | null;
  /** The cell's text as written, without surrounding white space: `1 驳回`. */
  readonly text: string;
  /** Where `text` stands; empty (start = end) for an empty cell: there a value can be inserted. */
  readonly span: Span;
  /** The digits alone, which a fix may replace: in `1 驳回` the `1`. For a blank the same as `span`. */
  readonly digits: Span;
  /** What stands beside the number and is no unit that the form knows: `驳回`; null when nothing does. */
  readonly note: string | null;
  /** Why the number cannot be a value of this column (negative or fractional count); null when it can. */
  readonly invalid: 'negative' | 'fractional' | null;
}

/** Why a cell could not be read surely. */
export type UnreadReason =
  /** Fewer or more values stand beside the label than the row has columns. */
  | { readonly kind: 'count'; readonly found: number; readonly expected: number }
  /** The blanks of the row can be dealt out to its columns in several ways. */
  | { readonly kind: 'blanks' }
  /** The digits stand without separators. */
  | {
      readonly kind: 'glued';
      /** Ways to divide them, figures joined by `·`, a few of them at most. */
      readonly ways: readonly string[];
      /** How many more there are. */
      readonly more: number;
      /** True when the equations hold in these ways; false when they hold in none, and these come nearest. */
      readonly balanced: boolean;
    }
  /** Something that is no number stands where one is due. */
  | { readonly kind: 'text'; readonly text: string }
  /** Values stand on lines of their own beside labels without any: whose they are cannot be told. */
  | { readonly kind: 'torn' }
  /** The row stands there twice, with other values. */
  | { readonly kind: 'twice' }
  /** The heads above stand in another order than the form's, which no line of them tells. */
  | { readonly kind: 'order' }
  /** The text ends in it: figures or digits may be lost. */
  | { readonly kind: 'cut-off' }
  /** Words or figures stand in the row's place, but no label of it was made out. */
  | { readonly kind: 'label' }
  /** The values stand elsewhere by another form that fits as well. */
  | { readonly kind: 'form' }
  /** The label occurs, but no values with it. */
  | { readonly kind: 'no-values' };

export interface UnreadRow {
  readonly row: RowForm;
  readonly ids: readonly string[];
  readonly reason: UnreadReason;
  /** The row's label as written, ordinal included. */
  readonly label: Span;
  /** What stands there: the label and what follows it. */
  readonly span: Span;
}

/** A value in a row that only heads others. */
export interface StrayValue {
  readonly row: RowForm;
  readonly id: string;
  readonly text: string;
  readonly span: Span;
}

export interface Row {
  readonly form: RowForm;
  /**
   * The row's label as written, ordinal included; in a `side-by-side` table the block's label, or the values where it
   * has none.
   */
  readonly label: Span;
  /** From the label to the last value. */
  readonly span: Span;
  /** In the order of the form's columns. */
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly form: TableForm;
  readonly span: Span;
  /** Rows that were read, in the order of the form. */
  readonly rows: readonly Row[];
  readonly unread: readonly UnreadRow[];
  /** Rows of the form that the table surely lacks (optional and substituted ones left out). */
  readonly missing: readonly RowForm[];
  readonly stray: readonly StrayValue[];
}

/** The rows of the form that are in a table, read or not. */
export function rowsIn({ rows, unread }: Table): Set<RowForm> {
  return new Set([...rows.map((row) => row.form), ...unread.map(({ row }) => row)]);
}

export interface Section {
  /** Null for a section that the form does not know. */
  readonly form: SectionForm | null;
  readonly heading: Span;
  /** From the heading to the next section. */
  readonly span: Span;
  /** The heading's text as written. */
  readonly title: string;
}

/** A report by its tables and headings, before its sentences are read. */
export interface BareReport {
  readonly form: Form;
  readonly year: number | null;
  /** The year that the title names; null when it names none, whatever else tells `year`. */
  readonly titleYear: number | null;
  readonly organisation: string | null;
  readonly span: Span;
  /** What a reader sees of the report, folded for comparing. */
  readonly body: Stretch;
  /** Where the title stands; null when the text has none. */
  readonly title: Span | null;
  readonly sections: readonly Section[];
  /** Tables that were found, in the order of the form. */
  readonly tables: readonly Table[];
  /** Tables of the form that the text lacks. */
  readonly missing: readonly TableForm[];
  /** Every cell that was read, by id. */
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface Report extends BareReport {
  /** What its sentences say of its figures, in the order of the text. */
  readonly claims: readonly Claim[];
}
