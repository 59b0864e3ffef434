/** The claims of a report: what its sentences say of its figures. */

import type { Claim } from '../report/claim.ts';
import type { BareReport, Section } from '../report/report.ts';
import { breakdownClaim, changeClaim, countClaim, growthClaim, shareClaim, statementClaim } from './as-claims.ts';
import { type Breakdown, breakdownsIn } from './breakdowns/breakdowns.ts';
import { staffIn, sumsIn } from './breakdowns/sums.ts';
import type { Count } from './cells/count.ts';
import { changesIn } from './changes/changes.ts';
import { growthsIn } from './changes/growths.ts';
import { stepsIn } from './changes/steps.ts';
import { changeRatesIn } from './changes/table-changes.ts';
import { beginSentence } from './discourse/beginning.ts';
import { newDiscourse } from './discourse/discourse.ts';
import { hear } from './discourse/hearing.ts';
import type { Utterance } from './discourse/surroundings.ts';
import { listen } from './listening.ts';
import { byKinds, closePart, lastFigure, type Memory, newMemory, remember } from './memory.ts';
import type { Share } from './shares/portions.ts';
import { handledRatesIn, ratesIn } from './shares/rates.ts';
import type { Shared } from './shares/share-bases.ts';
import { sharesApiece } from './shares/share-lists.ts';
import { sharesIn } from './shares/shares.ts';
import { withCarries } from './words/carries.ts';
import { withOwnTerms } from './words/own-terms.ts';
import { type Passage, passageAt, passageOf } from './words/passage.ts';
import { isFigure, isNumber, isTerm, type Reading, type Sentence } from './words/token.ts';
import { sentencesOf } from './words/tokens.ts';

/**
 * The claims of one report, in the order of the text. What is not surely said of the reporting body and its year is
 * no claim.
 */
export function claimsOf(report: BareReport): Claim[] {
  const passage = passageOf(report);
  const { text } = passage;
  const discourse = newDiscourse();
  const memory = newMemory();
  const sections = report.sections.map((each) => ({ section: each, start: passageAt(passage, each.heading.start) }));
  const claims: Claim[] = [];
  const close = () => {
    const over = closePart(memory);
    if (over !== null) claims.push(breakdownClaim(passage, over));
  };
  let section: Section | null = null;
  let nextSection = 0;
  for (const each of sentencesOf(text)) {
    const sentence = withOwnTerms(withCarries(each, report.year, text), text, report);
    while (nextSection < sections.length && sections[nextSection]!.start <= sentence.start) {
      section = sections[nextSection++]!.section;
    }
    const begins = beginSentence(discourse, sentence, text, section);
    if (begins) close();
    if (sentence.tokens.some(isWorthReading))
      claims.push(...claimsIn({ sentence, text, report, discourse }, passage, memory));
    else for (const token of sentence.tokens) hear(discourse, token);
  }
  close();
  return claims.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** Most sentences hold neither a figure nor a word that could make a statement. */
function isWorthReading(token: Sentence['tokens'][number]): boolean {
  return token.kind === 'figure' || isTerm(token, 'none') || isTerm(token, 'all');
}

function claimsIn(utterance: Utterance, passage: Passage, memory: Memory): Claim[] {
  const { sentence, text, report } = utterance;
  const heard = listen(utterance);
  const { counts, statements } = heard;
  const breakdowns = breakdownsAmong(utterance, counts, memory);
  const over = remember(memory, counts);
  if (over !== null) breakdowns.push(over);
  const steps = stepsIn(utterance);
  const own = steps.length === 0 ? [] : changesIn(steps, utterance, memory.last);
  const changes = [...own, ...heard.changes.filter(({ figure }) => own.every((change) => change.figure !== figure))];
  const wholes = { applications: memory.applications, breakdowns, spoken: heard.ofApplications };
  const shares = [
    ...sharesAmong({ sentence, text, report, counts, wholes }, heard.shares),
    ...changeRatesIn(steps, utterance, changes),
  ];
  memory.last = utterance;
  return [
    ...counts.filter(({ about }) => about.length > 0).map((each) => countClaim(passage, each)),
    ...statements.map((each) => statementClaim(passage, each)),
    ...breakdowns.map((each) => breakdownClaim(passage, each)),
    ...shares.map((each) => shareClaim(passage, each)),
    ...changes.map((each) => changeClaim(passage, each)),
    ...growthsIn(steps, utterance, changes).map((each) => growthClaim(passage, each)),
  ];
}

function breakdownsAmong(reading: Reading, counts: readonly Count[], memory: Memory): Breakdown[] {
  const { sentence, text } = reading;
  const figures = sentence.tokens.filter(isFigure);
  if (figures.length < 2) return [];
  const found = [
    ...staffIn(figures, text, sentence.start),
    ...breakdownsIn(reading, counts, lastFigure(memory.last)),
    ...byKinds(reading, counts, memory),
    ...sumsIn(figures, text, sentence.start),
  ];
  // 9人，其中专职2人、兼职7人 is one list, whichever way it is found.
  return found.filter(
    ({ total, parts }, index) =>
      found.findIndex((other) => other.total === total && other.parts[0] === parts[0]) === index,
  );
}

/** @param ofTables the shares of what the tables count */
function sharesAmong(shared: Shared, ofTables: readonly Share[]): Share[] {
  if (!shared.sentence.tokens.some((token) => isFigure(token) && !isNumber(token))) return [];
  return [...sharesIn(shared), ...sharesApiece(shared), ...ofTables, ...ratesIn(shared), ...handledRatesIn(shared)];
}
