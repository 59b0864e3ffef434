import type { Severity } from '../forms/form.ts';
import type { Decimal } from '../text/decimal.ts';
import type { Edit } from '../text/edit.ts';
import type { Range } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** One place where the text cannot be true, or needs a look. Everything a door shows is a rendering of this. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Chinese (or the chosen locale), exact, with the equation and its numbers. */
  readonly message: string;
  readonly span: Span;
  /** Index into `Analysis.reports`; null for a finding about the document. */
  readonly report: number | null;
  /** Cell ids. */
  readonly cells: readonly string[];
  readonly stated: Decimal | string | null;
  readonly expected: Decimal | string | null;
  readonly related: readonly Related[];
  readonly repairs: readonly Repair[];
}

export interface Related {
  readonly message: string;
  /** Where in this text; what stands in another file has the finding's own span here, and its place in `elsewhere`. */
  readonly span: Span;
  readonly report: number | null;
  /** A place in another file, by the library's name of it; null or left out for this text. */
  readonly elsewhere?: Elsewhere | null;
}

/** A place in the same text that has a part in the matter. */
export function relatedTo(message: string, span: Span): Related {
  return { message, span, report: null };
}

export interface Elsewhere {
  readonly file: string;
  /** Index of the report in that file. */
  readonly report: number;
  readonly range: Range;
}

export interface Change {
  readonly cell: string;
  readonly from: Decimal | null;
  readonly to: Decimal;
}

/** One way to mend a finding. Edits are disjoint and sorted. */
export interface Repair {
  readonly title: string;
  /** `safe`: typography, script, labels; may join fix-all. `review`: figures; offered one by one. */
  readonly kind: 'safe' | 'review';
  /** True only where one repair is clearly best. */
  readonly preferred: boolean;
  readonly reasons: readonly string[];
  readonly changes: readonly Change[];
  readonly edits: readonly Edit[];
  /** Edits in another file, whose text is not at hand: places as they were when it was summarised. */
  readonly elsewhere?: { readonly file: string; readonly edits: readonly RangeEdit[] } | null;
}

/** A repair that a machine may do unasked. */
export function safeRepair(title: string, edits: readonly Edit[]): Repair {
  return { title, kind: 'safe', preferred: true, reasons: [], changes: [], edits };
}

/** A repair of words, or of a figure in a sentence: it changes no cell, and somebody has to look. */
export function reviewRepair(title: string, edits: readonly Edit[], preferred: boolean): Repair {
  return { title, kind: 'review', preferred, reasons: [], changes: [], edits };
}

export interface RangeEdit {
  readonly range: Range;
  readonly newText: string;
}
