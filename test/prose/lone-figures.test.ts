/** Figures alone on their lines are cells, or numbers of pages: sentences are not made of them. */
import { expect, test } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import { baseDraft } from '../kit/base.ts';

/** The findings of a report with lines above its table of reviews. */
function findingsAbove(lines: string): readonly string[] {
  const text = baseDraft('ogi-2021');
  const at = text.indexOf('\n', text.indexOf('四、政府信息公开行政复议')) + 1;
  const { findings } = analyse(`${text.slice(0, at)}${lines}\n${text.slice(at)}`);
  return findings.filter(({ severity }) => severity !== 'information').map(({ rule }) => rule);
}

test.each(['行政\n诉讼\n行政\n复议\n9\n', '行政诉讼\n行政复议\n9\n', '行政复议\n9\n\n结果维持\n'])(
  'pieces of heads and the number of a page are no sentence: %j',
  (lines) => {
    expect(findingsAbove(lines)).toEqual([]);
  },
);

test('a sentence broken around its figure is still one', () => {
  expect(findingsAbove('因政府信息公开引发的行政复议\n9\n件。\n')).toEqual(['prose-table-mismatch']);
});

test('the ordinal of a label whose beginning was damaged is no count of what stands before it', () => {
  const text = baseDraft('ogi-2021');
  const label = /（三）不予公开 \|\n1[.]属于国家秘密/;
  expect(text).toMatch(label);
  const { findings } = analyse(text.replace(label, '（三）不予公开 | 1、属属于国家秘密').replaceAll(' | ', '\t'));
  expect(findings.map(({ rule }) => rule)).not.toContain('prose-table-mismatch');
});
