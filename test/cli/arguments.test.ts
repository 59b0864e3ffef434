import { describe, expect, it } from 'vitest';
import { OPTIONS } from '../../server/cli/options.ts';
import { cleanReport, folderWith, gouji } from './gouji.ts';

describe('without anything to do', () => {
  it('shows the usage and ends with 2', async () => {
    const run = await gouji([]);
    expect(run.code).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain('gouji check 路径…');
  });

  it('asks for a path', async () => {
    for (const command of ['check', 'facts', 'fix']) {
      const run = await gouji([command]);
      expect(run.code).toBe(2);
      expect(run.stderr).toContain(`没有给出路径。例如：gouji ${command} 年报.txt`);
    }
  });

  it('shows help and version on standard output', async () => {
    for (const words of [['--help'], ['-h'], ['help']]) {
      const run = await gouji(words);
      expect([run.code, run.stderr]).toEqual([0, '']);
      expect(run.stdout).toContain('退出码');
    }
    for (const word of ['--version', '-V']) {
      const run = await gouji([word]);
      expect(run.code).toBe(0);
      expect(run.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    }
  });

  it('takes options before the command too', async () => {
    const cwd = await folderWith({ 'a.txt': cleanReport() });
    const run = await gouji(['--locale', 'en', '--config=.gouji.json', '-q', 'check', 'a.txt'], { cwd });
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('.gouji.json: ')]);
    const plain = await gouji(['--locale', 'en', 'check', 'a.txt'], { cwd });
    expect([plain.code, plain.stderr]).toEqual([0, '']);
    expect(plain.stdout).toContain('1 file, 1 report');
    const help = await gouji(['--locale=en', '--help']);
    expect([help.code, help.stdout.split('\n')[2]]).toEqual([0, 'Usage']);
  });

  it('has in its help what a command ends with, and formats in the language asked for', async () => {
    const fix = await gouji(['fix', '--help']);
    expect(fix.stdout).not.toContain('没有达到 --fail-on 级别');
    const check = await gouji(['help', 'check', '--locale', 'en']);
    expect([check.code, check.stdout]).toEqual([0, expect.stringContaining('Usage: gouji check')]);
    const sum = await gouji(['sum', '--locale', 'en', '--help']);
    for (const { stdout } of [check, sum]) expect(stdout).not.toMatch(/\p{Script=Han}/u);
  });

  it('lists every option of a command in its help, and no other', async () => {
    for (const command of ['check', 'facts', 'fix', 'sum', 'rules'] as const) {
      const { stdout, code } = await gouji([command, '--help']);
      expect(code).toBe(0);
      const listed = [...stdout.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)].map((match) => match[1]);
      const known = Object.entries(OPTIONS).filter(([, option]) => option.commands.some((name) => name === command));
      expect(listed).toEqual(known.map(([name]) => name));
    }
  });
});

describe('wrong use ends with 2 and says what was meant', () => {
  it.each([
    [['chek', 'a.txt'], '没有“chek”这个命令，是否指 check？'],
    [['a.txt'], '缺少命令，是否指 gouji check a.txt？'],
    [['frobnicate'], '没有“frobnicate”这个命令'],
    [['help', 'chek'], '没有“chek”这个命令，是否指 check？'],
    [['--fromat', 'json', 'check', 'a.txt'], '没有 --fromat 这个选项，是否指 --format？'],
    [['--fromat', 'json'], '没有 --fromat 这个选项，是否指 --format？'],
    [['check', '--formt', 'json', 'a.txt'], '没有 --formt 这个选项，是否指 --format？'],
    [['check', '--constructor', 'a.txt'], '没有 --constructor 这个选项'],
    [['check', '-x', 'a.txt'], '没有 -x 这个选项'],
    [['check', '--dry-run', 'a.txt'], '--dry-run 不是 check 命令的选项'],
    [['check', 'a.txt', '--format'], '--format 后面要有一个值'],
    [['check', '--config', '--quiet', 'a.txt'], '--config 后面要有一个值'],
    [['check', '--quiet=yes', 'a.txt'], '--quiet 后面不带值'],
    [['facts', '--format', 'xml', 'a.txt'], '--format 的值“xml”无效，应为 pretty、json、csv 之一'],
    [['fix', '--apply', 'worst', 'a.txt'], '--apply 的值“worst”无效，应为 best\n'],
    [['facts', '--format', 'sarif', 'a.txt'], '--format 的值“sarif”无效，应为 pretty、json、csv 之一'],
    [['check', '--fail-on', 'hint', 'a.txt'], '应为 error、warning、information 之一'],
    [['check', '--encoding', 'latin1', 'a.txt'], '--encoding 的值“latin1”无效'],
    [['check', '--rule', 'row-total-mismatch', 'a.txt'], '应写作 规则=级别'],
    [['check', '--rule', 'row-total-mismatch=fatal', 'a.txt'], '应写作 规则=级别'],
    [['check', '--rule', 'row-totals-mismatch=off', 'a.txt'], '是否指 row-total-mismatch？'],
    [['check', '-', '-'], '标准输入（-）只能给一次'],
    [['fix', '--review', '--apply', 'best', 'a.txt'], '--review 与 --apply 不能同时使用'],
    [['fix', '--no-backup', 'a.txt'], '--no-backup 要与 --apply best 同用'],
    [['rules', 'blank-cell', 'unread-cell'], '多余的参数“unread-cell”'],
    [['--vers'], '没有 --vers 这个选项，是否指 --version？'],
    [['check', '--rule', 'handled-total=off', 'a.txt'], '是否指 handled-total-mismatch？'],
    [['rules', 'blank-cel'], '没有“blank-cel”这条规则，是否指 blank-cell？'],
  ])('gouji %j', async (words, message) => {
    const run = await gouji(words);
    expect(run.code).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(/^gouji: /);
    expect(run.stderr).toContain(message);
  });

  it('names the forms there are when one is unknown', async () => {
    const cwd = await folderWith({ 'a.txt': cleanReport() });
    const run = await gouji(['check', '--form', 'ogi-2012', 'a.txt'], { cwd });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(
      'gouji: a.txt：没有“ogi-2012”这个表式。现有：ogi-2021、ogi-2019、ogi-2014、ogi-fujian',
    );
  });
});

describe('words', () => {
  it('after -- are paths even with a dash', async () => {
    const cwd = await folderWith({ '--help': cleanReport() });
    const run = await gouji(['check', '--', '--help'], { cwd });
    expect([run.code, run.stderr]).toEqual([0, '']);
  });

  it('give options before or after the paths', async () => {
    const cwd = await folderWith({ 'a.txt': cleanReport() });
    const before = await gouji(['check', '--format=json', 'a.txt'], { cwd });
    const after = await gouji(['check', 'a.txt', '--format', 'json'], { cwd });
    expect(before.code).toBe(0);
    expect(before.stdout).toBe(after.stdout);
  });
});
