// Bundles the tests for the extension host: the entry and each *.test.ts into a file of its own.

import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { cache } from './editor/toolbox.mjs';

const source = fileURLToPath(new URL('suite/', import.meta.url));

/** Where the bundles go: outside dist/, so that no test is ever packaged. */
const target = join(cache, 'suite');

/** @returns {Promise<string>} The entry's path: a module that exports `run`. */
export async function buildSuite() {
  rmSync(target, { recursive: true, force: true });
  const tests = readdirSync(source).filter((name) => name.endsWith('.test.ts'));
  await build({
    entryPoints: ['index.ts', ...tests].map((name) => join(source, name)),
    outdir: target,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return join(target, 'index.cjs');
}
