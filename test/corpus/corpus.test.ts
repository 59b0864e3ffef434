/** Published reports are read right: no cell wrong, hardly one missing. */
import { expect, test } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import { toNumber } from '../../server/core/text/decimal.ts';
import { aligned } from '../kit/columns.ts';
import { type CorpusFile, corpusFiles, corpusFolder } from '../kit/corpus.ts';
import { type Score, score } from '../kit/score.ts';

/** Share of all cells that must be read. */
const ENOUGH = 0.995;

const files = corpusFiles();

if (corpusFolder === null) {
  test('the published corpus is left out: GOUJI_CORPUS names no folder', () => {
    expect(files).toEqual([]);
  });
} else {
  const scores = new Map(files.map((file) => [file.name, scored(file)]));

  test('the folder holds reports with truth files', () => {
    expect(files).not.toEqual([]);
  });

  test.each(files.map(({ name }) => name))('%s: no cell wrong or spurious; form, year and body right', (name) => {
    const { wrong, spurious, misread } = scores.get(name)!;
    expect({ wrong, spurious, misread }).toEqual({ wrong: [], spurious: [], misread: [] });
  });

  test('nearly all cells are read', () => {
    const rows = [...scores].map(([name, result]) => [name, ...counts(result)]);
    const sums = rows[0]!
      .slice(1)
      .map((_, column) => String(rows.reduce((sum, row) => sum + Number(row[column + 1]), 0)));
    const head = ['file', 'cells', 'right', 'missing', 'wrong', 'spurious', 'misread'];
    console.log(`\n${aligned([head, ...rows, ['all', ...sums]])}\n`);
    expect(Number(sums[1]) / Number(sums[0])).toBeGreaterThanOrEqual(ENOUGH);
  });
}

function scored({ text, markup, truth }: CorpusFile): Score {
  const { reports } = analyse(text, { markup });
  return score(
    truth,
    reports.map(({ form, year, organisation, cells }) => ({
      form: form.id,
      year,
      organisation,
      cells: new Map([...cells.values()].map(({ id, value }) => [id, value === null ? null : toNumber(value)])),
    })),
  );
}

function counts({ total, right, missing, wrong, spurious, misread }: Score): string[] {
  return [total, right, missing.length, wrong.length, spurious.length, misread.length].map(String);
}
