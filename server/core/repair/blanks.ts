/** What a report's equations say of its blanks. */
import type { Deduction } from '../report/blanks.ts';
import { holds as balanced, cellsIn, cellsOf, type Equation, equationsOf } from '../report/equations.ts';
import type { Cell, Report } from '../report/report.ts';
import type { Decimal } from '../text/decimal.ts';
import { once } from '../text/once.ts';
import { connectedBy } from './connected.ts';
import { search } from './search.ts';
import { type Problem, type Relation, sum } from './sums.ts';
import { systemOf, toDecimal } from './system.ts';

/** Beyond four blanks that no equation settles by itself a smallest solution would be a guess. */
const LIMITS = { size: 4, steps: 5_000 };

/**
 * One deduction for each group of blanks that are tied by equations. Only equations that contain blanks count: a broken
 * one elsewhere is no matter of theirs. Nor is an equation that no filling of its blanks could mend; it is simply broken
 * and left to its own rule, so that one wrong figure does not silence a table whose zeros were left blank; nor are those
 * that one figure breaks where only a string of blanks could make up for it. Worked out once for each report's equations.
 */
export const deduceBlanks: (equations: readonly Equation[]) => readonly Deduction[] = once((equations) => {
  const telling = equations.filter((equation) => hasBlank(equation) && !isHopeless(equation));
  return connectedBy(telling, blanksOf).flatMap((tied) => {
    const deduction = deduce(tied);
    const slip = deduction.verdict === 'open' ? brokenByFigure(tied, equations) : [];
    if (slip.length === 0) return [deduction];
    return connectedBy(
      tied.filter((equation) => !slip.includes(equation)),
      blanksOf,
    ).map(deduce);
  });
});

/** What the equations of a report say of its blanks. */
export function deductionsOf(report: Report): readonly Deduction[] {
  return deduceBlanks(equationsOf(report));
}

/** Fewer blanks than these may well have been left out; where more must be, a figure is wrong that mends all alone. */
const FORGOTTEN = 2;

/**
 * The equations that one figure breaks among blanks that stand for zeros: with another value it alone would mend all,
 * while several blanks would have to be filled. Empty where that is not so.
 */
function brokenByFigure(tied: readonly Equation[], all: readonly Equation[]): readonly Equation[] {
  const broken = tied.filter((equation) => !balanced(equation));
  const near = new Set(broken.flatMap(cellsOf));
  const around = all.filter((equation) => tied.includes(equation) || cellsOf(equation).some((id) => near.has(id)));
  // That a row and a column meet in the figure bears it out.
  if (around.filter((equation) => !balanced(equation)).length < 2) return [];
  const figures = search(withBlanks(around, true), { ...LIMITS, size: 1 });
  if (figures.kind !== 'repairs' || figures.sets.length !== 1) return [];
  return search(withBlanks(tied, false), { ...LIMITS, size: FORGOTTEN }).kind === 'too-broken' ? broken : [];
}

/** Equations of which only the blanks are fixed, or all but them. */
function withBlanks(equations: readonly Equation[], areFixed: boolean): Problem {
  return systemOf(equations, { fixed: ({ value }) => (value === null) === areFixed }).problem;
}

function deduce(equations: readonly Equation[]): Deduction {
  const cells = [...new Set(equations.flatMap(blanksOf))];
  const ids = cells.map((cell) => cell.id);
  const system = systemOf(equations, { fixed: (cell) => cell.value !== null });
  const { problem, scale } = system;
  if (holdAll(problem)) {
    return { cells: ids, equations, verdict: 'zero', values: new Map() };
  }
  const solution = solve(problem);
  if (solution === null) return { cells: ids, equations, verdict: 'open', values: new Map() };
  const values = new Map<string, Decimal>();
  for (const [variable, value] of solution) {
    if (value !== 0) values.set(system.cells[variable]!.id, toDecimal(value, scale));
  }
  return { cells: ids, equations, verdict: 'forced', values };
}

/** The one solution with the fewest blanks that are not 0, by variable; null when there is none or more than one. */
function solve(problem: Problem): ReadonlyMap<number, number> | null {
  const needed = neededIn(problem);
  if (needed === null) return null;
  // Blanks that no solution leaves at 0: if they suffice, no other solution has fewer.
  const alone = propagate(withFixed(problem, (variable) => !needed.has(variable)));
  if (alone?.size === needed.size && holdAll(problem, alone)) return alone;
  const settled = propagate(problem);
  if (settled === null) return null;
  const rest = withFixed(problem, (variable) => settled.has(variable), settled);
  const outcome = search(rest, LIMITS);
  if (outcome.kind !== 'repairs' || outcome.sets.length !== 1) return null;
  const values = new Map(settled);
  for (const { variable, value } of outcome.sets[0]!) values.set(variable, value);
  return holdAll(problem, values) ? values : null;
}

/**
 * The blanks that are not 0 in any solution: one that stands alone on the smaller side of an equation must make up the
 * difference at least, whatever is added to the greater side. Null when no solution exists.
 */
function neededIn(problem: Problem): ReadonlySet<number> | null {
  const { variables } = problem;
  const atLeast = new Map<number, number>();
  const equalities = problem.relations.filter(
    ({ kind, terms }) => kind === 'equal' && terms.every(({ variable }) => isFixed(variable) || isCount(variable)),
  );
  function isFixed(variable: number): boolean {
    return variables[variable]!.fixed;
  }
  function isCount(variable: number): boolean {
    return variables[variable]!.least >= 0;
  }
  // Each round raises a bound for a reason one equation farther away; more rounds than blanks would go in circles.
  for (let round = 0; round < variables.length; round++) {
    let raised = false;
    for (const relation of equalities) {
      const excess = sum(relation, problem, atLeast);
      if (excess === 0) continue;
      const [term, ...others] = relation.terms.filter(
        ({ variable, coefficient }) => !isFixed(variable) && coefficient * excess < 0,
      );
      if (term === undefined) return null;
      if (others.length > 0) continue;
      atLeast.set(term.variable, (atLeast.get(term.variable) ?? 0) + Math.ceil(-excess / term.coefficient));
      raised = true;
    }
    if (!raised) break;
  }
  return new Set(atLeast.keys());
}

function withFixed(
  problem: Problem,
  fixed: (variable: number) => boolean,
  values?: ReadonlyMap<number, number>,
): Problem {
  const variables = problem.variables.map((variable, index) =>
    fixed(index) ? { ...variable, value: values?.get(index) ?? variable.value, fixed: true } : variable,
  );
  return { variables, relations: problem.relations };
}

/**
 * The blanks that stand alone in an equation, settled one after the other: in every solution they have this value.
 * Null when one would get a value that it cannot have.
 */
function propagate(problem: Problem): Map<number, number> | null {
  const settled = new Map<number, number>();
  const isOpen = (variable: number) => !problem.variables[variable]!.fixed && !settled.has(variable);
  const equalities = problem.relations.filter((relation) => relation.kind === 'equal');
  for (let progress = true; progress; ) {
    progress = false;
    for (const relation of equalities) {
      const [term, ...others] = relation.terms.filter((candidate) => isOpen(candidate.variable));
      if (term === undefined || others.length > 0) continue;
      const { least, step } = problem.variables[term.variable]!;
      const value = -sum(relation, problem, settled) / term.coefficient;
      if (!Number.isSafeInteger(value) || value < least || value % step !== 0) return null;
      // `+ 0` turns the -0 of a negated 0 into 0.
      settled.set(term.variable, value + 0);
      progress = true;
    }
  }
  return settled;
}

/** True when the equation fails whatever its blanks hold: they all stand on the side that is too great already. */
function isHopeless(equation: Equation): boolean {
  const { problem } = systemOf([equation]);
  const relation = problem.relations[0]!;
  const blanks = relation.terms.filter(({ variable }) => problem.variables[variable]!.value === null);
  if (blanks.some(({ variable }) => problem.variables[variable]!.least < 0)) return false;
  const known = sum(relation, problem);
  const tooGreat = known > 0 && blanks.every((term) => term.coefficient > 0);
  const tooSmall = known < 0 && blanks.every((term) => term.coefficient < 0);
  return tooGreat || (tooSmall && relation.kind === 'equal');
}

function holdAll(problem: Problem, values?: ReadonlyMap<number, number>): boolean {
  return problem.relations.every((relation) => holds(relation, problem, values));
}

function holds(relation: Relation, problem: Problem, values?: ReadonlyMap<number, number>): boolean {
  const total = sum(relation, problem, values);
  return relation.kind === 'equal' ? total === 0 : total <= 0;
}

function hasBlank({ left, right }: Equation): boolean {
  return left.some(({ cell }) => cell.value === null) || right.some(({ cell }) => cell.value === null);
}

function blanksOf(equation: Equation): Cell[] {
  return cellsIn(equation).filter((cell) => cell.value === null);
}
