/** Figures whose words name what is counted: 予以公开12件, 行政复议3件, 规范性文件4件. */
import type { CellSum } from '../report/claim.ts';
import {
  channelCells,
  columnCells,
  columnOutcomeCells,
  documentCells,
  outcomeCells,
  plainCells,
  rowsOfOutcome,
  type Whole,
} from './cells.ts';
import { ANSWERS, CASES, DECISIONS, DOCUMENTS, ITEMS, MONEY, PURCHASES, STATISTICS } from './counters.ts';
import { dimensionOf, type Meaning } from './dimensions.ts';
import type { Discourse } from './discourse.ts';
import { known } from './known-cells.ts';
import { blocksOf, reviewCells } from './review-cells.ts';
import type { Run } from './runs.ts';
import { type Found, isAboutInformation, isBare, ofApplications, type Surroundings, verbsIn } from './surroundings.ts';
import type {
  BlockSubject,
  ChannelSubject,
  ColumnSubject,
  DocumentSubject,
  OutcomeSubject,
  ReviewOutcome,
  Subject,
  Verb,
} from './terms.ts';
import { isDocumentVerb } from './verbs.ts';

export function bySubjects(subjects: readonly Subject[], run: Run, around: Surroundings): Found | null {
  const joinsReasons = run.joins === true && isGroupOf(subjects);
  if (isBare(around) || (run.joins === true && !joinsReasons)) return null;
  if (joinsReasons) return bySubjects(subjects.slice(-1), { ...run, joins: false }, around);
  const dimensions = new Set(subjects.map(dimensionOf));
  const verbs = verbsIn(around.before);
  if (dimensions.size === 1) {
    const readings = subjects.map((subject) => single(subject, verbs, run, around));
    const dimension = dimensionOf(subjects[0]!);
    const { column } = around.discourse;
    if (dimension === 'outcome' && column !== null && subjects.length === 1 && ANSWERS.has(around.figure.counter))
      return ofApplications(around.discourse) ? ofColumn(column, subjects[0] as OutcomeSubject, run, around) : null;
    // 维持 of one block is another thing than 维持 of the other.
    const { blocks, outcome, row } = around.discourse;
    // 予以公开（自然人9件）；部分公开（自然人3件）: nor is 自然人 of one row that of another.
    const of = dimension === 'review-outcome' ? blocks.join('+') : dimension === 'column' ? (outcome ?? row) : null;
    const verb = dimension === 'document' ? documentVerb(verbs, around.discourse) : null;
    // 52个项目 and 3610万元 of purchases are two things.
    const unit = dimension === 'procurement' && MONEY.has(around.figure.counter) ? ':amount' : '';
    const meaning: Meaning = {
      dimension,
      key: `${of === null ? '' : `${of}:`}${subjects.join('+')}${verb ?? ''}${unit}`,
      verb,
    };
    if (readings.some((reading) => reading === null)) return null;
    return { meaning, run, about: joined(readings as CellSum[][]) };
  }
  const [first, last] = [subjects[0]!, subjects.at(-1)!];
  if (subjects.length === 2 && dimensionOf(first) === 'column' && dimensionOf(last) === 'outcome') {
    return ANSWERS.has(around.figure.counter) && ofApplications(around.discourse)
      ? ofColumn(first as ColumnSubject, last as OutcomeSubject, run, around)
      : null;
  }
  return ofReviews(subjects, run, around);
}

/** 信访类及重复申请不予处理4件: the last is the group, before it stand reasons, of which one was not understood. */
function isGroupOf(subjects: readonly Subject[]): boolean {
  const last = subjects.at(-1)!;
  return rowsOfOutcome(last).length > 0;
}

/** 行政复议维持2件; 复议和诉讼共纠正3件; 被纠正的复议案件2件 */
function ofReviews(subjects: readonly Subject[], run: Run, { discourse, figure, report }: Surroundings): Found | null {
  const [outcome, another] = subjects.filter((each) => dimensionOf(each) === 'review-outcome');
  const named = subjects.filter((each) => each !== outcome);
  const isPlain =
    outcome !== undefined && another === undefined && named.every((each) => dimensionOf(each) === 'review');
  if (!isPlain || !CASES.has(figure.counter) || !isAboutInformation(discourse)) return null;
  const blocks = [...new Set(named.flatMap((each) => blocksOf(each as BlockSubject)))];
  return {
    meaning: { dimension: 'review-outcome', key: `${blocks.join('+')}:${outcome}`, verb: null },
    run,
    about: known(reviewCells(blocks, outcome as ReviewOutcome), report),
  };
}

/** 自然人20件，其中予以公开9件 */
function ofColumn(column: ColumnSubject, outcome: OutcomeSubject, run: Run, { report }: Surroundings): Found {
  return {
    meaning: { dimension: 'column-outcome', key: `${column}:${outcome}`, verb: null },
    run,
    about: known(columnOutcomeCells(column, outcome, report), report),
  };
}

/** Of several things joined, the cells of all: the sum of their first readings, then of their second. */
function joined(readings: readonly (readonly CellSum[])[]): CellSum[] {
  if (readings.length === 1) return [...readings[0]!];
  const count = Math.min(...readings.map((each) => each.length));
  return Array.from({ length: count }, (_, index) => readings.flatMap((each) => each[index]!));
}

/** The cells of one subject; null where the words leave a doubt. */
function single(subject: Subject, verbs: readonly Verb[], run: Run, around: Surroundings): readonly CellSum[] | null {
  const { discourse, report, figure } = around;
  const fits = (counters: ReadonlySet<string>) => counters.has(figure.counter);
  switch (dimensionOf(subject)) {
    case 'carried':
      if (subject === 'open') return null;
      // 办结上年结转的申请2件: perhaps not all of them.
      if (!fits(CASES) || !ofApplications(discourse) || discourse.matter === 'review') return null;
      if (verbs.includes('handle') || verbs.includes('process') || isJoined(run)) return null;
      return known(plainCells(subject), report);
    case 'outcome':
      if (!(fits(ANSWERS) || isItem('statistics/answered.granted/year', around))) return null;
      if (!ofApplications(discourse) || verbs.some((verb) => verb.startsWith('receive'))) return null;
      if (discourse.ofUnknown || subject.startsWith('short.')) return null;
      // 人大建议办理结果公开38件，部分公开6件: of those.
      if (discourse.matter === 'other' && !discourse.named && discourse.last === null) return null;
      return known(outcomeCells(subject as OutcomeSubject, report), report);
    case 'column':
      if (!fits(CASES) || !ofApplications(discourse) || discourse.ofUnknown || discourse.matter === 'review')
        return null;
      // 企业3件 alone may be anything, and so may 个人3件.
      if (subject === 'person' || (subject === 'company' && discourse.columns === 0 && !discourse.applicants))
        return null;
      return known(
        [
          ...(discourse.outcome === null
            ? []
            : columnOutcomeCells(subject as ColumnSubject, discourse.outcome, report)),
          ...columnCells(subject as ColumnSubject, wholeOf(verbs) ?? discourse.row ?? discourse.whole),
        ],
        report,
      );
    case 'channel':
      return fits(CASES) && !run.open ? known(channelCells(subject as ChannelSubject), report) : null;
    case 'review':
      if (!fits(CASES) || !isAboutInformation(discourse)) return null;
      // 其中1件行政诉讼经两级审理: one of them.
      if (run === around.behind && (discourse.within || run.open)) return null;
      return known(reviewCells(blocksOf(subject as BlockSubject), null), report);
    case 'review-outcome':
      return fits(CASES) ? reviewOutcome(subject as ReviewOutcome, around) : null;
    case 'document': {
      const verb = documentVerb(verbs, discourse);
      // 其中县政府规范性文件20件 are some of them.
      if (
        !(fits(DOCUMENTS) || isItem('statistics/disclosure.normative', around)) ||
        verb === null ||
        ((run.open || discourse.within) && verbs.length === 0)
      )
        return null;
      return known(documentCells(subject as DocumentSubject, verb), report);
    }
    case 'decision':
      if (subject.startsWith('short.')) return null;
      // 公开行政许可812件 may count what was published, 行政许可申请830件 what was asked for.
      if (run.tokens.some(({ term }) => term.role === 'object')) return null;
      if (!fits(DECISIONS) || run.open || discourse.published || verbs.some((verb) => verb !== 'process')) return null;
      return known(plainCells(subject), report);
    case 'charges':
      // 涉企行政事业性收费 is a part of them.
      return fits(MONEY) && !discourse.within && !run.open ? known(plainCells(subject), report) : null;
    case 'procurement':
      if (discourse.within || run.open) return null;
      if (fits(MONEY)) return known([['disclosure/procurement/amount']], report);
      return fits(PURCHASES) ? known([['disclosure/procurement/items']], report) : null;
    case 'statistics':
      return statistic(nameOf(subject, discourse).replace('.', '/'), run, around);
    case 'disclosed':
      return fits(ITEMS) && !run.open && !discourse.within ? known(plainCells(subject), report) : null;
    default:
      return null;
  }
}

/** 新闻发布会4次，其中主要负责同志参加1次 */
function nameOf(subject: string, { last }: Discourse): string {
  return subject === 'statistics.leaders' && last !== null && last !== 'unknown' ? `${last.key}.leaders` : subject;
}

/** A row of the older forms; some rows are parts of others, which 其中 may name. */
function statistic(
  national: string,
  { open }: Run,
  { discourse, figure, report }: Surroundings,
): readonly CellSum[] | null {
  const regional = `${national.replace('disclosure.channels', 'disclosed')}/year`;
  const cell = report.cells.has(regional) ? regional : national;
  const unit = report.cells.get(cell)?.row.unit ?? '';
  const isPart = national.split('.').length > 2;
  return open || (discourse.within && !isPart) || STATISTICS[unit]?.has(figure.counter) !== true ? null : [[cell]];
}

/** 新收和上年结转的申请27件: what was received and what was carried in. */
function isJoined({ tokens }: Run): boolean {
  const joint = tokens.findIndex(({ term }) => term.role === 'joint');
  return joint > 0 && joint < tokens.findIndex(({ term }) => term.role === 'subject');
}

function wholeOf(verbs: readonly Verb[]): Whole | null {
  const verb = verbs.at(-1);
  if (verb === undefined) return null;
  if (verb === 'handle') return 'handled';
  return verb === 'receive' || verb === 'receive-new' ? 'received' : 'either';
}

/** 维持2件: of the block named last, of those that the sentence named, or of all. */
function reviewOutcome(outcome: ReviewOutcome, { discourse, report }: Surroundings): readonly CellSum[] | null {
  if (discourse.matter !== 'review' || discourse.blocks.length === 0 || !isAboutInformation(discourse)) return null;
  const lost = outcome === 'lost';
  const readings = known(reviewCells(lost ? blocksOf('litigation') : discourse.blocks, outcome), report);
  if (lost) return readings;
  // 直接起诉3件、复议后起诉2件，维持4件: of both, or of all that were named before.
  const { blocks, recentBlocks, allBlocks } = discourse;
  const wider = [recentBlocks, allBlocks].filter(
    ({ size }, index, { length }) => size > blocks.length && (index === length - 1 || size < allBlocks.size),
  );
  return [...readings, ...wider.flatMap((each) => known(reviewCells([...each], outcome), report))];
}

/** Some rows of the older forms are counted in 条. */
function isItem(cell: string, { figure, report }: Surroundings): boolean {
  return figure.counter === '条' && report.cells.get(cell)?.row.unit === '条';
}

function documentVerb(verbs: readonly Verb[], { documentVerb: earlier }: Discourse): Verb | null {
  const own = verbs.findLast(isDocumentVerb);
  return own ?? (verbs.length === 0 ? earlier : null);
}
