/** What a sentence begins with: of what was spoken of before, some goes on and some is over. */
import type { Section } from '../../report/report.ts';
import { SIGNS } from '../../text/ordinal.ts';
import { dimensionOf } from '../cells/dimensions.ts';
import { subjectsIn } from '../words/runs.ts';
import type { Subject } from '../words/terms.ts';
import type { Sentence, Token } from '../words/tokens.ts';
import { type Discourse, NO_BLOCKS } from './discourse.ts';
import { endParts } from './hearing.ts';

/** （三）政府信息管理: a new matter begins, or a point of the matter at hand. By level. */
const HEADINGS = [`[${SIGNS}]{1,2}、`, `\\([${SIGNS}]{1,2}\\)`, '\\d{1,2}[.、](?!\\d)', '\\(\\d{1,2}\\)'].map(
  (pattern) => new RegExp(`^${pattern}`),
);
/** Characters. */
const LONGEST_HEADING = 18;
const POINT = new RegExp(`^[${SIGNS}]是`);

/** Before the tokens of a sentence; true when it begins a new part of the text. */
export function beginSentence(
  discourse: Discourse,
  sentence: Sentence,
  text: string,
  section: Section | null,
): boolean {
  const { tokens } = sentence;
  const key = section === null ? null : (section.form?.key ?? keyOf(section));
  // A heading of its own says what its points are about.
  const above = discourse.points.at(-1);
  if (above !== undefined && discourse.headed && discourse.short) {
    const { applications, information } = discourse;
    discourse.points = [...discourse.points.slice(0, -1), { ...above, applications, information }];
  }
  const number = numberOf(sentence, text);
  const level = number === '' ? 0 : HEADINGS.findIndex((heading) => heading.test(number)) + 1;
  const isNewSection = key !== discourse.section;
  const begins = level > 0 || isNewSection;
  discourse.headed = level > 0;
  if (begins) {
    if (isNewSection) discourse.points = [];
    if (level > 0) discourse.points = discourse.points.filter((point) => point.level < level);
    const parent = discourse.points.at(-1);
    // Problems of this work: of reviews too, whichever point names it.
    const isOfProblems = key === 'problems' && !isNewSection && (discourse.applications || discourse.information);
    discourse.applications = key === 'applications' || key === 'problems' || parent?.applications === true;
    discourse.blocks = [];
    discourse.allBlocks = NO_BLOCKS;
    discourse.counted = false;
    discourse.otherCounted = false;
    discourse.information =
      isOfProblems || parent?.information === true || isOfReviews(text.slice(sentence.start, sentence.end));
    const { applications, information } = discourse;
    if (level > 0) discourse.points = [...discourse.points, { level, applications, information }];
  }
  discourse.section = key;
  const subjects = subjectsIn(tokens);
  const namesSome = namesOutcomes(subjects);
  // 全部公开9件、部分公开2件: of applications, where these are named.
  discourse.outcomes =
    namesSome || (subjects.includes('all-granted') && subjects.includes('partial') && tokens.some(isObject));
  discourse.reasons = namesReasons(subjects);
  const words = text.slice(sentence.start, sentence.end);
  discourse.applicants = APPLICANTS.test(words);
  discourse.information ||= ALL_OF_INFORMATION.test(words);
  // 收到的25件申请均未收取信息处理费
  if (words.includes('信息处理费')) discourse.applications = true;
  const namesThem =
    namesSome ||
    (subjects.some((each) => CARRIED.has(each)) && tokens.some(isObject)) ||
    namesApplicants(subjects, tokens, words);
  discourse.decisions = namesDecisions(subjects);
  if (namesThem) {
    discourse.applications = true;
    discourse.otherCounted = false;
  }
  const [first] = tokens;
  const isPart = first?.kind === 'term' && first.term.role === 'among';
  if (!isPart) discourse.foreign = false;
  discourse.within = false;
  discourse.columnHead = null;
  discourse.rowHead = null;
  endParts(discourse);
  // 收到25件。其中：个人申请20件; after 收到25件，结转2件。其中 they are not those named last.
  const { last } = discourse;
  if (!isPart || last === null || last === 'unknown' || last.dimension !== 'applications') discourse.last = null;
  discourse.columns = 0;
  discourse.whole = 'either';
  // The section on applications is of nothing else.
  if (key === 'applications') discourse.otherCounted = false;
  discourse.recentBlocks = NO_BLOCKS;
  discourse.settled = false;
  discourse.document = null;
  discourse.documentVerb = null;
  // （二）依申请公开。 or 依申请公开情况, as a line or a sentence of its own, says what the next one is about.
  const isHeaded = discourse.short && discourse.named;
  // 办结25件，结转下年度2件: what is carried over are applications. The section on them is of nothing else.
  const areApplications =
    key === 'applications' ||
    discourse.points.at(-1)?.applications === true ||
    (discourse.applications && (subjects.includes('carried-over') || NOT_CARRIED.test(words)));
  const follows =
    namesThem || isHeaded || areApplications || (discourse.counted && !sentence.opens && !POINT.test(number));
  // 行政诉讼2件，其中直接起诉1件。维持1件、纠正1件: theirs.
  const settles = subjects[0] !== undefined && dimensionOf(subjects[0]) === 'review-outcome';
  const goesOn = discourse.matter === 'review' && settles && !begins && !sentence.opens;
  discourse.matter = follows ? 'application' : goesOn ? 'review' : null;
  // 收到25件。均按时答复。办结23件: a sentence without a figure is no change of matter.
  // Nor is one with 其中, whatever it counts.
  if (tokens.some(isNew) && !isPart) discourse.counted = false;
  discourse.named = false;
  discourse.short = sentence.end - sentence.start <= LONGEST_HEADING;
  discourse.published = false;
  return begins;
}

/** What numbers the sentence: 一、 or （二）; empty where nothing does. */
function numberOf({ tokens: [first], start }: Sentence, text: string): string {
  return first?.kind === 'mark' && first.mark === '#' && first.start === start ? text.slice(start, first.end) : '';
}

/** （三）复议诉讼情况: those for which information disclosure is the ground. Who reviews and pleads for others tells of that work. */
function isOfReviews(sentence: string): boolean {
  return sentence.length <= LONGEST_HEADING && /复议.*诉讼/.test(sentence) && !/工作|案件|应诉/.test(sentence);
}

/** 被申请行政复议3件，均与政府信息公开有关 */
const ALL_OF_INFORMATION = /[均都](?:与|为|系|属于?|涉及|关于|因)[^,;]{0,6}信息公开(?![^,;]{0,4}无关)/;

/** Of a section that the form does not know the heading says what it is about: its matter, or else just that it is another. */
function keyOf({ title }: Section): string {
  const [applications, review] = [/申请公开|公开申请/.test(title), /复议|诉讼/.test(title)];
  return applications === review ? title : applications ? 'applications' : 'review';
}

/** 从申请主体看，个人20件、企业4件 */
const APPLICANTS = /申请(?:人|主体|者|对象)(?:身份|类型|类别|性质|构成|情况|分类|分布)?(?:看|中|方面|划分|为|是|[,:])/;

/** 办结25件，未结转下年 */
const NOT_CARRIED = /(?:未|没有?|无)(?:结转|转入)/;

/** What a sentence may count instead of what the one before it counted. */
function isNew(token: Token): boolean {
  return token.kind === 'figure' || (token.kind === 'term' && token.term.role === 'other-matter');
}

/** 部分公开4件、不予公开3件、无法提供5件: only applications end so. */
function namesOutcomes(subjects: readonly Subject[]): boolean {
  return subjects.length > 1 && areSeveral(subjects.filter((subject) => PLAIN_OUTCOMES.has(subject)));
}

/** 不予公开3件，涉及国家秘密1件、第三方权益1件、过程性信息1件 */
function namesReasons(subjects: readonly Subject[]): boolean {
  const rows = new Set(
    subjects.map((subject) => subject.replace('short.', '')).filter((each) => each.startsWith('denied.')),
  );
  return rows.size >= LEAST_REASONS && subjects.includes('denied');
}

const LEAST_REASONS = 3;

const PLAIN_OUTCOMES: ReadonlySet<Subject> = new Set(['partial', 'denied', 'unavailable', 'refused']);

/** 受理申请9件，没有上年结转: only applications for information are carried over. */
const CARRIED: ReadonlySet<Subject> = new Set(['carried-in', 'carried-over']);

function isObject(token: Token): boolean {
  return token.kind === 'term' && token.term.role === 'object';
}

/** 申请人为自然人的20件，为法人或其他组织的5件; 自然人20件，法人5件，依申请公开共25件: theirs, whatever stands first. */
function namesApplicants(subjects: readonly Subject[], tokens: readonly Token[], words: string): boolean {
  return (
    subjects.includes('natural-person') &&
    subjects.includes('organisation') &&
    subjects.every((subject) => dimensionOf(subject) !== 'review') &&
    (words.includes('申请人') || tokens.some(isObject))
  );
}

function namesDecisions(subjects: readonly Subject[]): boolean {
  if (subjects.length < 2) return false;
  const decisions = subjects.filter((subject) => dimensionOf(subject) === 'decision');
  return areSeveral(decisions.map((subject) => subject.replace('short.', '')));
}

function areSeveral(names: readonly string[]): boolean {
  return names.some((name) => name !== names[0]);
}
