/** Two years of one body, one beside the other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RangeEdit } from '../../server/core/report/finding.ts';
import { lineIndex, offsetAt } from '../../server/core/text/lines.ts';
import { baseDraft } from '../kit/base.ts';
import { corpusFolder } from '../kit/corpus.ts';
import { analyseFolder, openFolder } from '../kit/folder.ts';
import { patch } from '../kit/patch.ts';

const after = baseDraft('ogi-2021');
const before = after.replaceAll('2023', '2022');
const CARRIED_OVER = '四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |';

function findingsOf(last: string, current = after) {
  const folder = analyseFolder([
    { file: 'last.txt', text: last },
    { file: 'current.txt', text: current },
  ]);
  const of = (file: string) => folder.get(file)!.findings.filter(({ rule }) => rule === 'carry-in-mismatch');
  return { last: of('last.txt'), current: of('current.txt') };
}

function applied(text: string, edits: readonly RangeEdit[]): string {
  const lines = lineIndex(text);
  return [...edits].reverse().reduce((result, { range, newText }) => {
    return result.slice(0, offsetAt(lines, range.start)) + newText + result.slice(offsetAt(lines, range.end));
  }, text);
}

describe('a report beside the one of the year before', () => {
  const wrong = patch(before, '四、结转下年度继续办理 | １，２３４ | 0 | 0 | 0 | 0 | 0 | １，２３４ |');

  it('has the finding, and the earlier report has none', () => {
    const { last, current } = findingsOf(wrong);
    expect(last).toEqual([]);
    expect(current.map(({ cells }) => cells)).toEqual([
      ['applications/carried-in/natural-person'],
      ['applications/carried-in/total'],
    ]);
  });

  it('points at the figure in the other file', () => {
    const { related } = findingsOf(wrong).current[0]!;
    const line = wrong.split('\n').findIndex((text) => text.startsWith('四、结转下年度继续办理'));
    const character = wrong.split('\n')[line]!.indexOf('１');
    expect(related.map(({ elsewhere }) => elsewhere)).toEqual([
      {
        file: 'last.txt',
        report: 0,
        range: { start: { line, character }, end: { line, character: character + 5 } },
      },
    ]);
  });

  it('offers to change the other file, in the style of the figures there', () => {
    const repairs = findingsOf(wrong).current[0]!.repairs.filter(({ elsewhere }) => elsewhere != null);
    expect(repairs.map(({ elsewhere }) => applied(wrong, elsewhere!.edits))).toEqual([
      patch(before, '四、结转下年度继续办理 | ２ | 0 | 0 | 0 | 0 | 0 | １，２３４ |'),
      patch(before, '四、结转下年度继续办理 | ２ | 0 | 0 | 0 | 0 | 0 | ２ |'),
    ]);
    expect(findingsOf(applied(wrong, repairs[1]!.elsewhere!.edits)).current).toEqual([]);
  });

  it('is silent where both agree', () => {
    expect(before).toContain(CARRIED_OVER);
    expect(findingsOf(before)).toEqual({ last: [], current: [] });
  });
});

if (corpusFolder === null) {
  it('published pairs are left out: GOUJI_CORPUS names no folder', () => {
    expect(corpusFolder).toBeNull();
  });
} else {
  const read = (name: string) => readFileSync(join(corpusFolder!, name), 'utf8');
  const { pairs } = JSON.parse(read('cross-year.json')) as {
    pairs: { previous: string; file: string; findings: unknown[] }[];
  };
  const across = /^(?:carry-in|effective-count|items-count|published-total|cumulative)-mismatch$|^similar-to-previous$/;

  it.each(pairs)('$previous, $file: published together', ({ previous, file, findings }) => {
    const folder = [previous, file].map((name) => ({ file: name, text: read(name) }));
    const { analyses, library } = openFolder(folder);
    const analysis = analyses.get(file)!;
    expect(analysis.findings.filter(({ rule }) => across.test(rule))).toHaveLength(findings.length);
    // That nothing is found would say little if they were not neighbours.
    expect(library.neighboursOf({ ...analysis.reports[0]!, index: 0 }, file).previous?.file).toBe(previous);
  });
}
