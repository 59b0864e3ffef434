/** What sentences say, for facts, hovers and links: each claim with the cells that it is surely or likely about. */
import type { Analysis } from '../analysis.ts';
import { agrees, sumOf, type Values } from '../prose/cells/values.ts';
import type { CellSum, Claim, CountClaim } from '../report/claim.ts';
import type { Report } from '../report/report.ts';
import { settledValues } from '../rules/prose-sums.ts';
import type { Decimal } from '../text/decimal.ts';
import { type Span, touches } from '../text/span.ts';

/** A claim that speaks of cells, as data. */
export interface ClaimFact {
  readonly text: string;
  /** The figure; null for a claim without one. */
  readonly value: Decimal | null;
  /** False for a figure with 余, 约 or the like. */
  readonly exact: boolean;
  /** Cell ids: of the reading that fits, else of the likeliest. */
  readonly about: readonly string[];
  readonly span: Span;
}

/** The claims of a report that speak of its cells, in the order of the text. */
export function claimFacts(report: Report): ClaimFact[] {
  const values = settledValues(report);
  return report.claims.flatMap((claim): ClaimFact[] => {
    const { text, span } = claim;
    if (claim.kind === 'statement') return [{ text, value: null, exact: true, about: claim.zeros, span }];
    if (claim.kind !== 'count') return [];
    const { value, precision } = claim.figure;
    return [{ text, value, exact: precision === 'exact', about: readingOf(claim, report, values), span }];
  });
}

/** The reading of a figure that the tables bear out; the likeliest where none does. */
export function readingOf(claim: CountClaim, report: Report, values: Values): CellSum {
  return claim.about.find((cells) => bearsOut(claim, cells, report, values) === true) ?? claim.about[0]!;
}

/** Whether cells come to what a figure says; null where they are not known, or the figure is rough. */
export function bearsOut({ figure }: CountClaim, cells: CellSum, report: Report, values: Values): boolean | null {
  const sum = sumOf(cells, values);
  if (sum === null || figure.precision === 'rough') return null;
  return agrees(figure, cells, sum, report);
}

export interface ClaimPlace {
  readonly report: Report;
  readonly claim: Claim;
  /** The figure, or the phrase of a claim without one. */
  readonly span: Span;
}

/** The claim whose figure (or phrase, where it has none) is under an offset; null elsewhere. */
export function claimAt(analysis: Analysis, offset: number): ClaimPlace | null {
  for (const report of analysis.reports) {
    if (!touches(report.span, offset)) continue;
    for (const claim of report.claims) {
      const span =
        claim.kind === 'statement' ? claim.span : claim.kind === 'breakdown' ? claim.total.span : claim.figure.span;
      // A figure that is also a total of parts is told by what it counts, which comes first.
      if (touches(span, offset)) return { report, claim, span };
    }
  }
  return null;
}
