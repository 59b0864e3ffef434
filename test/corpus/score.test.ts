import { expect, test } from 'vitest';
import { type ReadReport, score, type Truth } from '../kit/score.ts';

const truth: Truth = {
  form: 'ogi-2021',
  year: 2022,
  organisation: '石桥县人民政府',
  organisation_any: ['石桥县人民政府', '石桥县'],
  cells: { a: 3, b: '1,204', c: '减4', d: 0 },
  blank: ['e'],
  optional: { f: 7 },
  ambiguous: { g: [1, 12], h: [2, 23] },
  resolved: { h: 23 },
};

function report(cells: Record<string, number | null>, rest: Partial<ReadReport> = {}): ReadReport {
  return { form: 'ogi-2021', year: 2022, organisation: '石桥县', cells: new Map(Object.entries(cells)), ...rest };
}

test('cells are right as numbers, missing when left out or blank', () => {
  const { total, right, missing, wrong } = score(truth, [report({ a: 3, b: 1204, c: -4, d: null })]);
  expect({ total, right, missing, wrong }).toEqual({ total: 4, right: 3, missing: ['d'], wrong: [] });
});

test('another value is wrong, in cells of every kind', () => {
  const { wrong } = score(truth, [report({ a: 4, e: 1, f: 8, g: 2, h: 2 })]);
  expect(wrong).toEqual(['a: 4 for 3', 'e: 1 for 0', 'f: 8 for 7', 'g: 2 for 1 or 12', 'h: 2 for 23']);
});

test('zeros for blanks and any of the ways in which digits divide are accepted', () => {
  const { wrong, spurious } = score(truth, [report({ a: 3, e: 0, f: 7, g: 12, h: 23 })]);
  expect({ wrong, spurious }).toEqual({ wrong: [], spurious: [] });
});

test('cells that the truth does not know are spurious, and so is every cell of another report', () => {
  const { spurious } = score(truth, [report({ z: 1, y: null }), report({ a: 3, b: 1204, x: 5 })]);
  expect(spurious).toEqual(['z: 1', 'x: 5']);
});

test('form, year and body are told when they are others; no report leaves all missing', () => {
  const { misread } = score(truth, [report({ a: 3 }, { form: 'ogi-2019', year: 2019, organisation: null })]);
  expect(misread).toHaveLength(3);
  expect(score(truth, [])).toMatchObject({ right: 0, missing: ['a', 'b', 'c', 'd'], misread: ['no report'] });
});
