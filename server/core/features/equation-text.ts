/** Equations as sentences with the numbers in them. */
import type { Messages } from '../messages/messages.ts';
import { type Balance, balance, type Equation, type Term } from '../report/equations.ts';
import type { Cell } from '../report/report.ts';
import { distance } from '../rules/violations.ts';
import { type Decimal, formatDecimal, isZero } from '../text/decimal.ts';

/** `unsure`: the equation does not hold with blanks read as 0, but some filling of them could mend it. */
type Verdict = 'holds' | 'broken' | 'unsure';

export interface EquationText {
  readonly verdict: Verdict;
  /** `自然人列：一(5)＋二(0)＝5，三（七）(5)＋四(1)＝6，相差 1` */
  readonly text: string;
}

/** Up to this many addends are written out; of longer sums only those that are not 0. */
const WRITTEN_OUT = 8;

/**
 * @param awaiting `awaitingBlanks` of the report's deductions.
 * @param focus A cell whose term is written even where zeros are left out.
 */
export function equationText(
  equation: Equation,
  awaiting: ReadonlySet<Equation>,
  messages: Messages,
  focus: Cell | null,
): EquationText {
  const words = messages.features;
  const result = balance(equation);
  const left = side(equation.left, result.left, words, focus);
  const right = side(equation.right, result.right, words, focus);
  const sentence = equation.constraint.relation === 'equal' ? words.equation.equal : words.equation.atMost;
  const verdict = result.holds ? 'holds' : awaiting.has(equation) ? 'unsure' : 'broken';
  const text = [words.placed(equation.constraint.place, sentence(left, right)), ...remarks(result, verdict, words)];
  return { verdict, text: text.join(messages.marks.comma) };
}

function remarks(result: Balance, verdict: Verdict, words: Messages['features']): string[] {
  if (verdict === 'broken') return [words.equation.off(distance(result.difference))];
  if (verdict === 'unsure') return [words.equation.undecided(result.blanks.length)];
  return result.blanks.length === 0 ? [] : [words.equation.withBlanks(result.blanks.length)];
}

function side(terms: readonly Term[], sum: Decimal, words: Messages['features'], focus: Cell | null): string {
  const written = terms.length <= WRITTEN_OUT ? terms : terms.filter((term) => term.cell === focus || !isNothing(term));
  const parts = written.map(({ name, cell }) =>
    words.term(name, cell.value === null ? null : formatDecimal(cell.value)),
  );
  return words.side(parts, terms.length - written.length, formatDecimal(sum));
}

function isNothing({ cell }: Term): boolean {
  return cell.value !== null && isZero(cell.value);
}
