/** Which row of a form a damaged label is like. */
import { letterText } from '../../text/letters.ts';
import { ordinalAgrees, splitOrdinal } from '../../text/ordinal.ts';
import { lettersBehind, similarity } from '../../text/similar.ts';
import type { FormRow } from '../labels/form-rows.ts';

/** Alike enough to be the same label, and so much more than any other label of the form. */
const ALIKE = 0.7;
const MARGIN = 0.1;

/**
 * The missing row whose label this is: more like it than any other label of the form, and clearly more than that of
 * another row that was not read. Rows that were read elsewhere have their label already.
 */
export function bestRow(
  label: string,
  rows: readonly FormRow[],
  missing: readonly FormRow[],
  read: ReadonlySet<number>,
): FormRow | null {
  const { ordinal, rest } = splitOrdinal(label);
  const core = letterText(rest);
  const score = new Map(rows.map((place) => [place, likeness(core, ordinal, place)]));
  if (missing.length === 0) return null;
  const best = missing.reduce((a, b) => (score.get(b)! > score.get(a)! ? b : a));
  const reached = score.get(best)!;
  if (reached < ALIKE) return null;
  for (const [place, other] of score) {
    // Two rows of a form may bear the same label; their order tells them apart.
    if (place === best || place.labels[0]!.core === best.labels[0]!.core) continue;
    if (other > reached || (!read.has(place.order) && reached - other < MARGIN)) return null;
  }
  return goesOn(core, best) ? null : best;
}

/** A unit behind a label has no more letters. */
const UNIT = 2;

/** Whether another row's label begins behind this one's: `4.不同意公开答复数其中:涉及国`. Then the values are that row's. */
function goesOn(core: string, { labels }: FormRow): boolean {
  return labels.every((label) => lettersBehind(core, label.core) > UNIT);
}

function likeness(core: string, ordinal: string | null, { labels }: FormRow): number {
  let best = 0;
  for (const label of labels) {
    if (ordinal !== null && label.ordinal !== null && !ordinalAgrees(ordinal, label.ordinal)) continue;
    best = Math.max(best, similarity(core, label.core));
  }
  return best;
}
