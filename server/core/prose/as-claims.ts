/** What the grammar found in a passage, as claims with their texts and spans. */

import type { Claim, Figure, Quantity } from '../report/claim.ts';
import type { Breakdown } from './breakdowns/breakdowns.ts';
import type { Count } from './cells/count.ts';
import type { Change } from './changes/change-bases.ts';
import type { Growth } from './changes/growths.ts';
import type { Base, Share } from './shares/portions.ts';
import type { Statement } from './statements/statement.ts';
import type { RawFigure } from './words/figures.ts';
import { type Passage, passageSpan, passageText } from './words/passage.ts';

export function countClaim(passage: Passage, { figure, about, start, end }: Count): Claim {
  return { kind: 'count', ...said(passage, start, end), figure: figureOf(passage, figure), about };
}

export function statementClaim(passage: Passage, { zeros, start, end }: Statement): Claim {
  return { kind: 'statement', ...said(passage, start, end), zeros };
}

export function breakdownClaim(passage: Passage, { total, parts, complete }: Breakdown): Claim {
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

export function shareClaim(passage: Passage, { figure, start, portions }: Share): Claim {
  return {
    kind: 'share',
    ...said(passage, start, figure.end),
    figure: figureOf(passage, figure),
    portions: portions.map(({ part, whole }) => ({
      part: quantityOf(passage, part),
      whole: quantityOf(passage, whole),
    })),
  };
}

export function changeClaim(passage: Passage, { figure, direction, now, before }: Change): Claim {
  const start = Math.min(now.start, before.figure.start, figure.start);
  return {
    kind: 'change',
    ...said(passage, start, Math.max(figure.end, before.figure.end)),
    figure: figureOf(passage, figure),
    direction,
    now: figureOf(passage, now),
    before: { kind: before.kind, figure: figureOf(passage, before.figure) },
  };
}

export function growthClaim(passage: Passage, { figure, direction, now }: Growth): Claim {
  return {
    kind: 'growth',
    ...said(passage, now.start, figure.end),
    figure: figureOf(passage, figure),
    direction,
    now: figureOf(passage, now),
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
