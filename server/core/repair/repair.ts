/** Repairs for findings on broken equations, and the guilty cell where the evidence names one. */

import type { Messages } from '../messages/messages.ts';
import type { Deduction } from '../report/blanks.ts';
import type { Equation } from '../report/equations.ts';
import { cellsIn, cellsOf } from '../report/equations.ts';
import type { Finding, Related, Repair } from '../report/finding.ts';
import { placeOf } from '../report/names.ts';
import type { Cell, Report } from '../report/report.ts';
import type { Statement } from '../report/statement.ts';
import { cellRepair } from '../report/style.ts';
import { formatDecimal, isZero } from '../text/decimal.ts';
import type { Edit } from '../text/edit.ts';
import { type Break, type Breakage, breakageOf, type CellChange } from './breaks.ts';
import { plainRepairs } from './plain.ts';
import { type RankedBreak, rank } from './rank.ts';
import { sceneOf } from './scene.ts';

/** Of repairs that tie, no more than this many are offered: a longer list helps nobody to choose. */
const LISTED = 20;

interface Context {
  readonly text: string;
  readonly breakage: Breakage;
  readonly messages: Messages;
}

/**
 * Adds repairs to the findings on equations; other findings are returned as they are.
 *
 * First come the smallest repairs under which everything that this finding's errors broke holds again, likeliest first,
 * then the plain ones, which mend this equation alone. Where one repair is clearly best it is preferred, the finding
 * points at its cell and says why, and the equation's other cells become related places.
 *
 * @param statements what other sources, as the report's sentences, know of cells: values they confirm are likelier
 */
export function withRepairs(
  text: string,
  report: Report,
  equations: readonly Equation[],
  deductions: readonly Deduction[],
  findings: readonly Finding[],
  messages: Messages,
  statements: readonly Statement[] = [],
): readonly Finding[] {
  if (findings.length === 0) return findings;
  const rules = new Set(
    equations.flatMap(({ constraint }) => (constraint.relation === 'equal' ? constraint.rule : [])),
  );
  if (!findings.some((finding) => rules.has(finding.rule))) return findings;
  const breakage = breakageOf(equations, deductions);
  const context: Context = { text, breakage, messages };
  const scene = sceneOf(report, breakage, messages);
  const known = new Map<string, Ranked>();
  for (const one of breakage.breaks) {
    const ranking = rank(one, scene, statements);
    for (const equation of one.equations) {
      known.set(keyOf(equation.constraint.rule, cellsOf(equation)), { equation, one, ranking });
    }
  }
  return findings.map((finding) => {
    const ranked = rules.has(finding.rule) ? known.get(keyOf(finding.rule, finding.cells)) : undefined;
    return ranked === undefined ? finding : repaired(finding, ranked, context);
  });
}

/** A broken equation with the repairs of its break. */
interface Ranked {
  readonly equation: Equation;
  readonly one: Break;
  readonly ranking: RankedBreak;
}

function repaired(finding: Finding, { equation, one, ranking }: Ranked, context: Context): Finding {
  const { messages } = context;
  const smallest = ranking.repairs.slice(0, LISTED).map(({ changes, reasons }, index) => ({
    changes,
    repair: repairOf(changes, reasons, ranking.clear && index === 0, context),
  }));
  const known = new Set(smallest.map(({ changes }) => changesKey(changes)));
  const plain = plainRepairs(equation, context.breakage, messages)
    .filter(({ change }) => !known.has(changesKey([change])))
    .map(({ change, reasons }) => repairOf([change], reasons, false, context));
  const repairs = [...smallest.map(({ repair }) => repair), ...plain].filter(({ edits }) => areDisjoint(edits));
  const best = ranking.repairs[0];
  if (ranking.clear && best !== undefined)
    return accused(finding, equation, best.changes, best.reasons, repairs, context);
  const isGivenUp = one.outcome !== 'repairs' && one.equations[0] === equation;
  return { ...finding, message: finding.message + (isGivenUp ? messages.repairs.tooBroken : ''), repairs };
}

/** The finding pointed at the cell that is to blame. */
function accused(
  finding: Finding,
  equation: Equation,
  changes: readonly CellChange[],
  reasons: readonly string[],
  repairs: readonly Repair[],
  { messages }: Context,
): Finding {
  const own = cellsIn(equation);
  const guilty = changes.find(({ cell }) => own.includes(cell))!.cell;
  return {
    ...finding,
    span: guilty.span,
    message: finding.message + messages.repairs.likely(changes.map(changeText), reasons),
    related: [
      ...finding.related,
      ...own.filter((cell) => cell !== guilty && tells(cell)).map((cell) => related(cell, finding, messages)),
    ],
    repairs,
  };
}

/** A column may have twenty cells that are 0: they are not worth a look. */
function tells(cell: Cell): boolean {
  return cell.value === null || !isZero(cell.value);
}

function related(cell: Cell, { report }: Finding, { repairs: words }: Messages): Related {
  const figure = cell.value === null ? null : formatDecimal(cell.value);
  return { message: words.related(placeOf(cell), figure), span: cell.span, report };
}

function repairOf(
  changes: readonly CellChange[],
  reasons: readonly string[],
  preferred: boolean,
  context: Context,
): Repair {
  return cellRepair(context.text, context.messages.repairs.title(changes.map(changeText)), changes, preferred, reasons);
}

function changeText({ cell, from, to }: CellChange) {
  return { place: placeOf(cell), from: from === null ? null : formatDecimal(from), to: formatDecimal(to) };
}

/** Two blanks at one offset would run together. */
function areDisjoint(edits: readonly Edit[]): boolean {
  return edits.every(({ span }, index) => {
    const previous = edits[index - 1]?.span;
    return previous === undefined || (previous.end <= span.start && previous.start < span.start);
  });
}

function keyOf(rule: string, cells: readonly string[]): string {
  return `${rule} ${cells.join(' ')}`;
}

function changesKey(changes: readonly CellChange[]): string {
  return changes.map(({ cell, to }) => `${cell.id}=${formatDecimal(to)}`).join(' ');
}
