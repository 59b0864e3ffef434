/** A consistent draft is silent in every layout that loses nothing; one changed digit is not. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import { mustBeRead } from '../kit/drafts/compare.ts';
import { anyStyle, type Draft, draftOf, plans } from '../kit/drafts/draft.ts';
import { formOf, kinds } from '../kit/drafts/figures.ts';
import type { Layout } from '../kit/drafts/layout.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { plain } from '../kit/drafts/style.ts';
import { PATIENCE, runs } from '../kit/runs.ts';

/** What is a finding of its own stays away: pinyin, radicals, missing headings, a row in the shape of an older form. */
const tidyStyle = anyStyle.map((style) => ({ ...style, pinyin: false, radicals: false, withoutHeadings: false }));
const tidyKinds = kinds.filter((kind) => kind !== 'ogi-2021-one-other');

const tidy = layouts.filter((layout) => layout.tidy).map((layout) => [layout.name, layout] as const);

test.each(tidy)(
  '%s: consistent drafts are silent',
  (_, layout) => {
    fc.assert(
      fc.property(plans(tidyKinds, tidyStyle), (plan) => {
        const draft = draftOf(plan, layout);
        fc.pre(mustBeRead(draft, draft.reports[0]!, { ...plan.style }));
        expect(alarms(draft.text, layout)).toEqual([]);
      }),
      { numRuns: runs(12, 1_000) },
    );
  },
  PATIENCE,
);

/** Cells that an equation ties to others: a change of one alone cannot go unseen. */
const tied = new Map(
  kinds.map((kind) => [
    kind,
    new Set(
      formOf(kind)
        .tables.flatMap((table) => table.constraints)
        .flatMap(({ relation, left, right }) => (relation === 'equal' ? [...left, ...right] : []))
        .map(({ cell }) => cell),
    ),
  ]),
);

test.each(tidy)(
  '%s: one changed digit is found',
  (_, layout) => {
    const spoken = plans(undefined, fc.constant(plain));
    fc.assert(
      fc.property(spoken, fc.nat(), fc.integer({ min: 1, max: 9 }), (plan, which, by) => {
        const draft = draftOf(plan, layout);
        expect(alarms(changed(draft, which, by), layout)).not.toEqual([]);
      }),
      { numRuns: runs(12, 1_000) },
    );
  },
  PATIENCE,
);

/** The text with one digit of a tied cell replaced by another. */
function changed({ text, reports }: Draft, which: number, by: number): string {
  const { kind, cells, places } = reports[0]!;
  const candidates = [...cells.keys()].filter((id) => tied.get(kind)!.has(id));
  const [place] = places.get(candidates[which % candidates.length]!)!;
  const at = place!.start + (which % (place!.end - place!.start));
  const digit = (Number(text[at]) + by) % 10;
  return text.slice(0, at) + digit + text.slice(at + 1);
}

/** What a style of writing is bound to raise, however consistent the figures. */
const OF_STYLE = new Set(['pinyin-artefact', 'radical-glyph']);

function alarms(text: string, { markup }: Layout): string[] {
  const { findings } = analyse(text, { markup });
  return findings
    .filter(({ rule, severity }) => (severity === 'error' || severity === 'warning') && !OF_STYLE.has(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);
}
