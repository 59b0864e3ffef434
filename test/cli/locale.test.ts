/** The language of what is said: by the option, never by the environment. */
import { describe, expect, it } from 'vitest';
import { brokenReport, folderWith, gouji } from './gouji.ts';

describe('--locale', () => {
  it('speaks English about a report, and quotes it in Chinese', async () => {
    const cwd = await folderWith({ 'a.txt': brokenReport() });
    const { stdout, stderr, code } = await gouji(['check', 'a.txt', '--locale', 'en'], { cwd });
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('✗ a.txt  云溪县教育局 · 2023 · ogi-2021 · 200 cells read');
    expect(stdout).toContain(
      'error[review-total-mismatch] “行政复议”: 维持(1) (the others are 0), but 总计 is 3, off by 2',
    );
    expect(stdout).toContain('1 file, 1 report, 200 cells: 1 error');
  });

  it('speaks Traditional Chinese in the words of the Simplified', async () => {
    const cwd = await folderWith({ 'a.txt': brokenReport() });
    const { stdout } = await gouji(['check', 'a.txt', '--locale=zh-TW'], { cwd });
    expect(stdout).toContain('錯誤[review-total-mismatch] 行政复议：维持1（其餘為 0），总计為 3，相差 2');
  });

  it('holds for help, for rules, and for what is wrong with the other words', async () => {
    expect((await gouji(['check', '--help', '--locale', 'en'])).stdout).toMatch(/^Usage: gouji check PATH…/);
    expect((await gouji(['rules', 'blank-cell', '--locale', 'en'])).stdout).toContain('Level: hint (hint)');
    const wrong = await gouji(['check', 'a.txt', '--locale', 'en', '--fail-on', 'never']);
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain('“never” is not a value of --fail-on; it is one of error, warning, information');
  });

  it('is one of those there are', async () => {
    const { code, stderr } = await gouji(['check', 'a.txt', '--locale', 'fr']);
    expect(code).toBe(2);
    expect(stderr).toContain('--locale 的值“fr”无效，应为 zh-CN、zh-TW、en 之一');
  });

  it('is not taken from the environment', async () => {
    const env = { LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8', LANGUAGE: 'en' };
    expect((await gouji(['rules'], { env })).stdout).toBe((await gouji(['rules'])).stdout);
  });

  it('of a configuration holds for findings, and for what is wrong in it', async () => {
    const cwd = await folderWith({ 'a.txt': brokenReport(), '.gouji.json': '{ "locale": "en", "tear": 1 }' });
    const { stdout, stderr, code } = await gouji(['check', 'a.txt'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain('off by 2');
    expect(stdout + stderr).toContain('Configuration: there is no entry “tear”');
  });
});
