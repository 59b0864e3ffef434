/** Published and exhaustively solved cases, read in place from the folder that GOUJI_CASES names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem, Relation, Variable } from '../../server/core/repair/search.ts';

export const casesFolder = process.env.GOUJI_CASES;

/** What a file of cases holds; `T` is the shape its tests rely on. */
export function readCases<T>(name: string): T {
  return JSON.parse(readFileSync(join(casesFolder!, `${name}.json`), 'utf8')) as T;
}

/** A rule of the external cases: Σ coef × variable, compared with a constant. */
export interface CaseRule {
  readonly text?: string;
  readonly coef?: Readonly<Record<string, number>>;
  readonly op?: '==' | '>=' | '<' | '<=';
  readonly rhs?: number;
}

export interface Case {
  readonly id: string;
  readonly rules: readonly CaseRule[];
  readonly record: Readonly<Record<string, number | null>>;
  readonly options?: { readonly fixate?: readonly string[] };
}

export interface NamedProblem extends Problem {
  readonly names: readonly string[];
}

/** A case as a problem: a constant becomes a variable that cannot change, fractions of coefficients are scaled away. */
export function problemOf(data: Case): NamedProblem {
  const names = Object.keys(data.record);
  const variables: Variable[] = names.map((name) => ({
    value: data.record[name]!,
    least: (data.record[name] ?? 0) < 0 ? Number.NEGATIVE_INFINITY : 0,
    step: 1,
    fixed: data.options?.fixate?.includes(name) ?? false,
  }));
  const constant = (value: number): number =>
    variables.push({ value, least: Number.NEGATIVE_INFINITY, step: 1, fixed: true }) - 1;
  const relations = data.rules.flatMap((rule): Relation[] => {
    const { coef, op, rhs } = structured(rule);
    // Whole numbers: below 10 is at most 9.
    const bound = op === '<' ? rhs - 1 : rhs;
    const direction = op === '>=' ? -1 : 1;
    const scale = Object.values(coef).every(Number.isInteger) ? 1 : 10;
    const terms = Object.entries(coef).map(([name, coefficient]) => ({
      variable: names.indexOf(name),
      coefficient: Math.round(direction * scale * coefficient),
    }));
    if (bound !== 0) terms.push({ variable: constant(bound), coefficient: -direction * scale });
    return [{ kind: op === '==' ? 'equal' : 'at-most', terms }];
  });
  return { names, variables, relations };
}

/** Rules given as text only, `x1+x2==x3` or `x6 >= 0`, with their coefficients. */
function structured(rule: CaseRule): Required<Omit<CaseRule, 'text'>> {
  if (rule.coef !== undefined) return { coef: rule.coef, op: rule.op!, rhs: rule.rhs! };
  const [, left, op, right] = /^(.*?)\s*(==|>=)\s*(.*)$/.exec(rule.text!)!;
  const coef: Record<string, number> = {};
  const add = (side: string, sign: number) => {
    for (const [, minus, name] of side.matchAll(/([+-])?\s*([a-z]\w*)/g)) coef[name!] = minus === '-' ? -sign : sign;
  };
  add(left!, 1);
  add(right!, -1);
  return { coef, op: op as '==' | '>=', rhs: 0 };
}
