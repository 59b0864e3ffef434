import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadForm, parseForm } from '../../server/core/forms/load.ts';

type Json = Record<string, unknown>;

const rows = [
  { key: 'a', label: '甲', parent: 'sum' },
  { key: 'b', label: '乙', parent: 'sum' },
  { key: 'head', label: '丙', heading: true },
  { key: 'sum', label: '合计' },
];
const columns = [{ descriptor: '项目' }, { key: 'x', label: '子列' }, { key: 'y', label: '丑列' }];
const equation = { rule: 'breakdown-total-mismatch', per: 'column', left: ['a', 'b'], right: ['sum'] };

/** A small valid form, with changes to its one table and to itself. */
function draft(table: Json = {}, form: Json = {}): Json {
  return {
    id: 'own',
    title: '自有表式',
    source: '本单位',
    tables: [{ key: 't', title: '表', columns, rows, equations: [equation], ...table }],
    ...form,
  };
}

const withEquation = (changes: Json): Json => draft({ equations: [{ ...equation, ...changes }] });
const withRow = (changes: Json): Json => draft({ rows: [...rows, { key: 'c', label: '丁', ...changes }] });

function problems(data: unknown): string[] {
  const loaded = loadForm(data);
  return 'problems' in loaded ? loaded.problems.map(({ path, message }) => `${path}: ${message}`) : [];
}

test('the form that the cases below break is valid', () => {
  expect(problems(draft())).toEqual([]);
});

describe('an invalid form is told where and why', () => {
  const cases: readonly [string, unknown, string][] = [
    ['no object', [], ': 这里应是花括号括起的对象，写的是方括号括起的列表'],
    ['nothing', undefined, ': 这里应是花括号括起的对象，写的是空的'],
    ['a missing part', draft({}, { source: undefined }), 'source: 缺少“source”'],
    ['a wrong kind of value', draft({}, { title: 7 }), 'title: 这里应是加引号的文字，写的是数字'],
    ['an unknown part', draft({ colour: 'red' }), 'tables[0].colour: 没有“colour”这一项'],
    ['an empty label', withRow({ label: ' ' }), 'tables[0].rows[4].label: 这里不能是空的'],
    [
      'a key that no cell id can hold',
      withRow({ key: 'c/d' }),
      'tables[0].rows[4].key: “c/d”不能作代号：代号以文字或数字开头，只含文字、数字和 . _ -',
    ],
    [
      'figures where rows are named',
      withEquation({ left: [1, 'a'] }),
      'tables[0].equations[0].left[0]: 这里应是加引号的文字，写的是数字',
    ],
    [
      'a cell with two parts left open',
      draft({}, { crossYear: [{ rule: 'carry-in-mismatch', text: '结转', this: '*/*', previous: 't/a/x' }] }),
      'crossYear[0].this: 这里的写法不对',
    ],
    ['no tables', draft({}, { tables: [] }), 'tables: 这里至少要有一项'],
    ['a year out of this world', draft({}, { years: { from: 21, to: null } }), 'years.from: 这里不能小于 1949'],
    ['years the wrong way round', draft({}, { years: { from: 2022, to: 2021 } }), 'years: 起始年度晚于终止年度'],
    [
      'an unknown kind',
      withRow({ kind: 'text' }),
      'tables[0].rows[4].kind: “text”不是可用的值，可用：count、amount、change',
    ],
    ['a misspelt part of a row', withRow({ optinal: true }), 'tables[0].rows[4].optinal: 没有“optinal”这一项'],
    [
      'a column group without columns',
      draft({ columns: [...columns, { group: '组' }] }),
      'tables[0].columns[3].columns: 缺少“columns”',
    ],
    [
      'a mistake deep in groups',
      draft({ rows: [...rows, { group: '组', rows: [{ group: '层', rows: [{ key: 'c' }] }] }] }),
      'tables[0].rows[4].rows[0].rows[0].label: 缺少“label”',
    ],
    [
      'two tables of one key',
      draft({}, { tables: [...(draft().tables as Json[]), ...(draft().tables as Json[])] }),
      'tables[1].key: 代号“t”用了两次',
    ],
    [
      'two sections of one key',
      draft(
        {},
        {
          sections: [
            { key: 's', number: '一', title: '甲' },
            { key: 's', number: '二', title: '乙' },
          ],
        },
      ),
      'sections[1].key: 代号“s”用了两次',
    ],
    ['two rows of one key', withRow({ key: 'a' }), 'tables[0].rows[4].key: 代号“a”用了两次'],
    [
      'two columns of one key',
      draft({ columns: [...columns, { key: 'x', label: '寅列' }] }),
      'tables[0].columns[3].key: 代号“x”用了两次',
    ],
    [
      'two rows of one label',
      withRow({ label: '丙' }),
      'tables[0].rows[4].label: 标签“丙”与“丙”的标签（或别名）相同，无法分辨',
    ],
    [
      'an alias that is a label',
      withRow({ aliases: ['合计'] }),
      'tables[0].rows[4].label: 标签“合计”与“合计”的标签（或别名）相同，无法分辨',
    ],
    [
      'two columns of one label',
      draft({ columns: [...columns, { key: 'z', label: '子列' }] }),
      'tables[0].columns[3].label: 标签“子列”与“子列”的标签（或别名）相同，无法分辨',
    ],
    [
      'rows without columns',
      draft({ columns: undefined, equations: [], rows: [{ key: 'a', label: '甲' }] }),
      'tables[0].rows[0]: “甲”没有数值列：请在表或本组中写 columns',
    ],
    [
      'an unnamed column among others',
      draft({ columns: [...columns, { label: '寅列' }] }),
      'tables[0].columns[3]: 不写 key 的列只能是唯一的数值列',
    ],
    ['an unknown parent', withRow({ parent: 'nobody' }), 'tables[0].rows[4].parent: 没有代号为“nobody”的行'],
    ['a row that is its own parent', withRow({ parent: 'c' }), 'tables[0].rows[4].parent: “c”不能是自己的所属项'],
    [
      'a substitute for an unknown row',
      withRow({ substitutesFor: ['a', 'nobody'] }),
      'tables[0].rows[4].substitutesFor[1]: 没有代号为“nobody”的行',
    ],
    [
      'a substitute for itself',
      withRow({ substitutesFor: ['c'] }),
      'tables[0].rows[4].substitutesFor[0]: “c”不能代替自己',
    ],
    [
      'a rule that is none for equations',
      withEquation({ rule: 'blank-cell' }),
      'tables[0].equations[0].rule: “blank-cell”不是可用的值，可用：row-total-mismatch、handled-total-mismatch、application-balance-mismatch、review-total-mismatch、breakdown-total-mismatch、part-exceeds-whole、channel-count-implausible',
    ],
    [
      'an unknown row in an equation',
      withEquation({ left: ['a', 'nobody'] }),
      'tables[0].equations[0].left[1]: 没有代号为“nobody”的行',
    ],
    [
      'an unknown column in an equation',
      withEquation({ per: 'row', left: ['x'], right: ['z'] }),
      'tables[0].equations[0].right[0]: 没有代号为“z”的列',
    ],
    [
      'an unknown cell in an equation',
      withEquation({ per: 'none', left: ['a/x'], right: ['a/z'] }),
      'tables[0].equations[0].right[0]: 没有编号为“a/z”的单元格',
    ],
    [
      'a heading in an equation',
      withEquation({ left: ['a', 'head'] }),
      'tables[0].equations[0].left[1]: “head”是只作标题的行，不能参加等式',
    ],
    [
      'one operand twice',
      withEquation({ left: ['a', 'sum'] }),
      'tables[0].equations[0].right[0]: “sum”在同一个等式里出现两次',
    ],
    ['no left side', withEquation({ left: undefined }), 'tables[0].equations[0]: left 和 each 应写且只写一个'],
    [
      'two left sides',
      withEquation({ each: ['b'], left: ['a'] }),
      'tables[0].equations[0]: left 和 each 应写且只写一个',
    ],
    [
      'parts of a row that has none',
      withEquation({ left: { childrenOf: 'a' } }),
      'tables[0].equations[0].left: 没有以“a”为 parent 的行',
    ],
    [
      'parts of an unknown row',
      withEquation({ left: { childrenOf: 'nobody' } }),
      'tables[0].equations[0].left: 没有代号为“nobody”的行',
    ],
    [
      'parts where columns are due',
      withEquation({ per: 'row', left: { childrenOf: 'sum' }, right: ['x'] }),
      'tables[0].equations[0].left: childrenOf 只能用于逐列检查（per 为 column）的等式',
    ],
    [
      'rows chosen for columns',
      withEquation({ rows: ['a'] }),
      'tables[0].equations[0].rows: rows 只用于逐行检查（per 为 row）的等式',
    ],
    [
      'an unknown row chosen',
      withEquation({ per: 'row', left: ['x'], right: ['y'], rows: ['nobody'] }),
      'tables[0].equations[0].rows[0]: 没有代号为“nobody”的行',
    ],
    [
      'an unknown column chosen',
      withEquation({ columns: ['z'] }),
      'tables[0].equations[0].columns[0]: 没有代号为“z”的列',
    ],
    [
      'an equation whose rows share no column',
      draft({
        rows: [...rows, { group: '组', columns: [{ key: 'z', label: '寅列' }], rows: [{ key: 'c', label: '丁' }] }],
        equations: [{ ...equation, left: ['a', 'c'] }],
      }),
      'tables[0].equations[0]: 没有哪一行或列同时有这些项，等式用不上',
    ],
  ];

  test.each(cases)('%s', (_, data, problem) => {
    expect(problems(data)).toContain(problem);
  });

  test('a circle of parents', () => {
    const circle = draft({
      equations: [],
      rows: [
        { key: 'a', label: '甲', parent: 'b' },
        { key: 'b', label: '乙', parent: 'a' },
      ],
    });
    expect(problems(circle)).toEqual([
      'tables[0].rows[0].parent: “a”不能是自己的所属项',
      'tables[0].rows[1].parent: “b”不能是自己的所属项',
    ]);
  });

  test('values nested without end', () => {
    let deep: unknown = {};
    for (let level = 0; level < 100_000; level += 1) deep = { rows: [deep] };
    expect(problems(deep)).toEqual([': 嵌套太深，无法读取']);
    expect(parseForm('['.repeat(100_000))).toMatchObject({ problems: [{ message: '嵌套太深，无法读取' }] });
  });

  test('one label under two headings is no mistake', () => {
    const twice = draft({
      rows: [
        ...rows,
        { group: '一', rows: [{ key: 'c', label: '其他' }] },
        { group: '二', rows: [{ key: 'd', label: '其他' }] },
      ],
    });
    expect(problems(twice)).toEqual([]);
  });
});

describe('in the text of a form file', () => {
  const marked = (text: string): string[] => {
    const loaded = parseForm(text);
    if (!('problems' in loaded)) return [];
    return loaded.problems.map(({ message, span }) => `${text.slice(span.start, span.end)}: ${message}`);
  };

  test('a problem marks the value, or the key that should not be there', () => {
    const text = JSON.stringify(
      draft({ colour: 'red', rows: [...rows, { key: 'c', label: '丁', parent: 'nobody' }] }),
      null,
      2,
    );
    expect(marked(text)).toEqual(['"colour": 没有“colour”这一项']);
    expect(marked(text.replace('"colour": "red"', '"aliases": []'))).toEqual(['"nobody": 没有代号为“nobody”的行']);
  });

  test('what is missing marks the bracket of what lacks it', () => {
    expect(marked(JSON.stringify(withRow({ label: undefined })))).toEqual(['{: 缺少“label”']);
  });

  test('a mistake in the notation is told before anything else', () => {
    expect(marked('{ "id": "own" "title": "x" }')).toEqual(['"title": 这里缺少逗号']);
    expect(marked(' \n')).toEqual([' \n: 文件是空的，至少要有 {}']);
  });

  test('any text is answered without a throw, with places inside it', () => {
    const fragments = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"id"',
      '"tables"',
      '"rows"',
      '1',
      '//',
      '/*',
      '\uFEFF',
      ' ',
      '"',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.array(fragments).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const loaded = parseForm(text);
        if (!('problems' in loaded)) return;
        expect(loaded.problems.length).toBeGreaterThan(0);
        for (const { span } of loaded.problems) {
          expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
        }
      }),
    );
  });
});

/** Paths of all values in the small form. */
function pathsOf(data: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof data !== 'object' || data === null) return [path];
  return [path, ...Object.entries(data).flatMap(([key, value]) => pathsOf(value, [...path, key]))];
}

test('a form with any one value replaced loads or is told why, without a throw', () => {
  const valid = draft();
  const values = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('a', 'x', 'sum', 't', 'head', 'own'));
  fc.assert(
    fc.property(fc.constantFrom(...pathsOf(valid)), values, (path, value) => {
      const copy = { root: structuredClone(valid) } as Record<string, unknown>;
      let parent = copy;
      const whole = ['root', ...path];
      for (const key of whole.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
      parent[whole.at(-1)!] = value;
      const loaded = loadForm(copy.root);
      expect('form' in loaded || loaded.problems.length > 0).toBe(true);
    }),
  );
});
