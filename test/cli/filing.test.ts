/** Reports by body and year: one body is one, however it is written, wherever it is shown. */
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { type Checked, checked, cleanReport, folderWith, gouji } from './gouji.ts';
import { attributeOf, elementsIn, textIn } from './html-tree.ts';

const draft = (body: string, year: number) =>
  cleanReport().replaceAll('云溪县教育局', body).replaceAll('2023', String(year));

const twoNames = () => ({ 'a.txt': draft('雲溪縣教育局', 2021), 'b.txt': draft('云溪县教育局', 2022) });

describe('a body that is written in two ways', () => {
  it('has one row in the page', async () => {
    const cwd = await folderWith(twoNames());
    const { stdout } = await gouji(['check', '--format', 'html', '.'], { cwd });
    const table = elementsIn(parse(stdout), 'table').find((each) => attributeOf(each, 'class') === 'bodies');
    expect(elementsIn(table!, 'th').map(textIn)).toEqual(['单位', '2021', '2022', '云溪县教育局']);
  });

  it('has one name in tables', async () => {
    const cwd = await folderWith(twoNames());
    const { stdout } = await gouji(['check', '--format', 'markdown', '.'], { cwd });
    const rows = stdout.split('\n').filter((line) => /\| 20\d\d \|/.test(line));
    expect(rows.map((line) => line.split(' | ').slice(0, 2))).toEqual([
      ['| 云溪县教育局', '2021'],
      ['| 云溪县教育局', '2022'],
    ]);
  });

  it('has one name for programs, beside what is written', async () => {
    const cwd = await folderWith(twoNames());
    const { files } = checked(await gouji(['check', '--format', 'json', '.'], { cwd }));
    expect(files.map(({ reports: [report] }) => [report!.organisation, report!.filedUnder])).toEqual([
      ['雲溪縣教育局', { body: '云溪县教育局', bodyFrom: 'text', year: 2021, yearFrom: 'text' }],
      ['云溪县教育局', { body: '云溪县教育局', bodyFrom: 'text', year: 2022, yearFrom: 'text' }],
    ]);
  });
});

describe('a report whose text names no body and no year', () => {
  const anonymous = () =>
    cleanReport()
      .replaceAll(/云溪县教育局\n|2023年|（2024年1月18日）|.*统计期限.*\n/g, '')
      .replaceAll('2023', '')
      .replaceAll('2024', '');

  it('is filed by the names of file and folder, which is said', async () => {
    const cwd = await folderWith({ '2023/云溪县教育局.txt': anonymous() });
    const { stdout } = await gouji(['facts', '--format', 'json', '.'], { cwd });
    const [report] = (JSON.parse(stdout) as Checked).files[0]!.reports;
    expect([report!.organisation, report!.year]).toEqual([null, null]);
    expect(report!.filedUnder).toEqual({ body: '云溪县教育局', bodyFrom: 'path', year: 2023, yearFrom: 'path' });
    const pretty = await gouji(['facts', '.'], { cwd });
    expect(pretty.stdout).toContain('云溪县教育局（据文件名） · 2023 年（据文件名）');
  });

  it('is filed by the configuration before that', async () => {
    const settings = { bodies: [{ name: '云溪县教育体育局', files: ['2023/*.txt'] }] };
    const cwd = await folderWith({
      '.gouji.json': JSON.stringify(settings),
      '2023/云溪县教育局.txt': anonymous(),
    });
    const { stdout } = await gouji(['facts', '--format', 'csv', '.'], { cwd });
    expect(stdout.split('\r\n')[1]).toMatch(/^\.\/2023\/云溪县教育局\.txt,云溪县教育体育局,2023,/);
  });
});
