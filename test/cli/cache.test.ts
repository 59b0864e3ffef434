/** What is kept between runs: right or not used, whatever happened to it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../server/cli/batch/journal.ts';
import { brokenReport, cleanReport, command, folderWith, gouji, replaced } from './gouji.ts';

const words = ['check', '--format', 'json', '--jobs', '1', '.'];

/** Reports of bodies and years, of which every fifth has an error. */
function reports(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const text = index % 5 === 0 ? brokenReport() : cleanReport();
      return [
        `${2000 + index}.txt`,
        text.replaceAll('2023', String(2000 + index)).replaceAll('云溪县', `云溪${index}县`),
      ];
    }),
  );
}

describe('--cache', () => {
  it('gives the same, and writes nothing when nothing changed', async () => {
    const cwd = await folderWith(reports(6));
    const plain = await gouji(words, { cwd });
    expect(existsSync(join(cwd, '.gouji-cache'))).toBe(false);
    expect(await gouji([...words, '--cache'], { cwd })).toEqual(plain);
    const size = statSync(join(cwd, '.gouji-cache')).size;
    expect(await gouji([...words, '--cache'], { cwd })).toEqual(plain);
    expect(statSync(join(cwd, '.gouji-cache')).size).toBe(size);
    expect(await gouji([...words, '--cache=other'], { cwd })).toEqual(plain);
    expect(readdirSync(cwd)).toContain('other');
  });

  it.each([
    ['a file changed', (cwd: string) => writeFileSync(join(cwd, '2001.txt'), brokenReport())],
    [
      'a configuration came',
      (cwd: string) => writeFileSync(join(cwd, '.gouji.json'), '{ "rules": { "review-total-mismatch": "hint" } }'),
    ],
    [
      'the body got a report of the year before',
      (cwd: string) => {
        const text = cleanReport().replaceAll('2023', '2002').replaceAll('云溪县', '云溪3县');
        writeFileSync(
          join(cwd, 'added.txt'),
          replaced(text, '行政规范性文件 | 1 | 0 | 6', '行政规范性文件 | 1 | 0 | 9'),
        );
      },
    ],
  ])('is not believed where %s', async (_, change) => {
    const cwd = await folderWith(reports(6));
    const before = await gouji([...words, '--cache'], { cwd });
    change(cwd);
    const plain = await gouji(words, { cwd });
    expect(plain.stdout).not.toBe(before.stdout);
    expect(await gouji([...words, '--cache'], { cwd })).toEqual(plain);
  });

  it('that is damaged is a note, and mended', async () => {
    const cwd = await folderWith(reports(6));
    const plain = await gouji([...words, '--cache'], { cwd });
    const file = join(cwd, '.gouji-cache');
    writeFileSync(file, readFileSync(file, 'latin1').replaceAll('"outcome":"', '"outcome":"!'), 'latin1');
    const run = await gouji([...words, '--cache'], { cwd });
    expect(run.stdout).toBe(plain.stdout);
    expect([run.code, run.stderr]).toEqual([
      plain.code,
      'gouji: .gouji-cache：缓存中有 6 条损坏，有关文件已重新校核\n',
    ]);
    expect(await gouji([...words, '--cache'], { cwd })).toEqual(plain);
  });

  it('that is another file is left alone', async () => {
    const cwd = await folderWith({ ...reports(3), 'notes.csv': '甲,乙\n' });
    const run = await gouji([...words, '--cache=notes.csv'], { cwd });
    expect(run.stderr).toBe('gouji: notes.csv：不是勾稽的缓存，未使用，也未改动\n');
    expect(readFileSync(join(cwd, 'notes.csv'), 'utf8')).toBe('甲,乙\n');
  });

  it('of a run that was killed is used as far as it goes', async () => {
    const cwd = await folderWith(reports(60));
    const file = join(cwd, '.gouji-cache');
    const child = spawn(process.execPath, [command, ...words, '--cache'], { cwd, stdio: 'ignore' });
    await grown(file, child);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    const plain = await gouji(words, { cwd });
    expect(await gouji([...words, '--cache'], { cwd })).toEqual(plain);
    expect(await gouji([...words, '--cache'], { cwd })).toEqual(plain);
  });
});

/** Waits until the file has something in it; the process must not be done before. */
async function grown(file: string, child: ChildProcess): Promise<void> {
  while (!existsSync(file) || statSync(file).size === 0) {
    expect(child.exitCode).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('a journal', () => {
  async function values(file: string, names: readonly string[]): Promise<unknown[]> {
    const journal = (await openJournal(file))!;
    const all: unknown[] = [];
    for (const name of names) all.push(await journal.get(name));
    await journal.close();
    return all;
  }

  async function put(file: string, entries: readonly (readonly [string, unknown])[], spare?: number): Promise<void> {
    const journal = (await openJournal(file, spare))!;
    for (const [name, value] of entries) await journal.put(name, value);
    await journal.close();
  }

  it('gives the last value of each name', async () => {
    const file = join(await folderWith({}), 'journal');
    await put(file, [
      ['a', 1],
      ['b', '二\n'],
      ['a', { c: [3] }],
    ]);
    expect(await values(file, ['a', 'b', 'c'])).toEqual([{ c: [3] }, '二\n', undefined]);
  });

  it('is right up to any byte at which a run may have ended', async () => {
    const cwd = await folderWith({});
    const whole = join(cwd, 'journal');
    await put(whole, [
      ['a', 1],
      ['b', 2],
    ]);
    const bytes = readFileSync(whole);
    for (let length = 0; length <= bytes.length; length++) {
      const file = join(cwd, `cut-${length}`);
      writeFileSync(file, bytes.subarray(0, length));
      const [a, b] = await values(file, ['a', 'b']);
      expect([undefined, 1]).toContain(a);
      expect([undefined, 2]).toContain(b);
      await put(file, [['c', 3]]);
      expect(await values(file, ['c'])).toEqual([3]);
    }
  });

  it('is written anew when most of it is replaced', async () => {
    const file = join(await folderWith({}), 'journal');
    await put(file, [['a', 'kept']]);
    for (let round = 0; round < 40; round++) await put(file, [['b', 'x'.repeat(100)]], 1000);
    expect(statSync(file).size).toBeLessThan(1500);
    expect(await values(file, ['a', 'b'])).toEqual(['kept', 'x'.repeat(100)]);
  });
});
