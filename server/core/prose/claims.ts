/** The claims of a report: what its sentences say of its figures. */
import type { Claim, Figure, Quantity } from '../report/claim.ts';
import type { BareReport, Section } from '../report/report.ts';
import { bareShareAt } from './bare-shares.ts';
import { beginSentence } from './beginning.ts';
import { type Breakdown, breakdownsIn } from './breakdowns.ts';
import { type Change, changesIn } from './changes.ts';
import { corroborated } from './corroboration.ts';
import { countsIn } from './counts.ts';
import { type Discourse, newDiscourse } from './discourse.ts';
import type { RawFigure } from './figures.ts';
import { growthsIn } from './growths.ts';
import { hear } from './hearing.ts';
import { byKinds, closePart, lastFigure, type Memory, newMemory, remember } from './memory.ts';
import { outcomeRateAt } from './outcome-rates.ts';
import { withOwnTerms } from './own-terms.ts';
import { type Passage, passageAt, passageOf, passageSpan, passageText } from './passage.ts';
import type { Base } from './portions.ts';
import { handledRatesIn, ratesIn } from './rates.ts';
import { reviewRateAt } from './review-rates.ts';
import { isFigure } from './runs.ts';
import { sharesApiece } from './share-lists.ts';
import { type Share, sharesIn } from './shares.ts';
import type { Statement } from './statement.ts';
import { statementAt } from './statements.ts';
import { stepsIn } from './steps.ts';
import { staffIn, sumsIn } from './sums.ts';
import { changeRatesIn, tableChangeAt } from './table-changes.ts';
import { type Sentence, sentencesOf, withCarries } from './tokens.ts';
import type { Reading } from './years.ts';

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
    const sentence = withOwnTerms(withCarries(each, report.year), text, report);
    while (nextSection < sections.length && sections[nextSection]!.start <= sentence.start) {
      section = sections[nextSection++]!.section;
    }
    const begins = beginSentence(discourse, sentence, text, section);
    if (begins) close();
    if (sentence.tokens.some(isWorthReading)) claims.push(...claimsIn(sentence, passage, report, discourse, memory));
    else for (const token of sentence.tokens) hear(discourse, token);
  }
  close();
  return claims.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

const MARKED: ReadonlySet<string> = new Set(['none', 'all']);

/** Most sentences hold neither a figure nor a word that could make a statement. */
function isWorthReading(token: Sentence['tokens'][number]): boolean {
  return token.kind === 'figure' || (token.kind === 'term' && MARKED.has(token.term.role));
}

/** Whether what is counted now are applications of the reporting body, whatever their kind. */
function isOfApplications({ matter, applications, otherCounted, foreign }: Discourse): boolean {
  return matter === 'application' && applications && !otherCounted && !foreign;
}

function claimsIn(
  sentence: Sentence,
  passage: Passage,
  report: BareReport,
  discourse: Discourse,
  memory: Memory,
): Claim[] {
  const { text } = passage;
  const statements: Statement[] = [];
  const bare: Share[] = [];
  const spoken = new Set<number>();
  const tabled: Change[] = [];
  const before = { ...discourse };
  const sure = countsIn(sentence, text, report, discourse, (index, soFar) => {
    const token = sentence.tokens[index]!;
    if (token.kind === 'term') {
      const statement = statementAt({ sentence, index, text, report, discourse, counts: soFar });
      if (statement !== null) statements.push(statement);
    }
    if (token.kind !== 'figure') return;
    if (token.figure.counter === '%') {
      const share =
        bareShareAt(sentence, index, text, report, discourse) ??
        outcomeRateAt(sentence, index, text, report, discourse) ??
        reviewRateAt(sentence, index, text, report, discourse);
      if (share !== null) bare.push(share);
    }
    if (isOfApplications(discourse)) spoken.add(index);
    const change = tableChangeAt(sentence, index, text, report, discourse);
    if (change !== null) tabled.push(change);
  });
  const counts = [...sure, ...corroborated(sentence, text, report, before, sure)];
  const claims: Claim[] = [];
  const figures = sentence.tokens.filter(isFigure);
  const breakdowns: Breakdown[] = [];
  if (figures.length >= 2) {
    const earlier = lastFigure(memory.last, text, report.year);
    breakdowns.push(
      ...breakdownsIn(sentence, text, counts, report.year, earlier),
      ...byKinds(sentence, text, counts, report.year, memory),
      ...sumsIn(figures, text, sentence.start),
      ...staffIn(figures, text, sentence.start),
    );
  }
  const over = remember(memory, counts);
  if (over !== null) breakdowns.push(over);
  const shares: Share[] = [];
  if (figures.some(({ figure }) => figure.counter === '%')) {
    const wholes = { applications: memory.applications, breakdowns, spoken };
    const shared = { sentence, text, counts, wholes, report };
    shares.push(
      ...sharesIn(shared),
      ...sharesApiece(shared),
      ...bare,
      ...ratesIn(sentence, text, counts),
      ...handledRatesIn(sentence, text, memory.applications, spoken, report),
    );
  }
  const reading: Reading = { sentence, text, year: report.year };
  const steps = stepsIn(reading);
  const own = steps.length === 0 ? [] : changesIn(steps, reading, memory.last);
  const changes = [...own, ...tabled.filter(({ figure }) => own.every((change) => change.figure !== figure))];
  shares.push(...changeRatesIn(steps, reading, changes));
  memory.last = sentence;
  for (const { figure, about, start, end } of counts) {
    if (about.length > 0)
      claims.push({ kind: 'count', ...said(passage, start, end), figure: figureOf(passage, figure), about });
  }
  for (const { zeros, start, end } of statements)
    claims.push({ kind: 'statement', ...said(passage, start, end), zeros });
  for (const breakdown of breakdowns) claims.push(breakdownClaim(passage, breakdown));
  for (const { figure, start, portions } of shares) {
    claims.push({
      kind: 'share',
      ...said(passage, start, figure.end),
      figure: figureOf(passage, figure),
      portions: portions.map(({ part, whole }) => ({
        part: quantityOf(passage, part),
        whole: quantityOf(passage, whole),
      })),
    });
  }
  for (const { figure, direction, now, before } of changes) {
    const start = Math.min(now.start, before.figure.start, figure.start);
    claims.push({
      kind: 'change',
      ...said(passage, start, Math.max(figure.end, before.figure.end)),
      figure: figureOf(passage, figure),
      direction,
      now: figureOf(passage, now),
      before: { kind: before.kind, figure: figureOf(passage, before.figure) },
    });
  }
  for (const { figure, direction, now } of growthsIn(steps, reading, changes)) {
    claims.push({
      kind: 'growth',
      ...said(passage, now.start, figure.end),
      figure: figureOf(passage, figure),
      direction,
      now: figureOf(passage, now),
    });
  }
  return claims;
}

function breakdownClaim(passage: Passage, { total, parts, complete }: Breakdown): Claim {
  const end = Math.max(total.end, ...parts.map((part) => part.end));
  const start = Math.min(total.start, ...parts.map((part) => part.start));
  return {
    kind: 'breakdown',
    ...said(passage, start, end),
    total: figureOf(passage, total),
    parts: parts.map((part) => figureOf(passage, part)),
    complete,
  };
}

function said(passage: Passage, start: number, end: number) {
  return { text: passageText(passage, start, end), span: passageSpan(passage, start, end) };
}

function quantityOf(passage: Passage, base: Base): Quantity {
  return base.kind === 'cells' ? base : { kind: 'figure', figure: figureOf(passage, base.figure) };
}

function figureOf(passage: Passage, { value, counter, precision, start, digitsEnd, end }: RawFigure): Figure {
  return {
    text: passageText(passage, start, end),
    value,
    counter,
    span: passageSpan(passage, start, end),
    digits: passageSpan(passage, start, digitsEnd),
    precision,
  };
}
