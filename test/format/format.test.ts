import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import { formatAbove, formatEdits } from '../../server/core/features/format.ts';
import type { Markup } from '../../server/core/source/markup.ts';
import { baseDraft } from '../kit/base.ts';
import { applyEdits } from '../kit/check-case.ts';
import { patch } from '../kit/patch.ts';

const clean = baseDraft('ogi-2021');

function formatted(text: string, markup: Markup = 'plain'): string {
  return applyEdits(text, formatEdits(analyse(text, { markup }), null, { markup }));
}

const linesOf = (text: string, ...beginnings: string[]) =>
  beginnings.map((beginning) => text.split('\n').find((line) => line.trimStart().startsWith(beginning)));

describe('tables between bars', () => {
  it('have their columns aligned as they are displayed, figures at the right', () => {
    const text = formatted(patch(clean, '行政规范性文件 |4|1|  31 |'));
    expect(linesOf(text, '规章', '行政规范性文件')).toEqual([
      // Their heads are six characters wide.
      '规章           |            0 |            0 |            0 |',
      '行政规范性文件 |            4 |            1 |           31 |',
    ]);
  });

  it('keep the delimiter rows of Markdown, and say by them which side is which', () => {
    const text = [
      '# 石桥县人民政府2023年政府信息公开工作年度报告',
      '',
      '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
      '|---|:--|--:|---|',
      '| 规章 | 0 | 0 | 0 |',
      '| 行政规范性文件 | 4 | 1 | 31 |',
    ].join('\n');
    expect(formatted(text, 'markdown').split('\n').slice(2)).toEqual([
      '| 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
      '| -------------- | :----------- | -----------: | ------------ |',
      '| 规章           | 0            |            0 |            0 |',
      '| 行政规范性文件 | 4            |            1 |           31 |',
    ]);
  });

  it('leave other tables alone', () => {
    const other = '名称|数\n甲|1\n乙乙|22';
    expect(formatted(`${clean}\n\n${other}`)).toContain(other);
  });
});

describe('tables between blanks', () => {
  it('have their figures end at one place', () => {
    const text = formatted(clean.replaceAll(' |', '').replaceAll('|', ''));
    const [rule, document] = linesOf(text, '规章 ', '行政规范性文件 ');
    expect([rule, document]).toEqual(['规章           0 0  0', '行政规范性文件 4 1 31']);
  });
});

describe('marks', () => {
  it('are wide between Chinese, and headings have their mark', () => {
    const text = patch(clean, '');
    const typed = text
      .replace('一、总体情况', '一. 总体情况')
      .replaceAll('，', ',')
      .replaceAll('（', '(')
      .replaceAll('）', ')');
    expect(typed).not.toBe(text);
    const result = formatted(typed);
    expect(result.replaceAll(/ +/g, ' ')).toContain('一、总体情况');
    expect(result).not.toMatch(/\p{Script=Han},|,\p{Script=Han}|\(\p{Script=Han}|\p{Script=Han}\)/u);
  });

  it('stay in figures, addresses, comments and code', () => {
    const sentence = '详见(http://www.example.gov.cn/a,b)及`甲,乙`，共1,234件 <!-- 甲,乙 -->。';
    const text = clean.replace('一、总体情况\n', `一、总体情况\n\n${sentence}\n`);
    expect(text).toContain(sentence);
    const result = formatted(text, 'markdown');
    expect(result).toContain('http://www.example.gov.cn/a,b');
    expect(result).toContain('`甲,乙`');
    expect(result).toContain('1,234件');
    expect(result).toContain('<!-- 甲,乙 -->');
  });
});

describe('what has no columns', () => {
  it('is left alone: HTML', () => {
    const text = `<h1>石桥县人民政府2023年政府信息公开工作年度报告</h1><table><tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr></table>`;
    expect(formatEdits(analyse(text, { markup: 'html' }), null, { markup: 'html' })).toEqual([]);
  });

  it('is left alone: texts without a report', () => {
    expect(formatEdits(analyse('甲,乙 | 1 |\n丙 | 22 |'), null, {})).toEqual([]);
  });
});

describe('format on type', () => {
  it('aligns the table whose line has just ended, and nothing else', () => {
    const text = patch(clean, '行政规范性文件 |4|1|  31 |');
    const end = text.indexOf('31 |') + '31 |'.length + 1;
    const edits = formatAbove(analyse(text), end, {});
    const result = applyEdits(text, edits);
    expect(linesOf(result, '行政规范性文件')).toEqual([
      '行政规范性文件 |            4 |            1 |           31 |',
    ]);
    expect(result.slice(result.indexOf('31 |') + 4)).toBe(text.slice(end - 1));
  });
});
