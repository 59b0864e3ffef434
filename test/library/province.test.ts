/** One government, forty bodies below it, three years: errors across years and bodies are found, no more and no less. */
import { describe, expect, it } from 'vitest';
import { analyseFolder } from '../kit/folder.ts';
import {
  add,
  bodies,
  consistentSheets,
  dueFindings,
  misCarry,
  misCount,
  PARENT,
  type Sheet,
  summedUp,
  written,
  YEARS,
} from '../kit/province.ts';
import { random } from '../kit/random.ts';
import { PATIENCE } from '../kit/runs.ts';

const RULES = [
  'carry-in-mismatch',
  'effective-count-mismatch',
  'aggregate-mismatch',
  'aggregate-incomplete',
  'duplicate-report',
  'similar-to-previous',
];
const hierarchy = [{ parent: PARENT, children: bodies.map(([name]) => name!) }];

function found(sheets: readonly Sheet[], seed: number): string[] {
  const analyses = analyseFolder(written(sheets, random(seed)), { hierarchy });
  return [...analyses]
    .flatMap(([file, { findings }]) =>
      findings
        .filter(({ rule }) => RULES.includes(rule))
        .map(({ rule, cells }) => `${file} ${rule} ${rule === 'duplicate-report' ? '' : (cells[0] ?? '')}`),
    )
    .sort();
}

describe('a province', { timeout: PATIENCE }, () => {
  it('that is consistent is silent', () => {
    const sheets = consistentSheets(1);
    const all = [...sheets, ...YEARS.map((year) => summedUp(sheets, year))];
    expect(dueFindings(all)).toEqual([]);
    expect(found(all, 1)).toEqual([]);
  });

  it('with errors has just their findings', () => {
    const next = random(2);
    const sheets = consistentSheets(2);
    const later = sheets.filter(({ year }) => year > YEARS[0]);
    for (let count = 0; count < 6; count++) misCarry(next.pick(later), next.below(6), 1 + next.below(9));
    for (let count = 0; count < 4; count++) misCount(next.pick(later), 1 + next.below(9));
    const parents = YEARS.map((year) => summedUp(sheets, year));
    for (const { cells } of parents) {
      for (let count = 0; count < 3; count++) add(cells, next.pick([...cells.keys()]), 100 * (1 + next.below(50)));
    }
    const all = [...sheets, ...parents];
    const due = dueFindings(all);
    for (const rule of RULES.slice(0, 3)) expect(due.filter((each) => each.includes(rule)).length).toBeGreaterThan(2);
    expect(found(all, 2)).toEqual(due);
  });

  it('with a report too few and one too many says so, and leaves the rest alone', () => {
    const next = random(3);
    const sheets = consistentSheets(3);
    const parents = YEARS.map((year) => summedUp(sheets, year));
    for (const { cells } of parents) add(cells, 'disclosure/licensing/decisions', 700);
    const missing = sheets.findIndex(({ year }) => year === 2022);
    const twin = sheets.find(({ year, body }) => year === 2021 && body !== sheets[missing]!.body)!;
    const another: Sheet = { ...twin, file: `${twin.file} (2)`, cells: new Map(twin.cells) };
    add(another.cells, 'disclosure/penalty/decisions', 100 * (1 + next.below(9)));
    const all = [...sheets.toSpliced(missing, 1), another, ...parents];
    const due = dueFindings(all);
    expect(due).toEqual(
      [
        '2021/all aggregate-incomplete ',
        '2022/all aggregate-incomplete ',
        '2023/all aggregate-mismatch disclosure/licensing/decisions',
        `${twin.file} duplicate-report `,
        `${another.file} duplicate-report `,
      ].sort(),
    );
    expect(found(all, 3)).toEqual(due);
  });
});
