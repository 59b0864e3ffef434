/** Texts that were copied as strings of JSON. */
import { expect, test } from 'vitest';
import { sourceOf } from '../../server/core/source/source.ts';
import { reading, rowOf } from '../kit/reading.ts';

const DRAFT = `石桥县人民政府2023年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
规章\t0\t4\t2
行政规范性文件\t0\t8\t1
第二十条第（五）项
行政许可\t12
第二十条第（六）项
行政处罚\t1
行政强制\t3
`;

test('line ends and tabs are read as such', () => {
  const read = reading(JSON.stringify(DRAFT), 'plain', 'ogi-2021');
  expect(rowOf(read, 'disclosure/normative-documents')).toBe('0 8 1');
  expect(rowOf(read, 'disclosure/licensing')).toBe('12');
  expect(rowOf(read, 'disclosure/coercion')).toBe('3');
});

test('a text with lines of its own is seen as it stands', () => {
  const text = `${DRAFT}\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n`;
  expect(sourceOf(text, 'plain').visible.text).toBe(text);
});
