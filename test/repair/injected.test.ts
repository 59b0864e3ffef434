/** Errors put into consistent tables of every size: what repairs do to the text, and how often they find the truth. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zhCN } from '../../server/core/messages/zh-CN.ts';
import { deduceBlanks } from '../../server/core/repair/blanks.ts';
import { withRepairs } from '../../server/core/repair/repair.ts';
import { balance, cellsOf, type Equation } from '../../server/core/report/equations.ts';
import type { Finding } from '../../server/core/report/finding.ts';
import { toNumber } from '../../server/core/text/decimal.ts';
import { type InjectionRow, injectionBench } from '../bench/injection.ts';
import { bestGuess } from '../bench/optimum.ts';
import { kinds, single, slip } from '../bench/slips.ts';
import { random } from '../kit/random.ts';
import { draft } from '../kit/report.ts';
import { sizes, type Tables, tables } from '../kit/tables.ts';

function broken(seed: number, errors: number): Tables {
  const next = random(seed);
  const figures = tables(next.pick(sizes), next);
  for (let n = 0; n < errors; n++) {
    for (let attempt = 0; attempt < 50; attempt++) {
      if (slip(next.pick(kinds), figures, next.chance(0.8) ? 'applications' : 'review', next)) break;
    }
  }
  return figures;
}

function findingOf(equation: Equation): Finding {
  return {
    rule: equation.constraint.rule,
    severity: 'error',
    message: '',
    span: equation.right.at(-1)!.cell.span,
    report: 0,
    cells: cellsOf(equation),
    stated: null,
    expected: null,
    related: [],
    repairs: [],
  };
}

describe('repairs of generated tables', () => {
  it('mend what they are offered for, in the text, and disturb nothing else', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 3 }), (seed, errors) => {
        const figures = broken(seed, errors);
        const { text, report, equations } = draft('ogi-2021', figures);
        const failing = equations.filter((equation) => !balance(equation).holds);
        const findings = withRepairs(text, report, equations, deduceBlanks(equations), failing.map(findingOf), zhCN);
        for (const [index, { repairs, span }] of findings.entries()) {
          expect(repairs.length).toBeGreaterThan(0);
          expect(repairs.filter(({ preferred }) => preferred).length).toBeLessThanOrEqual(1);
          expect(repairs.findIndex(({ preferred }) => preferred)).toBeLessThanOrEqual(0);
          expect(text.slice(span.start, span.end)).toMatch(/^\d+$/);
          for (const repair of repairs) {
            const repaired = structuredClone(figures);
            for (const { cell, to } of repair.changes) {
              const [table, row, column] = cell.split('/') as ['applications' | 'review', string, string];
              const at = report.cells.get(cell)!.row.columns.findIndex(({ key }) => key === column);
              repaired[table][row]![at] = toNumber(to);
            }
            const expected = draft('ogi-2021', repaired);
            const edited = repair.edits.reduceRight(
              (now, { span: place, newText }) => now.slice(0, place.start) + newText + now.slice(place.end),
              text,
            );
            expect(edited).toBe(expected.text);
            const after = expected.equations.map((equation) => balance(equation).holds);
            expect(after[equations.indexOf(failing[index]!)]).toBe(true);
            const isPlain = repair.reasons.some((reason) => reason.startsWith('只使本式平'));
            const spoils = equations.some((equation, at) => balance(equation).holds && !after[at]);
            expect(spoils).toBe(isPlain);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('come first, and clearly, where the truth is', () => {
    const { rows } = injectionBench(4);
    const top = (errors: number) =>
      rows.find(
        (row) => row.table === 'applications' && row.kind === 'mixed' && row.size === 'all' && row.errors === errors,
      )!;
    expect(top(1).top).toBeGreaterThanOrEqual(0.97);
    expect(top(2).top).toBeGreaterThanOrEqual(0.95);
    expect(top(3).top).toBeGreaterThanOrEqual(0.9);
    for (const prose of [false, true]) {
      const blocks = rows.filter((row) => row.table === 'review' && row.prose === prose && row.size === 'all');
      const share = (of: (row: InjectionRow) => number) =>
        blocks.reduce((sum, row) => sum + of(row) * row.instances, 0) /
        blocks.reduce((sum, row) => sum + row.instances, 0);
      expect(share((row) => row.top)).toBeGreaterThanOrEqual(0.65);
      expect(share((row) => row.wrong)).toBeLessThanOrEqual(0.02);
    }
    for (const row of rows) {
      // The truth is always offered, and a wrong repair seldom preferred.
      if (row.errors === 1) expect(row.listed).toBe(1);
      if (row.size === 'all' && row.kind === 'mixed') expect(row.wrong).toBeLessThanOrEqual(0.1);
    }
  });
});

describe('the best guess there is at a wrong cell of a review block', () => {
  it('is right as often as it says, so that it is no worse than promised and no better than possible', () => {
    const next = random(3);
    let [right, promised, all] = [0, 0, 0];
    for (let n = 0; n < 600; n++) {
      const clean = tables(next.pick(sizes), next);
      const figures = structuredClone(clean);
      let done = false;
      while (!done) done = slip(next.pick(single), figures, 'review', next);
      const blocks = Object.values(figures.review);
      const place = Object.values(clean.review).flatMap((block, row) =>
        block.flatMap((value, column) => (blocks[row]![column] === value ? [] : { row, column })),
      )[0]!;
      const { column, probability } = bestGuess(figures, place.row);
      all++;
      promised += probability;
      if (column === place.column) right++;
    }
    expect(Math.abs(right - promised) / all).toBeLessThan(0.03);
  });
});
