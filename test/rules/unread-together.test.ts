/** Rows that one thing kept from being read are told of once, however many they are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { analyse } from '../../server/core/index.ts';

const oneCellALine = readFileSync(join(import.meta.dirname, '../../examples/education-2023.gouji'), 'utf8')
  .split('\n')
  .flatMap((line) => (line.includes('|') ? line.split('|').map((cell) => cell.trim()) : [line]))
  .filter((line) => line !== '')
  .join('\n');

it('a table that does not balance, in which a word stands among the values of one row', () => {
  const disturbed = oneCellALine.replace('1.属于国家秘密\n0\n0\n', '1.属于国家秘密\n0\n0\n某某\n');
  expect(disturbed).not.toBe(oneCellALine);
  const rows = analyse(disturbed).findings.filter(({ rule }) => rule === 'unread-cell');
  expect(rows.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^“收到和处理政府信息公开申请情况”有 24 行没有读入：标签与数值分离，.*（.*等）$/),
    '“1.属于国家秘密”行没有读入：应有 7 个数值，这里有 2 个',
  ]);
  expect(new Set(rows.flatMap(({ cells }) => cells)).size).toBe(25 * 7);
});
