/** The command goes on watching: a change is checked, and the end is that of the last run. */
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { brokenReport, cleanReport, command, folderWith, gouji } from './gouji.ts';

/** A run that goes on; `next` waits for the end of its next check and gives what it wrote until then. */
function watching(words: readonly string[], cwd: string) {
  const child = spawn(process.execPath, [command, 'check', '--watch', '--format', 'unix', ...words], { cwd });
  let out = '';
  let checks = 0;
  let expected = 0;
  let wake = () => {};
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    checks += chunk.toString().split('Ctrl+C').length - 1;
    wake();
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    next: async () => {
      expected += 1;
      while (checks < expected) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      expected = checks;
      const written = out;
      out = '';
      return written;
    },
    end: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

const ERROR = 'review-total-mismatch';

describe.skipIf(process.platform === 'win32')('gouji check --watch', () => {
  it('checks again when a report changes, comes or the configuration changes', async () => {
    const cwd = await folderWith({ 'in/a.txt': cleanReport() });
    const run = watching(['in'], cwd);
    expect(await run.next()).not.toContain(ERROR);
    await writeFile(join(cwd, 'in/a.txt'), brokenReport());
    expect(await run.next()).toContain(`in/a.txt:`);
    await writeFile(join(cwd, 'in/b.txt'), brokenReport());
    expect(await run.next()).toContain(`in/b.txt:`);
    // Above the folder, where there was none.
    await writeFile(join(cwd, '.gouji.json'), JSON.stringify({ rules: { [ERROR]: 'off' } }));
    expect(await run.next()).not.toContain(ERROR);
    expect(await run.end()).toBe(0);
  });

  it('ends with the code of the last run, which another file may decide', async () => {
    const before = cleanReport().replaceAll('2023', '2022').replaceAll('2024', '2023');
    const cwd = await folderWith({ '2023.txt': cleanReport(), '2022.txt': '一篇别的文章。' });
    const run = watching(['.', '--fail-on', 'warning'], cwd);
    expect(await run.next()).not.toContain('effective-count-mismatch');
    await writeFile(join(cwd, '2022.txt'), before);
    expect(await run.next()).toContain('effective-count-mismatch');
    expect(await run.end()).toBe(1);
  });

  it.each([
    ['standard input', ['-']],
    ['a list', ['--files-from', 'list']],
    ['formats that are a whole file', ['--format', 'json', 'in']],
  ])('does not go with %s', async (_, words) => {
    const { code, stderr } = await gouji(['check', '--watch', ...words]);
    expect([code, stderr.includes('--watch')]).toEqual([2, true]);
  });
});
