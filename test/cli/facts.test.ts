import { describe, expect, it } from 'vitest';
import { cleanReport, example, folderWith, gouji, replaced } from './gouji.ts';

interface Facts {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly reports: readonly {
      readonly cells: readonly { readonly id: string; readonly value: number | null; readonly text: string }[];
      readonly unread: readonly { readonly id: string; readonly reason: string }[];
      readonly claims: readonly {
        readonly text: string;
        readonly value: number | null;
        readonly about: readonly string[];
      }[];
    }[];
  }[];
}

async function facts(text: string, name = 'a.txt'): Promise<Facts> {
  const cwd = await folderWith({ [name]: text });
  const run = await gouji(['facts', '--format', 'json', name], { cwd });
  expect([run.code, run.stderr]).toEqual([0, '']);
  return JSON.parse(run.stdout) as Facts;
}

describe('the JSON of facts', () => {
  it('has every key of the contract, and no other', async () => {
    const output = await facts(cleanReport());
    const RANGE = { start: expect.anything(), end: expect.anything() };
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
              filedUnder: { body: '云溪县教育局', bodyFrom: 'text', year: 2023, yearFrom: 'text' },
              range: RANGE,
              cells: expect.any(Array),
              unread: [],
              claims: expect.any(Array),
            },
          ],
        },
      ],
    });
    const { cells } = output.files[0]!.reports[0]!;
    // 10 figures of disclosure, 25 rows of 7, 3 blocks of 5.
    expect(cells).toHaveLength(10 + 25 * 7 + 15);
    for (const cell of cells) {
      expect(Object.keys(cell)).toEqual(['id', 'value', 'text', 'range']);
    }
    expect(cells[0]!.id).toBe('disclosure/regulations/issued');
    expect(cells).toContainEqual({
      id: 'applications/received/natural-person',
      value: 5,
      text: '5',
      range: { start: { line: 29, character: 19 }, end: { line: 29, character: 20 } },
    });
  });

  it('lists what sentences say, with the cells that they speak of', async () => {
    const sentences = '全年受理政府信息公开申请 六件，未发生行政复议、行政诉讼。';
    const text = cleanReport().replace('二、主动公开政府信息情况', `${sentences}\n二、主动公开政府信息情况`);
    expect(text).toContain(sentences);
    const { claims } = (await facts(text)).files[0]!.reports[0]!;
    const added = claims.filter((claim) => sentences.includes(claim.text));
    expect(added.map(({ text, value, about }) => [text, value, about])).toEqual([
      ['受理政府信息公开申请 六件', 6, ['applications/received/total']],
      [
        '未发生行政复议、行政诉讼',
        null,
        [
          'review/reconsideration/total',
          'review/litigation-direct/total',
          'review/litigation-after-reconsideration/total',
        ],
      ],
    ]);
    for (const claim of claims) expect(Object.keys(claim)).toEqual(['text', 'value', 'exact', 'about', 'range']);
  });

  it('gives figures as numbers, blanks as null, and the text as written', async () => {
    const { cells } = (await facts(example('finance-2024.html'), 'a.html')).files[0]!.reports[0]!;
    const byId = new Map(cells.map((cell) => [cell.id, cell]));
    expect(byId.get('disclosure/charges/fees')).toMatchObject({ value: 1208.75, text: '1,208.75' });
    expect(byId.get('disclosure/normative-documents/effective')).toMatchObject({
      value: 17,
      text: '17（含联合发文3件）',
    });
    expect(byId.get('applications/carried-in/total')).toMatchObject({ value: null });
  });

  it('names the cells it could not read, with the reason', async () => {
    const text = replaced(cleanReport(), '2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |', '2.重复申请 | 0 | 0 | 0 | 0 |');
    const { unread, cells } = (await facts(text)).files[0]!.reports[0]!;
    const ids = ['natural-person', 'enterprise', 'research', 'welfare', 'legal-service', 'other-organisation', 'total'];
    expect(unread).toEqual(
      ids.map((column) => ({
        id: `applications/refused.repeated/${column}`,
        reason: '应有 7 个数值，这里有 4 个',
      })),
    );
    expect(cells.some(({ id }) => id.startsWith('applications/refused.repeated/'))).toBe(false);
  });
});

describe('facts at the terminal', () => {
  it('draws each table with columns that line up', async () => {
    const cwd = await folderWith({ 'a.html': example('finance-2024.html') });
    const { stdout, code } = await gouji(['facts', 'a.html'], { cwd });
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('a.html  云溪县财政局 · 2024 年 · ogi-2021 · 读出 200 格');
    expect(lines.slice(2, 10)).toEqual([
      '主动公开政府信息情况',
      '                      本年制发件数  本年废止件数         现行有效件数',
      '  第二十条第（一）项',
      '    规章                         0             0                    0',
      '    行政规范性文件               2             0  17（含联合发文3件）',
      '                      本年处理决定数量',
      '  第二十条第（五）项',
      '    行政许可                        28',
    ]);
    expect(lines).toEqual(
      expect.arrayContaining([
        '政府信息公开行政复议、行政诉讼情况',
        '                      维持  纠正  其他  尚未审结  总计',
        '  行政复议               1     0     0         0     1',
        '    复议后起诉           0     0     0         0     0',
      ]),
    );
    expect(lines.at(-2)).toBe('1 个文件，1 份年报，读出 200 格');
  });

  it('says what was not read', async () => {
    const text = replaced(cleanReport(), '2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |', '2.重复申请 | 0 | 0 | 0 | 0 |');
    const cwd = await folderWith({ 'a.txt': text });
    const { stdout } = await gouji(['facts', 'a.txt'], { cwd });
    expect(stdout).toContain('  未读出 2.重复申请：应有 7 个数值，这里有 4 个');
    expect(stdout).toContain('1 个文件，1 份年报，读出 193 格，未读出 7 格\n');
  });
});
