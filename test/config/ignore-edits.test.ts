/** A finding that is silenced in `.gouji.json`: one more entry, and the file stays as its writer wrote it. */
import fc from 'fast-check';
import { type ParseError, parse } from 'jsonc-parser';
import { expect, it } from 'vitest';
import { ignoreEdits } from '../../server/core/config/ignore-edits.ts';
import { applyEdits } from '../kit/check-case.ts';

const entry = { file: 'a.txt', rule: 'blank-cell' };

const added = (text: string) => applyEdits(text, ignoreEdits(text, entry));

it.each([
  [
    'an object without a list',
    '{\n  "tier": "strict"\n}\n',
    '{\n  "tier": "strict",\n  "ignores": [\n    {\n      "file": "a.txt",\n      "rule": "blank-cell"\n    }\n  ]\n}\n',
  ],
  [
    'an empty object',
    '{}',
    '{\n  "ignores": [\n    {\n      "file": "a.txt",\n      "rule": "blank-cell"\n    }\n  ]\n}',
  ],
  [
    'an empty list',
    '{\n\t"ignores": []\n}',
    '{\n\t"ignores": [\n\t\t{\n\t\t\t"file": "a.txt",\n\t\t\t"rule": "blank-cell"\n\t\t}\n\t]\n}',
  ],
  [
    'a list on lines',
    '{\r\n    "ignores": [\r\n        1\r\n    ]\r\n}',
    '{\r\n    "ignores": [\r\n        1,\r\n        {\r\n            "file": "a.txt",\r\n            "rule": "blank-cell"\r\n        }\r\n    ]\r\n}',
  ],
  [
    'a list on one line',
    '{\n  "ignores": [1]\n}',
    '{\n  "ignores": [1,\n    {\n      "file": "a.txt",\n      "rule": "blank-cell"\n    }\n  ]\n}',
  ],
  ['nothing', '', '{\n  "ignores": [\n    {\n      "file": "a.txt",\n      "rule": "blank-cell"\n    }\n  ]\n}'],
])('%s', (_what, text, expected) => {
  expect(added(text)).toBe(expected);
});

it('comments and commas at the end stay', () => {
  const text = '{\n  // 说明\n  "ignores": [\n    { "rule": "b" }, // 为何\n  ],\n}\n';
  const errors: ParseError[] = [];
  expect(parse(added(text), errors, { allowTrailingComma: true })).toEqual({ ignores: [{ rule: 'b' }, entry] });
  expect(errors).toEqual([]);
  expect(added(text)).toContain('// 说明');
  expect(added(text)).toContain('// 为何');
});

it.each(['[]', '7', '{ "ignores": {} }', '{ "ignores": "no" }'])('%s takes none', (text) => {
  expect(ignoreEdits(text, entry)).toEqual([]);
});

it('whatever the file holds and however it is indented, it holds one entry more', () => {
  const values = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constant([]),
    fc.array(fc.constant(entry), { maxLength: 3 }),
  );
  const files = fc.dictionary(fc.constantFrom('tier', 'rules', 'forms', '内容'), values);
  const lists = fc.option(fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 3 }), { nil: undefined });
  fc.assert(
    fc.property(
      files,
      lists,
      fc.constantFrom('', ' ', '  ', '\t'),
      fc.constantFrom('\n', '\r\n'),
      (file, list, indent, eol) => {
        const before = list === undefined ? file : { ...file, ignores: list };
        const text = JSON.stringify(before, null, indent).replaceAll('\n', eol);
        const after = JSON.parse(added(text));
        expect(after).toEqual({
          ...JSON.parse(text),
          ignores: [...(list === undefined ? [] : JSON.parse(JSON.stringify(list))), entry],
        });
        if (text.includes('\r\n')) expect(added(text)).not.toMatch(/(?<!\r)\n/);
      },
    ),
  );
});
