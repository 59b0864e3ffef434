/** What reports say in sentences of the figures of their review table: some nothing, some a total, few all. */
import type { Random } from '../kit/random.ts';
import type { Tables } from '../kit/tables.ts';

/**
 * Of twenty published reports that had reviews to report about half name a number of them in a sentence, four in a sum
 * over blocks, two with all results; about three say without a number that nothing was corrected.
 */
const KINDS = Object.entries({ totals: 5, sums: 4, results: 2, statement: 3, nothing: 6 }).flatMap(([kind, share]) =>
  new Array<string>(share).fill(kind),
);

/** Sentences often copy what the table says, mistakes and all; else they come from the same source as the table did. */
const COPIED = 0.3;

export function sentencesOn(clean: Tables, broken: Tables, next: Random): string {
  const { review } = next.chance(COPIED) ? broken : clean;
  const [reconsideration, direct, afterwards] = Object.values(review) as [number[], number[], number[]];
  const total = (block: readonly number[]) => block.at(-1)!;
  const litigation = total(direct) + total(afterwards);
  const [upheld, corrected, other, pending] = reconsideration;
  const kind = next.pick(KINDS);
  if (kind === 'totals') {
    return next.chance(0.5)
      ? `全年因政府信息公开引发行政复议${total(reconsideration)}件，行政诉讼${litigation}件。`
      : `因政府信息公开被申请行政复议${total(reconsideration)}件；未经复议直接起诉${total(direct)}件，复议后起诉${total(afterwards)}件。`;
  }
  if (kind === 'sums') {
    return `全年因政府信息公开工作引发行政复议、行政诉讼案件共${total(reconsideration) + litigation}件。`;
  }
  if (kind === 'results') {
    return `因政府信息公开引发行政复议${total(reconsideration)}件，其中结果维持${upheld}件，结果纠正${corrected}件，其他结果${other}件，尚未审结${pending}件；行政诉讼${litigation}件。`;
  }
  const neverCorrected = [reconsideration, direct, afterwards].every((block) => block[1] === 0);
  if (kind === 'statement' && neverCorrected) return '全年未发生行政复议被纠错、行政诉讼败诉的情况。';
  return '';
}
