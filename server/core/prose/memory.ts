/** What sentences counted that later ones may refer to. */

import { add, compare, ZERO } from '../text/decimal.ts';
import { textOf } from '../text/span.ts';
import { type Breakdown, breakdownAt } from './breakdowns/breakdowns.ts';
import { isEvery } from './breakdowns/divisions.ts';
import type { Count } from './cells/count.ts';
import { CARRIED } from './cells/dimensions.ts';
import type { RawFigure } from './words/figures.ts';
import { isNumber, type Reading, subjectOf } from './words/token.ts';
import { isOfThisYear } from './words/years.ts';

export interface Memory {
  /** Applications counted in this part of the text, the last first. */
  applications: readonly Count[];
  /** Outcomes counted since the last total. */
  outcomes: readonly Count[];
  /** The items disclosed, where they were counted. */
  disclosed: Count | null;
  last: Reading | null;
}

export function newMemory(): Memory {
  return { applications: [], outcomes: [], disclosed: null, last: null };
}

/** What stands farther back is not referred to; no report counts so often. */
const RECALLED = 100;

/** Takes in what a sentence counted. A breakdown by outcomes is over when the next total comes. */
export function remember(memory: Memory, counts: readonly Count[]): Breakdown | null {
  let over: Breakdown | null = null;
  for (const count of counts) {
    const { dimension } = count.meaning;
    if (dimension === 'applications') {
      over ??= byOutcomes(memory);
      memory.applications = [count, ...memory.applications.slice(0, RECALLED - 1)];
      memory.outcomes = [];
    } else if (dimension === 'outcome' && !count.meaning.key.includes('.'))
      memory.outcomes = [...memory.outcomes, count];
    else if (dimension === 'disclosed') memory.disclosed ??= count;
  }
  return over;
}

/** The outcomes since the last total, where that is of what was closed: what was received may not be closed yet. */
function byOutcomes({ applications: [total], outcomes }: Memory): Breakdown | null {
  return total?.meaning.key === 'handle' || total?.meaning.key === 'process' ? outcomesOf(total, outcomes) : null;
}

/** A part of the text is over, and with it what was closed in it. */
export function closePart(memory: Memory): Breakdown | null {
  const over = byOutcomes(memory);
  memory.applications = [];
  memory.outcomes = [];
  memory.last = null;
  return over;
}

/** 主动公开的主要类别有：…: parts of the items that another sentence counted. */
export function byKinds(reading: Reading, counts: readonly Count[], { disclosed }: Memory): Breakdown[] {
  if (disclosed === null) return [];
  const { sentence, text } = reading;
  const kinds = KINDS.exec(textOf(text, sentence));
  if (kinds === null) return [];
  const start = sentence.start + kinds.index + kinds[0].length;
  const first = sentence.tokens.findIndex((token) => token.start >= start);
  if (first <= 0) return [];
  return breakdownAt({ first, totals: [disclosed.figure], inBrackets: false }, reading, counts);
}

const KINDS = /主动公开.{0,16}(?:类别|种类|类型)(?:有|为|是|包括|主要有|主要包括|分别为|如下)?:/;

/** What 其中 at the head of a sentence is of: the only figure of the sentence before that counts something this year. */
export function lastFigure(reading: Reading | null): RawFigure | null {
  // 收到25件。结转上年申请2件。其中: of the row, or of what was received.
  if (reading === null || reading.sentence.tokens.some((token) => CARRIED.has(subjectOf(token)))) return null;
  const figures = reading.sentence.tokens.flatMap((token, index) =>
    isNumber(token) && isOfThisYear(index, reading) ? [token.figure] : [],
  );
  return figures.length === 1 && figures[0]!.precision === 'exact' ? figures[0]! : null;
}

/** Outcomes that follow what was closed, in the same sentence or the next: all six of them, or fewer that are more than all. */
function outcomesOf(total: Count, outcomes: readonly Count[]): Breakdown | null {
  const kinds = outcomes.flatMap(({ meaning }) => meaning.key.replace('granted-kind', 'granted+partial').split('+'));
  // 公开类16件（其中部分公开4件）; 予以公开12件；予以公开与部分公开合计16件: one within the other.
  if (new Set(kinds).size < kinds.length) return null;
  if (outcomes.length < 2 || [total, ...outcomes].some(({ figure }) => figure.precision !== 'exact')) return null;
  const complete = isEvery(outcomes.map(({ meaning }) => meaning));
  const parts = outcomes.map(({ figure }) => figure);
  const sum = parts.reduce((so, { value }) => add(so, value), ZERO);
  return complete || compare(sum, total.figure.value) > 0 ? { total: total.figure, parts, complete } : null;
}
