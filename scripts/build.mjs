/**
 * Bundles the doors into dist/: `node scripts/build.mjs [--dev]`. `--dev` keeps names and writes source maps.
 * An entry that another entry imports dynamically stays a file of its own, so that its cost is paid on first use.
 */
import { existsSync } from 'node:fs';
import { chmod, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dev = process.argv.includes('--dev');

const entries = [
  { source: 'server/lsp/main.ts', file: 'server.js' },
  { source: 'client/extension.ts', file: 'client.js' },
  { source: 'client/session.ts', file: 'session.js' },
  { source: 'server/cli/main.ts', file: 'cli.js', banner: '#!/usr/bin/env node', executable: true },
].filter((entry) => existsSync(resolve(root, entry.source)));

/** Turns `import('./session.ts')` into a load of `./session.js` beside the bundle. */
const lazyEntries = {
  name: 'lazy-entries',
  setup(context) {
    context.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return null;
      const target = resolve(resolveDir, path);
      const entry = entries.find((candidate) => resolve(root, candidate.source) === target);
      return entry === undefined ? null : { path: `./${entry.file}`, external: true };
    });
  },
};

for (const { source, file, banner, executable } of entries) {
  const outfile = resolve(root, 'dist', file);
  await build({
    entryPoints: [resolve(root, source)],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.20',
    // jsonc-parser's CommonJS build hides its parts from a bundler; its module build does not.
    mainFields: ['module', 'main'],
    // The extension host hooks `require` to hand out `vscode`; a native import() would go round it.
    supported: { 'dynamic-import': false },
    external: ['vscode'],
    plugins: [lazyEntries],
    charset: 'utf8',
    legalComments: 'none',
    minify: !dev,
    sourcemap: dev,
    logLevel: 'warning',
    banner: banner === undefined ? {} : { js: banner },
  });
  if (executable) await chmod(outfile, 0o755);
  console.log(`dist/${file} ${((await stat(outfile)).size / 1024).toFixed(0)} KB`);
}
