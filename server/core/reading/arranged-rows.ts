import type { TableForm } from '../forms/form.ts';
import { arrangementsOf, type Sums } from './arrangements.ts';
import { rulesOf } from './glued.ts';
import { idsIn } from './held-sums.ts';
import { idsOf } from './lexicon.ts';
import { equationsWithin } from './row-splits.ts';
import { numberAt, type Slot } from './slot.ts';
import type { RowPlace } from './tolerant.ts';

/**
 * The figures of rows that extraction wrote in bands of columns: those beside the labels of several rows, then what
 * stands further right in them. Every sum of the table must hold, in one arrangement only. Null where that is not so, or
 * where all figures stand row by row; for a row where its figures are so small that its sums may hold by accident.
 */
export function arrangedRows(
  text: string,
  table: TableForm,
  rows: readonly RowPlace[],
  figures: readonly Slot[],
): readonly (readonly Slot[] | null)[] | null {
  const values = figures.map((slot) => numberAt(text, slot) ?? 0);
  const [best, rival] = arrangementsOf(values, sumsOf(table, rows));
  if (best === undefined || best.cost === 0 || rival !== undefined) return null;
  const width = values.length / rows.length;
  return rows.map((_, row) =>
    best.doubtful.has(row) ? null : best.places.slice(row * width, (row + 1) * width).map((place) => figures[place]!),
  );
}

function sumsOf(table: TableForm, rows: readonly RowPlace[]): Sums {
  const own = rows.map(({ row }) => ({ ids: idsOf(table, row) }));
  const cells = new Map(own.flatMap(({ ids }) => ids).map((id, cell) => [id, cell]));
  const rules = rulesOf(table, new Set(cells.keys()), (id) => !cells.has(id)).filter((rule) =>
    idsIn(rule).every((id) => cells.has(id)),
  );
  const width = own[0]!.ids.length;
  const rowOf = (id: string) => Math.floor(cells.get(id)! / width);
  const across = rules
    .filter((rule) => new Set(idsIn(rule).map(rowOf)).size > 1)
    .map(({ left, right }) => ({
      left: left.map((id) => cells.get(id)!),
      right: right.map((id) => cells.get(id)!),
    }));
  return { width, within: equationsWithin(own, rules), across };
}
