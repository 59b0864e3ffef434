import { describe, expect, it } from 'vitest';
import { textOf } from '../tidy/project.ts';
import { brokenReport, cleanReport, example, folderWith, gouji } from './gouji.ts';

interface Matcher {
  readonly name: string;
  readonly pattern: Readonly<Record<string, number>> & { readonly regexp: string };
}

const matchers = JSON.parse(textOf('package.json')).contributes.problemMatchers as readonly Matcher[];
const { pattern } = matchers.find(({ name }) => name === 'gouji')!;

/** What the editor's problem matcher makes of the lines of a run. */
function matched(output: string): Record<string, string>[] {
  const { regexp, ...groups } = pattern;
  return output.split('\n').flatMap((line) => {
    const match = new RegExp(regexp).exec(line);
    if (match === null) return [];
    return [Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, match[group]!]))];
  });
}

describe('a line a finding', () => {
  it('is what the problem matcher reads', async () => {
    const cwd = await folderWith({ '区/年报 2023.txt': brokenReport(), 'c.html': example('finance-2024.html') });
    const run = await gouji(['check', '--format', 'unix', '区/年报 2023.txt', 'c.html'], { cwd });
    expect([run.code, run.stderr]).toEqual([1, '']);
    const lines = run.stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^区\/年报 2023\.txt:59:17: error: 行政复议：维持1.* \[review-total-mismatch\]$/);
    const problems = matched(run.stdout);
    expect(problems).toHaveLength(lines.length);
    expect(problems[0]).toEqual({
      file: '区/年报 2023.txt',
      line: '59',
      column: '17',
      severity: 'error',
      message: expect.stringMatching(/^行政复议：维持1/),
      code: 'review-total-mismatch',
    });
    expect(problems.slice(1).map(({ severity }) => severity)).toEqual(['info', 'info']);
  });

  it('is told apart from everything else that a terminal shows', async () => {
    const cwd = await folderWith({
      'bad/.gouji.json': '{ "rules": 1 }',
      'bad/a.txt': cleanReport(),
      'note.txt': '今天开会。\n',
      'a.docx': 'x',
    });
    const run = await gouji(['check', '--format', 'unix', '.', 'a.docx', 'missing.txt'], { cwd });
    expect(run.code).toBe(2);
    expect(run.stderr.trimEnd().split('\n').length).toBeGreaterThan(2);
    expect(matched(run.stderr)).toEqual([]);
    expect(matched(run.stdout)).toMatchObject([{ file: 'bad/.gouji.json', code: 'invalid-configuration' }]);
    // The format for people is not for matchers: it names severities in Chinese.
    const people = await gouji(['check', '-'], { input: brokenReport() });
    expect(matched(people.stdout)).toEqual([]);
  });
});
