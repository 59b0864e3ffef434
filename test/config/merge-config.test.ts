import { expect, test } from 'vitest';
import { DEFAULT_MAX_LENGTH } from '../../server/core/analysis.ts';
import { mergeConfig } from '../../server/core/config/config.ts';

test('without layers the defaults hold', () => {
  const config = mergeConfig();
  expect(config).toMatchObject({ form: null, forms: [], rules: {}, tier: 'default', ignores: [], locale: 'zh-CN' });
  expect(config.maxLength).toBe(DEFAULT_MAX_LENGTH);
});

test('options go before the file, the file before settings, settings before defaults', () => {
  const options = { form: 'ogi-2019' };
  const file = { form: 'ogi-2021', tier: 'strict', include: ['a/**'] } as const;
  const settings = { tier: 'default', include: ['b/**'], exclude: ['c/**'], maxLength: 10 } as const;
  expect(mergeConfig(options, file, settings)).toMatchObject({
    form: 'ogi-2019',
    tier: 'strict',
    include: ['a/**'],
    exclude: ['c/**'],
    maxLength: 10,
    locale: 'zh-CN',
  });
});

test('null is a choice: it overrules a form that a weaker layer fixed', () => {
  expect(mergeConfig({ form: null }, { form: 'ogi-2021' }).form).toBeNull();
});

test('rules merge by id', () => {
  const merged = mergeConfig(
    { rules: { 'blank-cell': 'off' } },
    { rules: { 'blank-cell': 'error', 'missing-row': 'hint' } },
    { rules: { 'missing-row': 'off', 'unread-cell': 'warning' } },
  );
  expect(merged.rules).toEqual({ 'blank-cell': 'off', 'missing-row': 'hint', 'unread-cell': 'warning' });
});

test('forms and ignores add up', () => {
  const ignore = (file: string) => ({ file, rule: 'blank-cell', cell: null, reason: '已核实' });
  const merged = mergeConfig(
    { forms: ['a.json'] },
    { forms: ['b.json', 'a.json'], ignores: [ignore('a.txt')] },
    { ignores: [ignore('b.txt')] },
  );
  expect(merged.forms).toEqual(['a.json', 'b.json']);
  expect(merged.ignores.map(({ file }) => file)).toEqual(['a.txt', 'b.txt']);
});
