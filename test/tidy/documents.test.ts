/** Documents tell the truth about files, scripts, tests and configurations. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../server/core/config/parse.ts';
import { rules } from '../../server/core/rules/registry.ts';
import { filesBelow, root, textOf } from './project.ts';

const DOCUMENTS = [
  'README.md',
  'README.zh-CN.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'docs/ci.md',
];
const manifest = JSON.parse(textOf('package.json'));

describe.each(['package.nls.json', 'package.nls.zh-cn.json'])('the walkthrough by %s', (path) => {
  it('has its pages, and names commands and settings that are there', () => {
    const words: Record<string, string> = JSON.parse(textOf(path));
    const { commands, configuration, walkthroughs } = manifest.contributes;
    const steps: { media: { markdown: string } }[] = walkthroughs[0].steps;
    const pages = steps.map(({ media }) => words[media.markdown.replaceAll('%', '')]!);
    expect(pages.filter((page) => !existsSync(join(root, page)))).toEqual([]);
    const settings = configuration.flatMap(({ properties }: { properties: object }) => Object.keys(properties));
    const known = [...settings, ...commands.map(({ command }: { command: string }) => command)];
    const named = pages.flatMap((page) => [...textOf(page).matchAll(/`(gouji\.[\w.]+)`/g)].map((match) => match[1]!));
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe.each(DOCUMENTS)('%s', (path) => {
  const text = textOf(path);

  it('links to files and headings that are there', () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
    const broken = targets.filter((target) => !/^https?:/.test(target) && !leadsSomewhere(target, path));
    expect(broken).toEqual([]);
  });

  it('names scripts that are there', () => {
    const scripts = [...text.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1]!);
    expect(scripts.filter((script) => !Object.hasOwn(manifest.scripts, script))).toEqual([]);
  });

  it('names paths that are there', () => {
    const named = [...text.matchAll(/`((?:server|client|syntaxes|test|docs|examples|scripts|schemas)\/[^`\s]*)`/g)];
    const paths = named.map((match) => match[1]!).filter((name) => !/[<*]/.test(name));
    expect(paths.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });

  it('shows configurations that are valid', () => {
    const blocks = [...text.matchAll(/^```jsonc\n([\s\S]*?)^```$/gm)].map((match) => match[1]!);
    const configurations = blocks.filter((block) => /"(?:ignores|forms|bodies|hierarchy)"/.test(block));
    const ids = rules.map(({ id }) => id);
    for (const block of configurations) expect(parseConfig(block, ids).problems, block).toEqual([]);
    expect(configurations.length > 0).toBe(path.startsWith('README'));
  });
});

describe('ARCHITECTURE.md', () => {
  const text = textOf('ARCHITECTURE.md');

  it('names for each invariant the test that holds it', () => {
    const invariants = text.split('\n').filter((line) => line.startsWith('**Invariant:**'));
    expect(invariants.length).toBeGreaterThan(20);
    for (const invariant of invariants) expect(invariant).toMatch(/ `test\/[\w./-]+\.test\.ts`$/);
  });

  it('has every folder of the sources on its map', () => {
    const folders = new Set(filesBelow('server').concat(filesBelow('client')).map(dirname));
    const missing = [...folders].filter((folder) => !isOnMap(folder));
    expect(missing).toEqual([]);
  });

  /** A folder of the core by its name in the table of the core, one of a door by its name or that of the door. */
  function isOnMap(folder: string): boolean {
    const [, within, name] = /^server\/(core|lsp|cli)(?:\/([\w-]+))?/.exec(folder) ?? [];
    if (within === 'core' && name !== undefined) return text.includes(`| \`${name}/\` |`);
    return text.includes(`\`${name ?? folder}/\``);
  }
});

/** Whether a link from a document leads to a file or folder, and its fragment to a heading. */
function leadsSomewhere(target: string, from: string): boolean {
  const [file, fragment] = target.split('#') as [string, string | undefined];
  const path = file === '' ? from : join(dirname(from), decodeURI(file));
  if (!existsSync(join(root, path))) return false;
  if (fragment === undefined) return true;
  const headings = textOf(path).matchAll(/^#+ (.+)$/gm);
  return [...headings].some((match) => slug(match[1]!) === decodeURI(fragment));
}

/** As GitHub makes anchors of headings. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}
