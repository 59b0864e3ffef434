/** Who may know whom. Biome says so while one writes; here it holds for every file, and what Biome cannot say. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cycleIn, type Import, importsOf } from './imports.ts';
import { filesBelow, root, textOf } from './project.ts';

const sources = ['server', 'client'].flatMap((folder) => filesBelow(folder)).filter((path) => path.endsWith('.ts'));
const imports = sources.flatMap((path) => importsOf(path, textOf(path)));

const isNode = (name: string) => name.startsWith('node:') || builtinModules.includes(name);
const isEditor = (name: string) => /^vscode(?:$|-|\/)/.test(name);
const isBelow = (path: string, ...folders: readonly string[]) =>
  folders.some((folder) => path.startsWith(`${folder}/`));

interface Wall {
  readonly rule: string;
  /** True for an import that the rule forbids. */
  readonly forbids: (path: Import) => boolean;
  readonly planted: Import;
}

const plant = (from: string, to: string): Import => ({ from, to });

/** What describes reports, below what judges and shows them. */
const lower = ['text', 'forms', 'reading', 'report'].map((name) => `server/core/${name}`);
const upper = ['rules', 'repair', 'features'].map((name) => `server/core/${name}`);

const walls: readonly Wall[] = [
  {
    rule: 'the core knows no Node, no editor and no door',
    forbids: ({ from, to }) =>
      isBelow(from, 'server/core') && (isNode(to) || isEditor(to) || isBelow(to, 'server/lsp', 'server/cli', 'client')),
    planted: plant('server/core/analyse.ts', 'node:fs'),
  },
  {
    rule: 'doors enter the core by its index',
    forbids: ({ from, to }) =>
      isBelow(from, 'server/lsp', 'server/cli') && isBelow(to, 'server/core') && to !== 'server/core/index.ts',
    planted: plant('server/lsp/server.ts', 'server/core/analyse.ts'),
  },
  {
    rule: 'files are read for every door and know none',
    forbids: ({ from, to }) =>
      isBelow(from, 'server/files') &&
      (isEditor(to) ||
        isBelow(to, 'server/lsp', 'server/cli', 'client') ||
        (isBelow(to, 'server/core') && to !== 'server/core/index.ts')),
    planted: plant('server/files/walk.ts', 'server/cli/problems.ts'),
  },
  {
    rule: 'doors do not know each other',
    forbids: ({ from, to }) =>
      (isBelow(from, 'server/lsp') && isBelow(to, 'server/cli', 'client')) ||
      (isBelow(from, 'server/cli') && isBelow(to, 'server/lsp', 'client')),
    planted: plant('server/cli/main.ts', 'server/lsp/server.ts'),
  },
  {
    rule: 'only the client knows the editor, and the command no protocol',
    forbids: ({ from, to }) =>
      (isBelow(from, 'server') && (to === 'vscode' || to.startsWith('vscode-languageclient'))) ||
      (isBelow(from, 'server/cli') && isEditor(to)),
    planted: plant('server/lsp/server.ts', 'vscode'),
  },
  {
    rule: 'of the server the client knows only detection',
    forbids: ({ from, to }) => isBelow(from, 'client') && isBelow(to, 'server') && to !== 'server/core/text/detect.ts',
    planted: plant('client/documents.ts', 'server/core/index.ts'),
  },
  {
    rule: 'detection imports nothing',
    forbids: ({ from }) => from === 'server/core/text/detect.ts',
    planted: plant('server/core/text/detect.ts', 'server/core/text/fold.ts'),
  },
  {
    rule: 'what describes reports knows nothing of what judges them',
    forbids: ({ from, to }) => isBelow(from, ...lower) && isBelow(to, ...upper),
    planted: plant('server/core/reading/read.ts', 'server/core/rules/run.ts'),
  },
  {
    rule: 'text rests on nothing else of ours',
    forbids: ({ from, to }) =>
      isBelow(from, 'server/core/text') && isBelow(to, 'server') && !isBelow(to, 'server/core/text'),
    planted: plant('server/core/text/fold.ts', 'server/core/report/report.ts'),
  },
  {
    rule: 'nothing speaks to the network',
    forbids: ({ to }) => /^(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/|$)/.test(to),
    planted: plant('server/lsp/main.ts', 'node:https'),
  },
];

describe('walls', () => {
  it('are held to all sources', () => {
    expect(sources.length).toBeGreaterThan(100);
    const files = new Set(imports.map(({ from }) => from));
    // What imports nothing is data or stands by itself; everything else was read.
    expect(sources.filter((path) => !files.has(path) && /^import\b/m.test(textOf(path)))).toEqual([]);
    const known = new Set([...filesBelow('server'), ...filesBelow('client'), 'package.json']);
    expect(imports.filter(({ to }) => /^(?:server|client)\//.test(to) && !known.has(to))).toEqual([]);
  });

  it.each(walls.map((wall) => [wall.rule, wall] as const))('%s', (_, { forbids, planted }) => {
    expect(forbids(planted)).toBe(true);
    expect(imports.filter(forbids).map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('nothing calls for the network by the global either', () => {
    expect(sources.filter((path) => /\b(?:fetch|WebSocket|XMLHttpRequest|sendBeacon)\(/.test(textOf(path)))).toEqual(
      [],
    );
  });

  it('no import leads back to where it began', () => {
    expect(cycleIn(imports)).toBeNull();
    const [{ from, to }] = imports.filter((each) => each.to.startsWith('server/core/rules/')) as [Import];
    expect(cycleIn([...imports, plant(to, from)])).toEqual(expect.arrayContaining([from, to]));
  });

  it.each([
    ['of the core', 3],
    ['within these', 4],
  ] as const)('folders stand on each other in one direction: those %s', (_, depth) => {
    const folderOf = (path: string) => path.split('/').slice(0, depth).join('/');
    const between = imports
      .filter(({ from, to }) => isBelow(from, 'server/core') && isBelow(to, 'server/core'))
      .map((path) => ({ ...path, from: folderOf(path.from), to: folderOf(path.to) }))
      .filter(({ from, to }) => from !== to);
    expect(cycleIn(between)).toBeNull();
    const [{ from, to }] = between as [Import];
    expect(cycleIn([...between, plant(to, from)])).not.toBeNull();
  });
});

describe('Biome', () => {
  const refused = [
    ['server/core/analyse.ts', 'node:fs'],
    ['server/core/rules/run.ts', 'vscode-languageserver'],
    ['server/core/rules/rule.ts', '../../lsp/server.ts'],
    ['server/lsp/server.ts', '../core/rules/run.ts'],
    ['server/lsp/handlers/hover.ts', '../../cli/style.ts'],
    ['server/cli/main.ts', 'vscode-languageserver'],
    ['server/cli/commands/check.ts', '../../core/reading/read.ts'],
    ['server/files/walk.ts', '../lsp/session.ts'],
  ] as const;
  const allowed = [
    ['server/lsp/session.ts', '../core/index.ts'],
    ['server/cli/style.ts', 'node:fs'],
    ['server/cli/load.ts', '../files/encoding.ts'],
  ] as const;
  const cycle = [
    ['server/core/text/fold.ts', './lines.ts'],
    ['server/core/text/lines.ts', './fold.ts'],
  ] as const;

  it('finds what is planted, and nothing else', () => {
    const found = lint([...refused, ...allowed, ...cycle]);
    expect(found).toEqual(
      [
        ...refused.map(([path]) => `${path}: lint/style/noRestrictedImports`),
        ...cycle.map(([path]) => `${path}: lint/suspicious/noImportCycles`),
      ].sort(),
    );
  });
});

/** `path: rule` of what the project's Biome says to files that import one thing each. */
function lint(files: readonly (readonly [path: string, target: string])[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-walls-'));
  try {
    const { $schema: _, vcs: __, ...configuration } = JSON.parse(textOf('biome.json'));
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(configuration));
    for (const [path, target] of files) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), `import * as planted from '${target}';\n\nexport const kept = planted;\n`);
    }
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const words = [biome, 'lint', '--reporter=json', '--max-diagnostics=none'];
    const { error, stdout } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
    if (error !== undefined) throw error;
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: unknown } }[] };
    return diagnostics.map(({ category, location }) => `${pathIn(location.path)}: ${category}`).sort();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Biome has written paths as texts and as `{ file }`. */
function pathIn(path: unknown): unknown {
  return typeof path === 'object' && path !== null && 'file' in path ? path.file : path;
}
