import type { Finding } from '../report/finding.ts';

/** By position, then rule: the order in which every door shows findings. */
export function byPosition(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
