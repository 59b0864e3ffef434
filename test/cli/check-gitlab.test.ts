import { describe, expect, it } from 'vitest';
import { brokenReport, cleanReport, folderWith, gouji } from './gouji.ts';

describe("GitLab's Code Quality report", () => {
  it('has an issue a finding, each with a fingerprint of its own', async () => {
    const cwd = await folderWith({
      'a.txt': brokenReport(),
      'b.txt': brokenReport(),
      'c.txt': cleanReport().replaceAll('教育局', '水务局'),
    });
    const run = await gouji(['check', '--format', 'gitlab', '.'], { cwd });
    expect([run.code, run.stderr]).toEqual([1, '']);
    const issue = (path: string) => ({
      description: expect.stringMatching(/^行政复议：维持1/),
      check_name: 'review-total-mismatch',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      severity: 'critical',
      location: { path, lines: { begin: 59, end: 59 } },
    });
    const issues = JSON.parse(run.stdout) as { fingerprint: string }[];
    expect(issues).toEqual([issue('a.txt'), issue('b.txt')]);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  it('is an empty list where nothing is found', async () => {
    const run = await gouji(['check', '--format', 'gitlab', '-'], { input: cleanReport() });
    expect([run.code, JSON.parse(run.stdout)]).toEqual([0, []]);
  });
});
