/** Drafts: consistent reports in every form, layout and style, as a function of a plan. */
import fc from 'fast-check';
import { cellId } from '../../../server/core/forms/form.ts';
import type { Span } from '../../../server/core/text/span.ts';
import { random } from '../random.ts';
import { type Size, sizes } from '../tables.ts';
import { blocksOf, organisations } from './document.ts';
import { type Figures, figuresOf, formOf, type Kind, kinds } from './figures.ts';
import { labelWriter } from './labels.ts';
import type { Layout } from './layout.ts';
import { compose, type Figure, type Piece } from './pieces.ts';
import { inScript } from './script.ts';
import { plain, type Style, styleKeys } from './style.ts';
import { valueWriter } from './values.ts';

export interface Plan {
  readonly kind: Kind;
  readonly size: Size;
  readonly seed: number;
  readonly year: number;
  readonly organisation: string;
  readonly style: Style;
  /** Drawn by size and seed where none are given. */
  readonly figures?: Figures;
}

/** A plain report of a county, as most reports are: what is measured, and what a test needs just one of. */
export const countyPlan = {
  kind: 'ogi-2021',
  size: 'county',
  seed: 2025,
  year: 2024,
  organisation: '石桥县人民政府',
  style: plain,
} as const satisfies Plan;

/** A report as a draft gives it. */
export interface Given {
  readonly kind: Kind;
  readonly form: string;
  readonly year: number;
  readonly organisation: string;
  readonly cells: ReadonlyMap<string, Figure>;
  /** Where the text of each cell stands; twice when its row is repeated. */
  readonly places: ReadonlyMap<string, readonly Span[]>;
}

export interface Draft {
  readonly text: string;
  readonly layout: Layout;
  /** In the order of the text. */
  readonly reports: readonly Given[];
}

/** A draft of one report. The same plan and layout give the same draft. */
export function draftOf(plan: Plan, layout: Layout): Draft {
  return compilation([plan], layout);
}

/** A file of several reports, one behind the other. */
export function compilation(plans: readonly Plan[], layout: Layout): Draft {
  let text = '';
  const reports = plans.map((plan): Given => {
    const { pieces, cells } = write(plan, layout);
    const composed = compose(pieces);
    const offset = text.length;
    text += `${composed.text}\n`;
    const places = new Map<string, readonly Span[]>();
    for (const [id, spans] of composed.places) {
      places.set(
        id,
        spans.map(({ start, end }) => ({ start: start + offset, end: end + offset })),
      );
    }
    const { kind, year, organisation } = plan;
    return { kind, form: formOf(kind).id, year, organisation, cells, places };
  });
  return { text, layout, reports };
}

function write(plan: Plan, layout: Layout): { pieces: Piece[]; cells: ReadonlyMap<string, Figure> } {
  const { kind, size, seed, year, organisation, style } = plan;
  // What is drawn for one purpose does not shift what is drawn for another: smaller plans stay alike.
  const [numbers, values, labels, words, shape, script] = [1, 2, 3, 4, 5, 6].map((use) => random(seed * 8 + use));
  const form = formOf(kind);
  const cells = written(plan.figures ?? figuresOf(kind, size, numbers!), kind, style, values!);
  const contents = {
    form,
    year,
    figures: cells,
    label: labelWriter(style, labels!),
    dash: words!.pick(['', '——']),
    numbered: words!.chance(0.5),
  };
  const blocks = blocksOf(contents, organisation, style, words!);
  return { pieces: inScript(layout.write(blocks, shape!), style, script!), cells };
}

function written(figures: Figures, kind: Kind, style: Style, next: ReturnType<typeof random>): Map<string, Figure> {
  const writer = valueWriter(style, next);
  const cells = new Map<string, Figure>();
  for (const table of formOf(kind).tables) {
    for (const row of table.rows) {
      for (const column of row.columns) {
        const id = cellId(table.key, row.key, column.key);
        const value = figures.get(id);
        if (value !== undefined) cells.set(id, writer({ id, column, value }));
      }
    }
  }
  return cells;
}

/** Plans of any kind; about half of the styles' switches are off in half of the plans, so that few coincide. */
export function plans(only: readonly Kind[] = kinds, styles: fc.Arbitrary<Style> = anyStyle): fc.Arbitrary<Plan> {
  return fc
    .record({
      kind: fc.constantFrom(...only),
      size: fc.constantFrom(...sizes),
      seed: fc.nat(1_000_000),
      age: fc.nat(9),
      organisation: fc.constantFrom(...organisations),
      style: styles,
    })
    .map(({ age, ...plan }) => ({ ...plan, year: yearOf(plan.kind, age) }));
}

const LAST: Readonly<Record<Kind, readonly [last: number, span: number]>> = {
  'ogi-2021': [2024, 4],
  'ogi-2021-one-other': [2024, 4],
  'ogi-2019': [2020, 2],
  'ogi-2014': [2018, 5],
  'ogi-fujian': [2018, 10],
};

/** A year in which the form was in use. */
function yearOf(kind: Kind, age: number): number {
  const [last, span] = LAST[kind];
  return last - (age % span);
}

/** Each switch by itself: on in one plan of five. */
const anyStyle: fc.Arbitrary<Style> = fc
  .tuple(...styleKeys.map(() => fc.nat(4)))
  .map((draws) => Object.fromEntries(styleKeys.map((key, index) => [key, draws[index] === 4])) as unknown as Style);
