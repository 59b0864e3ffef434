/** What a share may be a share of: the figures and cells that stand for the whole. */

import type { BareReport } from '../../report/report.ts';
import type { Breakdown } from '../breakdowns/breakdowns.ts';
import type { Count } from '../cells/count.ts';
import type { Meaning } from '../cells/dimensions.ts';
import { known } from '../cells/known-cells.ts';
import { outcomeCells } from '../cells/outcome-cells.ts';
import { type Block, reviewCells } from '../cells/review-cells.ts';
import type { RawFigure } from '../words/figures.ts';
import type { OutcomeSubject } from '../words/terms.ts';
import { type FigureToken, isMark, isNumber, isTerm, type Reading, type Sentence } from '../words/token.ts';
import { type Base, cellBase, figureBase, WHOLES } from './portions.ts';

/** What was counted in the sentences around that may be the whole. */
export interface Wholes {
  /** Applications counted so far in this part of the text, the last first. */
  readonly applications: readonly Count[];
  /** Breakdowns of the sentence. */
  readonly breakdowns: readonly Breakdown[];
  /** The percentages said while applications were spoken of, as indexes of the tokens. */
  readonly spoken: ReadonlySet<number>;
}

/** A sentence with what was counted in it and around. */
export interface Shared extends Reading {
  readonly counts: readonly Count[];
  readonly wholes: Wholes;
}

/** What the figure of a part may be a share of. */
export function basesOf(
  part: FigureToken,
  share: number,
  { sentence: { tokens }, text, counts, wholes, report }: Shared,
): Base[] {
  const meaning = counts.find(({ figure }) => figure === part.figure)?.meaning;
  if (meaning !== undefined && (OF_APPLICATIONS.has(meaning.dimension) || meaning.verb === 'handle')) {
    // 占办结总数的48%: of these.
    const isOfClosed = OF_CLOSED.test(text.slice(part.end, tokens[share]!.start));
    return [...ofGroup(meaning, report), ...ofApplications(wholes, report, isOfClosed)];
  }
  if (meaning?.dimension === 'review-outcome') {
    const blocks = meaning.key.replace(/:.*/, '').split('+') as Block[];
    const stated = counts.filter((count) => count.meaning.dimension === 'review' && count.figure.start < part.start);
    return [
      ...stated.reverse().map(({ figure }) => figureBase(figure)),
      ...known(reviewCells(blocks, null), report).map(cellBase),
    ];
  }
  const breakdown = wholes.breakdowns.find(({ parts }) => parts.includes(part.figure));
  if (breakdown !== undefined) return [figureBase(breakdown.total)];
  // 涉及征地的有31件，占全年申请的60%
  if (meaning === undefined && OF_ALL_APPLICATIONS.test(text.slice(part.end, tokens[share]!.start)))
    return ofApplications(wholes, report);
  const total = wholeBefore(part, tokens, text);
  if (total !== null) return [figureBase(total)];
  // 涉及征地的26件，占57.8%: of the applications, or of what else was counted before.
  if (meaning !== undefined || !wholes.spoken.has(share)) return [];
  const before = tokens
    .slice(0, tokens.indexOf(part))
    .flatMap((token) => (token.kind === 'figure' ? [token.figure] : []));
  const alike = before.filter(({ counter, precision }) => counter === part.figure.counter && precision === 'exact');
  return [...ofApplications(wholes, report), ...alike.map(figureBase)];
}

const OF_CLOSED = /占[全部年]*(?:办结|答复)/;
const OF_APPLICATIONS: ReadonlySet<string> = new Set(['outcome', 'column', 'carried', 'channel']);
const OF_ALL_APPLICATIONS =
  /占(?:全年|全部|本年度?)?(?:新收|收到|受理)?的?(?:申请|(?<=新收))(?:总[数量]|[数量])?的?(?:比例|比重)?(?:为|达)?$/;

/** 无法提供50件，其中本机关不掌握40件，占80%: a row may be told as a share of its group. */
function ofGroup({ dimension, key }: Meaning, report: BareReport): Base[] {
  const [group, row] = key.split('.');
  if (dimension !== 'outcome' || row === undefined) return [];
  return known(outcomeCells(group as OutcomeSubject, report), report).map(cellBase);
}

/** What was closed, received or in hand, as the sentences say and as the tables do. */
function ofApplications({ applications }: Wholes, report: BareReport, closed = false): Base[] {
  const order = ['handle', 'process'];
  const stated = applications
    .filter(({ meaning }) => !closed || order.includes(meaning.key))
    .sort((a, b) => rank(a, order) - rank(b, order));
  const wholes = WHOLES.filter(([first]) => !closed || !first!.includes('received'));
  return [...stated.map(({ figure }) => figureBase(figure)), ...known(wholes, report).map(cellBase)];
}

/** 共100条，其中视频20条: the figure before 其中. 14名信息员中，新任的6名: the one before 中. */
function wholeBefore(part: FigureToken, tokens: Sentence['tokens'], text: string): RawFigure | null {
  let among = false;
  for (let i = tokens.indexOf(part) - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (isTerm(token, 'among')) among = true;
    if (isMark(token, ';') || (isMark(token, ',') && !among && i < tokens.indexOf(part) - 6)) return null;
    if (!isNumber(token)) continue;
    among ||= AMONG_THEM.test(text.slice(token.end, part.start));
    return among && token.figure.counter === part.figure.counter && token.figure.precision === 'exact'
      ? token.figure
      : null;
  }
  return null;
}

export const AMONG_THEM = /^[^,;:()\d]{0,14}[中里],?[^,;:()\d]{0,10}$/;

function rank(count: Count, order: readonly string[]): number {
  const place = order.indexOf(count.meaning.key);
  return place === -1 ? order.length : place;
}
