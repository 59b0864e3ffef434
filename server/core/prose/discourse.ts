/** What has been spoken of so far: short phrases (办结25件) mean what the sentences before them were about. */
import type { Section } from '../report/report.ts';
import { type Block, blocksOf, type Whole } from './cells.ts';
import { dimensionOf, type Meaning } from './meaning.ts';
import type { ColumnSubject, DocumentSubject, Subject, Verb } from './terms.ts';
import type { Sentence, Token } from './tokens.ts';

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
  /** True when the sentence before counted applications. */
  counted: boolean;
  /** True when this sentence named applications. */
  named: boolean;
  /** True when this sentence is no longer than a heading. */
  short: boolean;
  /** True behind 公开 in this sentence: what follows may count what was published. */
  published: boolean;
  /** True when another matter was counted since applications were named: its outcomes follow. */
  otherCounted: boolean;
  /** The applicants whose applications were counted last in this sentence, behind 其中 or a bracket: the outcomes that follow are theirs. */
  column: ColumnSubject | null;
  /** 上年结转2件，其中自然人2件: the row of the applicants that follow. */
  row: 'carried-in' | 'carried-over' | null;
  /** Behind 其中 of a figure that was not understood: 自然资源部门办理9件，其中予以公开4件. */
  ofUnknown: boolean;
  /** What this sentence counted last. */
  last: Meaning | 'unknown' | null;
  /** The same at the bracket that is open: what stands within is no whole for what follows. */
  outside: Meaning | 'unknown' | null;
  /** How many kinds of applicants it counted since their total. */
  columns: number;
  /** True when the whole counted last was another's: so are the parts that follow. */
  foreign: boolean;
  /** The section that the text is in. */
  section: string | null;
}

export function newDiscourse(): Discourse {
  return {
    applications: false,
    information: false,
    matter: null,
    blocks: [],
    allBlocks: new Set(),
    recentBlocks: new Set(),
    settled: false,
    document: null,
    documentVerb: null,
    whole: 'either',
    within: false,
    counted: false,
    named: false,
    short: false,
    published: false,
    otherCounted: false,
    column: null,
    row: null,
    ofUnknown: false,
    last: null,
    outside: null,
    columns: 0,
    foreign: false,
    section: null,
  };
}

/** （三）政府信息管理: a new matter begins. */
const HEADING = /^(?:\([一二三四五六七八九十\d]{1,2}\)|[一二三四五六七八九十]{1,2}、|\d{1,2}[.、](?!\d))/;
/** Characters. */
const LONGEST_HEADING = 18;
const POINT = /^[一二三四五六七八九十]是/;

/** Before the tokens of a sentence; true when it begins a new part of the text. */
export function beginSentence(
  discourse: Discourse,
  sentence: Sentence,
  text: string,
  section: Section | null,
): boolean {
  const start = text.slice(sentence.start, sentence.start + 6);
  const key = section?.form?.key ?? null;
  const begins = HEADING.test(start) || key !== discourse.section;
  if (begins) {
    discourse.applications = key === 'applications';
    discourse.information = false;
    discourse.blocks = [];
    discourse.allBlocks = new Set();
    discourse.counted = false;
    discourse.whole = 'either';
    discourse.otherCounted = false;
  }
  discourse.section = key;
  if (!discourse.applications && namesOutcomes(sentence)) discourse.applications = true;
  const [first] = sentence.tokens;
  if (!(first?.kind === 'term' && first.term.role === 'among')) discourse.foreign = false;
  discourse.within = false;
  endParts(discourse);
  discourse.last = null;
  discourse.columns = 0;
  discourse.recentBlocks = new Set();
  discourse.settled = false;
  discourse.document = null;
  discourse.documentVerb = null;
  // （二）依申请公开。 or 依申请公开情况, as a line or a sentence of its own, says what the next one is about.
  const isHeaded = discourse.short && discourse.named;
  // 办结25件，结转下年度2件: what is carried over are applications. The section on them is of nothing else.
  const isOfApplications = key === 'applications' || (discourse.applications && sentence.tokens.some(isCarriedOver));
  const follows = isHeaded || isOfApplications || (discourse.counted && !sentence.opens && !POINT.test(start));
  discourse.matter = follows ? 'application' : null;
  discourse.counted = false;
  discourse.named = false;
  discourse.short = sentence.end - sentence.start <= LONGEST_HEADING;
  discourse.published = false;
  return begins;
}

/** 部分公开4件、不予公开3件、无法提供5件: only applications end so. */
function namesOutcomes({ tokens }: Sentence): boolean {
  let first: Subject | null = null;
  for (const token of tokens) {
    if (token.kind !== 'term' || token.term.role !== 'subject' || !PLAIN_OUTCOMES.has(token.term.subject)) continue;
    if (first !== null && first !== token.term.subject) return true;
    first = token.term.subject;
  }
  return false;
}

const PLAIN_OUTCOMES: ReadonlySet<Subject> = new Set(['partial', 'denied', 'unavailable', 'refused']);

function isCarriedOver(token: Token): boolean {
  return token.kind === 'term' && token.term.role === 'subject' && token.term.subject === 'carried-over';
}

/** A token goes by. */
export function hear(discourse: Discourse, token: Token): void {
  if (token.kind === 'mark' && (token.mark === ';' || token.mark === ')')) discourse.within = false;
  if (token.kind === 'mark' && token.mark === '(') {
    discourse.outside = discourse.last;
    beginParts(discourse);
  }
  if (token.kind === 'mark' && (token.mark === ';' || token.mark === ')')) endParts(discourse);
  if (token.kind === 'mark' && token.mark === ')') discourse.last = discourse.outside;
  if (token.kind === 'mark' && token.mark === ';') {
    discourse.settled = true;
    discourse.columns = 0;
    discourse.published = false;
  }
  if (token.kind !== 'term') return;
  const { term } = token;
  switch (term.role) {
    case 'object':
      if (!term.weak) {
        discourse.applications = true;
        discourse.named = true;
        discourse.otherCounted = false;
      }
      if (discourse.applications) discourse.matter = 'application';
      break;
    case 'subject':
      hearSubject(discourse, term.subject);
      break;
    case 'verb':
      if (term.verb === 'publish') discourse.published = true;
      break;
    case 'information':
      discourse.information = true;
      break;
    case 'topic':
      discourse.applications = true;
      discourse.named = true;
      discourse.matter = 'application';
      break;
    case 'other-matter':
      discourse.matter = 'other';
      break;
    case 'among':
    case 'contains':
      discourse.within = true;
      beginParts(discourse);
      break;
    case 'besides':
      discourse.within = false;
      endParts(discourse);
      break;
    default:
  }
}

function hearSubject(discourse: Discourse, subject: Subject): void {
  switch (dimensionOf(subject)) {
    case 'review':
      discourse.blocks = blocksOf(subject as Parameters<typeof blocksOf>[0]);
      discourse.allBlocks = new Set([...discourse.allBlocks, ...discourse.blocks]);
      discourse.recentBlocks = new Set([...(discourse.settled ? [] : discourse.recentBlocks), ...discourse.blocks]);
      discourse.settled = false;
      discourse.matter = 'review';
      break;
    case 'document':
      discourse.document = subject as DocumentSubject;
      discourse.matter = 'document';
      break;
    case 'statistics':
      discourse.matter = 'other';
      break;
    case 'outcome':
    case 'column':
      // 信访类不予处理 speaks of applications, 行政复议（含上年结转1件） does not.
      if (discourse.applications && discourse.matter === null) discourse.matter = 'application';
      break;
    default:
  }
}

/** 其中, or a bracket behind a figure: what follows are parts of what was counted last. */
function beginParts(discourse: Discourse): void {
  const { last, columns } = discourse;
  // 自然人20件、企业5件，其中予以公开12件 is of all of them.
  discourse.column =
    last !== null && last !== 'unknown' && last.dimension === 'column' && columns === 1
      ? (last.key as ColumnSubject)
      : null;
  const isCarried = last !== null && last !== 'unknown' && last.dimension === 'carried';
  discourse.row = isCarried ? (last.key as 'carried-in' | 'carried-over') : null;
  discourse.ofUnknown = last === 'unknown';
}

function endParts(discourse: Discourse): void {
  discourse.column = null;
  discourse.row = null;
  discourse.ofUnknown = false;
}

/**
 * A figure was not understood.
 *
 * @param foreign words before it that are not understood, or that name another body
 */
export function pass(discourse: Discourse, foreign: boolean): void {
  discourse.last = foreign ? 'unknown' : null;
  if (discourse.matter === 'other') discourse.otherCounted = true;
}

/** A figure was understood. */
export function note(discourse: Discourse, meaning: Meaning): void {
  discourse.last = meaning;
  if (meaning.dimension === 'column') discourse.columns += 1;
  if (meaning.dimension === 'applications') discourse.columns = 0;
  if (meaning.dimension === 'applications') {
    discourse.whole = meaning.key === 'handle' ? 'handled' : meaning.key.startsWith('receive') ? 'received' : 'either';
  }
  if (meaning.dimension === 'review-outcome') discourse.settled = true;
  if (meaning.dimension === 'document') discourse.documentVerb = meaning.verb;
  if (['applications', 'carried', 'outcome', 'column'].includes(meaning.dimension)) discourse.counted = true;
}
