/** While many files are checked a bar tells a person so, and nobody else. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { wantsProgress } from '../../server/cli/progress.ts';
import { cleanReport, command, folderWith, gouji } from './gouji.ts';

describe('a bar is wanted', () => {
  it.each([
    ['at a terminal', true, {}, true],
    ['without colours too', true, { NO_COLOR: '1' }, true],
    ['not in a pipe', false, {}, false],
    ['not in a build', true, { CI: 'true' }, false],
    ['where a build is denied', true, { CI: 'false' }, true],
    ['not where the cursor cannot move', true, { TERM: 'dumb' }, false],
  ])('%s', (_, isTerminal, environment, expected) => {
    expect(wantsProgress(isTerminal, environment)).toBe(expected);
  });
});

/** A terminal of its own comes with util-linux. */
const script = '/usr/bin/script';

describe.skipIf(process.platform !== 'linux' || !existsSync(script))('at a terminal', () => {
  /** Everything that the terminal got; standard output goes to a file. */
  async function seen(words: string, count: number, env: Readonly<Record<string, string>> = {}): Promise<string> {
    const report = cleanReport();
    const names = Array.from({ length: count }, (_, index) => [`in/${index}.txt`, report]);
    const cwd = await folderWith(Object.fromEntries(names));
    const line = `'${process.execPath}' '${command}' check in --jobs 1 ${words} >out`;
    const { CI: _, TERM: __, ...inherited } = process.env;
    const { stdout } = await promisify(execFile)(script, ['-qec', line, '/dev/null'], {
      cwd,
      env: { ...inherited, TERM: 'xterm', ...env },
    });
    return stdout;
  }

  it('counts the files and is gone at the end', async () => {
    const text = await seen('', 24);
    expect(text).toMatch(/^[^\n]*█░+ 已校核 1\/24 份/);
    const shown = [...text.matchAll(/已校核 (\d+)\/24 份/g)].map(([, done]) => Number(done));
    expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b));
    expect(text.endsWith('\x1b[2K')).toBe(true);
  });

  it.each([
    ['of a few files', '', 3, {}],
    ['in silence', '--quiet', 24, {}],
    ['in a build', '', 24, { CI: '1' }],
  ])('there is none %s', async (_, words, count, env) => {
    expect(await seen(words, count, env)).toBe('');
  });
});

it('is in no output of a pipe', async () => {
  const report = cleanReport();
  const names = Array.from({ length: 24 }, (_, index) => [`in/${index}.txt`, report]);
  const { stdout, stderr } = await gouji(['check', 'in'], { cwd: await folderWith(Object.fromEntries(names)) });
  expect([stdout.includes('已校核'), stderr]).toEqual([false, '']);
});
