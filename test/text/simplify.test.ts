import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRADITIONAL } from '../../server/core/text/script-map.ts';
import { simplifyEdits } from '../../server/core/text/simplify.ts';
import { applyEdits } from '../kit/check-case.ts';

const ALL = new Set(TRADITIONAL);

function simplified(text: string): string {
  const traditional = Array.from({ length: text.length }, (_, at) => at).filter((at) => ALL.has(text[at]!));
  return applyEdits(text, simplifyEdits(text, traditional));
}

describe('simplifying', () => {
  it.each([
    ['政府信息公開工作年度報告', '政府信息公开工作年度报告'],
    ['乾隆年間的檔案，已經整理乾淨', '乾隆年间的档案，已经整理干净'],
    ['著作權登記效果顯著，隨著改革著重推進', '著作权登记效果显著，随着改革着重推进'],
    // Characters that old encodings have twice.
    ['\uF92E門開放，\u{2F8A6}', '冷门开放，慈'],
    // Words are not rewritten: 軟體 is not 软件.
    ['軟體與網路', '软体与网路'],
    ['總計 | 1,234 | ５６ | 一百零三 |', '总计 | 1,234 | ５６ | 一百零三 |'],
  ])('%s → %s', (text, expected) => {
    expect(simplified(text)).toBe(expected);
  });

  it('leaves lines without Traditional characters alone', () => {
    expect(simplifyEdits('著作\n開放\n著作', [3]).map(({ span }) => span)).toEqual([{ start: 3, end: 4 }]);
  });

  it('edits are in order, disjoint and touch no digit, whatever the text', () => {
    const character = fc.constantFrom(...'開發報告著乾後於公信息0123４５六|\n。，𠀋');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 200 }), (characters) => {
        const text = characters.join('');
        const places = Array.from({ length: text.length }, (_, at) => at).filter((at) => ALL.has(text[at]!));
        let last = 0;
        for (const { span, newText } of simplifyEdits(text, places)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(span.start, span.end)).not.toMatch(/[0-9０-９]/);
          expect(newText).not.toMatch(/[0-9０-９]/);
          last = span.end;
        }
      }),
    );
  });

  it('takes a line of any length', () => {
    const text = '開'.repeat(45_000);
    expect(simplified(text)).toBe('开'.repeat(45_000));
  });
});
