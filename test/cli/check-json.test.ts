import { describe, expect, it } from 'vitest';
import { BROKEN, brokenReport, checked, cleanReport, example, folderWith, gouji, replaced } from './gouji.ts';

const RANGE = { start: expect.anything(), end: expect.anything() };

describe('the JSON of check', () => {
  it('has every key of the contract, and no other', async () => {
    const cwd = await folderWith({ 'a.txt': brokenReport() });
    const run = await gouji(['check', '--format', 'json', 'a.txt'], { cwd });
    expect([run.code, run.stderr]).toEqual([1, '']);
    const { start, end } = { start: BROKEN, end: { line: BROKEN.line, character: BROKEN.character + 1 } };
    const output = checked(run);
    expect(output).toEqual({
      version: 1,
      files: [
        {
          path: 'a.txt',
          encoding: 'utf-8',
          reports: [
            {
              form: 'ogi-2021',
              year: 2023,
              organisation: '云溪县教育局',
              range: RANGE,
              filedUnder: { body: '云溪县教育局', bodyFrom: 'text', year: 2023, yearFrom: 'text' },
            },
          ],
          findings: [
            {
              rule: 'review-total-mismatch',
              severity: 'error',
              message: expect.stringMatching(/^行政复议：维持1（其余为 0），总计为 3，相差 2/),
              range: { start, end },
              report: 0,
              cells: expect.arrayContaining(['review/reconsideration/upheld', 'review/reconsideration/total']),
              stated: 3,
              expected: 1,
              related: expect.any(Array),
              repairs: expect.any(Array),
            },
          ],
        },
      ],
      summary: { files: 1, reports: 1, cells: 200, findings: { error: 1, warning: 0, information: 0, hint: 0 } },
    });
    for (const related of output.files[0]!.findings[0]!.related) {
      expect(related).toEqual({ message: expect.any(String), path: null, report: 0, range: RANGE });
    }
    expect(output.files[0]!.reports[0]!.range).toMatchObject({ start: { line: 0, character: 0 } });
  });

  it('gives each repair with its reasons, changes and edits', async () => {
    const cwd = await folderWith({ 'a.txt': brokenReport() });
    const output = checked(await gouji(['check', '--format', 'json', 'a.txt'], { cwd }));
    const { repairs } = output.files[0]!.findings[0]!;
    expect(repairs.length).toBeGreaterThan(0);
    for (const repair of repairs) {
      expect(repair).toEqual({
        title: expect.any(String),
        preferred: expect.any(Boolean),
        reasons: expect.any(Array),
        changes: expect.any(Array),
        edits: expect.any(Array),
        elsewhere: null,
      });
    }
    const range = { start: BROKEN, end: { ...BROKEN, character: BROKEN.character + 1 } };
    expect(repairs).toContainEqual(
      expect.objectContaining({
        changes: [{ cell: 'review/reconsideration/total', from: 3, to: 1 }],
        edits: [{ range, newText: '1' }],
      }),
    );
  });

  it('has one file a line, so that it can be read as it is written', async () => {
    const cwd = await folderWith({ 'a.txt': cleanReport().replaceAll('教育局', '财政局'), 'b.txt': brokenReport() });
    const { stdout } = await gouji(['check', '--format', 'json', '.'], { cwd });
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe('{"version":1,"files":[');
    expect(JSON.parse(lines[1]!.replace(/,$/, ''))).toMatchObject({ path: './a.txt', findings: [] });
    expect(JSON.parse(lines[2]!)).toMatchObject({ path: './b.txt' });
  });

  it('has a file without a report, with nothing in it', async () => {
    const cwd = await folderWith({ 'note.txt': '今天开会。\n', 'empty.md': '' });
    const run = await gouji(['check', '--format', 'json', '.'], { cwd });
    expect(run.code).toBe(0);
    expect(checked(run).files).toEqual([
      { path: './empty.md', encoding: 'utf-8', reports: [], findings: [] },
      { path: './note.txt', encoding: 'utf-8', reports: [], findings: [] },
    ]);
    expect(run.stderr.split('\n').filter((line) => line.includes('未发现政府信息公开年度报告'))).toHaveLength(2);
  });

  it('is valid even when there is no file at all', async () => {
    const run = await gouji(['check', '--format', 'json', 'nothing.txt'], { cwd: await folderWith({}) });
    expect(run.code).toBe(2);
    expect(run.stderr).toBe('gouji: nothing.txt：没有这个文件或文件夹\n');
    expect(checked(run)).toEqual({
      version: 1,
      files: [],
      summary: { files: 0, reports: 0, cells: 0, findings: { error: 0, warning: 0, information: 0, hint: 0 } },
    });
  });

  it('counts positions after the byte order mark, whatever the encoding and the line ends', async () => {
    const text = brokenReport();
    const cwd = await folderWith({
      'bom.txt': `\ufeff${text}`,
      'crlf.txt': text.replaceAll('\n', '\r\n'),
      'wide.txt': Buffer.from(`\ufeff${text}`, 'utf16le'),
    });
    const output = checked(await gouji(['check', '--format', 'json', '.'], { cwd }));
    expect(output.files.map(({ encoding }) => encoding)).toEqual(['utf-8', 'utf-8', 'utf-16le']);
    for (const { findings } of output.files) expect(findings.map(({ range }) => range.start)).toEqual([BROKEN]);
  });

  it('counts characters in UTF-16 units', async () => {
    const text = replaced(brokenReport(), '\n1 | 0 | 0 | 0 | 3', '\n𠮷 | 1 | 0 | 0 | 0 | 3').replace(/𠮷 \| /, '  ');
    const cwd = await folderWith({ 'a.txt': text });
    const output = checked(await gouji(['check', '--format', 'json', 'a.txt'], { cwd }));
    expect(output.files[0]!.findings[0]!.range.start).toEqual({ line: BROKEN.line, character: BROKEN.character + 2 });
  });
});

describe('the exit code', () => {
  const files = {
    'clean.txt': cleanReport(),
    'broken.txt': brokenReport(),
    'noted.html': example('finance-2024.html'),
  };

  it.each([
    [0, ['clean.txt']],
    [1, ['broken.txt']],
    [1, ['clean.txt', 'broken.txt']],
    [0, ['noted.html']],
    [1, ['noted.html', '--fail-on', 'information']],
    [0, ['noted.html', '--fail-on', 'warning']],
    [0, ['broken.txt', '--rule', 'review-total-mismatch=warning']],
    [1, ['broken.txt', '--rule', 'review-total-mismatch=warning', '--fail-on', 'warning']],
    [0, ['broken.txt', '--rule', 'review-total-mismatch=off', '--fail-on', 'information']],
    [2, ['broken.txt', 'missing.txt']],
    [2, ['clean.txt', 'missing.txt']],
  ])('is %i for %j', async (code, words) => {
    const cwd = await folderWith(files);
    expect((await gouji(['check', ...words], { cwd })).code).toBe(code);
  });

  it('of facts is 0 whatever the findings, and 2 when something cannot be read', async () => {
    const cwd = await folderWith(files);
    expect((await gouji(['facts', 'broken.txt'], { cwd })).code).toBe(0);
    expect((await gouji(['facts', 'broken.txt', 'missing.txt'], { cwd })).code).toBe(2);
  });
});

describe('suppressions', () => {
  const text = replaced(
    brokenReport(),
    '\n行政复议 | 行政诉讼 |\n',
    '\n<!-- 勾稽-忽略 review-total-mismatch: 已与原件核对 -->\n行政复议 | 行政诉讼 |\n',
  );

  it('silence a finding, and --no-ignores shows it again', async () => {
    const cwd = await folderWith({ 'a.txt': text });
    const quiet = await gouji(['check', 'a.txt'], { cwd });
    expect(quiet.code).toBe(0);
    expect(quiet.stdout).toContain('（另有 1 个已注明忽略）');
    const all = await gouji(['check', '--no-ignores', '--format', 'json', 'a.txt'], { cwd });
    expect(all.code).toBe(1);
    expect(checked(all).files[0]!.findings.map(({ rule }) => rule)).toEqual(['review-total-mismatch']);
  });
});
