/** What sentences are made of for the grammar: figures, years, marks and known phrases. */
import type { BareReport } from '../../report/report.ts';
import type { RawFigure } from './figures.ts';
import type { Subject, Term } from './terms.ts';

/** Offsets into the passage. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'figure'; readonly figure: RawFigure }
  | { readonly kind: 'year'; readonly year: number }
  /** `#` stands for the number of a point: 2. （一） 一是 */
  | { readonly kind: 'mark'; readonly mark: string }
  | { readonly kind: 'term'; readonly term: Term }
);

/** A phrase, of any role or of one. */
export type TermToken<Role extends Term['role'] = Term['role']> = Extract<Token, { kind: 'term' }> & {
  readonly term: Extract<Term, { role: Role }>;
};
export type FigureToken = Extract<Token, { kind: 'figure' }>;

/** The tokens of one sentence, with where it begins and ends in the passage (its stop not included). */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
  /** True when a paragraph begins with it. */
  readonly opens: boolean;
}

/** A sentence with what it stands in. */
export interface Reading {
  readonly sentence: Sentence;
  /** The passage. */
  readonly text: string;
  readonly report: BareReport;
}

/** Roles that words may have; null is that of what is no phrase, and in none of them. */
export type Roles = ReadonlySet<Term['role'] | null>;

/** Whether a token is a phrase of a role. */
export function isTerm<Role extends Term['role']>(token: Token | undefined, role: Role): token is TermToken<Role> {
  return token?.kind === 'term' && token.term.role === role;
}

/** What a phrase does in its sentence; null for any other token, and for none. */
export function roleOf(token: Token | undefined): Term['role'] | null {
  return token?.kind === 'term' ? token.term.role : null;
}

/** What a phrase says is counted; null for any other token. */
export function subjectOf(token: Token | undefined): Subject | null {
  return isTerm(token, 'subject') ? token.term.subject : null;
}

/** Whether a token is one of some marks. */
export function isMark(token: Token | undefined, marks: string): boolean {
  return token?.kind === 'mark' && (token.mark === marks || (marks.length > 1 && marks.includes(token.mark)));
}

/** 、 and 和, which join what stands beside them. */
export function isJoint(token: Token | undefined): boolean {
  return isMark(token, '、') || isTerm(token, 'joint');
}

export function isFigure(token: Token | undefined): token is FigureToken {
  return token?.kind === 'figure';
}

/** A figure that is no percentage. */
export function isNumber(token: Token | undefined): token is FigureToken {
  return token?.kind === 'figure' && token.figure.counter !== '%';
}

/** The index of the last figure before a token; -1 where there is none. */
export function figureBefore(tokens: readonly Token[], index: number): number {
  let at = index - 1;
  while (at >= 0 && tokens[at]!.kind !== 'figure') at -= 1;
  return at;
}

/** The two figures before a token; null where there are fewer. */
export function figuresBefore(tokens: readonly Token[], index: number): readonly [FigureToken, FigureToken] | null {
  const at = figureBefore(tokens, index);
  const [first, second] = [tokens[figureBefore(tokens, at)], tokens[at]];
  return isFigure(first) && isFigure(second) ? [first, second] : null;
}
