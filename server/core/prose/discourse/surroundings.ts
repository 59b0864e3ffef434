/** The words around a figure, and what they say of it alone. */

import type { CellSum } from '../../report/claim.ts';
import type { BareReport } from '../../report/report.ts';
import type { Count } from '../cells/count.ts';
import type { Meaning } from '../cells/dimensions.ts';
import type { RawFigure } from '../words/figures.ts';
import type { Run } from '../words/runs.ts';
import type { Verb } from '../words/terms.ts';
import type { Reading } from '../words/token.ts';
import type { Discourse } from './discourse.ts';

export interface Found {
  readonly meaning: Meaning;
  readonly about: readonly CellSum[];
  /** The words it was found in. */
  readonly run: Run;
  /** Where the phrase begins, if not with these. */
  readonly start?: number;
  /** True when it counts all years, not the report's alone. */
  readonly allYears?: boolean;
}

/** What the words around a figure are judged by. */
export interface Surroundings {
  readonly before: Run;
  readonly behind: Run;
  readonly figure: RawFigure;
  readonly discourse: Discourse;
  readonly report: BareReport;
}

/** A sentence with all that was said before it. */
export interface Utterance extends Reading {
  /** Changes as the sentence goes by. */
  readonly discourse: Discourse;
}

/** A token with all that was said before it. */
export interface Place extends Utterance {
  /** Of the token in the sentence. */
  readonly index: number;
  /** What the sentence counted so far. */
  readonly counts: readonly Count[];
}

/** A figure with all that was said before it, and what stands around it in its sentence. */
export interface Beside extends Place, Surroundings {
  /** All before the figure. */
  readonly earlier: string;
  /** All behind it. */
  readonly later: string;
}

export function verbsIn(run: Run): Verb[] {
  const verbs: Verb[] = [];
  for (const { term } of run.tokens) if (term.role === 'verb') verbs.push(term.verb);
  return verbs;
}

/** A number without a counter is a figure only at the end of its phrase: 予以公开12、. */
export function isBare({ figure, behind }: Surroundings): boolean {
  return figure.counter === '' && (behind.open || behind.tokens.length > 0);
}

/** Applications were named, and nothing else was counted since. */
export function ofApplications({ applications, otherCounted }: Discourse): boolean {
  return applications && !otherCounted;
}

/** Reviews of other acts are not the table's. */
export function isAboutInformation({ applications, information, section }: Discourse): boolean {
  return applications || information || section === 'review';
}
