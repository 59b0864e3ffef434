/** The kit must be able to fail: a suite that passes whatever the analysis says would be worth nothing. */
import { describe, expect, it } from 'vitest';
import { baseDraft } from '../kit/base.ts';
import { problemsOf } from '../kit/check-case.ts';
import { readMarkers } from '../kit/markers.ts';
import { patch } from '../kit/patch.ts';
import { readSuite } from '../kit/suite.ts';

function problems(suite: string, rule = 'invalid-value'): string[] {
  return readSuite(suite, baseDraft).flatMap((each) => problemsOf(each, rule));
}

function draft(line: string, more = ''): string {
  return `\`\`\`draft base=ogi-2021\n${line}\n\`\`\`\n${more}`;
}

describe('a suite', () => {
  it('passes when the findings are just the marked ones', () => {
    expect(problems(draft('行政强制 | ⟦-2⟧{invalid-value} |'))).toEqual([]);
  });

  it('fails on a missing finding', () => {
    expect(problems(draft('行政强制 | ⟦2⟧{invalid-value} |'))).toEqual([
      expect.stringMatching(/^missing: invalid-value/),
    ]);
  });

  it('fails on an extra finding of any rule', () => {
    expect(problems(draft('行政强制 | -2 |'), 'blank-cell')).toEqual([expect.stringMatching(/^extra: invalid-value/)]);
  });

  it('fails on another span, severity or count', () => {
    expect(problems(draft('行政强制 | -⟦2⟧{invalid-value} |'))).toHaveLength(2);
    expect(problems(draft('行政强制 | ⟦-2⟧{invalid-value=error} |'))).toHaveLength(2);
    expect(problems(draft('行政强制 | ⟦-2⟧{invalid-value invalid-value} |'))).toHaveLength(1);
  });

  it('fails on another message', () => {
    const message = '```message\n不应为负数\n```\n';
    expect(problems(draft('行政强制 | ⟦-2⟧{invalid-value} |', message))).toEqual([
      expect.stringMatching(/^messages differ/),
    ]);
  });

  it('fails on a fix that is not offered, gives another text, or leaves a finding', () => {
    const blank = '规章 | 0 | 0 | 0 |\n1.属于国家秘密 | ⟦/⟧{blank-cell} | 0 | 0 | 0 | 0 | 0 | 0 |';
    const fixed = (line: string, title = '') =>
      problems(draft(blank, `\`\`\`fixed ${title}\n${line}\n\`\`\`\n`), 'blank-cell');
    expect(fixed('1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |')).toEqual([]);
    expect(fixed('1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |', '删除')).toEqual([
      expect.stringMatching(/^no repair/),
    ]);
    expect(fixed('1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 0 |')).toEqual([
      expect.stringMatching(/gives another text/),
    ]);
    expect(fixed('1.属于国家秘密 | ⟦0⟧{blank-cell} | 0 | 0 | 0 | 0 | 0 | 0 |')).toEqual([
      expect.stringMatching(/^after the fix, missing/),
    ]);
  });

  it('is refused when a marker, a fence or an option is no such thing', () => {
    expect(() => readMarkers('⟦5')).toThrow();
    expect(() => readMarkers('5⟧{a}')).toThrow();
    expect(() => readMarkers('⟦5⟧')).toThrow();
    expect(() => readSuite('```drft\n```\n', baseDraft)).toThrow();
    expect(() => readSuite('```draft from=x\n```\n', baseDraft)).toThrow();
    expect(() => readSuite('```draft\n', baseDraft)).toThrow();
  });
});

describe('a patch', () => {
  const base = '甲 | 1 |\n乙 | 2 |\n其他 | 3 |\n丙 | 4 |\n其他 | 5 |\n';

  it('replaces lines by their label, the next one where labels repeat', () => {
    expect(patch(base, '丙 | ⟦9⟧{a} |\n其他 | 8 |\n')).toBe(
      '甲 | 1 |\n乙 | 2 |\n其他 | 3 |\n丙 | ⟦9⟧{a} |\n其他 | 8 |\n',
    );
  });

  it('takes lines out and puts lines in', () => {
    expect(patch(base, '- 乙 … 丙\n')).toBe('甲 | 1 |\n其他 | 5 |\n');
    expect(patch(base, '说明\n乙 | 2 |\n')).toBe('甲 | 1 |\n说明\n乙 | 2 |\n其他 | 3 |\n丙 | 4 |\n其他 | 5 |\n');
  });

  it('refuses a row that is not in the base', () => {
    expect(() => patch(base, '丁 | 6 |\n')).toThrow();
    expect(() => patch(base, '- 丁\n')).toThrow();
  });
});
