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
  | 'statistics';

/** What is counted; figures of one dimension with different keys are parts of one whole. */
export interface Meaning {
  readonly dimension: Dimension;
  /** A verb, a subject, or several joined by `+`. */
  readonly key: string;
  readonly verb: Verb | null;
}

const DIMENSIONS: Readonly<Partial<Record<Subject, Dimension>>> = {
  'carried-in': 'carried',
  'carried-over': 'carried',
  'natural-person': 'column',
  organisation: 'column',
  company: 'column',
  enterprise: 'column',
  research: 'column',
  welfare: 'column',
  'legal-service': 'column',
  'other-organisation': 'column',
  citizen: 'column',
  unit: 'column',
  person: 'column',
  'in-person': 'channel',
  fax: 'channel',
  email: 'channel',
  online: 'channel',
  letter: 'channel',
  open: 'carried',
  reconsideration: 'review',
  litigation: 'review',
  'litigation-direct': 'review',
  'litigation-after-reconsideration': 'review',
  cases: 'review',
  upheld: 'review-outcome',
  corrected: 'review-outcome',
  lost: 'review-outcome',
  won: 'review-outcome',
  annulled: 'review-outcome',
  'other-result': 'review-outcome',
  pending: 'review-outcome',
  regulations: 'document',
  'normative-documents': 'document',
  licensing: 'decision',
  penalty: 'decision',
  coercion: 'decision',
  'other-services': 'decision',
  'short.licensing': 'decision',
  'short.penalty': 'decision',
  'short.coercion': 'decision',
  charges: 'charges',
  procurement: 'procurement',
  'short.procurement': 'procurement',
  disclosed: 'disclosed',
};

export function dimensionOf(subject: Subject): Dimension {
  return DIMENSIONS[subject] ?? (subject.startsWith('statistics.') ? 'statistics' : 'outcome');
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

/** The key of what a list ends with: 其他. */
export const REMAINDER = 'rest';
