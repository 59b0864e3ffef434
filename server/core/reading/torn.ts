import type { Candidate } from './candidates.ts';

/**
 * Takes back values that may belong to another label: they stand on a line of their own, without cell marks, and the
 * label before or behind has none. Extraction by columns or by position tears labels and values apart like that.
 */
export function withoutTorn(text: string, chain: readonly Candidate[]): Candidate[] {
  const ordered = [...chain].sort((a, b) => a.spot.start - b.spot.start);
  const torn = new Set<Candidate>();
  ordered.forEach((candidate, index) => {
    if (!isDetached(text, candidate)) return;
    const neighbours = [ordered[index - 1], ordered[index + 1]].filter(
      (other) => other !== undefined && other.use.table === candidate.use.table && lacksValues(other),
    );
    if (neighbours.length > 0) torn.add(candidate);
  });
  return chain.map((candidate) =>
    torn.has(candidate) ? { ...candidate, deal: { kind: 'unread', reason: { kind: 'torn' } } } : candidate,
  );
}

function isDetached(text: string, { spot, slots, deal }: Candidate): boolean {
  const first = deal.kind === 'dealt' ? deal.slots[0] : undefined;
  return first !== undefined && !slots.marked && text.slice(spot.end, first.start).includes('\n');
}

function lacksValues({ deal, use }: Candidate): boolean {
  return !use.row.heading && deal.kind === 'unread' && deal.reason.kind === 'no-values';
}
