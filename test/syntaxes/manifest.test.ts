import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtInForms, grammarFrom } from '../../scripts/grammar.mjs';
import { contributions } from './highlighting.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const generated = grammarFrom(builtInForms());

describe('grammars', () => {
  test('are those generated from the forms', () => {
    expect(
      readdirSync(new URL('syntaxes/', root))
        .filter((name) => name.endsWith('.tmLanguage.json'))
        .sort(),
    ).toEqual(Object.keys(generated).sort());
    for (const [name, grammar] of Object.entries(generated)) expect(read(`syntaxes/${name}`), name).toEqual(grammar);
  });

  test('are all contributed under their own scope names', () => {
    const contributed = Object.fromEntries(contributions.map((entry) => [entry.path, entry.scopeName]));
    const expected = Object.entries(generated).map(([name, grammar]) => [`./syntaxes/${name}`, grammar.scopeName]);
    expect(contributed).toEqual(Object.fromEntries(expected));
  });

  test('a form of one’s own gives its labels to the grammar', () => {
    const form = {
      id: 'own',
      title: '巡查情况',
      tables: [
        { key: 't', title: '巡查', columns: [{ label: '巡查次数' }], rows: [{ key: 'r', label: '1.河道巡查' }] },
      ],
    };
    const written = JSON.stringify(grammarFrom([...builtInForms(), form])['gouji.tmLanguage.json']?.repository);
    const withoutIt = JSON.stringify(generated['gouji.tmLanguage.json']?.repository);
    expect(written).toContain('河\\\\g<g>道');
    expect(withoutIt).not.toContain('河\\\\g<g>道');
  });
});

describe('the language', () => {
  const languages = read('package.json').contributes.languages;

  test('claims the file names of annual reports and no others', () => {
    const [language] = languages;
    expect(language).toMatchObject({ id: 'gouji', extensions: ['.gouji'], aliases: ['政府信息公开年报', 'gouji'] });
    expect(language.filenamePatterns).toEqual([
      '*政府信息公开*年度报告*.txt',
      '*政府信息公开*年报*.txt',
      '*政府信息公開*年度報告*.txt',
      '*政府信息公開*年報*.txt',
    ]);
    expect(existsSync(new URL(language.configuration, root))).toBe(true);
  });

  test('words are figures with their separators and runs of Chinese characters', () => {
    const { pattern, flags } = read('syntaxes/language-configuration.json').wordPattern;
    const words = (text: string) => text.match(new RegExp(pattern, `g${flags}`));
    expect(words('（一）予以公开 | 1,234.5 | ３００ |')).toEqual(['一', '予以公开', '1,234.5', '３００']);
    expect(words('占12.5%，LED屏、row-total-mismatch')).toEqual(['占', '12.5', 'LED', '屏', 'row-total-mismatch']);
    expect('').not.toMatch(new RegExp(pattern, flags));
  });

  test('every bracket that closes of itself is a bracket of the language', () => {
    const configuration = read('syntaxes/language-configuration.json');
    const pairs = new Set(configuration.brackets.map((pair: readonly string[]) => pair.join('')));
    for (const pair of ['（）', '《》', '〔〕', '“”']) {
      expect(pairs).toContain(pair);
      expect(
        configuration.autoClosingPairs.map((entry: { open: string; close: string }) => entry.open + entry.close),
      ).toContain(pair);
    }
  });
});
