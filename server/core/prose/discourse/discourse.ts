/** What has been spoken of so far: short phrases (办结25件) mean what the sentences before them were about. */
import type { Whole } from '../cells/cells.ts';
import type { Meaning } from '../cells/dimensions.ts';
import type { Block } from '../cells/review-cells.ts';
import type { ColumnSubject, DocumentSubject, OutcomeSubject, Verb } from '../words/terms.ts';

export interface Discourse {
  /** True once applications for information were named in this part of the text. */
  applications: boolean;
  /** True once 政府信息公开 was named in this part. */
  information: boolean;
  /** What a verb without an object would be about. */
  matter: 'application' | 'review' | 'document' | 'other' | null;
  /** The review blocks named last. */
  blocks: readonly Block[];
  /** All review blocks named in this part. */
  allBlocks: ReadonlySet<Block>;
  /** Those that 均 would speak of: named in this sentence since the last outcome. */
  recentBlocks: ReadonlySet<Block>;
  /** True when an outcome was counted since a block was named. */
  settled: boolean;
  document: DocumentSubject | null;
  /** The verb of the documents counted last in this sentence. */
  documentVerb: Verb | null;
  /** Of which applications the parts are that follow. */
  whole: Whole;
  /** Behind 其中 or 含. */
  within: boolean;
  /** Within brackets. */
  enclosed: boolean;
  /** True when the sentence before counted applications. */
  counted: boolean;
  /** True when this sentence named applications. */
  named: boolean;
  /** True when this sentence begins with the number of a point. */
  headed: boolean;
  /** True when this sentence names several outcomes of applications. */
  outcomes: boolean;
  /** True when this sentence names several reasons not to disclose, and that nothing was disclosed. */
  reasons: boolean;
  /** True when this sentence names several kinds of decisions: 许可, 处罚, 强制. */
  decisions: boolean;
  /** True once this sentence named applicants as what it is about: 申请主体, 申请人身份. */
  applicants: boolean;
  /** True when this sentence is no longer than a heading. */
  short: boolean;
  /** True behind 公开 in this sentence: what follows may count what was published. */
  published: boolean;
  /** True when another matter was counted since applications were named: its outcomes follow. */
  otherCounted: boolean;
  /** The applicants whose applications were counted last in this sentence, behind 其中 or a bracket: the outcomes that follow are theirs. */
  column: ColumnSubject | null;
  /** The same where the head of a list names them: 自然人申请的办理结果为：… */
  columnHead: ColumnSubject | null;
  /** 上年结转：自然人2件: the row of the applicants that follow. */
  rowHead: 'carried-in' | 'carried-over' | null;
  /** 予以公开34件，其中自然人31件: the outcome of the applicants that may follow. */
  outcome: OutcomeSubject | null;
  /** 上年结转2件，其中自然人2件: the row of the applicants that follow. */
  row: 'carried-in' | 'carried-over' | 'carried' | null;
  /** Behind 其中 of a figure that was not understood: 自然资源部门办理9件，其中予以公开4件. */
  ofUnknown: boolean;
  /** What this sentence counted last; `UNKNOWN` where that was not understood. */
  last: Meaning | null;
  /** The same at the bracket that is open: what stands within is no whole for what follows. */
  outside: Meaning | null;
  /** Whether the whole counted before that bracket was another's. */
  foreignOutside: boolean;
  /** How many kinds of applicants it counted since their total. */
  columns: number;
  /** True when the whole counted last was another's: so are the parts that follow. */
  foreign: boolean;
  /** True where it is supposed, to see what comes of it, that the reporting body's figures are spoken of. */
  supposed: boolean;
  /** The section that the text is in. */
  section: string | null;
  /** The numbered points that the text is in, the widest first: what （二） is about, so are 1. and 2. below it. */
  points: readonly Point[];
}

/** A numbered point: 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）. */
interface Point {
  readonly level: number;
  readonly applications: boolean;
  readonly information: boolean;
}

export const NO_BLOCKS: ReadonlySet<Block> = new Set();

export function newDiscourse(): Discourse {
  return {
    applications: false,
    information: false,
    matter: null,
    blocks: [],
    allBlocks: NO_BLOCKS,
    recentBlocks: NO_BLOCKS,
    settled: false,
    document: null,
    documentVerb: null,
    whole: 'either',
    within: false,
    enclosed: false,
    counted: false,
    named: false,
    headed: false,
    outcomes: false,
    reasons: false,
    decisions: false,
    applicants: false,
    short: false,
    published: false,
    otherCounted: false,
    column: null,
    columnHead: null,
    rowHead: null,
    outcome: null,
    row: null,
    ofUnknown: false,
    last: null,
    outside: null,
    foreignOutside: false,
    columns: 0,
    foreign: false,
    supposed: false,
    section: null,
    points: [],
  };
}
