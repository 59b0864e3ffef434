/** Consistent figures for the tables of applications and of review, in the size of different bodies. */
import type { Random } from './random.ts';

/** By table and row, in the order of the form's columns; the last one is the total. */
export type Tables = {
  readonly [table in 'applications' | 'review']: Record<string, number[]>;
};

export const sizes = ['township', 'county', 'province'] as const;
export type Size = (typeof sizes)[number];

/** Applications received in a year, roughly, and reviews. */
export const YEAR: Readonly<Record<Size, { readonly received: number; readonly reviews: number }>> = {
  township: { received: 8, reviews: 2 },
  county: { received: 260, reviews: 24 },
  province: { received: 14_000, reviews: 420 },
};

/** Rows of outcomes with their usual share of all. */
const OUTCOMES: Readonly<Record<string, number>> = {
  granted: 40,
  partial: 12,
  'denied.state-secret': 0.2,
  'denied.prohibited-by-law': 0.5,
  'denied.security-stability': 0.2,
  'denied.third-party': 1,
  'denied.internal-affairs': 1,
  'denied.process-information': 1,
  'denied.enforcement-file': 2,
  'denied.inquiry-matter': 1,
  'unavailable.not-held': 24,
  'unavailable.needs-creation': 2,
  'unavailable.unclear': 1,
  'refused.petition': 3,
  'refused.repeated': 2,
  'refused.publication': 0.2,
  'refused.excessive': 0.5,
  'refused.confirmation': 0.3,
  'other.not-supplemented': 2,
  'other.fee-unpaid': 0.2,
  'other.other': 4,
};

/** Natural persons, enterprises, research, welfare, legal services, others. */
const APPLICANTS = [88, 8, 0.2, 0.3, 2, 1];

const BLOCKS = ['reconsideration', 'litigation-direct', 'litigation-after-reconsideration'];
/** How the results of reviews divide in published reports, as a Dirichlet-multinomial: its parameters, fitted to some. */
export const RESULTS = [3.4, 0.4, 1, 1];

export function tables(size: Size, next: Random): Tables {
  const { received, reviews } = YEAR[size];
  const arrived = deal(vary(received, next), APPLICANTS, next);
  const carriedIn = deal(vary(received * 0.04, next), APPLICANTS, next);
  const open = arrived.map((count, column) => Math.min(count + carriedIn[column]!, vary(count * 0.05, next)));
  const handled = arrived.map((count, column) => count + carriedIn[column]! - open[column]!);
  const names = Object.keys(OUTCOMES);
  const columns = handled.map((count) => deal(count, Object.values(OUTCOMES), next));
  const applications: Record<string, number[]> = { received: withTotal(arrived), 'carried-in': withTotal(carriedIn) };
  names.forEach((name, row) => {
    applications[name] = withTotal(columns.map((column) => column[row]!));
  });
  applications['handled-total'] = withTotal(handled);
  applications['carried-over'] = withTotal(open);
  const blocks = BLOCKS.map((block) => [block, withTotal(drawUrn(vary(reviews, next), RESULTS, next))] as const);
  return { applications, review: Object.fromEntries(blocks) };
}

function withTotal(values: readonly number[]): number[] {
  return [...values, values.reduce((sum, value) => sum + value, 0)];
}

/** About `mean`, from a half to one and a half of it. */
export function vary(mean: number, next: Pick<Random, 'below'>): number {
  return Math.round(mean * (0.5 + next.below(1001) / 1000));
}

/** Deals `count` out one by one, what has got much getting more: Pólya's urn. */
function drawUrn(count: number, weights: readonly number[], next: Random): number[] {
  const parts = weights.map(() => 0);
  for (let dealt = 0; dealt < count; dealt++) {
    const total = weights.reduce((sum, weight) => sum + weight, dealt);
    let at = (next.below(1_000_000) / 1_000_000) * total;
    const index = weights.findIndex((weight, part) => {
      at -= weight + parts[part]!;
      return at < 0;
    });
    parts[Math.max(0, index)]!++;
  }
  return parts;
}

/** Deals `count` out by weight. */
function deal(count: number, weights: readonly number[], next: Random): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => Math.floor((count * weight) / total));
  let rest = count - parts.reduce((sum, part) => sum + part, 0);
  for (; rest > 0; rest--) {
    let at = (next.below(10_000) / 10_000) * total;
    const index = weights.findIndex((weight) => {
      at -= weight;
      return at < 0;
    });
    parts[Math.max(0, index)]!++;
  }
  return parts;
}
