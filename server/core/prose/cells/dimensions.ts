/** What figures count, by kind: figures of one dimension may be parts of one whole. */
import type { Subject, Verb } from '../words/terms.ts';

export type Dimension =
  | 'applications'
  | 'carried'
  | 'outcome'
  | 'column'
  /** An outcome of one kind of applicants: 自然人予以公开9件. */
  | 'column-outcome'
  | 'channel'
  | 'review'
  | 'review-outcome'
  | 'document'
  | 'decision'
  | 'charges'
  | 'procurement'
  | 'disclosed'
  | 'statistics'
  | 'unknown';

/** What is counted; figures of one dimension with different keys are parts of one whole. */
export interface Meaning {
  readonly dimension: Dimension;
  /** A verb, a subject, or several joined by `+`. */
  readonly key: string;
  readonly verb: Verb | null;
}

/** What is counted by words that are not understood, or that name another body. */
export const UNKNOWN: Meaning = { dimension: 'unknown', key: '', verb: null };

const SUBJECTS: readonly (readonly [Dimension, readonly Subject[]])[] = [
  ['carried', ['carried-in', 'carried-over', 'carried', 'open']],
  [
    'column',
    [
      'natural-person',
      'organisation',
      'company',
      'enterprise',
      'research',
      'welfare',
      'legal-service',
      'other-organisation',
      'citizen',
      'unit',
      'person',
    ],
  ],
  ['channel', ['in-person', 'fax', 'email', 'online', 'letter']],
  ['review', ['reconsideration', 'litigation', 'litigation-direct', 'litigation-after-reconsideration', 'cases']],
  [
    'review-outcome',
    ['upheld', 'corrected', 'lost', 'won', 'dismissed', 'annulled', 'other-result', 'concluded', 'pending'],
  ],
  ['document', ['regulations', 'normative-documents']],
  [
    'decision',
    ['licensing', 'penalty', 'coercion', 'other-services', 'short.licensing', 'short.penalty', 'short.coercion'],
  ],
  ['charges', ['charges', 'short.charges']],
  ['procurement', ['procurement', 'short.procurement']],
  ['disclosed', ['disclosed']],
];

const DIMENSIONS: ReadonlyMap<Subject, Dimension> = new Map(
  SUBJECTS.flatMap(([dimension, subjects]) => subjects.map((subject) => [subject, dimension] as const)),
);

export function dimensionOf(subject: Subject): Dimension {
  return DIMENSIONS.get(subject) ?? (subject.startsWith('statistics.') ? 'statistics' : 'outcome');
}

/** Wholes that parts follow: of an agency's applications, its own. */
const WHOLES: ReadonlySet<Dimension> = new Set(['applications', 'review', 'document']);
const PARTS: ReadonlySet<Dimension> = new Set(['outcome', 'column', 'channel', 'carried', 'review-outcome']);

export function isWholeOfParts({ dimension }: Meaning): boolean {
  return WHOLES.has(dimension);
}

export function isPart({ dimension }: Meaning): boolean {
  return PARTS.has(dimension);
}

/** What is carried from one year to the next; of 结转 alone what stands around it says which way. */
export const CARRIED: ReadonlySet<Subject | null> = new Set(['carried-in', 'carried-over', 'carried']);

/** Whether what was counted may have been carried in. */
export function mayBeCarriedIn({ key }: Meaning): boolean {
  return key === 'carried-in' || key === 'carried';
}

/** The key of what a list ends with: 其他. */
export const REMAINDER = 'rest';

/** The key of what is left for the next year, in whatever words. */
export const LEFT_OVER = 'left:carried-over';
