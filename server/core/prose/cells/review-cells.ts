/** Which cells state what a phrase says of reviews and lawsuits. */
import type { CellSum } from '../../report/claim.ts';
import type { BlockSubject, ReviewOutcome } from '../words/terms.ts';

export type Block = 'reconsideration' | 'litigation-direct' | 'litigation-after-reconsideration';

/** The blocks of the review table that a phrase speaks of. */
export function blocksOf(subject: BlockSubject): readonly Block[] {
  switch (subject) {
    case 'litigation':
      return ['litigation-direct', 'litigation-after-reconsideration'];
    case 'cases':
      return ['reconsideration', 'litigation-direct', 'litigation-after-reconsideration'];
    default:
      return [subject];
  }
}

const REVIEW_COLUMNS: Readonly<Record<ReviewOutcome, string>> = {
  upheld: 'upheld',
  corrected: 'corrected',
  lost: 'corrected',
  won: 'upheld',
  annulled: 'corrected',
  'other-result': 'other',
  pending: 'pending',
};

/** All that may become of a case. */
export const REVIEW_OUTCOMES: readonly ReviewOutcome[] = ['upheld', 'corrected', 'other-result', 'pending'];

/** The cells of some blocks; an outcome's, or the totals. */
export function reviewCells(blocks: readonly Block[], outcome: ReviewOutcome | null): readonly CellSum[] {
  const column = outcome === null ? 'total' : REVIEW_COLUMNS[outcome];
  const national = [...new Set(blocks.map((block) => block.replace(/-.*/, '')))];
  const suffix = outcome === null ? '' : `.${column}`;
  return [
    blocks.map((block) => `review/${block}/${column}`),
    national.map((block) => `statistics/${block}${suffix}`),
    ...(outcome === null ? [national.map((block) => `statistics/${block}/year`)] : []),
  ];
}
