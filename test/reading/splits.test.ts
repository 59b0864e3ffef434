/** Rows of glued digits that settle each other by the sums over them. */
import { expect, test } from 'vitest';
import { splitRows } from '../../server/core/reading/splits/splits.ts';

/** Rows of two addends and their total. */
function row(name: string, digits: string) {
  return { ids: [`${name}/a`, `${name}/b`, `${name}/t`], runs: [digits] };
}

const within = (name: string) => ({ left: [`${name}/a`, `${name}/b`], right: [`${name}/t`] });
const over = (column: string) => ({ left: [`x/${column}`, `y/${column}`], right: [`z/${column}`] });

const NAMES = ['x', 'y', 'z'];
const RULES = [...NAMES.map(within), ...['a', 'b', 't'].map(over)];

function split(x: string, y: string, z: string) {
  return splitRows([row('x', x), row('y', y), row('z', z)], new Map(), RULES, true).map((found) =>
    found.kind === 'figures' ? found.figures.join('·') : found.ways.map((way) => way.join('·')),
  );
}

test('a row with several ways is settled by the columns', () => {
  // 1·11·12 and 11·1·12 both add up; with 2·3·5 only the first makes 3·14·17.
  expect(split('11112', '235', '31417')).toEqual(['1·11·12', '2·3·5', '3·14·17']);
});

test('rows that may be exchanged are left open, the others are not', () => {
  expect(split('11112', '11112', '121224')).toEqual([['1·11·12', '11·1·12'], ['1·11·12', '11·1·12'], '12·12·24']);
});

test('an error that divides rightly by chance leaves its row open', () => {
  // 29·1·1, where 30 is due, also divides into 2·9·11; but then all columns are broken, not one.
  expect(split('2911', '112', '30232')).toEqual([['2·9·11', '29·1·1'], '1·1·2', '30·2·32']);
});

test('fifty rows of thirty digits that leave many ways take no longer than a search may', () => {
  const rows = Array.from({ length: 50 }, (_, index) => row(`r${index}`, '1'.repeat(30)));
  const rules = [
    ...rows.map((_, index) => within(`r${index}`)),
    ...['a', 'b', 't'].map((column) => ({
      left: rows.slice(1).map((_, index) => `r${index + 1}/${column}`),
      right: [`r0/${column}`],
    })),
  ];
  const found = splitRows(rows, new Map(), rules, true);
  expect(found.every(({ kind }) => kind === 'open')).toBe(true);
});

test('as many digits as figures are not divided where blanks were dropped: few of the rows come out', () => {
  const names = ['p', 'q', 'r', 's'];
  const found = splitRows(
    names.map((name, index) => row(name, ['272', '696', '131', '123'][index]!)),
    new Map(),
    names.map(within),
    true,
  );
  expect(found.map(({ kind }) => kind)).toEqual(['open', 'open', 'open', 'figures']);
});

test('sums over the rows alone settle nothing where they come out with a blank, too', () => {
  // 208, 43 and 31 are 282, with 208, 543, 2000 and 1644 beside them, where the last of these has a blank before it;
  // but each last digit may also be the next figure's first one.
  const digits = ['208208', '43543', '312000', '1644', '2824395'];
  const rows = digits.map((run, index) => ({ ids: [`${index}/year`, `${index}/all`], runs: [run] }));
  const rules = ['year', 'all'].map((column) => ({
    left: [0, 1, 2, 3].map((index) => `${index}/${column}`),
    right: [`4/${column}`],
  }));
  const found = splitRows(rows, new Map(), rules, true);
  expect(found.map(({ kind }) => kind)).toEqual(digits.map(() => 'open'));
  expect(found[3]).toMatchObject({
    ways: [
      ['1', '644'],
      ['', '1644'],
    ],
  });
});

test('as many digits as figures are not divided where the sums over the rows come out with a blank alone', () => {
  const rules = ['year', 'ever'].map((column) => ({
    left: [`x/${column}`, `y/${column}`],
    right: [`z/${column}`],
  }));
  const divided = (year: number, ever: number) =>
    splitRows(
      [{ ids: ['y/year', 'y/ever'], runs: ['30'] }],
      new Map([
        ['x/year', 5],
        ['x/ever', 40],
        ['z/year', year],
        ['z/ever', ever],
      ]),
      rules,
      true,
    )[0];
  expect(divided(8, 40)).toEqual({ kind: 'figures', figures: ['3', '0'] });
  expect(divided(5, 70)?.kind).toBe('open');
});

test('where zeros are written out, as many digits as figures are one each; with a figure lost somewhere they may not be', () => {
  const table = (digits: readonly string[]) =>
    digits.map((run, index) => ({ ids: [0, 1, 2].map((column) => `${index}/${column}`), runs: [run] }));
  const kinds = (digits: readonly string[]) => splitRows(table(digits), new Map(), [], true).map(({ kind }) => kind);
  expect(kinds(['000', '417'])).toEqual(['figures', 'figures']);
  expect(kinds(['000', '4170'])).toEqual(['figures', 'open']);
  expect(kinds(['000', '417', '52'])).toEqual(['figures', 'open', 'open']);
  expect(kinds(['120', '417'])).toEqual(['open', 'open']);
});
