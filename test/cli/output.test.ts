/** Where the output goes: what cannot be written is no success and no finding. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brokenReport, cleanReport, command, folderWith } from './gouji.ts';

/** A device on which nothing can be written, where there is one. */
const FULL = '/dev/full';

async function written(words: readonly string[], full: 'stdout' | 'stderr') {
  const cwd = await folderWith({ 'a.txt': brokenReport(), 'b.txt': cleanReport() });
  const device = openSync(FULL, 'w');
  const child = spawn(process.execPath, [command, ...words], {
    cwd,
    stdio: ['ignore', full === 'stdout' ? device : 'ignore', full === 'stderr' ? device : 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk));
  const code = await new Promise((done) => child.on('close', done));
  closeSync(device);
  return { code, said };
}

describe.skipIf(!existsSync(FULL))('a full disk', () => {
  it.each(['pretty', 'json', 'sarif', 'csv', 'html'])(
    'under the findings as %s is told, and ends with 2',
    async (format) => {
      const { code, said } = await written(['check', '--format', format, 'a.txt', 'b.txt'], 'stdout');
      expect([code, said]).toEqual([2, 'gouji: 写不出结果（ENOSPC）\n']);
    },
  );

  it('under the help is told too', async () => {
    expect(await written(['check', '--help'], 'stdout')).toEqual({ code: 2, said: 'gouji: 写不出结果（ENOSPC）\n' });
  });

  it('under what is said of files ends with 2', async () => {
    expect((await written(['check', 'missing.txt', 'b.txt'], 'stderr')).code).toBe(2);
  });
});
