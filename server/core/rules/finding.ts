import type { Severity } from '../forms/form.ts';
import type { Decimal } from '../text/decimal.ts';
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
  readonly span: Span;
  readonly report: number | null;
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
}

export interface Edit {
  readonly span: Span;
  readonly newText: string;
}
