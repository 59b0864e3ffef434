/**
 * Rewriting tables into the official shape: every table of a draft, in every layout, reads the same afterwards, nothing
 * beside it changes, and nothing of it is left behind.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import { standardTables, type TableRewrite } from '../../server/core/features/standard-tables.ts';
import { builtInForms } from '../../server/core/forms/builtin.ts';
import { read } from '../../server/core/reading/read.ts';
import type { Report, Table } from '../../server/core/report/report.ts';
import { sourceOf } from '../../server/core/source/source.ts';
import { formatDecimal } from '../../server/core/text/decimal.ts';
import { fold } from '../../server/core/text/fold.ts';
import { letterText } from '../../server/core/text/letters.ts';
import { mustBeRead } from '../kit/drafts/compare.ts';
import { type Draft, draftOf, type Plan, plans } from '../kit/drafts/draft.ts';
import type { Layout } from '../kit/drafts/layout.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { PATIENCE, runs } from '../kit/runs.ts';

const named = layouts.map((layout) => [layout.name, layout] as const);

test.each(named)(
  '%s: a table rewritten reads the same, by itself and with all others',
  (_, layout) => {
    fc.assert(
      fc.property(plans(), (plan) => {
        const draft = draftOf(plan, layout);
        const [before] = read(draft.text, layout.markup, builtInForms, null);
        for (const rewrite of allRewrites(draft)) {
          const text = applied(draft.text, rewrite);
          const [after, ...others] = read(text, layout.markup, builtInForms, null);
          expect(others).toEqual([]);
          expect(said(after!)).toEqual(said(before!));
          // Official tables have no sentences: each full stop is of the text beside them.
          expect(count(text, '。')).toBe(count(draft.text, '。'));
          expect(again(text, layout)).not.toContainEqual(expect.objectContaining({ edits: rewrite.edits }));
        }
      }),
      { numRuns: runs(4, 1_000) },
    );
  },
  PATIENCE,
);

const tidy = layouts.filter((layout) => layout.tidy).map((layout) => [layout.name, layout] as const);

test.each(tidy)(
  '%s: every table is offered, and takes all its words along and no others',
  (_, layout) => {
    fc.assert(
      fc.property(plans(), (plan) => {
        const draft = draftOf(plan, layout);
        fc.pre(mustBeRead(draft, draft.reports[0]!, { ...plan.style }));
        const [report] = read(draft.text, layout.markup, builtInForms, null);
        const all = rewriteAll(draft, report!);
        expect(all.edits).toHaveLength(report!.tables.length);
        // Pinyin and glyphs stand on other characters where there is less text.
        fc.pre(!plan.style.pinyin && !plan.style.radicals);
        const beside = [...all.edits]
          .reverse()
          .reduce((text, { span }) => text.slice(0, span.start) + text.slice(span.end), draft.text);
        expect(letters(beside, layout)).toBe(letters(withoutTables(plan, layout).text, layout));
      }),
      { numRuns: runs(5, 1_000) },
    );
  },
  PATIENCE,
);

test(
  'of a rewritten table nothing is to be rewritten',
  () => {
    fc.assert(
      fc.property(plans(), fc.constantFrom(...layouts), (plan, layout) => {
        const draft = draftOf(plan, layout);
        const [report] = read(draft.text, layout.markup, builtInForms, null);
        fc.pre(report !== undefined && report.tables.length > 0);
        const rewrites = allRewrites(draft);
        fc.pre(rewrites.length > 0);
        const text = applied(draft.text, rewrites.at(-1)!);
        const left = allRewrites({ text, layout }).flatMap(({ edits }) => edits);
        const written = rewrites.at(-1)!.edits.map(({ newText }) => newText.trim());
        for (const { span } of left) {
          expect(written).not.toContain(text.slice(span.start, span.end).trim());
        }
      }),
      { numRuns: runs(20, 2_000) },
    );
  },
  PATIENCE,
);

type Text = Pick<Draft, 'text' | 'layout'>;

/** What is offered at any of the tables, each thing once; everything together comes last. */
function allRewrites({ text, layout }: Text): TableRewrite[] {
  const analysis = analyse(text, { markup: layout.markup });
  const offers = new Map<string, TableRewrite>();
  for (const table of analysis.reports.flatMap((report) => report.tables)) {
    for (const offer of standardTables(analysis, cursor(table), { markup: layout.markup })) {
      offers.set(JSON.stringify(offer.edits), offer);
    }
  }
  return [...offers.values()].sort((a, b) => a.edits.length - b.edits.length);
}

function again(text: string, layout: Layout): TableRewrite[] {
  return allRewrites({ text, layout });
}

/** The offer that rewrites most: all tables, or the only one. */
function rewriteAll({ text, layout }: Text, report: Report): TableRewrite {
  const analysis = analyse(text, { markup: layout.markup });
  return standardTables(analysis, cursor(report.tables[0]!), { markup: layout.markup }).at(-1)!;
}

function cursor({ rows, span }: Table) {
  const start = rows[0]?.span.start ?? span.start;
  return { start, end: start };
}

function applied(text: string, { edits }: TableRewrite): string {
  return [...edits]
    .reverse()
    .reduce((rest, { span, newText }) => rest.slice(0, span.start) + newText + rest.slice(span.end), text);
}

/** Every cell with its figure as written, and everything else that a report says in its tables. */
function said({ cells, form, year, organisation, tables }: Report) {
  return {
    form: form.id,
    year,
    organisation,
    cells: [...cells.values()].map(({ id, value, text }) => [
      id,
      value && formatDecimal(value),
      text.replaceAll(/\s+/g, ' '),
    ]),
    unread: tables.flatMap((table) => table.unread.flatMap(({ ids }) => ids)),
  };
}

function count(text: string, what: string): number {
  return text.split(what).length - 1;
}

function letters(text: string, { markup }: Layout): string {
  return letterText(fold(sourceOf(text, markup).visible.text).text);
}

/** The same draft with nothing in the places of its tables. */
function withoutTables(plan: Plan, layout: Layout): Draft {
  const write: Layout['write'] = (blocks, next) =>
    layout.write(
      blocks.filter(({ kind }) => kind !== 'table'),
      next,
    );
  return draftOf(plan, { ...layout, write });
}
