/** Sizes of what is shipped, in KB. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from './measure.ts';

export function bundleRows(root: string): Row[] {
  const size = (...names: string[]) => names.reduce((sum, name) => sum + kilobytes(join(root, 'dist', name)), 0);
  const row = (what: string, value: number, budget: number): Row => ({ what, value, unit: 'KB', budget, aim: null });
  return [
    row('server.js', size('server.js'), 350),
    row(
      'server.js with all lazily loaded chunks',
      size('server.js', 'core.js', 'html.js', 'simplify.js', 'script-map.js'),
      650,
    ),
    row('client.js and the session it starts', size('client.js', 'session.js'), 460),
    row('the extension as it is installed (.vsix)', packaged(root), 1024),
  ];
}

const kilobytes = (path: string) => statSync(path).size / 1024;

/** As `npm run package` makes it. */
function packaged(root: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-vsix-'));
  const out = join(folder, 'gouji.vsix');
  try {
    const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
    const flags = ['package', '--no-dependencies', '--readme-path', 'README.zh-CN.md', '--out', out];
    execFileSync(process.execPath, [vsce, ...flags], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    return kilobytes(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
