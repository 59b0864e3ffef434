import { type Candidate, hasOwnLine } from '../rows/candidates.ts';
import { valueLines } from '../values/value-lines.ts';
import { endOf } from './torn.ts';

/**
 * Rows right above or below one that has fewer figures than columns, while other figures of the table are behind no
 * label: where extraction writes columns one behind the other, a row may have those of the rows beside it.
 */
export function robbedRows(text: string, chain: readonly Candidate[]): readonly Candidate[] {
  const rows = chain.filter(({ use }) => !use.row.heading).sort((a, b) => a.spot.start - b.spot.start);
  const lacks = rows.map((candidate) => lacksFigures(text, candidate));
  return rows.flatMap((candidate, at) => {
    const lower = rows[at + 1];
    if (lower === undefined || lacks[at] === lacks[at + 1] || !areTogether(text, candidate, lower)) return [];
    const own = rows.filter(({ use }) => use.table === lower.use.table);
    return haveStrays(text, own) ? [lacks[at] ? lower : candidate] : [];
  });
}

function lacksFigures(text: string, candidate: Candidate): boolean {
  const { deal, slots, use } = candidate;
  const found = slots.slots.length;
  if (deal.kind === 'dealt' || slots.marked || found === 0 || found >= use.row.columns.length) return false;
  return !hasOwnLine(text, candidate);
}

/** Whether one stands right below the other, with nothing but figures between them. */
function areTogether(text: string, upper: Candidate, { spot, use }: Candidate): boolean {
  const isAlike = use.table === upper.use.table && use.row.columns.length === upper.use.row.columns.length;
  return isAlike && !WORD.test(text.slice(endOf(upper), spot.start));
}

const WORD = /[\u3400-\u9fff]{2}/;

/** Whether figures stand on lines of their own that are behind no label. */
function haveStrays(text: string, rows: readonly Candidate[]): boolean {
  const behind = new Set(rows.flatMap(({ slots }) => slots.slots.map(({ start }) => start)));
  const lines = valueLines(text, rows[0]!.spot.start, endOf(rows.at(-1)!), 1);
  return lines.some(([figure]) => !behind.has(figure!.start));
}
