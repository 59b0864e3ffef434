import type { Form } from '../../forms/form.ts';
import { type Letters, lettersOf } from '../../text/letters.ts';
import { ordinalAgrees, ordinalBefore } from '../../text/ordinal.ts';
import { type Entry, type Lexicon, startKey, type Use } from './lexicon.ts';

/** A place where a known label stands; offsets into the folded text. */
export interface Spot {
  readonly core: string;
  readonly uses: readonly Use[];
  /** Where the label begins, its ordinal included. */
  readonly start: number;
  /** Where its letters begin. */
  readonly coreStart: number;
  readonly end: number;
  /** The ordinal's figure as it stands before the label, null where there is none. */
  readonly ordinal: string | null;
}

/** One report of a text, as its form reads it. */
export interface ReportText {
  /** The folded text, of which the report is a part. */
  readonly text: string;
  readonly form: Form;
  /** Those within the report, in order. */
  readonly spots: readonly Spot[];
  /** Of the report. */
  readonly end: number;
}

/**
 * All labels in the text, leftmost first, the longest at each place, without overlaps. One pass over the letters:
 * each pair of letters is looked up once.
 */
export function findSpots(folded: string, lexicon: Lexicon): Spot[] {
  const letters = lettersOf(folded);
  const { units } = letters;
  const spots: Spot[] = [];
  for (let i = 0; i + 1 < units.length; ) {
    const entry = entryAt(units, i, lexicon);
    if (entry === undefined) i++;
    else {
      spots.push(spotAt(folded, letters, i, entry.core, entry.uses));
      i += entry.core.length;
    }
  }
  return spots;
}

function entryAt(units: Uint16Array, index: number, lexicon: Lexicon): Entry | undefined {
  if (lexicon.begins[units[index]!] === 0) return undefined;
  const entries = lexicon.byStart.get(startKey(units[index]!, units[index + 1]!));
  // A loop, as this is asked at every letter of a text.
  for (const entry of entries ?? NONE) if (standsAt(units, index, entry.core)) return entry;
  return undefined;
}

const NONE: readonly Entry[] = [];

/** Whether a label's letters stand there, the first two of which do. */
function standsAt(units: Uint16Array, index: number, core: string): boolean {
  for (let at = 2; at < core.length; at++) if (units[index + at] !== core.charCodeAt(at)) return false;
  return true;
}

/** Brackets and quotation marks that close behind the last letter belong to the label: `…不计其他情形）`. */
function closing(folded: string, end: number): number {
  let at = end;
  // A space may have come between: `…等方面的经费 )`.
  const bracket = folded[at] === ' ' ? at + 1 : at;
  if (folded[bracket] === ')' || folded[bracket] === '"') at = bracket + 1;
  while (at < folded.length && (folded[at] === ')' || folded[at] === '"')) at++;
  return at;
}

function spotAt(folded: string, letters: Letters, index: number, core: string, uses: readonly Use[]): Spot {
  const coreStart = letters.at[index]!;
  const end = closing(folded, letters.at[index + core.length - 1]! + 1);
  const before = ordinalBefore(folded, coreStart);
  if (before === null) return { core, uses, start: coreStart, coreStart, end, ordinal: null };
  const isLabelled = agreeing(before.figure, uses) !== undefined;
  // A figure at the end of the line above is no ordinal of a label that has none: `0.` is a value badly read.
  if (!isLabelled && /^\d/.test(before.figure) && folded.slice(before.start, coreStart).includes('\n'))
    return { core, uses, start: coreStart, coreStart, end, ordinal: null };
  return { core, uses, start: before.start + excess(before.figure, uses), coreStart, end, ordinal: before.figure };
}

/**
 * How many digits before an ordinal belong to the value that is glued to it: of `00000002.` all but the tail that a
 * label asks for, or but the last digit where no label has an ordinal.
 */
function excess(figure: string, uses: readonly Use[]): number {
  if (!/\d/.test(figure)) return 0;
  return figure.length - (agreeing(figure, uses)?.ordinal?.length ?? 1);
}

/** The use whose ordinal it is. */
function agreeing(figure: string, uses: readonly Use[]): Use | undefined {
  return uses.find((use) => use.ordinal !== null && ordinalAgrees(figure, use.ordinal));
}
