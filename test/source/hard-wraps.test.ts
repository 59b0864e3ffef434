/** Texts whose lines were cut at one width: what was cut in two is read in one piece. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../server/core/index.ts';
import { withoutHardWraps } from '../../server/core/source/hard-wraps.ts';
import { compare } from '../kit/drafts/compare.ts';
import { type Draft, draftOf, plans } from '../kit/drafts/draft.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { plain } from '../kit/drafts/style.ts';

/** Cuts lines where they would be wider, a character beyond Latin taking `wide` columns. */
function wrapped(text: string, width: number, wide: 1 | 2): string {
  const lines = text.split('\n').flatMap((line) => {
    const pieces = [''];
    let columns = 0;
    for (const character of line) {
      const own = character >= '\u2e80' ? wide : 1;
      if (columns + own > width) {
        pieces.push('');
        columns = 0;
      }
      pieces[pieces.length - 1] += character;
      columns += own;
    }
    return pieces;
  });
  return lines.join('\n');
}

const MARKED = [
  'bars at line ends',
  'GFM tables',
  'several small GFM tables',
  'TSV',
  'single spaces',
  'rows as JSON arrays',
];
const drafts = fc.sample(plans(['ogi-2021', 'ogi-2019', 'ogi-2014'], fc.constant(plain)), { numRuns: 6, seed: 40 });

describe.each(layouts.filter(({ name }) => MARKED.includes(name)))('$name', (layout) => {
  test.each([
    [60, 2],
    [80, 2],
    [120, 2],
    [76, 1],
  ] as const)('cut at %i columns, a wide character %i of them', (width, wide) => {
    let right = 0;
    let all = 0;
    for (const plan of drafts) {
      const whole = draftOf(plan, layout);
      const text = wrapped(whole.text, width, wide);
      const { reports } = analyse(text, { markup: layout.markup });
      const places = placesIn(whole, text);
      const read = compare({ ...whole, text, reports: places }, reports);
      expect(read.wrong).toEqual([]);
      expect(read.spurious).toEqual([]);
      right += read.right;
      all += whole.reports[0]!.cells.size;
    }
    expect(right / all).toBeGreaterThan(0.9);
  });
});

/** The draft's reports with the places that their cells have among the new line ends. */
function placesIn(draft: Draft, text: string): Draft['reports'] {
  const at = new Map<number, number>();
  for (let from = 0, to = 0; from <= draft.text.length; from++, to++) {
    if (text[to] !== draft.text[from] && text[to] === '\n') to++;
    at.set(from, to);
  }
  const moved = (offset: number) => at.get(offset)!;
  return draft.reports.map((report) => ({
    ...report,
    places: new Map(
      [...report.places].map(([id, spans]) => [
        id,
        spans.map(({ start, end }) => ({ start: moved(start), end: end > start ? moved(end - 1) + 1 : moved(start) })),
      ]),
    ),
  }));
}

test('every character keeps its place', () => {
  const text = wrapped(draftOf(drafts[0]!, layouts[0]!).text, 60, 2);
  const joined = withoutHardWraps(text);
  expect(joined).toHaveLength(text.length);
  expect(joined.replaceAll(/[\n \u2060]/g, '')).toBe(text.replaceAll(/[\n ]/g, ''));
});

test.each([
  [
    'a numbered list of rows',
    Array.from({ length: 9 }, (_, row) => `${row + 1}\t${'行政许可事项'.repeat(6)}\t1${row}`),
  ],
  [
    'rows that are padded to one width',
    Array.from({ length: 9 }, (_, row) => `| 行政许可${' '.repeat(40)} | 1${row} |`),
  ],
  ['ordinals', Array.from({ length: 9 }, (_, row) => `${row + 1}.${'行政许可事项'.repeat(6)}  1${row}`)],
  ['short lines', Array.from({ length: 9 }, (_, row) => `1${row} 2${row}`)],
])('%s stay', (_what, lines) => {
  expect(withoutHardWraps(lines.join('\n'))).toBe(lines.join('\n'));
});
