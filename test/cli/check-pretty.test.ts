import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { brokenReport, cleanReport, command, example, folderWith, gouji, replaced } from './gouji.ts';

/** The lines of a finding from its first to the blank one behind it. */
function findings(stdout: string): string[][] {
  return stdout
    .split('\n\n')
    .filter((part) => /^(?:错误|警告|信息|提示)\[/.test(part))
    .map((part) => part.split('\n'));
}

describe('the terminal format', () => {
  it('shows the place, the line and the mark under the figure', async () => {
    const cwd = await folderWith({ 'a.txt': brokenReport() });
    const { stdout, stderr, code } = await gouji(['check', 'a.txt'], { cwd });
    expect([code, stderr]).toEqual([1, '']);
    const [head, place, source, marks] = findings(stdout)[0]!;
    expect(stdout.split('\n')[0]).toBe('✗ a.txt  云溪县教育局 · 2023 年 · ogi-2021 · 读出 200 格');
    expect(head).toMatch(/^错误\[review-total-mismatch\] 行政复议：维持1（其余为 0），总计为 3，相差 2/);
    expect(place).toBe('   ╭─ a.txt:59:17');
    expect(source).toBe('59 │ 1 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |');
    // The wrong total; the parts of the sum may be marked beside it.
    expect(marks!.replaceAll('-', ' ')).toBe('   │                 ^');
    expect(stdout.split('\n').at(-2)).toBe('1 个文件，1 份年报，200 格：1 个错误');
  });

  it('keeps marks under wide characters', async () => {
    const cwd = await folderWith({
      'a.txt': replaced(cleanReport(), '数量 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |', '数量 | 5 | 1 | 0 | 0 | 0 | 0 | 77 |'),
    });
    const { stdout } = await gouji(['check', 'a.txt'], { cwd });
    const found = findings(stdout).find(([head]) => head!.startsWith('错误[row-total-mismatch]'))!;
    expect(found[2]).toBe('30 │ 一、本年新收政府信息公开申请数量 | 5 | 1 | 0 | 0 | 0 | 0 | 77 |');
    expect(found[3]!.replaceAll('-', ' ')).toBe('   │                                                            ^^');
  });

  it('shows a window of a report that is all one line', async () => {
    const cwd = await folderWith({ 'a.txt': example('shiqiao-2022.txt') });
    const { stdout } = await gouji(['check', 'a.txt'], { cwd });
    const [, place, source, marks] = findings(stdout).find(([head]) => head!.includes('review-total-mismatch'))!;
    expect(place).toMatch(/^ {2}╭─ a\.txt:1:\d+$/);
    expect(source).toMatch(/^1 │ ….*其他结果 尚未审结 总计 2 0 0 0 1 0 0 0 .*…$/);
    expect(marks).toContain('^');
    const figure = source!.replace(/[一-鿿（）、·，。…：]/g, (wide) => (wide === '…' || wide === '·' ? wide : 'xx'));
    expect(figure[marks!.indexOf('^')]).toBe('1');
  });

  it('says one line of a report in order', async () => {
    const cwd = await folderWith({ 'a.txt': cleanReport() });
    expect(await gouji(['check', 'a.txt'], { cwd })).toMatchObject({
      code: 0,
      stderr: '',
      stdout:
        '✓ a.txt  云溪县教育局 · 2023 年 · ogi-2021 · 读出 200 格\n1 个文件，1 份年报，200 格：勾稽平，没有问题\n',
    });
  });

  it('does not praise a report of which no table was read', async () => {
    const text = cleanReport().replace(/二、主动公开政府信息情况[\s\S]*五、/, '五、');
    const cwd = await folderWith({ 'a.txt': text });
    const { stdout } = await gouji(['check', 'a.txt'], { cwd });
    expect(stdout).toContain('1 个文件，1 份年报，0 格：没有读出表格，没有数可核对\n');
  });

  it('keeps to what fails with --quiet', async () => {
    const cwd = await folderWith({
      'a.txt': cleanReport(),
      'b.html': example('finance-2024.html'),
      'note.txt': '开会。',
    });
    expect(await gouji(['check', '--quiet', '.'], { cwd })).toMatchObject({ code: 0, stdout: '', stderr: '' });
    const run = await gouji(['check', '-q', '--fail-on', 'information', '.'], { cwd });
    expect(run.code).toBe(1);
    expect(findings(run.stdout).map(([head]) => head!.split(']')[0])).toEqual(['信息[annotated-value']);
  });

  it('makes what could steer the terminal visible', async () => {
    const cwd = await folderWith({ 'a.txt': replaced(brokenReport(), '\n1 | 0 | 0', '\n\x1b[2J\u202e1 | 0 | 0') });
    const { stdout } = await gouji(['check', 'a.txt'], { cwd });
    expect(stdout).not.toMatch(/[\x1b\u202e]/);
  });
});

describe('colour', () => {
  it('is there when it is asked for, and never in a pipe by itself', async () => {
    const cwd = await folderWith({ 'a.txt': brokenReport() });
    const plain = await gouji(['check', 'a.txt'], { cwd });
    const colour = await gouji(['check', 'a.txt'], { cwd, env: { FORCE_COLOR: '1' } });
    expect(plain.stdout).not.toContain('\x1b');
    expect(colour.stdout).toContain('\x1b[31m');
    expect(colour.stdout.replace(/\x1b\[\d+m/g, '')).toBe(plain.stdout);
  });

  it.each([
    [['--no-color'], { FORCE_COLOR: '1' }],
    [[], { FORCE_COLOR: '1', NO_COLOR: '1' }],
    [[], { FORCE_COLOR: '0' }],
  ])('is off with %j and %j', async (words, env) => {
    const cwd = await folderWith({ 'a.txt': brokenReport() });
    expect(
      (await gouji(['check', ...words, 'a.txt'], { cwd, env: { ...env } as Record<string, string> })).stdout,
    ).not.toContain('\x1b');
  });
});

describe('a reader that goes away', () => {
  it('ends the command quietly', async () => {
    // A thousand findings, of which the reader takes the first piece.
    const cwd = await folderWith(
      Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.txt`, brokenReport()])),
    );
    const child = spawn(process.execPath, [command, 'check', '--format', 'json', '.'], { cwd });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code, signal] = await new Promise<[number | null, string | null]>((done) =>
      child.on('close', (...ended) => done(ended)),
    );
    expect(stderr).toBe('');
    // Findings had been written by then.
    expect([code, signal]).toEqual([1, null]);
  });
});
