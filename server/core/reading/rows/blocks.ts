import type { TableForm } from '../../forms/form.ts';
import type { Source } from '../../source/source.ts';
import type { Span } from '../../text/span.ts';
import type { Spot } from '../labels/spots.ts';
import { headsOf } from './block-heads.ts';
import { readApart } from './blocks-apart.ts';
import { allUnread, onOneLine, readTogether } from './blocks-together.ts';
import { type BrokenTable, brokenTable } from './broken-heads.ts';
import type { Glue } from './glued.ts';
import type { RowReading } from './row-reading.ts';

/**
 * A table whose rows (blocks) stand side by side under their heads: all their values follow the heads on one line, or
 * each block is a small table of its own. Values come in the order of the form.
 *
 * @param within the report, offsets into the folded text
 */
export function readBlocks(
  source: Source,
  table: TableForm,
  spots: readonly Spot[],
  glue: Glue,
  within: Span,
): RowReading[] {
  const heads = headsOf(source.folded.text, table, spots);
  return onOneLine(source, table, heads, glue) ?? readApart(source, table, heads) ?? readBroken(source, table, within);
}

/** The table whose heads were torn to pieces: its line of values tells itself by its length. */
function readBroken(source: Source, table: TableForm, { start, end }: Span): RowReading[] {
  const found: BrokenTable | null = brokenTable(source.folded.text, table, start, end);
  if (found === null) return [];
  if (found.slots !== null)
    return readTogether(source, table, { spots: [], end: found.end, limit: end }, found.slots, found.start);
  return allUnread(source, table, found);
}
