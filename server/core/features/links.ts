/** From a figure in a sentence to its cell, from a total to its parts; and back from a cell to all that rests on it. */
import type { Analysis } from '../analysis.ts';
import type { Claim } from '../report/claim.ts';
import { equationsOf } from '../report/equations.ts';
import type { Report } from '../report/report.ts';
import { settledValues } from '../rules/prose-sums.ts';
import { byStart, type Span } from '../text/span.ts';
import { claimAt, readingOf } from './claims.ts';
import { placeAt } from './place.ts';
import { totalsOf } from './totals.ts';

export interface Link {
  /** What the link leads from: the figure, or the phrase of a claim without one. */
  readonly from: Span;
  /** What it leads to, in the order of the cells; at least one. */
  readonly to: readonly Span[];
}

/**
 * Where the figure under an offset comes from: its cells; for a share or a change the figures it is worked out from;
 * for a total its parts. Any other cell comes from nowhere but itself, so that editors show what refers to it instead.
 */
export function definitionAt(analysis: Analysis, offset: number): Link | null {
  const place = claimAt(analysis, offset);
  if (place === null) return cellDefinition(analysis, offset);
  const to = sourcesOf(place.claim, place.report);
  return to.length === 0 ? null : { from: place.span, to };
}

function cellDefinition(analysis: Analysis, offset: number): Link | null {
  const place = placeAt(analysis, offset);
  if (place === null || place.cell === null) return null;
  const { cell, report } = place;
  const sums = totalsOf(equationsOf(report)).find((total) => total.cell === cell)?.sums ?? [];
  const parts = new Set(sums.flatMap((sum) => sum.parts.map((part) => part.cell.span)));
  const to = parts.size === 0 ? [cell.span] : [...parts].sort(byStart);
  return { from: cell.span, to };
}

function sourcesOf(claim: Claim, report: Report): Span[] {
  switch (claim.kind) {
    case 'count':
      return cellSpans(readingOf(claim, report, settledValues(report)), report);
    case 'statement':
      return cellSpans(claim.zeros, report);
    case 'breakdown':
      return claim.parts.map((part) => part.span);
    case 'share': {
      const { part, whole } = claim.portions[0]!;
      return [part, whole].flatMap((each) =>
        each.kind === 'figure' ? [each.figure.span] : cellSpans(each.cells, report),
      );
    }
    case 'change':
      return [claim.now.span, claim.before.figure.span];
    case 'growth':
      return [claim.now.span];
  }
}

function cellSpans(cells: readonly string[], report: Report): Span[] {
  return cells.flatMap((id) => report.cells.get(id)?.span ?? []);
}

/**
 * What rests on what is under an offset, on a cell, any cell of a row met at its label, or the cells that the figure
 * there is about: the figures and phrases that speak of it, and the totals that it is part of. In the order of the text.
 *
 * @param withCells also gives the cells themselves
 */
export function referencesAt(analysis: Analysis, offset: number, withCells: boolean): Span[] {
  const target = targetAt(analysis, offset);
  if (target === null) return [];
  const { report, cells } = target;
  const values = settledValues(report);
  const speaking = report.claims.flatMap((claim) => {
    if (claim.kind === 'statement') return claim.zeros.some((id) => cells.has(id)) ? [claim.span] : [];
    if (claim.kind !== 'count') return [];
    return readingOf(claim, report, values).some((id) => cells.has(id)) ? [claim.figure.span] : [];
  });
  const totals = totalsOf(equationsOf(report))
    .filter(
      ({ cell, sums }) => !cells.has(cell.id) && sums.some((sum) => sum.parts.some((part) => cells.has(part.cell.id))),
    )
    .map(({ cell }) => cell.span);
  const spans = [...speaking, ...totals, ...(withCells ? cellSpans([...cells], report) : [])];
  return spans.sort(byStart);
}

function targetAt(analysis: Analysis, offset: number): { report: Report; cells: ReadonlySet<string> } | null {
  const place = placeAt(analysis, offset);
  if (place !== null) {
    const cells = place.cell === null ? place.row.cells : [place.cell];
    return { report: place.report, cells: new Set(cells.map((cell) => cell.id)) };
  }
  const said = claimAt(analysis, offset);
  if (said?.claim.kind === 'statement') return { report: said.report, cells: new Set(said.claim.zeros) };
  if (said?.claim.kind !== 'count') return null;
  return { report: said.report, cells: new Set(readingOf(said.claim, said.report, settledValues(said.report))) };
}
