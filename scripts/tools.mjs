/** Bundles test/tools and runs it: `npm run test:tools -- [SEED] [--documents N] [--only TEXT] [--keep FOLDER]`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'gouji-tools-'));
try {
  const outfile = join(folder, 'main.mjs');
  buildSync({
    entryPoints: [join(root, 'test/tools/main.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.20',
    outfile,
    logLevel: 'error',
  });
  const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit', cwd: root });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
