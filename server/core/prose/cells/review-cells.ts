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

/** The columns whose sum it may be, each reading with the columns joined by `+`. */
const REVIEW_COLUMNS: Readonly<Record<ReviewOutcome, readonly string[]>> = {
  upheld: ['upheld'],
  corrected: ['corrected'],
  lost: ['corrected'],
  // What was withdrawn or dismissed may be counted as won.
  won: ['upheld', 'upheld+other'],
  dismissed: ['upheld', 'other', 'upheld+other'],
  annulled: ['corrected'],
  'other-result': ['other'],
  concluded: ['upheld+corrected+other'],
  pending: ['pending'],
};

/** All that may become of a case. */
export const REVIEW_OUTCOMES: readonly ReviewOutcome[] = ['upheld', 'corrected', 'other-result', 'pending'];

/** What did not become of any case, if this became of all. */
export function ruledOutBy(outcome: ReviewOutcome): readonly ReviewOutcome[] {
  const [own] = REVIEW_COLUMNS[outcome];
  // What was dismissed may be counted as upheld or not.
  if (outcome === 'won' || outcome === 'dismissed') return ['corrected', 'pending'];
  return REVIEW_OUTCOMES.filter((other) => REVIEW_COLUMNS[other][0] !== own);
}

/** The cells of some blocks; an outcome's, or the totals. */
export function reviewCells(blocks: readonly Block[], outcome: ReviewOutcome | null): readonly CellSum[] {
  const national = [...new Set(blocks.map((block) => block.replace(/-.*/, '')))];
  const of = (each: readonly string[], columns: string, idOf: (block: string, column: string) => string) =>
    each.flatMap((block) => columns.split('+').map((column) => idOf(block, column)));
  if (outcome === null) {
    return [
      of(blocks, 'total', (block, column) => `review/${block}/${column}`),
      of(national, '', (block) => `statistics/${block}`),
      of(national, '', (block) => `statistics/${block}/year`),
    ];
  }
  return REVIEW_COLUMNS[outcome].flatMap((columns) => [
    of(blocks, columns, (block, column) => `review/${block}/${column}`),
    of(national, columns, (block, column) => `statistics/${block}.${column}`),
  ]);
}
