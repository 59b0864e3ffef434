/** Everything that one figure must agree with. */
import type { Analysis } from '../analysis.ts';
import { cellsIn, equationsOf } from '../report/equations.ts';
import type { Cell } from '../report/report.ts';
import { bySpan, type Span } from '../text/span.ts';
import { concerns, placeAt } from './place.ts';
import { totalAndParts } from './totals.ts';

export interface Highlight {
  readonly kind: 'itself' | 'total' | 'part';
  readonly span: Span;
}

/**
 * The cell under an offset and all cells in its equations, in the order of the text; over a row's label the cells of
 * the row. Empty elsewhere. A cell counts as a total when it is one in any of these equations.
 */
export function highlightsAt(analysis: Analysis, offset: number): Highlight[] {
  const place = placeAt(analysis, offset);
  if (place === null) return [];
  const kinds = new Map<Cell, Highlight['kind']>();
  for (const equation of equationsOf(place.report)) {
    if (!concerns(equation, place)) continue;
    const total = totalAndParts(equation)?.total;
    for (const cell of cellsIn(equation))
      if (kinds.get(cell) !== 'total') kinds.set(cell, cell === total ? 'total' : 'part');
  }
  if (place.cell === null) for (const cell of place.row.cells) if (!kinds.has(cell)) kinds.set(cell, 'part');
  if (place.cell !== null) kinds.set(place.cell, 'itself');
  return [...kinds]
    .map(([{ span }, kind]) => ({ kind, span }))
    .filter(({ span }) => span.end > span.start)
    .sort(bySpan);
}
