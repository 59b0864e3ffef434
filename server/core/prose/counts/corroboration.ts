/** Figures of which a sentence does not say whose they are, and that the tables show to be the report's own. */

import type { Count } from '../cells/count.ts';
import { isTabled } from '../cells/values.ts';
import type { Discourse } from '../discourse/discourse.ts';
import type { Utterance } from '../discourse/surroundings.ts';
import { isWhole } from '../scope/scope.ts';
import { isTelling } from '../words/runs.ts';
import { isNumber, isTerm, type Sentence, type Token } from '../words/token.ts';
import { countsIn } from './counts.ts';

/**
 * What a sentence counts if it speaks of the reporting body's applications and reviews, though its words leave that open
 * (学校信息公开办公室受理344件，予以公开146件，部分公开41件; 收到申请344件 where nothing was named before). That several figures
 * are the tables' to the digit is no accident: then the others are meant of the tables too.
 *
 * @param supposed the sentence by its supposition
 * @param sure what it counts by its words
 */
export function corroborated(supposed: Utterance, sure: readonly Count[]): readonly Count[] {
  const { sentence, report } = supposed;
  if (!mayBeOurs(sentence.tokens, sure.length)) return [];
  const all = countsIn(supposed);
  const fresh = all.filter(({ index, about }) => about.length > 0 && sure.every((count) => count.index !== index));
  const agreeing = fresh.filter((count) => isTabled(count, report));
  // 同意公开21件，…，其他途径办理1件: the list itself says what its last parts are of.
  const isOfList = fresh.every(({ meaning }) => meaning.key.includes('.applications.'));
  const evident = isOfList ? all.filter((count) => isTabled(count, report)) : agreeing;
  const values = new Set(evident.map(({ figure: { value } }) => Number(value.units) / 10 ** value.scale));
  values.delete(0);
  const evidence = Math.log10([...values].reduce((product, value) => product * value, 1));
  const against = Math.max(1, fresh.length - agreeing.length);
  const isOpenWhose = fresh.some(({ start }) => !isWhole(supposed, start));
  const least = isOpenWhose ? LEAST_VALUES : 1;
  return values.size >= least && evidence >= LEAST_EVIDENCE * against ? fresh : [];
}

/** What would have been spoken of before a sentence begins; null where the sentence has too few figures to bear it out. */
export function suppositionFor({ tokens }: Sentence, discourse: Discourse): Discourse | null {
  if (!mayBeOurs(tokens, 0)) return null;
  return {
    ...discourse,
    supposed: true,
    applications: true,
    applicants: true,
    information: true,
    matter: 'application',
    otherCounted: false,
    foreign: false,
  };
}

/** Different figures that have to agree where the words may name another body. */
const LEAST_VALUES = 2;
/** Powers of ten of their product, for each figure that does not agree: by accident two figures agree in one of hundred cases. */
const LEAST_EVIDENCE = 2;

/** Whether enough figures are left, and nothing says that they are of another matter. */
function mayBeOurs(tokens: readonly Token[], sure: number): boolean {
  let left = -sure;
  let telling = 0;
  for (const token of tokens) {
    if (isTerm(token, 'other-matter')) return false;
    if (isTelling(token)) telling += 1;
    if (isNumber(token)) left += 1;
  }
  return left > 1 && telling > sure + 1;
}
