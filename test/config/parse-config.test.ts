import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkConfig, parseConfig } from '../../server/core/config/parse.ts';

const rules = ['row-total-mismatch', 'blank-cell', 'missing-row'];

/** The problems of a text as `what is marked: message`. */
function problems(text: string): string[] {
  return parseConfig(text, rules).problems.map(
    ({ message, span }) => `${text.slice(span.start, span.end)}: ${message}`,
  );
}

test('a full configuration, with comments and trailing commas', () => {
  const text = `{
    "$schema": "./gouji.schema.json",
    // 本单位沿用的格式
    "form": "ogi-2021",
    "forms": ["表式/执法.gouji-form.json"],
    "rules": { "blank-cell": "off", "missing-row": "warning" },
    "tier": "strict",
    "include": ["年报/**/*.txt"],
    "exclude": ["年报/旧/**"],
    "ignores": [
      { "file": "年报/2022.txt", "rule": "row-total-mismatch", "cell": "applications/received/total", "reason": "已核实" },
      { "file": "年报/2021.txt", "rule": "blank-cell", "reason": "原件如此" },
    ],
    "maxLength": 500000,
    "locale": "zh-CN",
  }`;
  expect(parseConfig(text, rules)).toEqual({
    config: {
      form: 'ogi-2021',
      forms: ['表式/执法.gouji-form.json'],
      rules: { 'blank-cell': 'off', 'missing-row': 'warning' },
      tier: 'strict',
      include: ['年报/**/*.txt'],
      exclude: ['年报/旧/**'],
      ignores: [
        { file: '年报/2022.txt', rule: 'row-total-mismatch', cell: 'applications/received/total', reason: '已核实' },
        { file: '年报/2021.txt', rule: 'blank-cell', cell: null, reason: '原件如此' },
      ],
      maxLength: 500000,
      locale: 'zh-CN',
    },
    problems: [],
  });
});

test('an empty object leaves everything to the layers below; null chooses detection', () => {
  expect(parseConfig('{}', rules)).toEqual({ config: {}, problems: [] });
  expect(parseConfig('\uFEFF{ "form": null }', rules)).toEqual({ config: { form: null }, problems: [] });
});

describe('a problem is marked where it stands', () => {
  const cases: readonly [string, string, string][] = [
    ['an unknown setting', '{ "tear": "strict" }', '"tear": 没有“tear”这一项'],
    ['an unknown rule', '{ "rules": { "row-totals": "off" } }', '"row-totals": 没有“row-totals”这条规则'],
    [
      'an unknown severity',
      '{ "rules": { "blank-cell": "fatal" } }',
      '"fatal": “fatal”不是可用的值，可用：error、warning、information、hint、off',
    ],
    ['an unknown tier', '{ "tier": "all" }', '"all": “all”不是可用的值，可用：default、strict'],
    ['an unknown locale', '{ "locale": "fr" }', '"fr": “fr”不是可用的值，可用：zh-CN、zh-TW、en'],
    ['an unknown setting, in English', '{ "locale": "en", "tear": "" }', '"tear": there is no entry “tear”'],
    ['a wrong kind of value', '{ "form": 2021 }', '2021: 这里应是加引号的文字，写的是数字'],
    [
      'one value where a list is due',
      '{ "exclude": "*.txt" }',
      '"*.txt": 这里应是方括号括起的列表，写的是加引号的文字',
    ],
    ['an empty path', '{ "forms": ["a.json", ""] }', '"": 这里不能是空的'],
    ['a length of nothing', '{ "maxLength": 0 }', '0: 这里不能小于 1'],
    ['half a character', '{ "maxLength": 1.5 }', '1.5: 这里应是整数，写的是数字'],
    ['an ignore without a reason', '{ "ignores": [{ "file": "a.txt", "rule": "blank-cell" }] }', '{: 缺少“reason”'],
    [
      'an ignore with a blank reason',
      '{ "ignores": [{ "file": "a.txt", "rule": "blank-cell", "reason": "  " }] }',
      '"  ": 这里不能是空的',
    ],
    [
      'an ignore of an unknown rule',
      '{ "ignores": [{ "file": "a.txt", "rule": "blanks", "reason": "已核实" }] }',
      '"blanks": 没有“blanks”这条规则',
    ],
    ['an ignore of no rule', '{ "ignores": [{ "file": "a.txt", "reason": "已核实" }] }', '{: 缺少“rule”'],
    ['something else than settings', '["off"]', '["off"]: 这里应是花括号括起的对象，写的是方括号括起的列表'],
    ['nothing at all', '', ': 文件是空的，至少要有 {}'],
    ['a missing comma', '{ "form": null "tier": "strict" }', '"tier": 这里缺少逗号'],
    ['a missing colon', '{ "form" null }', 'null: 这里缺少冒号'],
    ['an open comment', '{} /* 未完', '/* 未完: 注释没有结束'],
  ];
  test.each(cases)('%s', (_, text, problem) => {
    expect(problems(text)).toContain(problem);
  });

  test('nested without end', () => {
    const deep = `{"rules":${'['.repeat(100_000)}`;
    expect(parseConfig(deep, rules)).toEqual({
      config: {},
      problems: [{ message: '嵌套太深，无法读取', span: { start: 0, end: deep.length } }],
    });
  });
});

describe('whatever is valid counts', () => {
  const config = (text: string) => parseConfig(text, rules).config;

  test('a bad setting costs that setting', () => {
    expect(config('{ "form": 2021, "tier": "strict", "tear": 1 }')).toEqual({ tier: 'strict' });
  });

  test('a bad entry costs that entry', () => {
    expect(config('{ "rules": { "blank-cell": "fatal", "row-totals": "off", "missing-row": "off" } }')).toEqual({
      rules: { 'missing-row': 'off' },
    });
    expect(config('{ "forms": ["a.json", 3, "b.json"] }')).toEqual({ forms: ['a.json', 'b.json'] });
    const ignores =
      '{ "ignores": [{ "file": "a.txt" }, { "file": "b.txt", "rule": "blank-cell", "reason": "已核实", "why": 1 }] }';
    expect(config(ignores)).toEqual({
      ignores: [{ file: 'b.txt', rule: 'blank-cell', cell: null, reason: '已核实' }],
    });
  });

  test('a mistake in the notation costs what it hides', () => {
    expect(config('{ "form": "ogi-2019" "tier": "strict"')).toEqual({ form: 'ogi-2019', tier: 'strict' });
  });
});

test('settings that are data already are checked alike', () => {
  expect(checkConfig({ form: 'own', tier: 'all', rules: { 'blank-cell': 'hint' } }, rules)).toEqual({
    config: { form: 'own', rules: { 'blank-cell': 'hint' } },
    problems: [{ path: ['tier'], at: 'value', message: '“all”不是可用的值，可用：default、strict' }],
  });
});

test('any text is answered without a throw, with places inside it, and its valid part is valid', () => {
  const names = ['form', 'forms', 'rules', 'tier', 'include', 'ignores', 'maxLength', 'blank-cell', 'file', 'reason'];
  const values = ['"off"', '"strict"', 'null', '3', '"已核实"'];
  const fragments = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '//',
    '\n',
    '"',
    '\uFEFF',
    ...values,
    ...names.map((name) => `"${name}"`),
  );
  const settings = fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 3 }));
  const texts = fc.oneof(
    fc.string(),
    settings.map((data) => JSON.stringify(data)),
    fc.array(fragments).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { config, problems: found } = parseConfig(text, rules);
      for (const { span } of found) {
        expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
      }
      expect(checkConfig(config, rules)).toEqual({ config, problems: [] });
    }),
  );
});

test('bodies and the hierarchy above them; a bad entry leaves the others in force', () => {
  const bodies = [{ name: '石桥县水利局', aliases: ['石桥县水务局'], files: ['水利/*.txt'] }];
  const hierarchy = [{ parent: '石桥县人民政府', children: ['石桥县水利局', '乡镇/*.txt'] }];
  expect(parseConfig(JSON.stringify({ bodies, hierarchy }), []).config).toEqual({ bodies, hierarchy });
  const broken = JSON.stringify({ bodies: [...bodies, { aliases: [] }], hierarchy: [{ parent: '甲', children: [] }] });
  expect(parseConfig(broken, []).config).toEqual({ bodies, hierarchy: [] });
});
