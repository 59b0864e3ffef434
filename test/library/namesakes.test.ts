/** Bodies that write one name, like the 教育局 of two counties, are told apart by the places in the ways to their files. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFiler, type FilingSettings } from '../../server/core/library/filing.ts';

type Named = readonly [file: string, organisation: string | null, year: number];

function keysOf(reports: readonly Named[], settings: FilingSettings = {}, others: readonly string[] = []) {
  const placed = reports.map(([file, organisation, year]) => ({ file, organisation, year }));
  const { file } = createFiler(placed, settings, others);
  return placed.map((report) => file(report).key);
}

/** Which of the reports are of one body: `0 0 1` for two of one and one of another. */
function bodiesOf(...given: Parameters<typeof keysOf>): string {
  const keys = keysOf(...given);
  return keys.map((key) => keys.indexOf(key)).join(' ');
}

const years = [2022, 2023];
const within = (folder: string, name: string): Named[] =>
  years.map((year) => [`${folder}/${year}/${name}.txt`, name, year]);

describe('bodies of one name', () => {
  it.each<[string, string, readonly Named[]]>([
    ['in the folders of two counties', '0 0 2 2', [...within('石桥县', '教育局'), ...within('云溪县', '教育局')]],
    [
      'in folders with more in their names',
      '0 0 2 2',
      [
        ['2022年石桥县各部门/教育局.txt', '教育局', 2022],
        ['2023年石桥县直单位/教育局.txt', '教育局', 2023],
        ['2022年云溪县/教育局.txt', '教育局', 2022],
        ['2023年云溪县年报/教育局.txt', '教育局', 2023],
      ],
    ],
    [
      'that the names of the files have whole',
      '0 0 2 2',
      [
        ['2022/石桥县教育局.txt', '教育局', 2022],
        ['2023/石桥县教育局.txt', '教育局', 2023],
        ['2022/云溪县教育局.txt', '教育局', 2022],
        ['2023/云溪县教育局/年报.txt', '教育局', 2023],
      ],
    ],
    [
      'of which the other county has another year',
      '0 1',
      [
        ['石桥县/2022/教育局.txt', '教育局', 2022],
        ['云溪县/2023/教育局.txt', '教育局', 2023],
      ],
    ],
    ['that are towns', '0 0 2 2', [...within('石桥县', '城关镇'), ...within('云溪县', '城关镇')]],
    [
      'in counties of one name',
      '0 0 2 2',
      [...within('江北市/鼓楼区', '教育局'), ...within('江南市/鼓楼区', '教育局')],
    ],
    [
      'that name a county of which there are two',
      '0 0 2 2',
      [...within('江北市', '鼓楼区教育局'), ...within('江南市/鼓楼区', '鼓楼区教育局')],
    ],
    ['of a city and of its county', '0 0 2 2', [...within('云岭市', '教育局'), ...within('云岭市/石桥县', '教育局')]],
    [
      'one of which writes its county in one year',
      '0 0 2 2',
      [
        ['石桥县/2022/教育局.txt', '教育局', 2022],
        ['石桥县/2023/教育局.txt', '石桥县教育局', 2023],
        ['云溪县/2022/教育局.txt', '教育局', 2022],
        ['云溪县/2023/教育局.txt', '云溪县教育局', 2023],
      ],
    ],
    [
      'one of which has the other’s county at the end of its own',
      '0 1 2',
      [
        ['平和县/2022/教育局.txt', '平和县教育局', 2022],
        ['和县/2023/教育局.txt', '教育局', 2023],
        ['云溪县/2023/教育局.txt', '教育局', 2023],
      ],
    ],
    [
      'one of which stands nowhere',
      '0 1 2 3',
      [
        ['石桥县/2022/教育局.txt', '教育局', 2022],
        ['云溪县/2022/教育局.txt', '教育局', 2022],
        ['新收/教育局2023.txt', '教育局', 2023],
        ['新收/教育局2022.txt', '教育局', 2022],
      ],
    ],
  ])('%s', (_, expected, reports) => {
    expect(bodiesOf(reports)).toBe(expected);
    // In whatever order, they are the same bodies.
    const keys = keysOf(reports);
    expect(keysOf([...reports].reverse())).toEqual([...keys].reverse());
  });
});

describe('one body', () => {
  it.each<[string, readonly Named[]]>([
    ['in one county, filed anywhere', [...within('石桥县', '教育局'), ['新收/教育局.txt', '教育局', 2024]]],
    ['in folders that are no places', [...within('旧', '教育局'), ['新区/教育局.txt', '教育局', 2024]]],
    [
      'whose name has its county, in the folders of others',
      [
        ['石桥县/上级来文/2022.txt', '云岭市教育局', 2022],
        ['云溪县/上级来文/2023.txt', '云岭市教育局', 2023],
        ['云岭市/2024.txt', '云岭市教育局', 2024],
      ],
    ],
    [
      'in the folder of its county, and that in the one of its city',
      [
        ['云岭市/石桥县/2022/教育局.txt', '教育局', 2022],
        ['石桥县/2023/教育局.txt', '教育局', 2023],
      ],
    ],
  ])('%s', (_, reports) => {
    expect(bodiesOf(reports)).toBe(reports.map(() => 0).join(' '));
  });

  it('that the user gives its name is not divided', () => {
    const reports = [...within('石桥县', '教育局'), ...within('云溪县', '教育局')];
    expect(bodiesOf(reports, { bodies: [{ name: '教育局' }] })).toBe('0 0 0 0');
    expect(bodiesOf(reports, { bodies: [{ name: '石桥县教育局', files: ['石桥县/**'] }] })).toBe('0 0 2 2');
  });

  it('is the one that a hierarchy names with its county', () => {
    const reports = [...within('石桥县', '教育局'), ...within('云溪县', '教育局')];
    const others = ['石桥县教育局', '云溪县教育局'];
    const placed = reports.map(([file, organisation, year]) => ({ file, organisation, year }));
    const filer = createFiler(placed, {}, others);
    expect(placed.map((report) => filer.file(report).key)).toEqual([0, 0, 1, 1].map((at) => filer.keyOf(others[at]!)));
  });

  it('is shown with its place', () => {
    const reports = [...within('石桥县', '教育局'), ...within('云溪县', '教育局')].map(
      ([file, organisation, year]) => ({
        file,
        organisation,
        year,
      }),
    );
    const { file } = createFiler(reports, {});
    expect(reports.map((report) => file(report).bodyFrom)).toEqual(reports.map(() => 'path'));
    expect(new Set(reports.map((report) => file(report).body))).toEqual(
      new Set(['教育局（石桥县）', '教育局（云溪县）']),
    );
  });
});

describe('whatever is filed wherever', () => {
  const counties = ['石桥县', '云溪县', '白水市', '鼓楼区', '平和县', '和县', '南岭自治县'];
  const offices = ['教育局', '城市管理局', '城关镇人民政府', '开发区管委会', '县水利局', '市场监督管理局'];
  const folders = ['', '收集', '云岭省', '各县区'];
  const report = fc.record({
    county: fc.constantFrom(...counties),
    office: fc.constantFrom(...offices),
    year: fc.constantFrom(2021, 2022, 2023),
    isFull: fc.boolean(),
    order: fc.boolean(),
  });

  it('two bodies under the folders of two counties never meet', () => {
    fc.assert(
      fc.property(fc.constantFrom(...folders), fc.array(report, { maxLength: 12 }), (folder, sketches) => {
        const reports = sketches.map(({ county, office, year, isFull, order }): Named => {
          const way = order ? [folder, county, year] : [folder, year, county];
          return [[...way, `${office}.txt`].join('/'), isFull ? county + office : office, year];
        });
        const keys = keysOf(reports);
        for (const [one, a] of sketches.entries()) {
          for (const [other, b] of sketches.entries()) {
            if (a.county !== b.county || a.office !== b.office) expect(keys[one]).not.toBe(keys[other]);
          }
        }
      }),
    );
  });

  it('one body that always writes one name is not divided', () => {
    fc.assert(
      fc.property(fc.constantFrom(...folders), fc.array(report, { maxLength: 12 }), (folder, sketches) => {
        const reports = sketches.map(({ county, office, year, order }): Named => {
          const way = order ? [folder, county, year] : [folder, year, county];
          return [[...way, `${office}.txt`].join('/'), office, year];
        });
        const keys = keysOf(reports);
        const bodies = new Map(sketches.map(({ county, office }, at) => [county + office, keys[at]]));
        for (const [at, { county, office }] of sketches.entries()) expect(keys[at]).toBe(bodies.get(county + office));
      }),
    );
  });
});
