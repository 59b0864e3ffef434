/** How repairs call cells: short enough for the title of a quick fix. */
import type { Equation } from '../report/equations.ts';
import type { Cell } from '../report/report.ts';
import { shortLabel } from '../rules/naming.ts';

/** `（七）总计·自然人`, `（三）1.属于国家秘密·总计`, `行政复议·总计`. */
export function placeOf({ row, column }: Cell): string {
  return column.key === '' ? row.name : `${row.name}·${shortLabel(column.label)}`;
}

/** What a total adds up, for "the total fits": `自然人列`, or the requirement itself where the equation has no place. */
export function equationName({ constraint }: Equation): string {
  return constraint.place === '' ? constraint.text : constraint.place;
}
