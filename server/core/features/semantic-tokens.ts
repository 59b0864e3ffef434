/** What the words and figures of a report are: totals, parts, claims, units, references, and what is wrong among them. */
import type { Analysis } from '../analysis.ts';
import type { Claim, Figure } from '../report/claim.ts';
import { equationsOf } from '../report/equations.ts';
import type { Cell, Report } from '../report/report.ts';
import { meet, type Span, textOf } from '../text/span.ts';
import { totalsOf } from './totals.ts';

export interface SemanticToken {
  readonly kind: 'figure' | 'unit' | 'reference';
  /** Of a figure: a total, one of its parts, or a claim of a sentence; besides, whether it is wrong, or is no figure yet. */
  readonly marks: readonly ('total' | 'part' | 'claim' | 'wrong' | 'blank')[];
  /** On one line, not empty. */
  readonly span: Span;
}

/** 《…条例》, with the number of the document and the article behind it; or an article by itself. */
const REFERENCE =
  /《[^《》\r\n]{2,60}》(?:（[^（）\r\n]{2,30}号）)?(?:第[一二三四五六七八九十百零]{1,6}条)?(?:第?（[一二三四五六七八九十]{1,3}）项)?|第[一二三四五六七八九十百零]{1,6}条(?:第?（[一二三四五六七八九十]{1,3}）项)?/g;

/** The tokens of the reports that meet a range, in the order of the text, disjoint. */
export function semanticTokens(analysis: Analysis, range: Span): SemanticToken[] {
  const { text } = analysis;
  const tokens = analysis.reports.flatMap((report, index) => {
    if (!meet(report.span, range)) return [];
    const wrong = analysis.findings.filter(
      (finding) => finding.report === index && (finding.severity === 'error' || finding.severity === 'warning'),
    );
    const isWrong = (span: Span) =>
      wrong.some((finding) => finding.span.start <= span.start && span.end <= finding.span.end);
    return [...cellTokens(report, text, isWrong), ...claimTokens(report, isWrong), ...referenceTokens(report, text)];
  });
  const wanted = tokens
    .filter(({ span }) => span.start < span.end && span.start < range.end && range.start < span.end)
    .filter(({ span }) => !/[\r\n]/.test(textOf(text, span)))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = -1;
  return wanted.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function cellTokens(report: Report, text: string, isWrong: (span: Span) => boolean): SemanticToken[] {
  const totals = new Set(totalsOf(equationsOf(report)).map(({ cell }) => cell));
  return [...report.cells.values()].flatMap((cell): SemanticToken[] => {
    const role = totals.has(cell) ? 'total' : 'part';
    const blank = cell.value === null ? (['blank'] as const) : [];
    const wrong = isWrong(cell.digits) ? (['wrong'] as const) : [];
    return [{ kind: 'figure', marks: [role, ...blank, ...wrong], span: cell.digits }, ...unitOf(cell, text)];
  });
}

/** What stands behind the digits and is no note is the unit. */
function unitOf({ value, note, digits, span }: Cell, text: string): SemanticToken[] {
  if (value === null || note !== null) return [];
  const behind = text.slice(digits.end, span.end);
  const start = digits.end + (behind.length - behind.trimStart().length);
  return [{ kind: 'unit', marks: [], span: { start, end: span.end } }];
}

function claimTokens(report: Report, isWrong: (span: Span) => boolean): SemanticToken[] {
  const figures = report.claims.flatMap(figuresOf).filter(({ digits }) => digits.end > digits.start);
  return figures.map(({ span, digits }) => ({
    kind: 'figure',
    marks: isWrong(span) || isWrong(digits) ? ['claim', 'wrong'] : ['claim'],
    span,
  }));
}

function figuresOf(claim: Claim): readonly Figure[] {
  switch (claim.kind) {
    case 'count':
      return [claim.figure];
    case 'statement':
      return [];
    case 'breakdown':
      return [claim.total, ...claim.parts];
    case 'share':
      return [
        claim.figure,
        ...claim.portions.slice(0, 1).flatMap(({ part }) => (part.kind === 'figure' ? [part.figure] : [])),
      ];
    case 'change':
      return [claim.figure, claim.now, claim.before.figure];
    case 'growth':
      return [claim.figure, claim.now];
  }
}

function referenceTokens({ span }: Report, text: string): SemanticToken[] {
  return [...textOf(text, span).matchAll(REFERENCE)].map((match) => {
    const start = span.start + match.index;
    return { kind: 'reference', marks: [], span: { start, end: start + match[0].length } };
  });
}
