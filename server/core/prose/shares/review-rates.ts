/** Rates of what became of reviews: 行政复议维持率62.35%, 纠错率为17.9%. */

import type { CellSum } from '../../report/claim.ts';
import type { BareReport } from '../../report/report.ts';
import { firstKnown } from '../cells/known-cells.ts';
import { type Block, blocksOf, reviewCells } from '../cells/review-cells.ts';
import type { Discourse } from '../discourse/discourse.ts';
import { isAboutInformation, type Place } from '../discourse/surroundings.ts';
import { isWhole } from '../scope/scope.ts';
import type { BlockSubject, ReviewOutcome } from '../words/terms.ts';
import { rateAt, type Share, tableShare } from './portions.ts';

/** What stands before the percentage, back from it. */
const RATE =
  /(?:行政)?(?:(?<matter>复议[、和及与]?(?:行政)?诉讼|复议|诉讼|应诉)(?:案件)?)?(?:结果|决定|被)?(?<outcome>维持|纠错|纠正|败诉)(?:率|的?比例)(?:为|是|达|达到|仅为|,)?$/;
const LONGEST = 24;

const OUTCOMES: Readonly<Record<string, ReviewOutcome>> = {
  维持: 'upheld',
  纠错: 'corrected',
  纠正: 'corrected',
  败诉: 'lost',
};

/** Of what rates are; 复议诉讼 is of all. */
const SUBJECTS: Readonly<Record<string, BlockSubject>> = {
  复议: 'reconsideration',
  诉讼: 'litigation',
  应诉: 'litigation',
};

/** As the one who decides, a body has rates of other reviews. */
const BY_REVIEWER = /复议(?:机构|机关|委员会|局)|(?:受理|审理|办理|审查)[^,;]{0,8}复议/;

/** The share that a percentage is, when the words before it are a rate of reviews; else null. */
export function reviewRateAt(place: Place): Share | null {
  const { sentence, text, report, discourse } = place;
  const rate = rateAt(place, RATE, LONGEST);
  if (rate === null || discourse.foreign || !isAboutInformation(discourse)) return null;
  const { matter, outcome } = rate.found.groups!;
  if (matter === undefined && discourse.matter !== 'review' && discourse.section !== 'review') return null;
  if (BY_REVIEWER.test(text.slice(sentence.start, rate.from))) return null;
  if (!isWhole(place, rate.from)) return null;
  const blocks = blocksMeant(matter, outcome!, discourse);
  const pairs = blocks.flatMap((each) => pairsOf(each, OUTCOMES[outcome!]!, report));
  return tableShare(rate.figure, rate.from, pairs, report);
}

/** Of those that the words name, else of any that were spoken of. */
function blocksMeant(matter: string | undefined, outcome: string, discourse: Discourse): (readonly Block[])[] {
  if (matter !== undefined) return [blocksOf(SUBJECTS[matter] ?? 'cases')];
  const { blocks, recentBlocks, allBlocks } = discourse;
  // 败诉 is said of litigation, whichever part of it was counted last.
  const all = outcome === '败诉' ? blocksOf('litigation') : [];
  return [[...recentBlocks], blocks, [...allBlocks], all].filter(({ length }) => length > 0);
}

/** Of all cases, or of those that are decided. */
function pairsOf(blocks: readonly Block[], outcome: ReviewOutcome, report: BareReport): [CellSum, CellSum][] {
  const cells = (of: ReviewOutcome | null) => firstKnown(reviewCells(blocks, of), report);
  const decided = DECIDED.flatMap(cells);
  return [cells(null), decided].map((whole) => [cells(outcome), whole]);
}

const DECIDED: readonly ReviewOutcome[] = ['upheld', 'corrected', 'other-result'];
