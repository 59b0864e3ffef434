/**
 * Labels with one or two damaged characters are never taken for another row's: not with that row beside them, nor with
 * that row gone from the table. All pairs of rows of each form are tried in the night.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInForms } from '../../server/core/forms/builtin.ts';
import { cellId, type RowForm, type TableForm } from '../../server/core/forms/form.ts';
import { read } from '../../server/core/reading/read.ts';
import { normalised } from '../../server/core/text/normalised.ts';
import { compare } from '../kit/drafts/compare.ts';
import { figuresOf, formOf, type Kind, kinds } from '../kit/drafts/figures.ts';
import { type Grid, type GridRow, gridOf } from '../kit/drafts/grid.ts';
import { barRows, bars } from '../kit/drafts/layouts/bars.ts';
import { compose, type Figure } from '../kit/drafts/pieces.ts';
import { random } from '../kit/random.ts';
import { nightly, PATIENCE, runs } from '../kit/runs.ts';

interface Place {
  readonly table: TableForm;
  readonly row: RowForm;
}

describe.each(kinds)('%s', (kind) => {
  const figures = figuresOf(kind, 'county', random(kinds.indexOf(kind)));
  const cells = new Map<string, Figure>([...figures].map(([id, value]) => [id, { id, value, text: value }]));
  const places = formOf(kind).tables.flatMap((table) =>
    table.arrangement === 'stacked'
      ? table.rows.filter((row) => !row.heading && cells.has(idOf({ table, row }))).map((row) => ({ table, row }))
      : [],
  );
  const pairs = places.flatMap((one) => places.filter((other) => other !== one).map((other) => [one, other] as const));

  test(
    'a damaged label is never taken for another row',
    () => {
      const check = (one: Place, other: Place, seed: number, gone: boolean) => {
        const label = damaged(one.row.label, other.row.label, seed);
        if (!isNearest(label, one, places)) return;
        const { draft, text } = draftWith(kind, cells, one, label, gone ? other : null);
        const comparison = compare(draft, read(text, 'plain', builtInForms, null));
        const { wrong, spurious } = comparison;
        expect(
          { wrong, spurious },
          `${label} for ${one.row.label}, ${other.row.label} ${gone ? 'gone' : 'there'}`,
        ).toEqual({
          wrong: [],
          spurious: [],
        });
      };
      if (nightly) {
        for (const [index, [one, other]] of pairs.entries()) {
          for (let seed = 0; seed < 4; seed++) check(one, other, index * 4 + seed, seed % 2 === 0);
        }
      } else {
        fc.assert(
          fc.property(fc.constantFrom(...pairs), fc.nat(), fc.boolean(), ([one, other], seed, gone) =>
            check(one, other, seed, gone),
          ),
          { numRuns: runs(200, 0) },
        );
      }
    },
    PATIENCE,
  );
});

function idOf({ table, row }: Place): string {
  return cellId(table.key, row.key, row.columns[0]?.key ?? '');
}

/** One or two characters lost, doubled, or taken from the other label; the ordinal stays. */
function damaged(label: string, other: string, seed: number): string {
  const next = random(seed);
  const letters = [...other].filter((character) => /[\u4e00-\u9fff]/.test(character));
  const from = label.length > normalised(label).core.length ? label.search(/[\u4e00-\u9fff](?![、）])/) : 0;
  let result = label;
  for (let times = 1 + next.below(2); times > 0; times--) {
    const at = from + next.below(Math.max(1, result.length - from));
    const taken = next.chance(0.5) ? letters[Math.min(at - from, letters.length - 1)]! : next.pick(letters);
    const own = result[at] ?? '';
    result = result.slice(0, at) + next.pick(['', taken, own + own, taken + own]) + result.slice(at + 1);
  }
  return result;
}

/** What is as near to another row's label as to its own may be read either way, or not at all. */
function isNearest(label: string, one: Place, places: readonly Place[]): boolean {
  const core = normalised(label).core;
  const distanceTo = ({ row }: Place) =>
    Math.min(...[row.label, ...row.aliases].map((name) => distance(core, normalised(name).core)));
  const own = distanceTo(one);
  return places.every((place) => place === one || distanceTo(place) > own);
}

/** Characters to insert, delete or replace to make one of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1])));
    }
    row = next;
  }
  return row[b.length]!;
}

/** The tables with one label damaged, and one row left out. */
function draftWith(kind: Kind, all: ReadonlyMap<string, Figure>, one: Place, label: string, without: Place | null) {
  const form = formOf(kind);
  const contents = { form, year: 2022, figures: all, label: (words: string) => words, dash: '', numbered: false };
  const grids = form.tables.map((table) => gridOf(table, contents)).map((grid) => altered(grid, one, label, without));
  const { text, places } = compose([
    '石桥县2022年政府信息公开工作年度报告\n\n',
    ...grids.flatMap((grid) => barRows(grid, 'dropped')),
  ]);
  const cells = new Map([...all].filter(([id]) => places.has(id)));
  const report = { kind, form: form.id, year: 2022, organisation: '石桥县', cells, places };
  return { text, draft: { text, layout: bars, reports: [report] } };
}

function altered(grid: Grid, one: Place, label: string, without: Place | null): Grid {
  const isRow = (row: GridRow, place: Place | null) =>
    place !== null && row.some(({ content }) => typeof content !== 'string' && content.id === idOf(place));
  const rows = grid.rows.flatMap((row) => {
    if (isRow(row, without)) return [row.filter(({ role }) => role === 'group')].filter((left) => left.length > 0);
    if (!isRow(row, one)) return [row];
    return [row.map((cell) => (cell.role === 'label' ? { ...cell, content: label } : cell))];
  });
  return { ...grid, rows };
}
