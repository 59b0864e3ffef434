/** Programs through which reports reach a checker, each with what it reads and what it writes. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Markup } from '../../server/core/source/markup.ts';
import { office } from './office.ts';

/** Kinds of files that texts are taken from. */
export type Kind = 'html' | 'pdf' | 'docx' | 'office.docx' | 'office.pdf' | 'office.html';

export interface Tool {
  readonly name: string;
  /** What it works on. */
  readonly of: Kind;
  readonly markup: Markup;
  /** What must be installed: a command, or a module of Python by `python:NAME`. */
  readonly needs: string;
  /** The text that it makes of a file; null when it fails. */
  readonly text: (path: string) => string | null;
}

/** How the other kinds of files are made. */
export interface Maker {
  readonly kind: Kind;
  readonly of: Kind;
  readonly needs: string;
  /** Writes one file for each that is given, named alike, into the same folder; gives back those it gave up on. */
  readonly make: (paths: readonly string[]) => Promise<readonly string[]>;
}

const PYTHON = process.env.PYTHON ?? 'python3';
const SCRIPT = join('test', 'tools', 'python.py');
const PATIENCE = 120_000;

function run(command: string, words: readonly string[]): string | null {
  const { status, stdout } = spawnSync(command, words, { encoding: 'utf8', timeout: PATIENCE, maxBuffer: 1 << 28 });
  return status === 0 ? stdout : null;
}

export function isInstalled(needs: string): boolean {
  const [language, module] = needs.split(':') as [string, string | undefined];
  if (module !== undefined) return run(PYTHON, ['-c', `import ${module}`]) !== null;
  return run('sh', ['-c', `command -v ${language}`]) !== null;
}

/** Where the file of a kind lies beside another one of the same draft. */
export function named(path: string, kind: Kind): string {
  return path.replace(/(?:\.office)?\.\w+$/, `.${kind}`);
}

const BROWSER = ['--headless', '--no-sandbox', '--disable-gpu', '--allow-file-access-from-files'];

/** One run for each file. */
function eachBy(command: string, words: (path: string) => readonly string[]): Maker['make'] {
  return async (paths) => paths.filter((path) => run(command, words(path)) === null);
}

export const makers: readonly Maker[] = [
  {
    kind: 'pdf',
    of: 'html',
    needs: 'chromium',
    make: eachBy('chromium', (path) => [
      ...BROWSER,
      '--no-pdf-header-footer',
      `--print-to-pdf=${named(path, 'pdf')}`,
      `file://${path}`,
    ]),
  },
  {
    kind: 'docx',
    of: 'html',
    needs: 'pandoc',
    make: eachBy('pandoc', (path) => ['-f', 'html', '-t', 'docx', path, '-o', named(path, 'docx')]),
  },
  {
    kind: 'office.docx',
    of: 'html',
    needs: 'soffice',
    make: (paths) => office(paths, 'docx:MS Word 2007 XML', 'HTML (StarWriter)'),
  },
  { kind: 'office.pdf', of: 'docx', needs: 'soffice', make: (paths) => office(paths, 'pdf', null) },
  { kind: 'office.html', of: 'docx', needs: 'soffice', make: (paths) => office(paths, 'html', null) },
];

function command(name: string, of: Kind, words: (path: string) => readonly string[], markup: Markup = 'plain'): Tool {
  const [program, ...rest] = name.split(' ');
  return {
    name: `${of}: ${[program, ...rest].join(' ')}`,
    of,
    markup,
    needs: program!,
    text: (path) => run(program!, words(path)),
  };
}

function pandoc(from: 'html' | 'docx', to: string, markup: Markup, of: Kind = from): Tool {
  return command(`pandoc ${to}`, of, (path) => ['-f', from, '-t', to, '--wrap=none', path], markup);
}

function python(way: string, of: Kind, module: string, markup: Markup = 'plain'): Tool {
  return {
    name: `${of}: ${way}`,
    of,
    markup,
    needs: `python:${module}`,
    text: (path) => run(PYTHON, [SCRIPT, way, path]),
  };
}

/** What a browser has in its page when it is asked in JavaScript, with marks around it. */
function browser(name: string, expression: string): Tool {
  const script = `<script>addEventListener('load', () => {
    const text = ${expression};
    document.documentElement.textContent = '\\u0002' + text + '\\u0003';
  })</script></body>`;
  const text = (path: string) => {
    const asked = path.replace(/\.html$/, `.${name}.asked.html`);
    writeFileSync(
      asked,
      readFileSync(path, 'utf8').replace('</body>', () => script),
    );
    const dumped = run('chromium', [...BROWSER, '--dump-dom', `file://${asked}`]) ?? '';
    const [start, end] = [dumped.indexOf('\u0002'), dumped.lastIndexOf('\u0003')];
    return start === -1 || end === -1 ? null : decoded(dumped.slice(start + 1, end));
  };
  return { name: `html: chromium ${name}`, of: 'html', markup: 'plain', needs: 'chromium', text };
}

function decoded(html: string): string {
  const characters: Readonly<Record<string, string>> = { nbsp: '\u00a0', lt: '<', gt: '>', amp: '&' };
  return html.replace(/&(nbsp|lt|gt|amp);/g, (_, entity: string) => characters[entity]!);
}

const pdfs: readonly Kind[] = ['pdf', 'office.pdf'];

export const tools: readonly Tool[] = [
  { name: 'html: as it is', of: 'html', markup: 'html', needs: 'sh', text: (path) => readFileSync(path, 'utf8') },
  browser('innerText', 'document.body.innerText'),
  browser('selection', '(getSelection().selectAllChildren(document.body), getSelection().toString())'),
  browser('textContent', 'document.body.textContent'),
  command('w3m', 'html', (path) => ['-dump', '-cols', '160', '-I', 'utf-8', '-O', 'utf-8', path]),
  command('w3m narrow', 'html', (path) => ['-dump', '-cols', '100', '-I', 'utf-8', '-O', 'utf-8', path]),
  command('lynx', 'html', (path) => [
    '-dump',
    '-nolist',
    '-width=200',
    '-assume_charset=utf-8',
    '-display_charset=utf-8',
    path,
  ]),
  pandoc('html', 'gfm', 'markdown'),
  pandoc('html', 'markdown', 'markdown'),
  pandoc('html', 'rst', 'plain'),
  pandoc('html', 'org', 'plain'),
  pandoc('docx', 'gfm', 'markdown'),
  pandoc('docx', 'markdown', 'markdown'),
  pandoc('docx', 'plain', 'plain'),
  pandoc('docx', 'html', 'html', 'office.docx'),
  ...pdfs.flatMap((of) => [
    command('pdftotext', of, (path) => [path, '-']),
    command('pdftotext -layout', of, (path) => ['-layout', path, '-']),
    command('pdftotext -raw', of, (path) => ['-raw', path, '-']),
    command('mutool', of, (path) => ['draw', '-q', '-F', 'txt', path]),
    python('pypdf', of, 'pypdf'),
    python('pdfminer', of, 'pdfminer'),
  ]),
  {
    name: 'office.html: as it is',
    of: 'office.html',
    markup: 'html',
    needs: 'sh',
    text: (path) => readFileSync(path, 'utf8'),
  },
  ...(['docx', 'office.docx'] as const).flatMap((of) => [
    python('docx-tabs', of, 'docx'),
    python('docx-bars', of, 'docx'),
  ]),
  python('soup-text', 'html', 'bs4'),
  python('soup-lines', 'html', 'bs4'),
  python('soup-tabs', 'html', 'bs4'),
  python('soup-bars', 'html', 'bs4'),
  python('pandas-csv', 'html', 'pandas'),
  python('pandas-tsv', 'html', 'pandas'),
  python('pandas-markdown', 'html', 'pandas', 'markdown'),
  python('pandas-text', 'html', 'pandas'),
];
