/** The cells of one subject, as far as the words around its figure leave no doubt. */
import { compare } from '../../text/decimal.ts';
import { channelCells, documentCells, plainCells } from '../cells/cells.ts';
import { dimensionOf, UNKNOWN } from '../cells/dimensions.ts';
import { known } from '../cells/known-cells.ts';
import { type Block, blocksOf, reviewCells } from '../cells/review-cells.ts';
import { sumOfKnown } from '../cells/values.ts';
import type { Discourse } from '../discourse/discourse.ts';
import { isAboutInformation, type Surroundings } from '../discourse/surroundings.ts';
import { CASES, DECISIONS, DOCUMENTS, ITEMS, MONEY, PURCHASES, STATISTICS } from '../words/counters.ts';
import type { Run } from '../words/runs.ts';
import type { BlockSubject, ChannelSubject, DocumentSubject, ReviewOutcome, Subject, Verb } from '../words/terms.ts';
import { carried, column, outcome } from './application-subjects.ts';
import { type Asked, type Cells, counts, countsItems, meansAll } from './asked.ts';
import { isDocumentVerb } from './verbs.ts';

/** The cells of one subject; null where the words leave a doubt. */
export function cellsOfSubject(
  subject: Subject,
  verbs: readonly Verb[],
  run: Run,
  { before, behind, figure, discourse, report }: Surroundings,
): Cells | null {
  const asked: Asked = { subject, verbs, run, before, behind, figure, discourse, report };
  switch (dimensionOf(subject)) {
    case 'carried':
      return carried(asked);
    case 'outcome':
      return outcome(asked);
    case 'column':
      return column(asked);
    case 'channel':
      return counts(asked, CASES) && !run.open ? known(channelCells(subject as ChannelSubject), report) : null;
    case 'review':
      return review(asked);
    case 'review-outcome':
      return reviewOutcome(asked);
    case 'document':
      return document(asked);
    case 'decision':
      return decision(asked);
    case 'charges':
      // 涉企行政事业性收费 is a part of them.
      return counts(asked, MONEY) && meansAll(asked) ? known(plainCells(subject), report) : null;
    case 'procurement':
      return procurement(asked);
    case 'statistics':
      return statistic(asked);
    case 'disclosed':
      return counts(asked, ITEMS) && meansAll(asked) ? known(plainCells(subject), report) : null;
    default:
      return null;
  }
}

function review(asked: Asked): Cells | null {
  const { subject, run, behind, discourse, report } = asked;
  if (!counts(asked, CASES) || !isAboutInformation(discourse)) return null;
  // 其中1件行政诉讼经两级审理: one of them.
  if (run === behind && !meansAll(asked)) return null;
  return known(reviewCells(blocksOf(subject as BlockSubject), null), report);
}

/** 维持2件: of the block named last, of those that the sentence named, or of all. */
function reviewOutcome(asked: Asked): Cells | null {
  const { discourse, report } = asked;
  const { blocks, recentBlocks, allBlocks } = discourse;
  // 应诉4件，审结3件: of those, whatever they are.
  if (
    (asked.subject === 'concluded' && discourse.last === UNKNOWN) ||
    !counts(asked, CASES) ||
    discourse.matter !== 'review' ||
    blocks.length === 0 ||
    !isAboutInformation(discourse)
  )
    return null;
  const result = asked.subject as ReviewOutcome;
  // 直接起诉3件、复议后起诉2件，维持4件: of both, or of all that were named before, if there are fewer of those named here.
  const own = sumOfKnown(reviewCells([...recentBlocks], null)[0]!, report);
  const isOfOwn = compare(asked.figure.value, own) <= 0 && asked.run.tokens.length === 1;
  const wider = [blocks, [...recentBlocks], isOfOwn ? [] : [...allBlocks]].filter(
    ({ length }) => length >= blocks.length,
  );
  const named = [...new Map(wider.map((each) => [each.length, each])).values()];
  const meant = BY_COURTS.has(result) ? ofCourts(named) : named;
  return meant.flatMap((each) => known(reviewCells(each, result), report));
}

const BY_COURTS: ReadonlySet<ReviewOutcome> = new Set(['lost', 'won', 'dismissed']);

/** 败诉1件 is of the lawsuits among those named, or of all of them. */
function ofCourts(named: readonly (readonly Block[])[]): readonly (readonly Block[])[] {
  const suits = [...named, blocksOf('litigation')].map((each) => each.filter((block) => block !== 'reconsideration'));
  return suits.filter(({ length }, index) => length > 0 && suits.findIndex((each) => each.length === length) === index);
}

function document(asked: Asked): Cells | null {
  const { subject, verbs, discourse, report } = asked;
  const verb = documentVerb(verbs, discourse);
  if (verb === null || !(counts(asked, DOCUMENTS) || countsItems(asked, 'statistics/disclosure.normative')))
    return null;
  // 其中县政府规范性文件20件 are some of them.
  if (!meansAll(asked) && verbs.length === 0) return null;
  return known(documentCells(subject as DocumentSubject, verb), report);
}

/** What was done with the documents that a figure counts: the verb beside it, else the one of the documents before. */
export function documentVerb(verbs: readonly Verb[], { documentVerb: earlier }: Discourse): Verb | null {
  const own = verbs.findLast(isDocumentVerb);
  return own ?? (verbs.length === 0 ? earlier : null);
}

function decision(asked: Asked): Cells | null {
  const { subject, verbs, run, discourse, report } = asked;
  // 公开行政许可812条: of the decisions, where the tables bear it out.
  if (subject.startsWith('short.') || !counts(asked, discourse.supposed ? CASES : DECISIONS)) return null;
  // 公开行政许可812件 may count what was published, 行政许可申请830件 what was asked for.
  if (run.tokens.some(({ term }) => term.role === 'object')) return null;
  const others = verbs.filter((verb) => verb !== 'process' && !(discourse.supposed && verb.startsWith('publish')));
  if ((discourse.published && !discourse.supposed) || others.length > 0) return null;
  return known(plainCells(subject), report);
}

function procurement(asked: Asked): Cells | null {
  if (!meansAll(asked)) return null;
  if (counts(asked, MONEY)) return known([['disclosure/procurement/amount']], asked.report);
  return counts(asked, PURCHASES) ? known([['disclosure/procurement/items']], asked.report) : null;
}

/** A row of the older forms; some rows are parts of others, which 其中 may name. */
function statistic({ subject, run, discourse, figure, report }: Asked): Cells | null {
  if (subject.includes('.loose.') && !discourse.supposed) return null;
  const national = nameOf(subject, discourse).replace('.loose', '').replace('.', '/');
  const regional = `${national.replace('disclosure.channels', 'disclosed')}/year`;
  const cell = report.cells.has(regional) ? regional : national;
  const unit = report.cells.get(cell)?.row.unit ?? '';
  const isPart = national.split('.').length > 2;
  const fits = STATISTICS[unit]?.has(figure.counter) === true;
  return run.open || (discourse.within && !isPart) || !fits ? null : [[cell]];
}

/** 新闻发布会4次，其中主要负责同志参加1次 */
function nameOf(subject: string, { last }: Discourse): string {
  return subject === 'statistics.leaders' && last?.dimension === 'statistics' ? `${last.key}.leaders` : subject;
}
