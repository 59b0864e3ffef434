/** The examples show what the README and the demo say they show. */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { checked, example, gouji } from './gouji.ts';

const root = resolve(import.meta.dirname, '../..');

/** Per file: form, year, organisation, and each finding with its cells' figures as `rule severity stated/expected`. */
const EXPECTED: Readonly<Record<string, readonly [string, number, string, readonly string[]]>> = {
  'education-2023.gouji': [
    'ogi-2021',
    2023,
    '云溪县教育局',
    [
      'application-balance-mismatch error 6/5',
      'application-balance-mismatch error 8/7',
      'prose-table-mismatch warning 6/null',
      'row-total-mismatch error 1/0',
      'row-total-mismatch error 7/6',
    ],
  ],
  'finance-2024.html': [
    'ogi-2021',
    2024,
    '云溪县财政局',
    ['annotated-value information 17（含联合发文3件）/17', 'blank-cell hint null/null'],
  ],
  'office-2024.md': ['ogi-2021', 2024, '云溪县人民政府办公室', []],
  'safety-2016.txt': ['ogi-2014', 2016, '云溪县安全生产监督管理局', ['breakdown-total-mismatch error 9/8']],
  'shiqiao-2022.txt': [
    'ogi-2021',
    2022,
    '云溪县石桥镇人民政府',
    ['page-residue information null/null', 'prose-table-mismatch warning 2/null', 'review-total-mismatch error 1/2'],
  ],
};

describe('examples', () => {
  it('are all described here', () => {
    expect(readdirSync(resolve(root, 'examples'))).toEqual(Object.keys(EXPECTED));
  });

  it.each(Object.entries(EXPECTED))('%s has just the findings it is meant to show', async (name, expected) => {
    const run = await gouji(['check', '--format', 'json', `examples/${name}`]);
    expect(run.stderr).toBe('');
    const { reports, findings } = checked(run).files[0]!;
    const [form, year, organisation, wanted] = expected;
    expect(reports).toMatchObject([{ form, year, organisation }]);
    expect(
      findings.map(({ rule, severity, stated, expected: due }) => `${rule} ${severity} ${stated}/${due}`).sort(),
    ).toEqual(wanted);
  });

  it('that are broken are mended by their preferred repairs', async () => {
    const { stdout } = await gouji(['fix', '--apply', 'best', '-'], { input: example('education-2023.gouji') });
    const mended = checked(await gouji(['check', '--format', 'json', '-'], { input: stdout }));
    expect(mended.files[0]!.findings).toEqual([]);
    // The figures that the draft's prose gives: 6 received, 1 carried over.
    expect(stdout).toContain('一、本年新收政府信息公开申请数量 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |');
    expect(stdout).toContain('四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |');
  });
});

it('the demo runs from any folder and ends well although there are findings', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [resolve(root, 'scripts/demo.mjs')], { cwd: '/' });
  expect(stdout).toContain('✗ examples/education-2023.gouji');
  expect(stdout).toContain('✓ examples/office-2024.md');
  expect(stdout).toContain('+四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |');
});
