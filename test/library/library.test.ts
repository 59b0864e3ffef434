/** Who stands beside whom. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import { createLibrary, type LibrarySettings } from '../../server/core/library/library.ts';
import { summarise } from '../../server/core/library/summary.ts';
import { baseDraft } from '../kit/base.ts';

const base = baseDraft('ogi-2021');

/** `[file, body, year, decisions on licences]` */
type Sketch = readonly [string, string, number, number?];

function filed(sketches: readonly Sketch[]) {
  return sketches.flatMap(([file, body, year, licences = 812]) => {
    const text = base
      .replaceAll('石桥县人民政府', body)
      .replaceAll('2023年', `${year}年`)
      .replace('行政许可 | 812', `行政许可 | ${licences}`);
    return summarise(analyse(text)).map((summary, index) => ({ file, index, summary }));
  });
}

function neighbours(sketches: readonly Sketch[], of: string, settings: LibrarySettings = {}) {
  const reports = filed(sketches);
  const { summary, index, file } = reports.find((each) => each.file === of)!;
  const { previous, twins, children } = createLibrary(reports, settings).neighboursOf({ ...summary, index }, file);
  return {
    previous: previous?.file ?? null,
    twins: twins.map((twin) => twin.file),
    children:
      children?.map(({ name, report, rivals }) => [name, report?.file ?? rivals.map((each) => each.file)]) ?? null,
  };
}

describe('the report of the year before', () => {
  it('is the same body’s', () => {
    const folder: Sketch[] = [
      ['a', '石桥县水利局', 2022],
      ['b', '石桥县教育局', 2022],
      ['c', '石桥县 水利局', 2023],
      ['d', '石桥县水利局', 2021],
    ];
    expect(neighbours(folder, 'c')).toEqual({ previous: 'a', twins: [], children: null });
  });

  it('may be there in copies, but not in two versions', () => {
    const folder = (licences: number): Sketch[] => [
      ['a.html', '石桥县水利局', 2022],
      ['a.txt', '石桥县水利局', 2022, licences],
      ['b.txt', '石桥县水利局', 2023],
    ];
    expect(neighbours(folder(812), 'b.txt').previous).toBe('a.html');
    expect(neighbours(folder(800), 'b.txt').previous).toBeNull();
    expect(neighbours(folder(800), 'a.txt').twins).toEqual(['a.html']);
  });

  it('is the same one, and so are its copies, in whatever order they were met', () => {
    const folder: Sketch[] = ['c', 'a', 'b'].map((file) => [file, '石桥县水利局', 2022]);
    const next: Sketch = ['d', '石桥县水利局', 2023];
    expect(neighbours([...folder, next], 'd').previous).toBe('a');
    expect(neighbours([...folder, next], 'c').twins).toEqual(['a', 'b']);
  });

  it('is not of another place because one name is a part of the other', () => {
    const folder = (one: string, other: string): Sketch[] => [
      [`${one}/a.txt`, '石桥县城关镇人民政府', 2022],
      [`${other}/b.txt`, '城关镇人民政府', 2023],
    ];
    expect(neighbours(folder('2022', '2023'), '2023/b.txt').previous).toBe('2022/a.txt');
    expect(neighbours(folder('石桥县/2022', '云溪县/2023'), '云溪县/2023/b.txt').previous).toBeNull();
  });

  it('is that of the same county where folders tell two apart', () => {
    const folder = ['石桥县', '云溪县'].flatMap((county) =>
      [2022, 2023].map((year): Sketch => [`${county}/${year}.txt`, '教育局', year, county.length + year]),
    );
    expect(neighbours(folder, '云溪县/2023.txt')).toEqual({ previous: '云溪县/2022.txt', twins: [], children: null });
    expect(neighbours(folder.slice(0, -1), '石桥县/2022.txt').previous).toBeNull();
    expect(neighbours([folder[0]!, folder[3]!], '云溪县/2023.txt').previous).toBeNull();
  });

  it('is whose the user says it is', () => {
    const folder: Sketch[] = [
      ['2022/x.txt', '石桥县水务局', 2022],
      ['2023/y.txt', '石桥县水利局', 2023],
    ];
    expect(neighbours(folder, '2023/y.txt').previous).toBeNull();
    const bodies = [{ name: '石桥县水利局', files: ['2022/*.txt'] }];
    expect(neighbours(folder, '2023/y.txt', { bodies }).previous).toBe('2022/x.txt');
  });
});

describe('the reports below one', () => {
  const folder: Sketch[] = [
    ['all.txt', '石桥县人民政府', 2023],
    ['units/a.txt', '石桥县水利局', 2023],
    ['units/b.txt', '石桥县教育局', 2023, 1],
    ['units/b2.txt', '石桥县教育局', 2023, 2],
    ['units/old.txt', '石桥县民政局', 2022],
    ['units/all.txt', '石桥县人民政府', 2023],
  ];

  it('are named, or found by their files, each body once and never the parent', () => {
    const hierarchy = [{ parent: '石桥县政府', children: ['水利局', '石桥县民政局', 'units/*.txt'] }];
    expect(neighbours(folder, 'all.txt', { hierarchy }).children).toEqual([
      ['水利局', 'units/a.txt'],
      ['石桥县民政局', []],
      ['石桥县教育局', ['units/b.txt', 'units/b2.txt']],
    ]);
    expect(neighbours(folder, 'units/a.txt', { hierarchy }).children).toBeNull();
  });

  it('are those of the files of other years too, whether they have a report of this year, elsewhere, or none', () => {
    const hierarchy = [{ parent: '石桥县政府', children: ['old/*.txt', '水利局'] }];
    const others: Sketch[] = [
      ['old/a.txt', '石桥县水利局', 2022],
      ['old/b.txt', '石桥县教育局', 2022],
      ['old/c.txt', '石桥县林业局', 2021],
      ['old/all.txt', '石桥县人民政府', 2022],
    ];
    expect(neighbours([...folder, ...others], 'all.txt', { hierarchy }).children).toEqual([
      ['水利局', 'units/a.txt'],
      ['石桥县教育局', ['units/b.txt', 'units/b2.txt']],
      ['石桥县林业局', []],
    ]);
  });

  it('are none of those of one name, of which nobody says which one is meant', () => {
    const offices = ['石桥县', '云溪县'].map((county): Sketch => [`${county}/a.txt`, '教育局', 2023]);
    const hierarchy = [{ parent: '石桥县政府', children: ['教育局'] }];
    expect(neighbours([folder[0]!, ...offices], 'all.txt', { hierarchy }).children).toEqual([
      ['教育局', ['石桥县/a.txt', '云溪县/a.txt']],
    ]);
  });

  it('are counted once where only paths name them', () => {
    const nameless: Sketch[] = ['2022', '2023'].map((year) => [`units/${year}/水利局.txt`, '', Number(year)]);
    const hierarchy = [{ parent: '石桥县政府', children: ['水利局', 'units/*/*.txt'] }];
    expect(neighbours([folder[0]!, ...nameless], 'all.txt', { hierarchy }).children).toEqual([
      ['水利局', 'units/2023/水利局.txt'],
    ]);
  });
});

describe('what a report is filed under', () => {
  const reports = filed([
    ['a', '石桥县水利局', 2023],
    ['b', '石桥县 水利局', 2022],
    ['c', '水利局', 2021],
    ['d', '石桥县教育局', 2023],
  ]);
  const bodies = (settings: LibrarySettings = {}) => {
    const library = createLibrary(reports, settings);
    return reports.map(({ file, summary }) => library.filingOf(summary, file).body);
  };

  it('is one name of a body, as its newest report has it', () => {
    expect(bodies()).toEqual(['石桥县水利局', '石桥县水利局', '石桥县水利局', '石桥县教育局']);
  });

  it('is what the user says', () => {
    const renamed = [{ name: '石桥县水务局', aliases: ['石桥县水利局'] }];
    expect(bodies({ bodies: renamed }).slice(0, 2)).toEqual(['石桥县水务局', '石桥县水务局']);
    const library = createLibrary(reports, { bodies: [{ name: '石桥县水务局', files: ['b'] }] });
    expect(library.filingOf({ organisation: '石桥县教育局', year: 2022 }, 'b')).toEqual({
      body: '石桥县水务局',
      bodyFrom: 'configuration',
      year: 2022,
      yearFrom: 'text',
    });
  });

  it('is nothing where nothing is known', () => {
    const nothing = { body: null, bodyFrom: null, year: null, yearFrom: null };
    expect(createLibrary(reports).filingOf({ organisation: null, year: null }, 'x')).toEqual(nothing);
  });
});

describe('reports of one name by the hundred', () => {
  const reports = filed([['a', '石桥县水利局', 2023]]).flatMap(({ summary }) =>
    Array.from({ length: 300 }, (_, at) => ({
      file: `${1000 + at}`,
      index: 0,
      summary: { ...summary, values: summary.values.map((value, cell) => (cell === 0 ? `${5000 + at}` : value)) },
    })),
  );
  const library = createLibrary(reports);

  it('are counted, and a few of them looked at', () => {
    const { twins, moreTwins } = library.neighboursOf({ ...reports[7]!.summary, index: 0 }, reports[7]!.file);
    expect(twins.length + moreTwins).toBe(299);
    expect(twins.map(({ file }) => file)).not.toContain(reports[7]!.file);
    expect(twins.length).toBeLessThan(50);
  });

  it('say so', () => {
    const text = base.replaceAll('石桥县人民政府', '石桥县水利局');
    const [finding] = analyse(text, {}, { library, file: 'a' }).findings.filter(
      ({ rule }) => rule === 'duplicate-report',
    );
    expect(finding?.message).toContain('另有 300 份报告，与其中 20 份相比');
    expect(finding?.related).toHaveLength(20);
  });
});

describe('other figures in a file', () => {
  const folder: Sketch[] = [
    ['county/a.html', '石桥县水利局', 2022],
    ['county/a.txt', '石桥县水利局', 2022],
    ['county/b.txt', '石桥县水利局', 2023],
    ['county/c.txt', '石桥县教育局', 2023],
    ['county/d.txt', '石桥县', 2023],
  ];
  const settings: LibrarySettings = {
    hierarchy: [{ parent: '石桥县', children: ['county/[bc].txt', '石桥县教育局'] }],
  };
  const changed = (file: string, licences: number, body?: string): Sketch[] =>
    folder.map((sketch) => (sketch[0] === file ? [file, body ?? sketch[1], sketch[2], licences] : sketch));
  const answers = (library: ReturnType<typeof createLibrary>) =>
    filed(folder).map(({ summary, index, file }) => library.neighboursOf({ ...summary, index }, file));

  it.each(folder.map(([file]) => file))('of %s give the library that all files give now', (file) => {
    const library = createLibrary(filed(folder), settings);
    answers(library);
    for (const licences of [800, 812, 799]) {
      const now = filed(changed(file, licences));
      const own = now.filter((each) => each.file === file).map(({ summary }) => summary);
      expect(library.take(file, own)).toBe(true);
      expect(answers(library)).toEqual(answers(createLibrary(now, settings)));
    }
  });

  it('are not taken where they are somebody else’s', () => {
    const library = createLibrary(filed(folder), settings);
    const before = answers(library);
    const own = filed(changed('county/c.txt', 800, '石桥县水利局')).filter(({ file }) => file === 'county/c.txt');
    expect(
      library.take(
        'county/c.txt',
        own.map(({ summary }) => summary),
      ),
    ).toBe(false);
    expect(library.take('county/c.txt', [])).toBe(false);
    expect(
      library.take(
        'county/new.txt',
        own.map(({ summary }) => summary),
      ),
    ).toBe(false);
    expect(answers(library)).toEqual(before);
  });
});
