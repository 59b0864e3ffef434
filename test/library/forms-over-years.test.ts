/** Bodies that went over from the form of 2019 to that of 2021: what both years have is compared, and nothing else. */
import { describe, expect, it } from 'vitest';
import { figuresOf, type Kind } from '../kit/drafts/figures.ts';
import { analyseFolder } from '../kit/folder.ts';
import { add, type Cells, COLUMNS, follow, misCarry, type Sheet, written } from '../kit/province.ts';
import { random } from '../kit/random.ts';
import { PATIENCE, runs } from '../kit/runs.ts';

const YEARS = [2019, 2020, 2021, 2022] as const;
const CROSS_YEAR = [
  ...['carry-in-mismatch', 'effective-count-mismatch', 'items-count-mismatch', 'published-total-mismatch'],
  ...['cumulative-mismatch', 'growth-mismatch', 'similar-to-previous', 'duplicate-report'],
];
const BODIES = ['石桥县教育局', '石桥县白水镇人民政府', '石桥县政务服务中心'];

function formIn(year: number, body: number): Kind {
  if (year < 2021) return 'ogi-2019';
  return body === 0 ? 'ogi-2021-one-other' : 'ogi-2021';
}

function sheets(seed: number): Sheet[] {
  return BODIES.flatMap((name, body) => {
    const next = random(seed * 10 + body);
    let last: Cells | null = null;
    return YEARS.map((year): Sheet => {
      const kind = formIn(year, body);
      const figures = figuresOf(kind, next.pick(['township', 'county']), next);
      const cells: Cells = new Map([...figures].map(([id, value]) => [id, Math.round(Number(value) * 100)]));
      if (last !== null) follow(last, cells);
      last = cells;
      return { body: name, year, file: `${name}/${year}`, name, cells, kind };
    });
  });
}

function found(all: readonly Sheet[], seed: number): string[] {
  return [...analyseFolder(written(all, random(seed)))]
    .flatMap(([file, { findings }]) =>
      findings
        .filter(({ rule }) => CROSS_YEAR.includes(rule))
        .map(({ rule, cells }) => `${file} ${rule} ${cells[0] ?? ''}`),
    )
    .sort();
}

describe('years of several forms', { timeout: PATIENCE }, () => {
  it('are silent where they are consistent', () => {
    for (let seed = 1; seed <= runs(3, 100); seed++) expect(found(sheets(seed), seed)).toEqual([]);
  });

  it('have the findings that are due, and no others', () => {
    for (let seed = 1; seed <= runs(3, 100); seed++) {
      const all = sheets(seed);
      const next = random(seed);
      const [education, , centre] = BODIES.map((body) => all.filter((sheet) => sheet.body === body));
      const column = next.below(COLUMNS.length);
      // Over the change of form; what is then carried over does not come in the year after.
      misCarry(education![2]!, column, 1 + next.below(9));
      add(centre![1]!.cells, 'disclosure/licensing/previous-items', 300);
      add(centre![1]!.cells, 'disclosure/regulations/published-total', 100);
      add(centre![3]!.cells, 'disclosure/normative-documents/effective', 200);
      const carried = [`applications/carried-in/${COLUMNS[column]}`, 'applications/carried-in/total'];
      const due = [
        ...[education![2]!, education![3]!].flatMap(({ file }) =>
          carried.map((id) => `${file} carry-in-mismatch ${id}`),
        ),
        `${centre![1]!.file} items-count-mismatch disclosure/licensing/previous-items`,
        `${centre![1]!.file} published-total-mismatch disclosure/regulations/published-total`,
        `${centre![3]!.file} effective-count-mismatch disclosure/normative-documents/effective`,
      ];
      expect(found(all, seed)).toEqual(due.sort());
    }
  });
});
