/** The recipes of docs/ci.md are run as they stand there, with `gouji` on the path. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FORMATS } from '../../server/cli/formats/formats.ts';
import { textOf } from '../tidy/project.ts';
import { brokenReport, cleanReport, command, folderWith } from './gouji.ts';

const document = textOf('docs/ci.md');

/** The fenced blocks of a language below a heading. */
function blockBelow(heading: string, language: string): string {
  const section = document.split(/^## /m).find((part) => part.startsWith(`${heading}\n`))!;
  return new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(section)![1]!;
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Readonly<Record<string, string>>[] }>>;
}

const steps = (parse(blockBelow('GitHub Actions', 'yaml')) as Workflow).jobs.gouji!.steps;
const pipeline = parse(blockBelow('GitLab', 'yaml')).gouji;
const hook = parse(blockBelow('Before each commit', 'yaml')).repos[0].hooks[0] as Readonly<Record<string, string>>;

const silenced = brokenReport().replace(
  '\n1 | 0 | 0 | 0 | 3',
  '\n<!-- 勾稽-忽略 review-total-mismatch: 原件如此 -->$&',
);

/** Runs a script in a folder as a build does: the first command that fails ends it. */
function run(script: string, cwd: string, shell: readonly string[] = ['bash', '-e']) {
  const [program, ...words] = shell as [string, ...string[]];
  const env = {
    ...process.env,
    PATH: [join(cwd, '.bin'), process.env.PATH].join(delimiter),
    GITHUB_STEP_SUMMARY: join(cwd, 'summary.md'),
  };
  const { error, status, stdout, stderr } = spawnSync(program, [...words, '-c', script], {
    cwd,
    env,
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  return { code: status, output: stdout + stderr };
}

/** A folder of reports, with the command on the path of what runs in it. */
async function folderOf(reports: Readonly<Record<string, string>>): Promise<string> {
  const entries = Object.entries(reports).map(([name, text]) => [`reports/${name}`, text] as const);
  const cwd = await folderWith(Object.fromEntries(entries));
  await mkdir(join(cwd, '.bin'));
  const program = join(cwd, '.bin/gouji');
  await writeFile(program, `#!/bin/sh\nexec "${process.execPath}" "${command}" "$@"\n`);
  await chmod(program, 0o755);
  return cwd;
}

const contentOf = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8');

const hasJq = spawnSync('jq', ['--version']).status === 0;

describe('GitHub Actions', () => {
  const scriptOf = (name: string) => steps.find((step) => step.name === name)!.run!;

  it('fails for a finding, and not for a silenced one', async () => {
    const bad = await folderOf({ 'a.txt': brokenReport(), 'b.txt': silenced });
    expect(run(scriptOf('Check'), bad)).toEqual({ code: 1, output: '' });
    const good = await folderOf({ 'a.txt': cleanReport(), 'b.txt': silenced });
    expect(run(scriptOf('Check'), good)).toEqual({ code: 0, output: '' });
  });

  it.skipIf(!hasJq)('uploads what is not silenced, and writes the summary (needs jq)', async () => {
    const cwd = await folderOf({ 'a.txt': brokenReport(), 'b.txt': silenced });
    run(scriptOf('Check'), cwd);
    expect(run(scriptOf('Summarise'), cwd)).toEqual({ code: 0, output: '' });
    expect(JSON.parse(contentOf(cwd, 'gouji.sarif')).runs[0].results).toHaveLength(2);
    const upload = steps.find((step) => step.name === 'Upload') as unknown as { with: { sarif_file: string } };
    expect(JSON.parse(contentOf(cwd, upload.with.sarif_file)).runs[0].results).toMatchObject([{ suppressions: [] }]);
    expect(contentOf(cwd, 'summary.md')).toMatch(/^# .+\n[\s\S]*\n## 小结\n/);
  });
});

describe('GitLab', () => {
  it('writes both reports, and fails for a finding', async () => {
    const cwd = await folderOf({ 'a.txt': brokenReport() });
    expect(run(pipeline.script.join('\n'), cwd)).toEqual({ code: 1, output: '' });
    const { codequality, junit } = pipeline.artifacts.reports;
    expect(JSON.parse(contentOf(cwd, codequality))).toMatchObject([{ location: { path: 'reports/a.txt' } }]);
    expect(contentOf(cwd, junit)).toContain('<failure type="review-total-mismatch"');
    const good = await folderOf({ 'a.txt': cleanReport() });
    expect(run(pipeline.script.join('\n'), good)).toEqual({ code: 0, output: '' });
  });
});

describe('before each commit', () => {
  it('pre-commit hands over the files that its pattern takes', async () => {
    const cwd = await folderOf({ 'a.txt': cleanReport(), '年报 2023.txt': brokenReport(), '-b.md': '今天开会。\n' });
    const names = ['a.txt', 'b.gouji', 'c.md', 'd.html', 'e.htm', 'f.docx', 'g.txt.bak'];
    const pattern = new RegExp(hook.files!);
    expect(names.filter((name) => pattern.test(name))).toEqual(names.slice(0, 5));
    expect(run(`${hook.entry} reports/a.txt`, cwd)).toEqual({ code: 0, output: '' });
    expect(run(`cd reports && ${hook.entry} a.txt -b.md`, cwd)).toEqual({ code: 0, output: '' });
    const { code, output } = run(`${hook.entry} 'reports/年报 2023.txt'`, cwd);
    expect([code, output]).toEqual([1, expect.stringContaining('reports/年报 2023.txt:59:17')]);
  });

  it('a plain hook checks what is staged, and nothing else', async () => {
    const script = blockBelow('Before each commit', 'sh');
    const cwd = await folderOf({ 'a.txt': cleanReport(), '年报 2023.txt': brokenReport() });
    expect(run('git init -q && git add reports/a.txt', cwd).code).toBe(0);
    expect(run(script, cwd, ['sh'])).toEqual({ code: 0, output: '' });
    expect(run('git add reports', cwd).code).toBe(0);
    const { code, output } = run(script, cwd, ['sh']);
    expect(code).not.toBe(0);
    expect(output).toContain('年报 2023.txt:59:17');
    expect(run('git reset -q', cwd).code).toBe(0);
    expect(run(script, cwd, ['sh'])).toEqual({ code: 0, output: '' });
  });
});

describe('tasks of VS Code', () => {
  it('run the command with the format that their matcher reads', async () => {
    const [task] = JSON.parse(blockBelow('Tasks of VS Code', 'json')).tasks;
    const matchers = JSON.parse(textOf('package.json')).contributes.problemMatchers as { name: string }[];
    expect(matchers.map(({ name }) => `$${name}`)).toContain(task.problemMatcher);
    const cwd = await folderOf({ 'a.txt': brokenReport() });
    const { code, output } = run([task.command, ...task.args].join(' '), cwd);
    expect([code, output]).toEqual([1, expect.stringMatching(/^reports\/a\.txt:59:17: error: /)]);
  });
});

describe('the table of formats', () => {
  it('has every format', () => {
    const named = [...document.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]);
    expect(named.toSorted()).toEqual(Object.keys(FORMATS).toSorted());
  });
});
