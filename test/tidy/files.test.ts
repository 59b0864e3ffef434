/** Files stay small enough to be read, hold no halves of a merge, and know nothing of the machine they were written on. */
import { extname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, textOf } from './project.ts';

const LIMIT = 400;

/** Path → why the file may be longer. */
const LONGER: Readonly<Record<string, string>> = {};

const written = filesBelow();
const sources = written.filter((path) => /\.(?:ts|mts|mjs|cjs)$/.test(path));
const lengthOf = (path: string) => textOf(path).split('\n').length - 1;

describe(`no source file has more than ${LIMIT} lines`, () => {
  it('without a reason', () => {
    expect(sources.length).toBeGreaterThan(200);
    const long = sources.filter((path) => lengthOf(path) > LIMIT && !Object.hasOwn(LONGER, path));
    expect(long.map((path) => `${path}: ${lengthOf(path)}`)).toEqual([]);
  });

  it('and no reason outlives its file', () => {
    expect(Object.keys(LONGER).filter((path) => !sources.includes(path) || lengthOf(path) <= LIMIT)).toEqual([]);
  });
});

const BINARY: ReadonlySet<string> = new Set(['.png']);
const texts = written.filter((path) => !BINARY.has(extname(path)));

/** The lines of all texts that match, as `path:line: text`. */
const linesOf = (pattern: RegExp) =>
  texts.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.slice(0, 120)}`] : [])),
  );

it('no merge was left unresolved', () => {
  const marks = /^(?:<{7}|>{7}|\|{7}) /;
  for (const mark of ['<', '>', '|']) expect(`${mark.repeat(7)} HEAD`).toMatch(marks);
  expect(linesOf(marks)).toEqual([]);
});

describe('no file names a place on somebody’s machine', () => {
  const PLACE = new RegExp(
    ['/(?:work|tmp|root|home/[\\w.-]+|Users/[\\w.-]+|var/folders)/[\\w.-]', '[A-Z]:\\\\{1,2}Users\\\\'].join('|'),
  );

  it('such as these', () => {
    const places = ['work/main/x', 'tmp/x', 'home/ming/x', 'Users/ming/x'].map((place) => `/${place}`);
    for (const place of [...places, ['C:', 'Users', 'ming'].join('\\')]) expect(place).toMatch(PLACE);
    expect('/path/to/gouji/dist/server.js').not.toMatch(PLACE);
  });

  it('anywhere', () => {
    expect(linesOf(PLACE)).toEqual([]);
  });
});
