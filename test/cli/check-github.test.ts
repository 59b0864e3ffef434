import { describe, expect, it } from 'vitest';
import { brokenReport, cleanReport, example, folderWith, gouji, HOSTILE } from './gouji.ts';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Reads lines as the runner does: unescaped only after they were taken apart. */
function commandsOf(stdout: string): Command[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, name, properties, data] = /^::(\w+) (.*?)::(.*)$/.exec(line)!;
      const entries = properties!.split(',').map((property) => {
        const [key, value] = property.split(/=(.*)/s) as [string, string];
        return [key, unescaped(value.replaceAll('%3A', ':').replaceAll('%2C', ','))] as const;
      });
      return { name: name!, properties: Object.fromEntries(entries), data: unescaped(data!) };
    });
}

function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

describe('workflow commands', () => {
  it('put each finding beside its line', async () => {
    const cwd = await folderWith({ 'a.txt': brokenReport() });
    const run = await gouji(['check', '--format', 'github', './a.txt'], { cwd });
    expect([run.code, run.stderr]).toEqual([1, '']);
    expect(commandsOf(run.stdout)).toEqual([
      {
        name: 'error',
        properties: {
          file: 'a.txt',
          line: '59',
          endLine: '59',
          col: '17',
          endColumn: '18',
          title: '复议诉讼总计不平 [review-total-mismatch]',
        },
        data: expect.stringMatching(/^行政复议：维持1（其余为 0），总计为 3，相差 2.*(?:\n改法：.*)?$/),
      },
    ]);
  });

  it('are nothing where nothing is found', async () => {
    const run = await gouji(['check', '--format', 'github', '-'], { input: cleanReport() });
    expect(run).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  it('name the severities that annotations have', async () => {
    const run = await gouji(['check', '--format', 'github', '-'], { input: example('finance-2024.html') });
    expect(commandsOf(run.stdout).map(({ name }) => name)).toEqual(['notice', 'notice']);
    expect(run.code).toBe(0);
  });

  it('are one line each, whatever names and texts hold', async () => {
    const cwd = await folderWith({ [HOSTILE.path]: HOSTILE.text });
    const { stdout } = await gouji(['check', '--format', 'github', HOSTILE.path], { cwd });
    const commands = commandsOf(stdout);
    expect(commands.length).toBeGreaterThan(1);
    for (const { properties } of commands) expect(properties.file).toBe(HOSTILE.path);
    expect(commands.some(({ data }) => data.includes('%0A::error::,'))).toBe(true);
  });
});
