import { normalised } from '../text/normalised.ts';
import { once } from '../text/once.ts';

/** What bears a label: a row, a column. */
interface Labelled {
  readonly label: string;
  readonly aliases: readonly string[];
}

/** The letters of a label without its ordinal, and of the other ways in which it is written. */
export const coresOf = once(({ label, aliases }: Labelled): readonly string[] =>
  [label, ...aliases].map((each) => normalised(each).core),
);
