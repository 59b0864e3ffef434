// The extension as users install it.

import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cache, root } from './toolbox.mjs';

/**
 * Packages what the last build left in dist/.
 *
 * @returns {string} The .vsix, in the cache.
 * @throws {Error} with what the packager said, when it refuses.
 */
export function packageExtension() {
  const file = join(cache, 'gouji.vsix');
  mkdirSync(cache, { recursive: true });
  const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
  const args = [vsce, 'package', '--no-dependencies', '--readme-path', 'README.zh-CN.md', '--out', file];
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (done.status !== 0) throw new Error(`the extension could not be packaged:\n${done.stdout}${done.stderr}`);
  return file;
}
