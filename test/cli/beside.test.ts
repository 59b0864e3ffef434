/** Each file is checked beside the reports that the whole folder holds, whatever the order of names and years. */
import { describe, expect, it } from 'vitest';
import { checkBeside } from '../../server/cli/batch/beside.ts';
import type { Cache, Remembered } from '../../server/cli/batch/cache.ts';
import type { Job } from '../../server/cli/batch/job.ts';
import type { Workforce } from '../../server/cli/batch/workforce.ts';
import type { ReportSummary } from '../../server/core/index.ts';
import { collect } from '../kit/collect.ts';

const START = { line: 0, character: 0 };

/** `甲局 2023` stands in a file of any name; its outcome is the file of the year before. */
function run(files: Readonly<Record<string, string>>, window: number, cache: Cache | null = null, room?: number) {
  const done: string[] = [];
  const jobs = Object.keys(files).map((path): Job => {
    const input = { path, file: `/${path}`, once: false };
    return { task: 'check', input, bytes: null, encoding: null, options: {}, isBesideOthers: true };
  });
  const workforce: Workforce = {
    window,
    close: async () => {},
    run: async ({ input }, ask) => {
      done.push(input.path);
      const [organisation, year] = files[input.path]!.split(' ');
      const summary: ReportSummary = {
        ...{ form: 'ogi-2021', year: Number(year), organisation: organisation!, range: { start: START, end: START } },
        ...{ cells: [], values: [], places: [], odd: [], sections: [] },
      };
      const { previous } = ask({ ...summary, index: 0 });
      return {
        content: files[input.path]!,
        outcome: `${input.path} after ${previous?.file ?? 'none'}`,
        summaries: [summary],
      };
    },
  };
  const outcomes = collect(checkBeside(jobs, workforce, cache, {}, () => {}, room));
  return outcomes.then((settled) => ({ outcomes: settled.map(({ outcome }) => outcome), done }));
}

describe.each([1, 4])('with %i under way', (window) => {
  it('years in the names: each file is checked once, earlier years first', async () => {
    const files = {
      'b/2023.txt': '乙局 2023',
      'b/2022.txt': '乙局 2022',
      'a-2024年.txt': '甲局 2024',
      '2022/a.txt': '甲局 2022',
      '2023/a.txt': '甲局 2023',
    };
    const { outcomes, done } = await run(files, window);
    expect(outcomes).toEqual([
      'b/2023.txt after b/2022.txt',
      'b/2022.txt after none',
      'a-2024年.txt after 2023/a.txt',
      '2022/a.txt after none',
      '2023/a.txt after 2022/a.txt',
    ]);
    expect([...done].sort()).toEqual(Object.keys(files).sort());
  });

  it('names that say nothing, or the wrong year: what came to have a neighbour is checked again', async () => {
    const files = { 'a.txt': '甲局 2024', 'b-1999.txt': '甲局 2023', 'c.txt': '乙局 2020' };
    const { outcomes, done } = await run(files, window);
    expect(outcomes).toEqual(['a.txt after b-1999.txt', 'b-1999.txt after none', 'c.txt after none']);
    expect(done.filter((path) => path === 'a.txt')).toHaveLength(2);
    expect(done).toHaveLength(4);
  });
});

describe('without room for what was said first', () => {
  const files = { '2023.txt': '甲局 2023', '2022.txt': '甲局 2022', '2024.txt': '甲局 2024' };
  const expected = ['2023.txt after 2022.txt', '2022.txt after none', '2024.txt after 2023.txt'];

  it('it is worked out again', async () => {
    const { outcomes, done } = await run(files, 2, null, 0);
    expect(outcomes).toEqual(expected);
    expect(done).toHaveLength(6);
  });

  it('it is looked up where it was remembered', async () => {
    const remembered = new Map<string, Remembered>();
    const cache: Cache = {
      find: async ({ input }) => remembered.get(input.path) ?? null,
      keep: async ({ input }, _, what) => void remembered.set(input.path, what),
    };
    for (const times of [3, 0]) {
      const { outcomes, done } = await run(files, 2, cache, 0);
      expect(outcomes).toEqual(expected);
      expect(done).toHaveLength(times);
    }
  });
});

it('a file of many reports, whose neighbours together are more than a text can hold', async () => {
  // A text has half a thousand million letters at most.
  const [reports, letters] = [30, 20_000_000];
  const range = { start: START, end: START };
  const summaries = Array.from(
    { length: reports },
    (): ReportSummary => ({
      ...{ form: 'ogi-2021', year: 2023, organisation: '甲局', range, cells: [], values: [], places: [], odd: [] },
      sections: [{ key: 'problems', range, fingerprint: '' }],
    }),
  );
  const twin: ReportSummary = { ...summaries[0]!, sections: [{ key: '', range, fingerprint: 'x'.repeat(letters) }] };
  const held: Readonly<Record<string, readonly ReportSummary[]>> = { 'a.txt': [twin], 'b.txt': summaries };
  const jobs = Object.keys(held).map((path): Job => {
    const input = { path, file: `/${path}`, once: false };
    return { task: 'check', input, bytes: null, encoding: null, options: {}, isBesideOthers: true };
  });
  const workforce: Workforce = {
    window: 1,
    close: async () => {},
    run: async ({ input: { path } }, ask) => {
      const beside = held[path]!.map((summary, index) => ask({ ...summary, index }).twins.length);
      return { content: path, outcome: `${path} ${beside[0]}`, summaries: held[path]! };
    },
  };
  const outcomes = await collect(checkBeside(jobs, workforce, null, {}, () => {}));
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['a.txt 20', 'b.txt 20']);
});
