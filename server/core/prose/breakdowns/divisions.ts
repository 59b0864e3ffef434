/** Which parts are all that there are. */
import { add, compare, ZERO } from '../../text/decimal.ts';
import type { Count } from '../cells/count.ts';
import type { Meaning } from '../cells/dimensions.ts';
import type { Breakdown } from './breakdowns.ts';

const DIVISIONS: readonly (readonly string[])[] = [
  ['granted', 'partial', 'denied', 'unavailable', 'refused', 'other'],
  ['natural-person', 'organisation'],
  ['natural-person', 'enterprise', 'research', 'welfare', 'legal-service', 'other-organisation'],
  ['upheld', 'corrected', 'other-result', 'pending'],
  ['receive-new', 'carried-in'],
];

/** Whether these are all the kinds that there are. */
export function isEvery(meanings: readonly (Meaning | null)[]): boolean {
  const keys = new Set(
    meanings.flatMap((meaning) => (meaning === null ? [] : meaning.key.replace(/^.*:/, '').split('+'))),
  );
  return (
    meanings.every((meaning) => meaning !== null) &&
    DIVISIONS.some((division) => division.length === keys.size && division.every((key) => keys.has(key)))
  );
}

/** Outcomes that follow what was closed, in the same sentence or the next: all six of them, or fewer that are more than all. */
export function outcomesOf(total: Count, outcomes: readonly Count[]): Breakdown | null {
  const kinds = outcomes.flatMap(({ meaning }) => meaning.key.split('+'));
  // 予以公开12件；予以公开与部分公开合计16件: one within the other.
  if (new Set(kinds).size < kinds.length) return null;
  if (outcomes.length < 2 || [total, ...outcomes].some(({ figure }) => figure.precision !== 'exact')) return null;
  const complete = isEvery(outcomes.map(({ meaning }) => meaning));
  const parts = outcomes.map(({ figure }) => figure);
  const sum = parts.reduce((so, { value }) => add(so, value), ZERO);
  return complete || compare(sum, total.figure.value) > 0 ? { total: total.figure, parts, complete } : null;
}
