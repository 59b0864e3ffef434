/** Typing goes on while a workspace is looked through, and beside its reports afterwards. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draftOf } from '../kit/drafts/draft.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { plain } from '../kit/drafts/style.ts';
import { pairedAsync, type Row, timing } from './measure.ts';
import { draft, session } from './server.ts';

const FILES = 1000;

/** Edits take turns in two servers, of which one is at work on a folder of reports, two years of each body. */
export async function workspaceRows(server: string): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  try {
    for (let index = 0; index < FILES; index++) {
      const body = Math.floor(index / 2);
      const { text } = draftOf(
        {
          kind: 'ogi-2021',
          size: 'county',
          seed: index,
          year: 2022 + (index % 2),
          organisation: `第${body}区人民政府`,
          style: plain,
        },
        layouts[0]!,
      );
      writeFileSync(join(folder, `${index}.txt`), text);
    }
    writeFileSync(join(folder, 'draft.gouji'), draft().text);
    const [busy, idle] = [await session(server, folder), await session(server)];
    for (let warm = 0; warm < 100; warm++) {
      await busy.edit();
      await idle.edit();
    }
    let isDone = false;
    const began = performance.now();
    const check = busy.checkWorkspace().then(() => {
      isDone = true;
    });
    const pairs: [number, number][] = [];
    while (!isDone) {
      const start = performance.now();
      await busy.edit();
      const between = performance.now();
      await idle.edit();
      pairs.push([between - start, performance.now() - between]);
    }
    await check;
    const took = performance.now() - began;
    const after = await pairedAsync(busy.edit, idle.edit, 61, 50);
    await Promise.all([busy.stop(), idle.stop()]);
    const { ratio, ms } = timing(pairs);
    const worst = Math.max(...pairs.map(([time]) => time));
    console.error(
      `${FILES} files in ${(took / 1000).toFixed(1)} s beside ${pairs.length} edits, the slowest ${worst.toFixed(0)} ms`,
    );
    return [
      {
        what: `edit to diagnostics while ${FILES} files are looked through ÷ while nothing is`,
        value: ratio,
        unit: '×',
        budget: 4,
        aim: 2,
        ms,
      },
      {
        what: `the same once ${FILES} files were looked through`,
        value: after.ratio,
        unit: '×',
        budget: 2,
        aim: 1.3,
        ms: after.ms,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
