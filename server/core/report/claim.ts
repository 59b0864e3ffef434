/**
 * What the sentences of a report say of its figures. Only what is surely meant of the reporting body and the report
 * year.
 */
import { add, type Decimal, subtract } from '../text/decimal.ts';
import type { Span } from '../text/span.ts';

/** A number in a sentence. */
export interface Figure {
  /** As written, with its counter: `24件`, `一百零三件`, `33.9%`. */
  readonly text: string;
  /** The number with its multiplier (`12万` is 120000); of a percentage the number before the sign. */
  readonly value: Decimal;
  /** `件`, `条`, `万元`, `%`; empty where the counter is left out. */
  readonly counter: string;
  /** Where `text` stands. */
  readonly span: Span;
  /** The digits alone, which a fix may replace. */
  readonly digits: Span;
  /** `rough`: 余, 约, 近, 以上, a multiple of 万 and the like. Never compared for equality. */
  readonly precision: 'exact' | 'rough';
}

/** Cells whose sum a sentence states; at least one id of the report's form. Some of them may be unread. */
export type CellSum = readonly string[];

/** A number that can stand below a fraction: of the sentences, or of the tables. */
export type Quantity =
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'cells'; readonly cells: CellSum };

interface Said {
  /** The phrase as written: `新受理政府信息公开申请24件`. */
  readonly text: string;
  /** Where the phrase stands. */
  readonly span: Span;
}

/** A figure that states what the tables state too. */
export interface CountClaim extends Said {
  readonly kind: 'count';
  readonly figure: Figure;
  /**
   * What it may be meant of, the likeliest first, never empty. Usage differs (收到 with or without what was carried in),
   * so a figure contradicts the tables only if it fits none.
   */
  readonly about: readonly CellSum[];
}

/** A sentence without a number that is true only if cells are 0: 均获维持, 未收到申请. */
interface StatementClaim extends Said {
  readonly kind: 'statement';
  /** Cell ids; at least one. */
  readonly zeros: readonly string[];
}

/** A total with its parts. */
export interface BreakdownClaim extends Said {
  readonly kind: 'breakdown';
  readonly total: Figure;
  /** At least two, in the order of the text. */
  readonly parts: readonly Figure[];
  /** True when the parts are said to be all: the last is 其他, or every kind that there is has its part. */
  readonly complete: boolean;
}

/** A part of a whole. */
export interface Portion {
  readonly part: Quantity;
  readonly whole: Quantity;
}

/** A share in percent. */
export interface ShareClaim extends Said {
  readonly kind: 'share';
  readonly figure: Figure;
  /** What it may be the share of, the likeliest first, never empty. */
  readonly portions: readonly Portion[];
}

/** A change against the year before, with everything that is needed to work it out. */
export interface ChangeClaim extends Said {
  readonly kind: 'change';
  /** The change as stated: in percent, or as a number. */
  readonly figure: Figure;
  readonly direction: 'up' | 'down';
  /** Where the sentence leaves it to the tables, the phrase with what they say; it has no digits then. */
  readonly now: Figure;
  /** The year before: its figure, or how far this year's is from it. */
  readonly before: { readonly kind: 'figure' | 'difference'; readonly figure: Figure };
}

/** A change in percent against the year before, of which nothing else is said. */
export interface GrowthClaim extends Said {
  readonly kind: 'growth';
  readonly figure: Figure;
  readonly direction: 'up' | 'down';
  readonly now: Figure;
}

export type Claim = CountClaim | StatementClaim | BreakdownClaim | ShareClaim | ChangeClaim | GrowthClaim;

/** The figure of the year before, said or worked out from the difference. */
export function yearBefore({ now, before, direction }: ChangeClaim): Decimal {
  if (before.kind === 'figure') return before.figure.value;
  return direction === 'up' ? subtract(now.value, before.figure.value) : add(now.value, before.figure.value);
}
