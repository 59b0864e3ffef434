/** An operand as a message shows it; null for a blank. */
export interface Figure {
  readonly name: string;
  readonly value: string | null;
}

/** One side of an equation as a message shows it. */
export interface Sum {
  readonly terms: readonly Figure[];
  /** What the operands are that were left out. */
  readonly rest: 'none' | 'zeros' | 'zeros-and-blanks';
  readonly value: string;
}
