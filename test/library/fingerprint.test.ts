import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containment, fingerprintOf, STRETCH } from '../../server/core/library/fingerprint.ts';

const LETTERS = '政务公开信息目录申请答复群众乡镇部门栏目更新检查责任培训答疑平台';

const clause = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 10, maxLength: 16 })
  .map((letters) => `${letters.join('')}。`);

function stretches(text: string): Set<string> {
  const letters = text.replaceAll('。', '');
  return new Set(Array.from({ length: letters.length - STRETCH + 1 }, (_, at) => letters.slice(at, at + STRETCH)));
}

function share(text: string, other: string): number {
  const [own, others] = [stretches(text), stretches(other)];
  return [...own].filter((each) => others.has(each)).length / own.size;
}

const texts = (minimum: number, maximum: number) =>
  fc
    .tuple(...[0, 1, 2].map(() => fc.array(clause, { minLength: minimum, maxLength: maximum })))
    .map(([common, one, other]) => [[...common!, ...one!].join(''), [...other!, ...common!].join('')] as const);

describe('the fingerprint of a text', () => {
  it('gives the very share of common stretches in texts of usual length', () => {
    fc.assert(
      fc.property(texts(5, 12), ([text, other]) => {
        expect(containment(fingerprintOf(text)!, fingerprintOf(other)!)).toBeCloseTo(share(text, other), 10);
      }),
    );
  });

  it('comes near it in longer ones', () => {
    fc.assert(
      fc.property(texts(60, 120), ([text, other]) => {
        const found = containment(fingerprintOf(text)!, fingerprintOf(other)!);
        expect(Math.abs(found - share(text, other))).toBeLessThan(0.15);
      }),
      { numRuns: 50, seed: 7 },
    );
  });

  it('sees no figures, years, marks, spaces and short headings', () => {
    const text =
      '（一）存在的问题。全县共有部门没有按照目录报送惠民补贴信息，集中发布的时间比原来的计划晚了一些日子。'.repeat(1);
    const rest =
      '答复书范本配发以后引用条款的遗漏已经减少，说理仍然显得单薄，下一步将组织各部门互相评议并且通报评议的结果。';
    const [one, other] = [
      `${text}2023年有3个部门在二〇二三年十二月以前没有报送答复书。${rest}`,
      `二、 问 题。${text.slice(8)}${'2022年有15个部门在二〇二二年十一月以前没有报送答复书；'}${rest.replaceAll('，', '， ')}`,
    ];
    expect(containment(fingerprintOf(one)!, fingerprintOf(other)!)).toBe(1);
  });

  it('is none of a short text', () => {
    expect(fingerprintOf('部分公开栏目更新还不够及时。下一步将明确每个栏目的责任人，按月检查。')).toBeNull();
  });
});
