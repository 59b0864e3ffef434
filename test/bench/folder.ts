/** The command over a folder of reports, in layouts of all kinds, against reading and decoding the same files. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode } from '../../server/files/encoding.ts';
import { draftOf } from '../kit/drafts/draft.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { plain } from '../kit/drafts/style.ts';
import type { Row } from './measure.ts';

const YEARS = [2022, 2023, 2024];
const EXTENSIONS = { plain: 'txt', markdown: 'md', html: 'html' } as const;
/** In MB. */
const MEMORY = 600;

/** @param command `dist/cli.js` */
export async function folderRows(command: string, files: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  try {
    const reports = join(folder, 'reports');
    writeReports(reports, files);
    const reading = await median3(() => readAll(reports));
    const cache = `--cache=${join(folder, 'cache')}`;
    const first = run(command, [reports, cache]);
    const second = run(command, [reports, cache]);
    const row = (what: string, ms: number, budget: number, aim: number): Row => ({
      what: `${what} ÷ reading and decoding: ${files} reports, ${availableParallelism()} cores`,
      ...{ value: ms / reading, unit: '×', budget, aim, ms: [ms, reading] },
    });
    return [
      row('check of a folder', first.ms, 30, 10),
      row('the same again, cached', second.ms, 10, 3),
      {
        what: `peak memory of checking ${files} reports, in MB`,
        value: first.mb,
        unit: 'MB',
        budget: MEMORY,
        aim: 300,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bodies with a report for each year; a body keeps to its layout. */
function writeReports(folder: string, files: number): void {
  for (let index = 0; index < files; index++) {
    const body = Math.floor(index / YEARS.length);
    const year = YEARS[index % YEARS.length]!;
    const layout = layouts[body % layouts.length]!;
    const organisation = `云溪县第${body}局`;
    const { text } = draftOf(
      { kind: 'ogi-2021', size: 'county', seed: index, year, organisation, style: plain },
      layout,
    );
    mkdirSync(join(folder, String(body)), { recursive: true });
    writeFileSync(join(folder, String(body), `${year}.${EXTENSIONS[layout.markup]}`), text);
  }
}

async function readAll(folder: string): Promise<void> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (name.includes('.')) decode(await readFile(join(folder, name)), null);
  }
}

async function median3(work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[1]!;
}

/** Time and peak memory of the command as a process, its start included. */
function run(command: string, words: readonly string[]): { readonly ms: number; readonly mb: number } {
  // The process says at its end how much memory it had at most.
  const tell = [
    'import { writeSync } from "node:fs";',
    'process.on("exit", () => writeSync(2, "\\npeak " + process.resourceUsage().maxRSS));',
  ];
  const preload = `--import=data:text/javascript,${encodeURIComponent(tell.join('\n'))}`;
  const start = performance.now();
  const child = spawnSync(process.execPath, [preload, command, 'check', '--format', 'json', ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  const ms = performance.now() - start;
  const peak = /peak (\d+)$/.exec(child.stderr)?.[1];
  if (peak === undefined) throw new Error(`the command did not end well: ${child.stderr}`);
  return { ms, mb: Number(peak) / 1024 };
}
