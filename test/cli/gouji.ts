/** The built command as its users meet it: a process in a folder. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished, vi } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
export const command = join(root, 'dist/cli.js');
if (!existsSync(command)) throw new Error('dist/cli.js is missing: run `npm run build` first');

// A test may start half a dozen processes, and a busy machine is slow to start them.
vi.setConfig({ testTimeout: 60_000 });

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as it came. */
  readonly bytes: Buffer;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `gouji` with these words and waits for its end. Colour is off unless the environment asks for it. */
export function gouji(words: readonly string[], { cwd = root, input = '', env = {} }: RunOptions = {}): Promise<Run> {
  return new Promise((done, fail) => {
    const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
    const child = spawn(process.execPath, [command, ...words], { cwd, env: { ...inherited, ...env } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => {
      const bytes = Buffer.concat(out);
      done({ code, bytes, stdout: bytes.toString(), stderr: Buffer.concat(err).toString() });
    });
    // A command that refuses its words ends without reading.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** A folder for one test, gone when the test is over; keys are paths in it. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** The text of one of the project's examples. */
export function example(name: string): string {
  return readFileSync(join(root, 'examples', name), 'utf8');
}

/** 云溪县教育局 2023 with the figures put right: no finding. */
export function cleanReport(): string {
  return replaced(
    replaced(example('education-2023.gouji'), '| 5 | 1 | 0 | 0 | 0 | 0 | 7 |', '| 5 | 1 | 0 | 0 | 0 | 0 | 6 |'),
    '四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 1 |',
    '四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
  );
}

/** The clean report with one error: the total of 行政复议 is 3 where its parts make 1. */
export function brokenReport(): string {
  return replaced(cleanReport(), '\n1 | 0 | 0 | 0 | 1 | 0', '\n1 | 0 | 0 | 0 | 3 | 0');
}

/** The line (0-based) of the broken figures, and the character at which the wrong total stands. */
export const BROKEN = { line: 58, character: 16 };

/** Replaces one piece of a text, which must be there: a test on a text that was not changed tests nothing. */
export function replaced(text: string, piece: string, by: string): string {
  if (text.split(piece).length !== 2) throw new Error(`not there just once: ${piece}`);
  return text.replace(piece, () => by);
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** The parts of the JSON that tests look at. */
export interface Checked {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly encoding: string;
    readonly reports: readonly Readonly<Record<string, unknown>>[];
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly range: { readonly start: Place; readonly end: Place };
      readonly report: number | null;
      readonly cells: readonly string[];
      readonly stated: number | string | null;
      readonly expected: number | string | null;
      readonly related: readonly Readonly<Record<string, unknown>>[];
      readonly repairs: readonly Readonly<Record<string, unknown>>[];
    }[];
  }[];
  readonly summary: {
    readonly files: number;
    readonly reports: number;
    readonly cells: number;
    readonly findings: Readonly<Record<string, number>>;
  };
}

export function checked({ stdout }: Run): Checked {
  return JSON.parse(stdout) as Checked;
}

/** A name and a draft that mean something to every format that does not take them as mere text. */
export const HOSTILE = {
  path: `a,b;%25 '"<i>&=:: |*_[x](y)#1.txt`,
  text: replaced(
    brokenReport(),
    '数量 | 5 | 1 |',
    `数量 | 5 <script>alert("x")</script>&amp;%0A::error::,\u0007]]>'=1+1\`*[a](b)* | 1 |`,
  ),
} as const;
