import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import { baseDraft } from '../kit/base.ts';
import { patch } from '../kit/patch.ts';

const traps = [...readFileSync(join(import.meta.dirname, 'traps.md'), 'utf8').matchAll(/^- (.*)$/gm)].map(([, line]) =>
  line!.replaceAll('⏎', '\n'),
);

describe('sentences that only seem to be about the tables', () => {
  it('are at least 150', () => {
    expect(new Set(traps).size).toBeGreaterThanOrEqual(150);
  });

  it.each(traps)('%s', (sentence) => {
    const { findings, failures } = analyse(patch(baseDraft('ogi-2021'), `${sentence}\n二、主动公开政府信息情况\n`));
    expect(failures).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
  });
});
