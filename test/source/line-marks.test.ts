/** Texts that were copied with the numbers of their lines, or as a quotation. */
import { expect, test } from 'vitest';
import { withoutLineMarks } from '../../server/core/source/line-marks.ts';
import { countyPlan, draftOf } from '../kit/drafts/draft.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { reading } from '../kit/reading.ts';

const LINES = Array.from({ length: 12 }, (_, line) => (line === 5 ? '' : `${line}、甲\t${12 - line}`));

test.each<readonly [string, (line: string, index: number) => string]>([
  ['numbers set apart by blanks', (line, index) => `${String(index + 8).padStart(6)}  ${line}`],
  ['numbers as `cat -n` has them', (line, index) => `${String(index + 1).padStart(6)}\t${line}`],
  ['numbers as `grep -n` has them', (line, index) => `${index + 1}:${line}`],
  ['numbers behind the lines', (line, index) => `${line}  ${index + 1}`],
  ['quotation marks', (line) => `> ${line}`],
  ['quotation marks of two levels', (line) => `>> ${line}`],
])('%s are blanks', (_what, prefixed) => {
  for (const end of ['\n', '\r\n']) {
    const text = LINES.map(prefixed).join(end);
    const bare = withoutLineMarks(text);
    expect(bare).toHaveLength(text.length);
    expect(bare.split(end).map((line) => line.trim())).toEqual(LINES);
  }
});

test('a table is read behind them', () => {
  for (const layout of layouts.filter(({ name }) => ['TSV', 'one cell a line', 'single spaces'].includes(name))) {
    const { text } = draftOf(countyPlan, layout);
    const numbered = text.replace(/^/gm, (_, offset: number) => `${text.slice(0, offset).split('\n').length} `);
    expect(reading(numbered), layout.name).toEqual(reading(text));
    expect(reading(text.replace(/^/gm, '> ')), layout.name).toEqual(reading(text));
  }
});

test('the source of a page has no figures in them', () => {
  const { text } = draftOf(countyPlan, layouts.find(({ name }) => name === 'HTML')!);
  const numbered = text.replace(/^/gm, (_, offset: number) => `${text.slice(0, offset).split('\n').length} `);
  expect(reading(numbered, 'html')).toEqual(reading(text, 'html'));
});

test.each([
  ['points of a list', '1 甲\n2 乙\n3 丙\n'],
  [
    'lines of which one has no number',
    LINES.map((line, index) => (index === 3 ? line : `${index + 20} ${line}`)).join('\n'),
  ],
  ['numbers that do not go up', LINES.map((line, index) => `${20 - index} ${line}`).join('\n')],
  ['figures that stand before their labels', LINES.map((line, index) => `${index}.5${line}`).join('\n')],
  ['figures at the ends of rows', LINES.map((line, index) => `${line} ${index % 4}`).join('\n')],
  ['a quotation in a text', `${LINES.map((line) => `> ${line}`).join('\n')}\n甲`],
])('%s stay', (_what, text) => {
  expect(withoutLineMarks(text)).toBe(text);
});
