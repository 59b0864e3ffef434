/** Bundles the benchmarks of test/bench and runs them: `npm run bench -- [--json] [--only NAME]`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
try {
  for (const name of ['main', 'constant-server']) {
    buildSync({
      entryPoints: [join(root, `test/bench/${name}.ts`)],
      bundle: true,
      platform: 'node',
      // jsonc-parser's main file hides its requires from bundlers.
      mainFields: ['module', 'main'],
      format: name === 'main' ? 'esm' : 'cjs',
      target: 'node20.20',
      outfile: join(folder, name === 'main' ? 'main.mjs' : `${name}.cjs`),
      // Some of what is bundled is CommonJS and asks for Node's own modules.
      ...(name === 'main' && {
        banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      }),
      logLevel: 'error',
    });
  }
  const flags = process.argv.slice(2);
  const args = [join(folder, 'main.mjs'), root, join(folder, 'constant-server.cjs'), ...flags];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
