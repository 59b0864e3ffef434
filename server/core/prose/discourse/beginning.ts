/** What a sentence begins with: of what was spoken of before, some goes on and some is over. */

import type { Section } from '../../report/report.ts';
import { SIGNS } from '../../text/ordinal.ts';
import { textOf } from '../../text/span.ts';
import { dimensionOf } from '../cells/dimensions.ts';
import { subjectsIn } from '../words/runs.ts';
import { isMark, isTerm, type Sentence, type Token } from '../words/token.ts';
import { type Discourse, NO_BLOCKS } from './discourse.ts';
import { foresee, NOT_CARRIED } from './foresight.ts';
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
  const [first] = tokens;
  const subjects = subjectsIn(tokens);
  const words = textOf(text, sentence);
  const number = numberOf(sentence, text);
  const key = section === null ? null : (section.form?.key ?? keyOf(section));
  const goesOn = LIST.test(text.slice(sentence.start - 2, sentence.start));
  const isTitled =
    number !== '' && TITLE.test(text.slice(Math.max(0, sentence.start - LONGEST_HEADING), sentence.start));
  const begins = beginPart(discourse, key, number, words, goesOn, isTitled);
  const namesThem = foresee(discourse, subjects, sentence, text);
  const isPart = isTerm(first, 'among');
  forget(discourse, isPart);
  // The section on applications is of nothing else.
  if (discourse.section === 'applications') discourse.otherCounted = false;
  // （二）依申请公开。 or 依申请公开情况, as a line or a sentence of its own, says what the next one is about.
  const isHeaded = discourse.short && discourse.named;
  // 办结25件，结转下年度2件: what is carried over are applications. The section on them is of nothing else.
  const areApplications =
    discourse.section === 'applications' ||
    discourse.points.at(-1)?.applications === true ||
    (discourse.applications && (subjects.includes('carried-over') || NOT_CARRIED.test(words)));
  const follows =
    namesThem || isHeaded || areApplications || (discourse.counted && !sentence.opens && !POINT.test(number));
  // 行政诉讼2件，其中直接起诉1件。维持1件、纠正1件: theirs.
  const settles = subjects[0] !== undefined && dimensionOf(subjects[0]) === 'review-outcome';
  const isTheirs = discourse.matter === 'review' && settles && !begins && !sentence.opens;
  discourse.matter = follows ? 'application' : isTheirs ? 'review' : null;
  // 收到25件。均按时答复。办结23件: a sentence without a figure is no change of matter.
  // Nor is one with 其中, whatever it counts.
  if (tokens.some(isNew) && !isPart) discourse.counted = false;
  discourse.named = false;
  discourse.short = words.length <= LONGEST_HEADING;
  return begins;
}

/** A section or a numbered point of the text begins, or goes on; true when one begins. */
function beginPart(
  discourse: Discourse,
  section: string | null,
  number: string,
  words: string,
  goesOn: boolean,
  isTitled: boolean,
): boolean {
  // A heading of its own says what its points are about.
  const above = discourse.points.at(-1);
  if (above !== undefined && discourse.headed && discourse.short) {
    const { applications, information } = discourse;
    discourse.points = [...discourse.points.slice(0, -1), { ...above, applications, information }];
  }
  const level = number === '' ? 0 : HEADINGS.findIndex((heading) => heading.test(number)) + 1;
  const isNewSection = section !== discourse.section;
  discourse.headed = level > 0;
  discourse.section = section;
  if (level === 0 && !isNewSection) return false;
  if (isNewSection) discourse.points = [];
  // Behind another title its points begin anew.
  const floor = FIRST.test(number) ? level - 0.5 : level;
  if (level > 0) discourse.points = discourse.points.filter((point) => point.level < floor);
  if (isTitled) discourse.points = [...discourse.points, { level: level - 0.5, applications: true, information: true }];
  const parent = discourse.points.at(-1);
  // Problems of this work: of reviews too, whichever point names it.
  const isOfProblems = section === 'problems' && !isNewSection && (discourse.applications || discourse.information);
  discourse.applications =
    section === 'applications' ||
    section === 'problems' ||
    parent?.applications === true ||
    (goesOn && level >= LEAST_OF_LISTS && discourse.applications);
  discourse.information = isOfProblems || parent?.information === true || isOfReviews(words);
  discourse.blocks = [];
  discourse.allBlocks = NO_BLOCKS;
  discourse.counted = false;
  discourse.otherCounted = false;
  const { applications, information } = discourse;
  if (level > 0) discourse.points = [...discourse.points, { level, applications, information }];
  return true;
}

/** 办结的25件中：⏎1.予以公开12件；⏎2.部分公开4件 */
const LIST = /[:;]\n/;
/** 依申请公开。（1）…；（2）…: a title without a number is above them all. */
const TITLE = /(?:^|[。\n])依申请公开(?:工作|办理)?(?:情况|方面)?[。:\n]+$/;
/** The number of a first point: 一、 （一） 1. （1） */
const FIRST = /^\(?[1一](?!\d)/;
/** 1. and （1） */
const LEAST_OF_LISTS = 3;

/** What only the sentence before was about. */
function forget(discourse: Discourse, isPart: boolean): void {
  const { last } = discourse;
  // 收到25件。其中：个人申请20件; after 收到25件，结转2件。其中 they are not those named last.
  if (!isPart || last?.dimension !== 'applications') discourse.last = null;
  if (!isPart) discourse.foreign = false;
  discourse.within = false;
  discourse.enclosed = false;
  discourse.columnHead = null;
  discourse.rowHead = null;
  endParts(discourse);
  discourse.columns = 0;
  discourse.whole = 'either';
  discourse.recentBlocks = NO_BLOCKS;
  discourse.settled = false;
  discourse.document = null;
  discourse.documentVerb = null;
  discourse.published = false;
}

/** What numbers the sentence: 一、 or （二）; empty where nothing does. */
function numberOf({ tokens: [first], start }: Sentence, text: string): string {
  return isMark(first, '#') && first!.start === start ? text.slice(start, first!.end) : '';
}

/** （三）复议诉讼情况: those for which information disclosure is the ground. Who reviews and pleads for others tells of that work. */
function isOfReviews(sentence: string): boolean {
  return sentence.length <= LONGEST_HEADING && /复议.*诉讼/.test(sentence) && !/工作|案件|应诉/.test(sentence);
}

/** Of a section that the form does not know the heading says what it is about: its matter, or else just that it is another. */
function keyOf({ title }: Section): string {
  const [applications, review] = [/申请公开|公开申请(?!行政复议)/.test(title), /复议|诉讼/.test(title)];
  return applications === review ? title : applications ? 'applications' : 'review';
}

/** What a sentence may count instead of what the one before it counted. */
function isNew(token: Token): boolean {
  return token.kind === 'figure' || isTerm(token, 'other-matter');
}
