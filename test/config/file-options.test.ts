import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultConfig, fileOptions, matchesGlob } from '../../server/core/index.ts';

describe('matchesGlob', () => {
  it.each([
    ['稿.txt', '稿.txt', true],
    ['./稿.txt', '稿.txt', true],
    ['年报\\稿.txt', '年报/稿.txt', true],
    ['*.txt', '稿.txt', true],
    ['*.txt', '年报/稿.txt', false],
    ['**/*.txt', '稿.txt', true],
    ['**/*.txt', '年报/2023/稿.txt', true],
    ['年报/**', '年报/2023/稿.txt', true],
    ['年报/**', '年报2/稿.txt', false],
    ['年报/20??/稿.txt', '年报/2023/稿.txt', true],
    ['年报/20??/稿.txt', '年报/202/3稿.txt', false],
    ['稿.{txt,md}', '稿.md', true],
    ['稿.{txt,md}', '稿.html', false],
    ['{a,b/{c,d}}.md', 'b/d.md', true],
    ['稿,一.txt', '稿,一.txt', true],
    ['稿}.txt', '稿}.txt', true],
    ['稿{.txt', '稿{.txt', true],
    ['稿{.txt', '稿.txt', false],
    ['稿[1].txt', '稿[1].txt', true],
    ['稿[1].txt', '稿1.txt', false],
    ['𠮷?.txt', '𠮷𠮷.txt', true],
    ['a.txt', 'a-txt', false],
  ])('%s and %s: %s', (glob, path, matches) => {
    expect(matchesGlob(glob, path)).toBe(matches);
  });

  it('knows every name as itself, and takes any text as a glob', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, other) => {
        expect(matchesGlob(name, name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, ''))).toBe(true);
        expect(typeof matchesGlob(name, other)).toBe('boolean');
      }),
    );
  });
});

describe('fileOptions', () => {
  const ignore = { file: '年报/*.txt', rule: 'row-total-mismatch', cell: null, reason: '口径不同' };

  it('takes the entries for the file, and none where there is no way to it', () => {
    const config = { ...defaultConfig, ignores: [ignore, { ...ignore, file: '其他.txt' }] };
    const optionsAt = (path: string | null) => fileOptions(config, { markup: 'plain', forms: [], path });
    expect(optionsAt('年报/稿.txt').ignores).toEqual([{ rule: 'row-total-mismatch', cell: null, reason: '口径不同' }]);
    expect(optionsAt('稿.txt').ignores).toEqual([]);
    expect(optionsAt(null).ignores).toEqual([]);
  });
});
