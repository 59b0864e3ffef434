/** 分别: as many figures as things before it, in the same order. */

import type { BareReport } from '../../report/report.ts';
import type { Count } from '../cells/count.ts';
import { type Dimension, dimensionOf, type Meaning } from '../cells/dimensions.ts';
import { known } from '../cells/known-cells.ts';
import { blocksOf, reviewCells } from '../cells/review-cells.ts';
import type { Place } from '../discourse/surroundings.ts';
import { isWhole } from '../scope/scope.ts';
import type { RawFigure } from '../words/figures.ts';
import { runBefore, runBehind, subjectsIn } from '../words/runs.ts';
import type { BlockSubject, ReviewOutcome, Subject } from '../words/terms.ts';
import { type FigureToken, isJoint, isMark, type Sentence, type TermToken } from '../words/token.ts';
import { meaningByWords } from './meaning.ts';

/** 予以公开、部分公开分别为12件、4件: as many subjects as figures. */
export function distributed(place: Place): Count[] {
  const { sentence, index: each, report, counts } = place;
  const { tokens } = sentence;
  const run = runBefore(tokens, each, sentence.start);
  const named = run.tokens.filter(({ term }) => term.role === 'subject');
  // 行政复议结果维持、结果纠正分别有2件、1件: the results of one.
  const isOfOne =
    named.length > 2 && named.map(dimensionOfToken).join() === `review${',review-outcome'.repeat(named.length - 1)}`;
  const subjects = isOfOne ? named.slice(1) : named;
  const verbs = run.tokens.filter(({ term }) => term.role === 'verb');
  // 分别提交申请20件、5件: what was done of each.
  const done = runBehind(tokens, each, sentence.end).tokens;
  const figures = rowOfFigures(tokens, each + done.length + 1);
  const [result] = subjectsIn(run.tokens.length === 0 ? done : run.tokens);
  if (run.tokens.length <= 1 && result !== undefined) return resultsOfEach(result, figures, counts, report);
  // 现行有效的规章和规范性文件分别为19部、164件: one verb of both.
  const isOfBoth = subjects.length === figures.length && verbs.length === 1;
  // 规范性文件制发、废止分别为4件、1件: what was done with the one.
  const isOfDeeds = subjects.length === 1 && verbs.length === figures.length;
  const parts = isOfBoth
    ? subjects
    : run.tokens.filter((token) => (!isOfDeeds && subjects.includes(token)) || verbs.includes(token));
  if (parts.length < 2 || parts.length !== figures.length) return [];
  const objects = [...run.tokens, ...done].filter(
    (token) =>
      token.term.role === 'object' ||
      (isOfDeeds && subjects.includes(token)) ||
      (token.term.role === 'verb' && (isOfBoth || done.includes(token))),
  );
  if (!isWhole(place, run.tokens[0]!.start)) return [];
  return figures.flatMap((each, position) => countBy([...objects, parts[position]!], each, place));
}

/** 科研机构、社会公益组织各1件: the same of each; none where no word stands before it, or one of them leaves a doubt. */
export function apiece(place: Place): readonly Count[] {
  const { sentence, index, text } = place;
  const { figure, start } = sentence.tokens[index] as FigureToken;
  // 各8件、13件: one for each.
  if (text[start - 1] !== '各' || isJoint(sentence.tokens[index + 1])) return [];
  const tokens = sentence.tokens.map((token, at) => (at === index ? { ...token, start: start - 1 } : token));
  const run = runBefore(tokens, index, sentence.start);
  const parts = run.tokens.filter(({ term }) => term.role !== 'joint');
  const isPlain = parts.every(({ term }) => term.role === 'subject') && !run.open;
  if (parts.length < 2 || !isPlain || !isWhole(place, run.tokens[0]!.start)) return [];
  const counts = parts.flatMap((part) => countBy([part], { index, figure }, place, run.tokens[0]!.start));
  return counts.length === parts.length ? counts : [];
}

/** What words make of a figure; none or one. */
function countBy(
  words: readonly TermToken[],
  { index, figure }: Pick<Count, 'index' | 'figure'>,
  { report, discourse }: Place,
  start = figure.start,
): Count[] {
  const found = meaningByWords(words, { figure, discourse, report });
  return found === null ? [] : [{ figure, index, meaning: found.meaning, about: found.about, start, end: figure.end }];
}

/** 行政复议、行政诉讼分别为3件、2件，分别被纠正1件、0件: the results of the cases that the sentence counted. */
function resultsOfEach(
  result: Subject,
  figures: ReturnType<typeof rowOfFigures>,
  counts: readonly Count[],
  report: BareReport,
): Count[] {
  const cases = counts.filter(({ meaning }) => meaning.dimension === 'review');
  if (dimensionOf(result) !== 'review-outcome' || cases.length !== figures.length || cases.length < 2) return [];
  return figures.map(({ index, figure }, position) => {
    const { key } = cases[position]!.meaning;
    const about = known(reviewCells(blocksOf(key as BlockSubject), result as ReviewOutcome), report);
    const meaning: Meaning = { dimension: 'review-outcome', key: `${key}:${result}`, verb: null };
    return { figure, index, meaning, about, start: figure.start, end: figure.end };
  });
}

function dimensionOfToken({ term }: TermToken): Dimension | null {
  return term.role === 'subject' ? dimensionOf(term.subject) : null;
}

/** The figures from a token on, as far as nothing but 、 and 和 stands between them. */
function rowOfFigures(tokens: Sentence['tokens'], from: number) {
  const figures: { readonly index: number; readonly figure: RawFigure }[] = [];
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind === 'figure') figures.push({ index, figure: token.figure });
    else if (!isJoint(token) && !isMark(token, ',')) break;
    if (tokens[index + 1]?.start !== token.end) break;
  }
  return figures;
}

/** 2022年、2023年分别收到18件、25件: the figures behind 分别, when they are several; as indexes of the tokens. */
export function respective({ tokens }: Sentence, each: number): readonly number[] {
  const figures: number[] = [];
  for (let i = each + 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'figure') figures.push(i);
    if (token.kind === 'mark' && !isJoint(token)) break;
    if (figures.length === 0) continue;
    if (token.kind !== 'figure' && !isJoint(token)) break;
    if (tokens[i + 1]?.start !== token.end) break;
  }
  return figures.length > 1 ? figures : [];
}
