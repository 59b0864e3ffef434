import { type Candidate, replacedBy } from '../rows/candidates.ts';

/**
 * True when the table has a row between these and their neighbours whose label was not found: its values stand there
 * too, and nothing tells which they are.
 *
 * @param isCut whether the text breaks off behind them: rows to come are not lost
 */
export function lacksRows(ordered: readonly Candidate[], start: number, end: number, isCut = false): boolean {
  const { table } = ordered[start]!.use;
  const replaced = replacedBy(ordered.filter(({ use }) => use.table === table));
  const place = (index: number): number => {
    const use = ordered[index]?.use;
    return use?.table === table ? table.rows.indexOf(use.row) : -1;
  };
  let last = place(start - 1);
  for (let index = start; index <= end; index++) {
    const next = place(index) !== -1 ? place(index) : isCut ? last : table.rows.length;
    if (table.rows.slice(last + 1, next).some((row) => !row.heading && !row.optional && !replaced.has(row.key)))
      return true;
    last = next;
  }
  return false;
}
