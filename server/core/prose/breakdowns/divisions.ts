/** Which parts are all that there are. */
import type { Meaning } from '../cells/dimensions.ts';

const DIVISIONS: readonly (readonly string[])[] = [
  ['granted', 'partial', 'denied', 'unavailable', 'refused', 'other'],
  ['natural-person', 'organisation'],
  ['natural-person', 'enterprise', 'research', 'welfare', 'legal-service', 'other-organisation'],
  ['upheld', 'corrected', 'other-result', 'pending'],
  ['concluded', 'pending'],
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
