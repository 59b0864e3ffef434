/** How repairs call cells: short enough for the title of a quick fix. */
import type { Equation } from '../report/equations.ts';
import type { Cell } from '../report/report.ts';
import { shortLabel } from '../rules/naming.ts';

/** Longer labels give way to a shorter alias, or are cut. */
const LONGEST = 18;

/** `（七）总计·自然人`, `（三）1.属于国家秘密·总计`, `行政复议·总计`. */
export function placeOf(cell: Cell): string {
  const row = groupOrdinal(cell) + rowLabel(cell);
  return cell.column.key === '' ? row : `${row}·${shortLabel(cell.column.label)}`;
}

/** What a total adds up, for "the total fits": `自然人列`, or the requirement itself where the equation has no place. */
export function equationName({ constraint }: Equation): string {
  return constraint.place === '' ? constraint.text : constraint.place;
}

function rowLabel({ row }: Cell): string {
  const label = shortLabel(row.label);
  if (label.length <= LONGEST) return label;
  const alias = row.aliases.find((candidate) => candidate.length <= LONGEST);
  return alias ?? `${label.slice(0, LONGEST - 1)}…`;
}

/** `1.重复申请` and `1.属于国家秘密` are told apart by their group's number. */
function groupOrdinal({ row }: Cell): string {
  if (!/^[0-9０-９]/.test(row.label)) return '';
  return /^（[一二三四五六七八九十]+）/.exec(row.group.at(-1) ?? '')?.[0] ?? '';
}
