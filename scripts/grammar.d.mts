/** Types of grammar.mjs, for the tests that import it. */

/** A TextMate grammar or injection as written to syntaxes/. */
export interface Grammar {
  readonly scopeName: string;
  readonly patterns: readonly object[];
  readonly injectionSelector?: string;
  readonly repository?: Readonly<Record<string, object>>;
}

/** File name in syntaxes/ → grammar. */
export function grammarFrom(forms: readonly unknown[]): Record<string, Grammar>;

/** The built-in forms, as parsed JSON. */
export function builtInForms(): unknown[];
