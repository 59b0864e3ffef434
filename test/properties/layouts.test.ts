/**
 * Every layout, every form: what a draft gives is read exactly or left unread. Layouts that lose nothing are read
 * whole. The table of results is printed.
 */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { builtInForms } from '../../server/core/forms/builtin.ts';
import { read } from '../../server/core/reading/read.ts';
import { aligned } from '../kit/columns.ts';
import { type Comparison, compare, mustBeRead } from '../kit/drafts/compare.ts';
import { draftOf, type Plan, plans } from '../kit/drafts/draft.ts';
import { kinds } from '../kit/drafts/figures.ts';
import type { Layout } from '../kit/drafts/layout.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { styleKeys } from '../kit/drafts/style.ts';
import { PATIENCE, runs, SEED } from '../kit/runs.ts';

/** Documents of one form in one layout. */
const DOCUMENTS = runs(4, 250);
const HEAD = ['layout', 'documents', 'cells', 'read %', 'unread %', 'wrong', 'spurious'];
const results: string[][] = [HEAD];

afterAll(() => {
  console.log(`\nseed ${SEED}\n${aligned(results)}\n`);
});

interface Failure {
  readonly kind: keyof typeof FAILURES;
  readonly plan: Plan;
}

const FAILURES = {
  wrong: ({ wrong }: Comparison) => wrong,
  spurious: ({ spurious }: Comparison) => spurious,
  unread: ({ unread }: Comparison, must: boolean) => (must ? unread : []),
  loose: ({ loose }: Comparison, must: boolean) => (must ? loose : []),
} as const;

test.each(layouts.map((layout) => [layout.name, layout] as const))(
  '%s',
  (name, layout) => {
    const sum = { documents: 0, cells: 0, right: 0, unread: 0, wrong: 0, spurious: 0 };
    let failure: Failure | null = null;
    for (const kind of kinds) {
      for (const plan of fc.sample(plans([kind]), { numRuns: DOCUMENTS, seed: SEED })) {
        const { comparison, cells, must } = tried(plan, layout);
        sum.documents++;
        sum.cells += cells;
        sum.right += comparison.right;
        sum.unread += comparison.unread.length;
        sum.wrong += comparison.wrong.length;
        sum.spurious += comparison.spurious.length;
        const failed = (Object.keys(FAILURES) as Failure['kind'][]).find(
          (key) => FAILURES[key](comparison, must).length > 0,
        );
        if (failed !== undefined) failure ??= { kind: failed, plan };
      }
    }
    const percent = (part: number) => ((100 * part) / sum.cells).toFixed(2);
    const { documents, cells, right, unread, wrong, spurious } = sum;
    results.push([name, ...[documents, cells, percent(right), percent(unread), wrong, spurious].map(String)]);
    expect(failure === null ? null : described(failure, layout)).toBeNull();
  },
  PATIENCE,
);

function tried(plan: Plan, layout: Layout) {
  const draft = draftOf(plan, layout);
  const comparison = compare(draft, read(draft.text, layout.markup, builtInForms, null));
  const [given] = draft.reports;
  return { text: draft.text, comparison, cells: given!.cells.size, must: mustBeRead(draft, given!, { ...plan.style }) };
}

/** The failure in its smallest draft: every style that it does not need is switched off. */
function described({ kind, plan }: Failure, layout: Layout): string {
  const fails = (candidate: Plan) => {
    const { comparison, must } = tried(candidate, layout);
    return FAILURES[kind](comparison, must);
  };
  let smaller = plan;
  for (const key of styleKeys) {
    const candidate = { ...smaller, style: { ...smaller.style, [key]: false } };
    if (smaller.style[key] && fails(candidate).length > 0) smaller = candidate;
  }
  return `${kind}: ${fails(smaller).slice(0, 6).join('; ')}\n${JSON.stringify(smaller)}\n${tried(smaller, layout).text}`;
}
