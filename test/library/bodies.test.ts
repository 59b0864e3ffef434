import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyKey, bodyMatcher } from '../../server/core/library/bodies.ts';

const places = [
  '石桥县',
  '云江市',
  '云江市柳林区',
  '和平区',
  '和县',
  '平和县',
  '南岭自治县',
  '白水镇',
  '柳河乡',
  '临港开发区',
];
/** Each in all the ways it is written. */
const departments: readonly (readonly string[])[] = [
  ['人民政府', '政府'],
  ['人民政府办公室', '政府办公室', '政府办', '人民政府办'],
  ['水利局', '水 利 局', '水利局 '],
  ['发展和改革委员会', '发展和改革委', '发展改革委'],
  ['住房和城乡建设局', '住房城乡建设局'],
  ['卫生健康委员会', '卫生健康委', '衛生健康委員會'],
  ['财政局', '財政局'],
  ['财政局（本级）', '财政局(本级)', '财政局本级'],
  ['教育局', '教育 局'],
  ['城市管理委员会', '城市管理委'],
  ['城关街道办事处', '城关街道办', '城关街道'],
  ['水利局办公室', '水利局办'],
];

const body = fc.record({ place: fc.constantFrom(...places), department: fc.constantFrom(...departments) });
const written = body.chain(({ place, department }) =>
  fc.constantFrom(...department).map((name) => ({ id: `${place} ${department[0]}`, name: place + name })),
);

describe('the key of a body', () => {
  it('is the same for the same body and another for another, however they are written', () => {
    fc.assert(
      fc.property(written, written, (one, other) => {
        expect(bodyKey(one.name) === bodyKey(other.name)).toBe(one.id === other.id);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes a zone and its committee for one', () => {
    expect(bodyKey('临港开发区管理委员会')).toBe(bodyKey('临港开发区'));
    expect(bodyKey('临港开发区管委会')).toBe(bodyKey('临港开发区'));
    expect(bodyKey('国有资产监督管理委员会')).not.toBe(bodyKey('国有资产监督'));
  });

  it('is none where there is no name', () => {
    expect([bodyKey(null), bodyKey(' ')]).toEqual([null, null]);
  });
});

describe('names among others', () => {
  const of = (...named: readonly (readonly [string, number])[]) =>
    bodyMatcher(named.map(([organisation, year]) => ({ organisation, year })));

  it.each([
    ['水利局', '石桥县水利局'],
    ['县水利局', '石桥县水利局'],
    ['柳林区教育局', '云江市柳林区教育局'],
    ['市政府办', '云江市人民政府办公室'],
    ['柳林区人民政府', '云江市柳林区政府'],
  ])('%s is %s of the other year', (short, long) => {
    const keyOf = of([long, 2022], [short, 2023], ['石桥县民政局', 2023]);
    expect(keyOf(short)).toBe(keyOf(long));
  });

  it.each([
    ['水利局', '石桥县水利局', '云江市水利局'],
    ['县水利局', '石桥县水利局', '和县水利局'],
  ])('%s may be either of two', (short, one, other) => {
    const keyOf = of([one, 2022], [other, 2022], [short, 2023]);
    expect(new Set([one, other, short].map((name) => keyOf(name))).size).toBe(3);
  });

  it('two that report in the same year are two', () => {
    const keyOf = of(['石桥县水利局', 2023], ['水利局', 2023], ['水利局', 2022]);
    expect(keyOf('水利局')).not.toBe(keyOf('石桥县水利局'));
  });

  it('what stands before the name must be a place', () => {
    const keyOf = of(['国家税务总局石桥县税务局', 2022], ['石桥县税务局', 2023], ['局', 2021]);
    expect(keyOf('石桥县税务局')).not.toBe(keyOf('国家税务总局石桥县税务局'));
  });

  it('never brings together bodies that report in one year', () => {
    fc.assert(
      fc.property(fc.uniqueArray(written, { selector: ({ id }) => id }), (bodies) => {
        const keyOf = of(...bodies.map(({ name }) => [name, 2023] as const));
        expect(new Set(bodies.map(({ name }) => keyOf(name))).size).toBe(bodies.length);
      }),
    );
  });

  it('may be fuller where the user gives them than in any report', () => {
    const named = [{ organisation: '水利局', year: 2023 }];
    const keyOf = bodyMatcher(named, [], ['石桥县水利局', '石桥县教育局']);
    expect(keyOf('水利局')).toBe(keyOf('石桥县水利局'));
  });

  it('are what the user says', () => {
    const keyOf = bodyMatcher(
      [
        { organisation: '石桥县国土资源局', year: 2018 },
        { organisation: '石桥县自然资源和规划局', year: 2019 },
      ],
      [{ name: '石桥县自然资源局', aliases: ['石桥县国土资源局', '石桥县自然资源和规划局'] }],
    );
    expect(keyOf('石桥县国土资源局')).toBe(keyOf('石桥县自然资源和规划局'));
  });
});
