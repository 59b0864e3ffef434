/** The figure that a cell must hold because everything else in one of its equations is there. */
import type { Messages } from '../../messages/messages.ts';
import { deductionsOf } from '../../repair/blanks.ts';
import { type Equation, equationsOf, type Term } from '../../report/equations.ts';
import type { Cell, Report } from '../../report/report.ts';
import { editCell, isAdmissible } from '../../report/style.ts';
import { add, type Decimal, equal, formatDecimal, subtract, ZERO } from '../../text/decimal.ts';
import { touches } from '../../text/span.ts';
import type { Completion, Typing } from './completion.ts';

/** The figures that equations ask of the cell at the offset, each once; those it holds already are left out. */
export function valueCompletions({ text, offset, report }: Typing, messages: Messages): Completion[] {
  const cell = report === null ? null : cellAt(report, text, offset);
  if (report === null || cell === null) return [];
  const words = messages.editor.completion;
  const found = new Map<string, { readonly value: Decimal; readonly detail: string }>();
  const offer = (value: Decimal, detail: string) => {
    if (!equal(cell.value, value) && isAdmissible(cell, value) && !found.has(formatDecimal(value))) {
      found.set(formatDecimal(value), { value, detail });
    }
  };
  for (const equation of equationsOf(report)) {
    const value = solve(equation, cell);
    if (value !== null) offer(value, words.value(equation.constraint.place, equation.constraint.text));
  }
  // Several blanks may be forced together where no equation by itself says anything.
  if (cell.value === null) {
    const values = deductionsOf(report).find(({ cells }) => cells.includes(cell.id))?.values;
    const value = values?.get(cell.id);
    if (value !== undefined) offer(value, words.forced);
  }
  return [...found].map(([label, { value, detail }], rank): Completion => {
    const edit = editCell(text, cell, value);
    // In the wide gap of an empty cell the figure goes where the cursor is.
    const replaces = touches(edit.span, offset) ? edit.span : { start: offset, end: offset };
    return { kind: 'value', label, detail, replaces, newText: edit.newText, blanks: [], rank };
  });
}

/** The cell that the offset touches, or the empty one with nothing but spaces between them. */
function cellAt(report: Report, text: string, offset: number): Cell | null {
  const cells = [...report.cells.values()];
  const touched = cells.find(({ digits }) => digits.end > digits.start && touches(digits, offset));
  const gap = (a: number, b: number) => /^ *$/.test(text.slice(Math.min(a, b), Math.max(a, b)));
  const empty = ({ value, span }: Cell) =>
    value === null && span.start === span.end && Math.abs(span.start - offset) < 80;
  return touched ?? cells.find((cell) => empty(cell) && gap(cell.span.start, offset)) ?? null;
}

/** What the cell must be for the equation to hold; null when another cell is blank too, or the cell counts twice. */
function solve({ constraint, left, right }: Equation, cell: Cell): Decimal | null {
  const [here, there] = left.some((term) => term.cell === cell) ? [left, right] : [right, left];
  const others = here.filter((term) => term.cell !== cell);
  if (constraint.relation !== 'equal' || others.length !== here.length - 1) return null;
  if ([...others, ...there].some((term) => term.cell.value === null || term.cell === cell)) return null;
  return subtract(sum(there), sum(others));
}

function sum(terms: readonly Term[]): Decimal {
  return terms.reduce((total, { cell }) => add(total, cell.value!), ZERO);
}
