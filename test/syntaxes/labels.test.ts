import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { builtInForms } from '../../scripts/grammar.mjs';
import { fold } from '../../server/core/text/fold.ts';
import { runs, tokenise } from './highlighting.ts';

interface Node {
  readonly label?: string;
  readonly aliases?: readonly string[];
  readonly group?: string;
  readonly descriptor?: string;
  readonly heading?: boolean;
  readonly columns?: readonly Node[];
  readonly rows?: readonly Node[];
}

interface Form {
  readonly sections?: readonly { number: string; title: string; aliases?: readonly string[] }[];
  readonly tables: readonly Node[];
}

const forms = builtInForms() as Form[];

/** Every label of a form as its table prints it, in the order of the form. */
function printed(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => [
    ...[node.group, node.descriptor, node.label, ...(node.label === undefined ? [] : (node.aliases ?? []))].filter(
      (text) => text !== undefined,
    ),
    ...printed(node.columns ?? []),
    ...printed(node.rows ?? []),
  ]);
}

const labels = [...new Set(forms.flatMap((form) => printed(form.tables)))];
const titles = [
  ...new Set(
    forms.flatMap((form) =>
      (form.sections ?? []).flatMap(({ number, title, aliases = [] }) =>
        [title, ...aliases].map((text) => `${number}、${text}`),
      ),
    ),
  ),
];

const LABEL_SCOPES = [
  'entity.name.function.row',
  'entity.name.type.group',
  'variable.parameter.column',
  'markup.italic.note',
];
const TOTAL_SCOPE = 'keyword.other.total';

/** What of the text is marked as a label, an ordinal before it included; the text itself when it was understood whole. */
async function marked(text: string): Promise<string> {
  const [line] = await tokenise('source.gouji', `${text} | 5 | 0 |`);
  const tokens = line!.tokens;
  const ordinal = runs(tokens, 'constant.language.ordinal').filter((run) => text.startsWith(run));
  const label = [...LABEL_SCOPES, TOTAL_SCOPE].flatMap((scope) => runs(tokens, scope));
  return [...ordinal.slice(0, 1), ...label].join('');
}

/** Labels that came out in part, with what came out: empty when all is well, and telling when it is not. */
async function misread(written: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  const results = await Promise.all(written.map(async (text) => [text, await marked(text)] as const));
  return results.filter(([text, result]) => text !== result);
}

const traditional = Converter({ from: 'cn', to: 't' });
const taiwanese = Converter({ from: 'cn', to: 'tw' });
const halfWidth = (text: string) =>
  text.replace(/[（）：，]/g, (mark) => ({ '（': '(', '）': ')', '：': ':', '，': ',' })[mark]!);

describe('every label of every form', () => {
  test('there are labels to look at', () => {
    expect(labels.length).toBeGreaterThan(150);
    expect(titles.length).toBeGreaterThan(10);
  });

  test('as printed', async () => expect(await misread(labels)).toEqual([]));
  test('converted to Traditional', async () => expect(await misread(labels.map(traditional))).toEqual([]));
  test('in the characters of Taiwan', async () => expect(await misread(labels.map(taiwanese))).toEqual([]));
  test('with half-width punctuation', async () => expect(await misread(labels.map(halfWidth))).toEqual([]));

  test('with pinyin left behind its last character', async () =>
    expect(
      await misread(labels.filter((label) => /\p{Script=Han}$/u.test(label)).map((label) => `${label}(jié)`)),
    ).toEqual([]));

  test('broken by a blank before its last character', async () =>
    expect(
      await misread(
        labels.filter((label) => label.length > 3).map((label) => `${label.slice(0, -1)} ${label.slice(-1)}`),
      ),
    ).toEqual([]));
});

describe('every section title', () => {
  test.each([
    ['as printed', (text: string) => text],
    ['converted to Traditional', traditional],
  ])('%s', async (_, written) => {
    for (const title of titles.map(written)) {
      const [line] = await tokenise('source.gouji', title);
      expect(runs(line!.tokens, 'markup.heading.section')).toEqual([title]);
      expect(runs(line!.tokens, 'entity.name.section')).toEqual([title.replace(/^.、/, '')]);
    }
  });
});

describe('pinyin', () => {
  // Folding drops what it takes for pinyin; the grammar marks the same and nothing else.
  const initials = ['', ...'bpmfdtnlgkhjqxzcsryw', 'zh', 'ch', 'sh'];
  const finals =
    'a o e ai ei ao ou an en ang eng er i ia ie iao iu ian in iang ing iong ong u ua uo uai ui uan un uang ue'.split(
      ' ',
    );
  const syllables = initials.flatMap((initial) => finals.map((final) => initial + final));
  const toned = syllables.map((syllable) =>
    syllable.replace(/[aeiou](?!.*[ae])/, (vowel) => ({ a: 'ǎ', e: 'é', i: 'ì', o: 'ō', u: 'ú' })[vowel]!),
  );
  const others = ['app', 'wps', 'id', 'gdp', 'vip', 'https', 'lü', 'nǚ', 'v', 'ng'];

  test.each([
    ['plain', syllables],
    ['with tone marks', toned],
    ['other letters', others],
  ])('%s: what folding drops is marked', async (_, candidates) => {
    for (const candidate of candidates) {
      const text = `数(${candidate})`;
      const [line] = await tokenise('source.gouji', text);
      const dropped = fold(text).text === '数';
      expect(runs(line!.tokens, 'invalid.deprecated.pinyin'), text).toEqual(dropped ? [`(${candidate})`] : []);
    }
  });
});
