/**
 * Bundles the doors into dist/: `node scripts/build.mjs [--dev]`. `--dev` keeps names and writes source maps.
 * An entry that another entry imports stays a file of its own, so that its cost is paid on first use.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from '@swc/core';
import { build } from 'esbuild';
import { withoutDescriptions } from './descriptions.mjs';
import { withoutEntities } from './entities.mjs';
import { libraryModules } from './library-modules.mjs';
import { withoutKnownForms } from './phrases.mjs';
import { sharedParts } from './shared-parts.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dev = process.argv.includes('--dev');

const entries = [
  { source: 'server/lsp/main.ts', file: 'server.js' },
  { source: 'server/cli/main.ts', file: 'cli.js', banner: '#!/usr/bin/env node', executable: true },
  { source: 'client/extension.ts', file: 'client.js' },
  // Loaded on first use by those above: a server answers `initialize` before it knows a form.
  { source: 'client/session.ts', file: 'session.js' },
  { source: 'client/messages/en.ts', file: 'client-en.js' },
  { source: 'client/messages/zh-TW.ts', file: 'client-zh-TW.js' },
  { source: 'server/core/index.ts', file: 'core.js', isHot: true },
  { source: 'server/core/source/html.ts', file: 'html.js', isHot: true },
  { source: 'server/core/text/simplify.ts', file: 'simplify.js' },
  // Shared by the core and the converter.
  { source: 'server/core/text/script-map.ts', file: 'script-map.js' },
  { source: 'server/core/messages/zh-CN/cli.ts', file: 'cli-texts.js' },
  { source: 'server/core/rules/rule-sources.ts', file: 'rule-sources.js' },
  { source: 'server/core/messages/en.ts', file: 'en.js' },
  { source: 'server/core/messages/en/cli.ts', file: 'cli-texts-en.js' },
  { source: 'server/core/messages/zh-TW.ts', file: 'zh-TW.js' },
  { source: 'server/core/messages/zh-TW/cli.ts', file: 'cli-texts-zh-TW.js' },
].filter((entry) => existsSync(resolve(root, entry.source)));

/** The names that a module exports, types left out. */
async function exportsOf(path) {
  const options = {
    entryPoints: [path],
    bundle: true,
    packages: 'external',
    format: 'esm',
    metafile: true,
    write: false,
  };
  const { metafile } = await build(options);
  return Object.values(metafile.outputs)[0].exports;
}

const LAZILY = 'lazily';

/** What a bundle sees of another one before that is loaded. */
const lazily = `
  module.exports = (part, names, load) => {
    let loaded;
    for (const name of names.split(','))
      Object.defineProperty(part, name, { enumerable: true, get: () => (loaded ??= load())[name] });
  };`;

/** Cuts a bundle where it imports another entry: that one is loaded when something of it is first used. */
const lazyEntries = {
  name: 'lazy-entries',
  setup(context) {
    context.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      const target = resolve(resolveDir, path);
      const entry = entries.find((candidate) => resolve(root, candidate.source) === target);
      if (entry === undefined || kind === 'entry-point') return null;
      if (kind === 'dynamic-import') return { path: `./${entry.file}`, external: true };
      return { path: target, namespace: 'lazy', pluginData: entry, sideEffects: false };
    });
    context.onResolve({ filter: /./, namespace: 'lazy' }, ({ path }) =>
      path === LAZILY ? { path, namespace: LAZILY } : { path, external: true },
    );
    context.onLoad({ filter: /./, namespace: LAZILY }, () => ({ contents: lazily, loader: 'js' }));
    context.onLoad({ filter: /./, namespace: 'lazy' }, async ({ path, pluginData: { file } }) => {
      const names = await exportsOf(path);
      const contents = `require('${LAZILY}')(exports, '${names}', () => require('./${file}'));`;
      return { contents, loader: 'js' };
    });
  },
};

/**
 * What only shows when a bundle is looked at as a whole, as esbuild does not. In hot code functions with arguments stay
 * where they are: one that moves to its only call is smaller, and made anew each time. It constructs
 * with classes alone, so that functions which ask for no `this` may become arrows.
 */
async function compress(path, isHot = false) {
  const { code } = await minify(await readFile(path, 'utf8'), {
    module: false,
    compress: { passes: 3, ecma: 2020, unsafe_arrows: true, ...(isHot && { inline: 1, reduce_vars: false }) },
    mangle: true,
    toplevel: true,
  });
  await writeFile(path, code);
}

const bundled = new Set();

for (const { source, file, isHot, banner, executable } of entries) {
  const outfile = resolve(root, 'dist', file);
  const { metafile } = await build({
    entryPoints: [resolve(root, source)],
    outfile,
    metafile: true,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.20',
    // jsonc-parser's CommonJS build hides its parts from a bundler; its module build does not.
    mainFields: ['module', 'main'],
    // The extension host hooks `require` to hand out `vscode`; a native import() would go round it.
    supported: { 'dynamic-import': false },
    external: ['vscode'],
    plugins: [lazyEntries, sharedParts, withoutDescriptions, withoutEntities, withoutKnownForms, libraryModules],
    charset: 'utf8',
    legalComments: 'none',
    minify: !dev,
    sourcemap: dev,
    logLevel: 'warning',
    banner: banner === undefined ? {} : { js: banner },
  });
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(inputs))
      if (bytesInOutput > 0) bundled.add(packageFolder(input));
  }
  if (!dev) await compress(outfile, isHot);
  if (executable) await chmod(outfile, 0o755);
  console.log(`dist/${file} ${((await stat(outfile)).size / 1024).toFixed(0)} KB`);
}

// Bundles carry no comments, so the licences of what is in them stand beside them.
bundled.delete(null);
const notices = [...bundled].map((path) => {
  const folder = resolve(root, path);
  const { name, version, license } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((candidate) => /^licen[cs]e/i.test(candidate));
  const text = file === undefined ? `Licence: ${license}` : readFileSync(resolve(folder, file), 'utf8').trim();
  return `${name} ${version}\n\n${text}\n`;
});
writeFileSync(resolve(root, 'dist/THIRD-PARTY-LICENSES.txt'), notices.sort().join(`\n${'-'.repeat(80)}\n\n`));

/** The folder of the package that a bundled file belongs to, which may stand within another's; null for our own. */
function packageFolder(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0] ?? null;
}
