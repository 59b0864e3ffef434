/** What rows, cells and equations are called: short enough for the title of a quick fix. */
import type { Equation } from './equations.ts';
import type { Cell } from './report.ts';

/** A label without the explanation that the form prints after it in brackets: `（二）部分公开`. */
export function shortLabel(label: string): string {
  return label.replace(/(?<=[^）])（[^（）]*）$/, '') || label;
}

/** `（七）总计·自然人`, `（三）1.属于国家秘密·总计`, `行政复议·总计`. */
export function placeOf({ row, column }: Cell): string {
  return column.key === '' ? row.name : `${row.name}·${shortLabel(column.label)}`;
}

/**
 * What these equations are of, for "these hold": `自然人列`, or the requirement itself where one has no place. A column
 * with two equations is named once.
 */
export function equationNames(equations: readonly Equation[]): string[] {
  return [...new Set(equations.map(({ constraint }) => constraint.place || constraint.text))];
}
