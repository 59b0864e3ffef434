/** The heads of tables whose rows (blocks) stand side by side. */

import type { RowForm, TableForm } from '../../forms/form.ts';
import { isLetter } from '../../text/letters.ts';
import { normalised } from '../../text/normalised.ts';
import { once } from '../../text/once.ts';
import type { Spot } from '../labels/spots.ts';
import { vocabulary } from '../labels/vocabulary.ts';

/** A run of labels of one table with nothing else between them: its head, or a piece of it. */
export interface Head {
  readonly spots: readonly Spot[];
  /** Where the values may begin. */
  readonly end: number;
  readonly limit: number;
}

/** Runs of the table's own labels. What stands between two of them may only be letters that the labels are made of. */
export function headsOf(text: string, table: TableForm, spots: readonly Spot[]): Head[] {
  const letters = vocabulary(table);
  const heads: Head[] = [];
  let run: Spot[] = [];
  const close = (limit: number) => {
    const last = run.at(-1);
    if (last !== undefined) heads.push({ spots: run, end: skipLetters(text, last.end, limit, letters), limit });
    run = [];
  };
  for (const spot of spots) {
    const own = spot.uses.some((use) => use.kind !== 'section' && use.table === table);
    const last = run.at(-1);
    if (!own) {
      close(spot.start);
      continue;
    }
    if (last !== undefined && foreignLetter(text, last.end, spot.start, letters)) close(spot.start);
    run.push(spot);
  }
  close(text.length);
  return heads;
}

/** True when a letter that the labels do not have stands between. */
function foreignLetter(text: string, from: number, to: number, letters: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) {
    if (isLetter(text.charCodeAt(at)) && !letters.has(text[at]!)) return true;
  }
  return false;
}

/** The end of the last letter that may still belong to the labels; `from` when none follows. */
function skipLetters(text: string, from: number, limit: number, letters: ReadonlySet<string>): number {
  let end = from;
  for (let at = from; at < limit; at++) {
    if (!isLetter(text.charCodeAt(at))) continue;
    if (!letters.has(text[at]!)) break;
    end = at + 1;
  }
  return end;
}

/** The blocks in the order in which the head names them and their groups; in that of the form where it does not name all. */
export function inOrder(head: Head, table: TableForm): readonly RowForm[] {
  // A sentence right above may name them, too: the head's own names are the last.
  const placeOf = (name: string) => head.spots.findLastIndex(({ core }) => core === name);
  const places = table.rows.map((row) => {
    const { own, groups } = namesOf(row);
    const place = placeOf(own);
    return { row, own: place, outer: groups.map(placeOf).find((outer) => outer !== -1) ?? place };
  });
  if (places.some(({ own }) => own === -1)) return table.rows;
  return places.sort((a, b) => a.outer - b.outer || a.own - b.own).map(({ row }) => row);
}

/** True when the last labels of the head are the block's columns, or these and its name; in another order where it has no more. */
export function headsColumns(head: Head, block: RowForm): boolean {
  const last = columnsOver(head, block);
  const cores = columnCores(block);
  if (last.length !== cores.length) return false;
  const isAll = head.spots.length - last.length <= 1;
  return cores.every((core, i) => last[i] === core) || (isAll && cores.every((core) => last.includes(core)));
}

/** As many of the head's last labels as the block has columns, its name left out. */
export function columnsOver({ spots }: Head, block: RowForm): readonly string[] {
  const isNamed = spots.at(-1)?.core === namesOf(block).own;
  return spots
    .slice(0, isNamed ? -1 : spots.length)
    .slice(-block.columns.length)
    .map(({ core }) => core);
}

/** True when the head is the block's name, with or without that of its group before it: `行政诉讼（复议后起诉）`. */
export function namesAlone({ spots }: Head, block: RowForm): boolean {
  const { own, groups } = namesOf(block);
  return spots.at(-1)!.core === own && spots.slice(0, -1).every(({ core }) => groups.includes(core));
}

/** How many of the head's labels are columns. */
export function columnsIn(head: Head, table: TableForm): number {
  return head.spots.filter((spot) => table.rows.some((row) => columnCores(row).includes(spot.core))).length;
}

/** The labels of a row's columns as they are compared. */
export const columnCores = once((row: RowForm): readonly string[] =>
  row.columns.map((column) => normalised(column.label).core),
);

/** The names of a block and of its groups as they are compared. */
const namesOf = once((row: RowForm) => ({
  own: normalised(row.label).core,
  groups: row.group.map((label) => normalised(label).core),
}));

export function blocksIn(head: Head, table: TableForm): { readonly spot: Spot; readonly row: RowForm }[] {
  return head.spots.flatMap((spot) => {
    const use = spot.uses.find((candidate) => candidate.kind === 'row' && candidate.table === table);
    return use?.kind === 'row' ? [{ spot, row: use.row }] : [];
  });
}
