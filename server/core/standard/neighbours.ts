/** What stands beside a table in its report. */
import type { Spot } from '../reading/labels/spots.ts';
import type { Table } from '../report/report.ts';
import type { Span } from '../text/span.ts';
import { type Draft, readPlaces } from './ground.ts';
import { isTitle } from './words.ts';

/** A stretch of the folded text, with the caption in it. */
export interface Stretch extends Span {
  readonly caption: Spot | null;
}

/** Where a table was found: in the folded text, and in the document. */
export interface Found {
  readonly stretch: Stretch;
  readonly span: Span;
}

/** Places of the report's other tables; folded offsets. */
export function othersIn(draft: Draft, table: Table): Span[] {
  return draft.report.tables.filter((other) => other !== table).flatMap((other) => readPlaces(draft, other));
}

/** Where the report names this table, or a section. */
export function titlesOf(draft: Draft, table: Table): Spot[] {
  return draft.spots.filter((spot) => isTitle(spot, table.form, draft.report.form));
}
