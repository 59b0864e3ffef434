/** The claims of a report: what its sentences say of its figures. */
import type { Claim, CountClaim, Figure } from '../report/claim.ts';
import type { BareReport, Section } from '../report/report.ts';
import { type Count, countsIn } from './counts.ts';
import { beginSentence, newDiscourse } from './discourse.ts';
import type { RawFigure } from './figures.ts';
import { type Passage, passageAt, passageOf, passageSpan, passageText } from './passage.ts';
import { sentencesOf } from './tokens.ts';

/**
 * The claims of one report, in the order of the text. What is not surely said of the reporting body and its year is
 * no claim.
 */
export function claimsOf(report: BareReport): Claim[] {
  const passage = passageOf(report);
  const claims: Claim[] = [];
  const discourse = newDiscourse();
  const sections = report.sections.map((each) => ({ section: each, start: passageAt(passage, each.heading.start) }));
  let section: Section | null = null;
  let nextSection = 0;
  for (const sentence of sentencesOf(passage.text)) {
    while (nextSection < sections.length && sections[nextSection]!.start <= sentence.start) {
      section = sections[nextSection++]!.section;
    }
    beginSentence(discourse, sentence, passage.text, section);
    const counts = countsIn(sentence, passage.text, report, discourse);
    claims.push(...counts.flatMap((count) => countClaim(passage, count)));
  }
  return claims;
}

function countClaim(passage: Passage, { figure, about, start, end }: Count): CountClaim[] {
  if (about.length === 0) return [];
  return [
    {
      kind: 'count',
      text: passageText(passage, start, end),
      span: passageSpan(passage, start, end),
      figure: figureOf(passage, figure),
      about,
    },
  ];
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
