/** What `npm run generate` writes, and what documents quote of the product, is fresh. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quoter, quotingDocuments, withQuotes } from '../../scripts/quotes.mjs';
import * as core from '../../server/core/index.ts';
import { command } from '../cli/gouji.ts';
import { root, textOf } from './project.ts';

describe('generated files', () => {
  it('are what the sources give', () => {
    const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/generate.mjs'), '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(`${stderr}${stdout}`).toContain('everything generated is fresh');
  });
});

describe('what documents quote', () => {
  const quote = quoter(core, textOf, (words) => {
    const { error, stdout } = spawnSync(process.execPath, [command, ...words], { cwd: root, encoding: 'utf8' });
    if (error !== undefined) throw error;
    return stdout;
  });

  it.each(quotingDocuments)('in %s is what the built product says', (path) => {
    const text = textOf(path);
    expect(text).toMatch(/<!-- quote: (?!end)/);
    expect(text).toBe(withQuotes(text, quote));
  });

  it('is written anew where it differs', () => {
    const stale = '<!-- quote: gouji --version -->\nstale\n<!-- quote: end -->\n';
    const { version } = JSON.parse(textOf('package.json'));
    expect(withQuotes(stale, quote)).toContain(`$ gouji --version\n${version}\n`);
  });
});
