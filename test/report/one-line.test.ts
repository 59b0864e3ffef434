/** A web page's text often comes as one line: what is wrong with its headings and points is told as on lines of their own. */
import { expect, test } from 'vitest';
import { analyse } from '../../server/core/index.ts';
import { baseDraft } from '../kit/base.ts';

const text = baseDraft('ogi-2021');
const POINTS = '（一）主动公开。专栏增至三个。（二）依申请公开。均按期答复。（三）管理。每月自查。';

function rulesIn(draft: string): string[] {
  const { findings } = analyse(draft);
  return [...new Set(findings.filter(({ severity }) => severity !== 'hint').map(({ rule }) => rule))].sort();
}

function onOneLine(draft: string): string {
  return draft.replace(/\s*\|\s*/g, ' ').replace(/\n+/g, ' ');
}

test.each([
  ['a heading with the number of another', '六、其他需要', '七、其他需要', ['section-numbering']],
  ['two headings with one number', '六、其他需要', '五、其他需要', ['section-numbering']],
  ['a renamed heading', '五、存在的主要问题及改进情况', '五、存在问题及改进措施', ['section-title-nonstandard']],
  ['one behind a row that bears its number', '四、政府信息公开行政', '四、行政', ['section-title-nonstandard']],
  ['points', '\n二、主动公开', `\n${POINTS}\n二、主动公开`, []],
  [
    'points that repeat',
    '\n二、主动公开',
    `\n${POINTS.replace('（三）', '（二）')}\n二、主动公开`,
    ['section-numbering'],
  ],
  [
    'points right behind their heading',
    '一、总体情况\n',
    `一、总体情况\n${POINTS.replace('（三）', '（四）')}\n`,
    ['section-numbering'],
  ],
])('%s', (_, from, to, rules) => {
  const draft = text.replace(from, to);
  expect(draft).not.toBe(text);
  expect(rulesIn(draft)).toEqual(rules);
  expect(rulesIn(onOneLine(draft))).toEqual(rules);
});
