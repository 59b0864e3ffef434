/** What a figure counts, from the words around it. Where these leave a doubt there is no meaning. */
import type { CellSum } from '../report/claim.ts';
import type { BareReport } from '../report/report.ts';
import {
  applicationCells,
  blocksOf,
  channelCells,
  columnCells,
  columnOutcomeCells,
  documentCells,
  known,
  outcomeCells,
  plainCells,
  reviewCells,
  type Whole,
} from './cells.ts';
import type { Discourse } from './discourse.ts';
import type { RawFigure } from './figures.ts';
import type { Run } from './runs.ts';
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

export type Dimension =
  | 'applications'
  | 'carried'
  | 'outcome'
  | 'column'
  /** An outcome of one kind of applicants: 自然人予以公开9件. */
  | 'column-outcome'
  | 'channel'
  | 'review'
  | 'review-outcome'
  | 'document'
  | 'decision'
  | 'charges'
  | 'disclosed'
  | 'statistics';

/** What is counted; figures of one dimension with different keys are parts of one whole. */
export interface Meaning {
  readonly dimension: Dimension;
  /** A verb, a subject, or several joined by `+`. */
  readonly key: string;
  readonly verb: Verb | null;
}

export interface Found {
  readonly meaning: Meaning;
  readonly about: readonly CellSum[];
  /** The words it was found in. */
  readonly run: Run;
}

/** What the words around a figure are judged by. */
export interface Surroundings {
  readonly before: Run;
  readonly behind: Run;
  readonly figure: RawFigure;
  readonly discourse: Discourse;
  readonly report: BareReport;
}

const CASES = new Set(['', '件', '份', '宗', '起', '条', '次', '个', '例', '项', '笔', '件次']);
/** 不予公开8项 counts cases of the law, 不予公开3条 items. */
const ANSWERS = new Set([...CASES].filter((counter) => !['条', '项', '次'].includes(counter)));
const DECISIONS = new Set(['', '件', '宗', '起', '次', '个', '例']);
const DOCUMENTS = new Set(['', '件', '部', '份', '个', '项']);
const MONEY = new Set(['万元', '元', '亿元']);
/** By the last word of the row's key. */
const STATISTICS: Readonly<Record<string, ReadonlySet<string>>> = {
  sessions: new Set(['次', '场']),
  trainings: new Set(['次', '期', '场', '个']),
  trainees: new Set(['人次', '人', '名']),
  units: new Set(['个']),
  'reading-points': new Set(['个', '处']),
  staff: new Set(['人', '名']),
  budget: new Set(['万元']),
  press: new Set(['次', '场']),
  interviews: new Set(['次', '期', '场']),
  interpretations: new Set(['篇']),
};
const ITEMS = new Set(['', '条', '件', '篇', '个', '项']);

const DIMENSIONS: Readonly<Partial<Record<Subject, Dimension>>> = {
  'carried-in': 'carried',
  'carried-over': 'carried',
  'natural-person': 'column',
  organisation: 'column',
  enterprise: 'column',
  research: 'column',
  welfare: 'column',
  'legal-service': 'column',
  'in-person': 'channel',
  fax: 'channel',
  email: 'channel',
  online: 'channel',
  letter: 'channel',
  reconsideration: 'review',
  litigation: 'review',
  'litigation-direct': 'review',
  'litigation-after-reconsideration': 'review',
  cases: 'review',
  upheld: 'review-outcome',
  corrected: 'review-outcome',
  lost: 'review-outcome',
  'other-result': 'review-outcome',
  pending: 'review-outcome',
  regulations: 'document',
  'normative-documents': 'document',
  licensing: 'decision',
  penalty: 'decision',
  coercion: 'decision',
  charges: 'charges',
  disclosed: 'disclosed',
};

export function dimensionOf(subject: Subject): Dimension {
  return DIMENSIONS[subject] ?? (subject.startsWith('statistics.') ? 'statistics' : 'outcome');
}

/** The words before the figure count first: 予以公开12件. Only where they say nothing do those behind: 12件予以公开. */
export function meaningOf(around: Surroundings): Found | null {
  const { before, behind } = around;
  const subjects = subjectsIn(before);
  if (subjects.length > 0) return bySubjects(withoutGroups(subjects), before, around);
  const verbs = verbsIn(before);
  if (verbs.length > 0) return byVerbs(verbs, around);
  if (before.tokens.some(({ term }) => term.role === 'object')) return byObject(around);
  const following = withoutGroups(subjectsIn(behind));
  // 3件申请均予以公开: there may be more of them.
  const ofAll = behind.tokens.some(({ term }) => term.role === 'all');
  return following.length === 0 || ofAll || verbsIn(behind).length > 0 ? null : bySubjects(following, behind, around);
}

/** 因保护第三方合法权益不予公开1件: the row, not its group. */
function withoutGroups(subjects: readonly Subject[]): readonly Subject[] {
  return subjects.filter((subject) => !subjects.some((other) => other.startsWith(`${subject}.`)));
}

function subjectsIn(run: Run): Subject[] {
  return run.tokens.flatMap(({ term }) => (term.role === 'subject' ? [term.subject] : []));
}

function verbsIn(run: Run): Verb[] {
  return run.tokens.flatMap(({ term }) => (term.role === 'verb' ? [term.verb] : []));
}

function hasObject(run: Run, applications: boolean): boolean {
  return run.tokens.some(({ term }) => term.role === 'object' && (!term.weak || applications));
}

/** A number without a counter is a figure only at the end of its phrase: 予以公开12、. */
function isBare({ figure, behind }: Surroundings): boolean {
  return figure.counter === '' && (behind.open || behind.tokens.length > 0);
}

function bySubjects(subjects: readonly Subject[], run: Run, around: Surroundings): Found | null {
  if (isBare(around) || run.joins === true) return null;
  const dimensions = new Set(subjects.map(dimensionOf));
  const verbs = verbsIn(around.before);
  if (dimensions.size === 1) {
    const readings = subjects.map((subject) => single(subject, verbs, run, around));
    const dimension = dimensionOf(subjects[0]!);
    const { column } = around.discourse;
    if (dimension === 'outcome' && column !== null && subjects.length === 1 && ANSWERS.has(around.figure.counter))
      return ofApplications(around.discourse) ? ofColumn(column, subjects[0] as OutcomeSubject, run, around) : null;
    // 维持 of one block is another thing than 维持 of the other.
    const blocks = dimension === 'review-outcome' ? `${around.discourse.blocks.join('+')}:` : '';
    const verb = dimension === 'document' ? documentVerb(verbs, around.discourse) : null;
    const meaning: Meaning = { dimension, key: `${blocks}${subjects.join('+')}${verb ?? ''}`, verb };
    if (readings.some((reading) => reading === null)) return null;
    return { meaning, run, about: joined(readings as CellSum[][]) };
  }
  const [first, last] = [subjects[0]!, subjects.at(-1)!];
  if (subjects.length === 2 && dimensionOf(first) === 'column' && dimensionOf(last) === 'outcome') {
    return ANSWERS.has(around.figure.counter) && ofApplications(around.discourse)
      ? ofColumn(first as ColumnSubject, last as OutcomeSubject, run, around)
      : null;
  }
  if (subjects.length !== 2 || !CASES.has(around.figure.counter)) return null;
  if (dimensionOf(first) === 'review' && dimensionOf(last) === 'review-outcome') {
    if (!isAboutInformation(around.discourse)) return null;
    const about = reviewCells(blocksOf(first as BlockSubject), last as ReviewOutcome);
    return {
      meaning: { dimension: 'review-outcome', key: `${blocksOf(first as BlockSubject).join('+')}:${last}`, verb: null },
      run,
      about: known(about, around.report),
    };
  }
  return null;
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
      // 办结上年结转的申请2件: perhaps not all of them.
      if (!fits(CASES) || !ofApplications(discourse) || discourse.matter === 'review') return null;
      if (verbs.includes('handle') || verbs.includes('process') || isJoined(run)) return null;
      return known(plainCells(subject), report);
    case 'outcome':
      if (!fits(ANSWERS) || !ofApplications(discourse) || verbs.some((verb) => verb.startsWith('receive'))) return null;
      if (discourse.ofUnknown) return null;
      return known(outcomeCells(subject as OutcomeSubject, report), report);
    case 'column':
      if (!fits(CASES) || !ofApplications(discourse) || discourse.ofUnknown) return null;
      return known(columnCells(subject as ColumnSubject, wholeOf(verbs) ?? discourse.row ?? discourse.whole), report);
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
      if (!fits(DOCUMENTS) || verb === null || ((run.open || discourse.within) && verbs.length === 0)) return null;
      return known(documentCells(subject as DocumentSubject, verb), report);
    }
    case 'decision':
      // 公开行政许可812件 may count what was published, 行政许可申请830件 what was asked for.
      if (run.tokens.some(({ term }) => term.role === 'object')) return null;
      if (!fits(DECISIONS) || run.open || discourse.published || verbs.some((verb) => verb !== 'process')) return null;
      return known(plainCells(subject), report);
    case 'charges':
      // 涉企行政事业性收费 is a part of them.
      return fits(MONEY) && !discourse.within && !run.open ? known(plainCells(subject), report) : null;
    case 'statistics':
      return !run.open && !discourse.within && STATISTICS[subject.split('.').at(-1)!]!.has(figure.counter)
        ? known([[subject.replace('.', '/')]], report)
        : null;
    case 'disclosed':
      return fits(ITEMS) && !run.open && !discourse.within ? known(plainCells(subject), report) : null;
    default:
      return null;
  }
}

/** 新收和上年结转的申请27件: what was received and what was carried in. */
function isJoined({ tokens }: Run): boolean {
  const joint = tokens.findIndex(({ term }) => term.role === 'joint');
  return joint > 0 && joint < tokens.findIndex(({ term }) => term.role === 'subject');
}

/** Applications were named, and nothing else was counted since. */
function ofApplications({ applications, otherCounted }: Discourse): boolean {
  return applications && !otherCounted;
}

function wholeOf(verbs: readonly Verb[]): Whole | null {
  const verb = verbs.at(-1);
  if (verb === undefined) return null;
  if (verb === 'handle') return 'handled';
  return verb === 'receive' || verb === 'receive-new' ? 'received' : 'either';
}

/** 维持2件: of the block named last, or of all that were named. */
function reviewOutcome(outcome: ReviewOutcome, { discourse, report }: Surroundings): readonly CellSum[] | null {
  if (discourse.matter !== 'review' || discourse.blocks.length === 0 || !isAboutInformation(discourse)) return null;
  const lost = outcome === 'lost';
  const readings = known(reviewCells(lost ? blocksOf('litigation') : discourse.blocks, outcome), report);
  if (lost) return readings;
  if (discourse.allBlocks.size === discourse.blocks.length) return readings;
  return [...readings, ...known(reviewCells([...discourse.allBlocks], outcome), report)];
}

/** Reviews of other acts are not the table's. */
export function isAboutInformation({ applications, information, section }: Discourse): boolean {
  return applications || information || section === 'review';
}

function documentVerb(verbs: readonly Verb[], { documentVerb: earlier }: Discourse): Verb | null {
  const own = verbs.findLast((verb) => ['issue', 'publish', 'repeal', 'effective'].includes(verb));
  return own ?? (verbs.length === 0 ? earlier : null);
}

/** 收到…24件, 办结25件, 废止1件 */
function byVerbs(verbs: readonly Verb[], around: Surroundings): Found | null {
  const { before, behind, figure, discourse, report } = around;
  const verb = combined(verbs);
  if (verb === null || isBare(around)) return null;
  if (isDocumentVerb(verb)) return byDocumentVerb(verb, around);
  const named = hasObject(before, discourse.applications) || leads(behind, discourse.applications);
  const understood =
    discourse.matter === 'application' && !behind.open && behind.tokens.every(({ term }) => term.role !== 'subject');
  if (!CASES.has(figure.counter) || !(named || understood)) return null;
  // 其中收到, 其中办结: of which, and by whom, is not said.
  if (discourse.within && verb !== 'receive-new') return null;
  return {
    meaning: { dimension: 'applications', key: verb, verb },
    run: before,
    about: known(applicationCells(verb), report),
  };
}

/** 收到24件申请: the object may stand behind the figure, at once. */
function leads(behind: Run, applications: boolean): boolean {
  const first = behind.tokens.find(({ term }) => term.role !== 'filler');
  return first?.term.role === 'object' && (!first.term.weak || applications);
}

function combined(verbs: readonly Verb[]): Verb | null {
  const different = new Set(verbs);
  if (different.size === 1) return verbs[0]!;
  const received = verbs.some((verb) => verb.startsWith('receive'));
  const handled = verbs.some((verb) => verb === 'handle' || verb === 'process');
  if (verbs.some(isDocumentVerb)) return null;
  if (received && handled) return 'receive-and-handle';
  return handled ? 'process' : null;
}

function isDocumentVerb(verb: Verb): boolean {
  return verb === 'issue' || verb === 'publish' || verb === 'repeal' || verb === 'effective';
}

/** 制发4件规范性文件; 废止1件, where documents were named before. */
function byDocumentVerb(verb: Verb, around: Surroundings): Found | null {
  const { before, behind, figure, discourse, report } = around;
  if (!DOCUMENTS.has(figure.counter) || discourse.within) return null;
  const [following] = subjectsIn(behind);
  const isDocument = following !== undefined && dimensionOf(following) === 'document';
  // 公开 alone may be of anything.
  if (!isDocument && (verb === 'publish' || discourse.matter !== 'document' || behind.open || following !== undefined))
    return null;
  const subject = isDocument ? (following as DocumentSubject) : discourse.document;
  if (subject === null) return null;
  return {
    meaning: { dimension: 'document', key: `${subject}${verb}`, verb },
    run: before,
    about: known(documentCells(subject, verb), report),
  };
}

/** 2023年政府信息公开申请24件: received, or all in hand. */
function byObject(around: Surroundings): Found | null {
  const { before, behind, figure, discourse, report } = around;
  if (before.open || discourse.within || !CASES.has(figure.counter) || isBare(around)) return null;
  if (!hasObject(before, discourse.applications) || subjectsIn(behind).length > 0 || verbsIn(behind).length > 0)
    return null;
  const about = known(applicationCells('receive-and-handle'), report);
  return {
    meaning: { dimension: 'applications', key: 'receive-and-handle', verb: 'receive-and-handle' },
    run: before,
    about,
  };
}
