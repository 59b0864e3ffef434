import { describe, expect, it } from 'vitest';
import type { Position } from 'vscode-languageserver/node';
import { analyse, builtInForms } from '../../server/core/index.ts';
import { widthOf } from '../../server/core/text/width.ts';
import { draftOf } from '../kit/drafts/draft.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { plain } from '../kit/drafts/style.ts';
import { patch } from '../kit/patch.ts';
import { type Conversation, converse } from './conversation.ts';
import { clean } from './drafts.ts';

const uri = 'file:///draft';
const organisation = '石桥县人民政府';

describe('a new report', () => {
  it('is read by its own form, whole and blank, without an error or a warning', async () => {
    const client = await converse();
    const forms = await client.connection.sendRequest<{ id: string; years: { from: number } }[]>('gouji/forms');
    expect(forms.map(({ id }) => id)).toEqual(builtInForms.map(({ id }) => id));
    for (const { id, years } of forms) {
      const text = await newReport(client, years.from, id);
      const { reports, findings } = analyse(text);
      expect(reports, id).toHaveLength(1);
      const [report] = reports;
      expect(report).toMatchObject({ form: { id }, year: years.from, organisation, missing: [] });
      expect(report!.tables.flatMap((table) => [...table.unread, ...table.missing])).toEqual([]);
      expect([...report!.cells.values()].filter(({ value }) => value !== null)).toEqual([]);
      expect(report!.sections.map((section) => section.form)).toEqual(report!.form.sections);
      expect(findings.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
    }
  });

  it('takes the form in force in its year, and the newest for years to come', async () => {
    const client = await converse();
    for (const [year, id] of [
      [2020, 'ogi-2019'],
      [2021, 'ogi-2021'],
      [2030, 'ogi-2021'],
      [2016, 'ogi-2014'],
    ] as const) {
      expect(analyse(await newReport(client, year, null)).reports[0]?.form.id).toBe(id);
    }
  });

  it('has tables that an editor need not break', async () => {
    const client = await converse();
    for (const { id } of builtInForms) {
      const rows = (await newReport(client, 2024, id)).split('\n').filter((line) => line.startsWith('|'));
      expect(rows.filter((row) => widthOf(row) > 120)).toEqual([]);
    }
  });

  it('says what belongs where in comments, and is dated in the year after', async () => {
    const text = await newReport(await converse(), 2024, null);
    expect(text).toMatch(/^石桥县人民政府2024年政府信息公开工作年度报告\n/);
    expect(text).toContain('自2024年1月1日起至2024年12月31日止');
    expect(text).toMatch(/石桥县人民政府\n\n2025年1月 {2}日\n$/);
    expect(text.match(/<!-- [^\n]* -->/g)).toHaveLength(1 + 6);
    expect(text.replaceAll(/<!-- [^\n]* -->/g, '')).not.toMatch(/<!--|-->/);
  });
});

describe('the next report', () => {
  it('carries in what was carried over, keeps the outline, and leaves figures and sentences behind', async () => {
    const last = patch(
      clean,
      `四、结转下年度继续办理 | 1 | 0 | 1 | 0 | 0 | 0 | 2 |
部分公开栏目更新还不够及时。下一步将明确每个栏目的责任人，按月检查。`,
    ).replace('部分公开栏目更新', '（一）存在的问题。部分公开栏目更新');
    const text = await nextReport(last);
    const [report] = analyse(text!).reports;
    expect(report).toMatchObject({ year: 2024, organisation, form: { id: 'ogi-2021' } });
    const figures = [...report!.cells.values()].filter(({ value }) => value !== null);
    expect(figures.map(({ id, text: figure }) => `${id.replace('applications/carried-in/', '')} ${figure}`)).toEqual([
      'natural-person 1',
      'enterprise 0',
      'research 1',
      'welfare 0',
      'legal-service 0',
      'other-organisation 0',
      'total 2',
    ]);
    expect(text).toContain('\n（一）存在的问题\n');
    expect(text).not.toContain('栏目更新');
  });

  it('comes from every layout alike', async () => {
    const plan = { kind: 'ogi-2021', size: 'county', seed: 3, year: 2022, organisation } as const;
    for (const layout of layouts.filter(({ loses }) => loses.length === 0)) {
      const { text, reports } = draftOf({ ...plan, style: plain }, layout);
      const next = await nextReport(text, layout.markup === 'plain' ? 'gouji' : layout.markup);
      const cell = analyse(next!).reports[0]?.cells.get('applications/carried-in/total');
      expect(cell?.text, layout.name).toBe(reports[0]!.cells.get('applications/carried-over/total')?.value);
    }
  });

  it('moves on to the form of its year', async () => {
    const plan = { kind: 'ogi-2019', size: 'county', seed: 3, year: 2020, organisation } as const;
    const next = await nextReport(draftOf({ ...plan, style: plain }, layouts[0]!).text);
    expect(analyse(next!).reports[0]).toMatchObject({ year: 2021, form: { id: 'ogi-2021' } });
  });

  it('comes from the report at the cursor, where a text holds several', async () => {
    const draft = (year: number) =>
      draftOf({ kind: 'ogi-2021', size: 'county', seed: 3, year, organisation, style: plain }, layouts[0]!).text;
    const [older, newer] = [draft(2022), draft(2024)];
    const lines = older.split('\n').length;
    const compilation = `${older}\n\n${newer}`;
    const yearAt = async (line: number) =>
      analyse((await nextReport(compilation, 'gouji', { line, character: 0 }))!).reports[0]?.year;
    expect([await yearAt(0), await yearAt(lines - 10), await yearAt(lines + 20)]).toEqual([2023, 2023, 2025]);
  });

  it('is none for other texts', async () => {
    expect(await nextReport('# 会议纪要\n')).toBeNull();
  });
});

async function newReport(client: Conversation, year: number, form: string | null): Promise<string> {
  const params = { organisation, year, form };
  return (await client.connection.sendRequest<{ text: string }>('gouji/newReport', params)).text;
}

async function nextReport(last: string, languageId = 'gouji', position?: Position): Promise<string | null> {
  const client = await converse();
  client.open(uri, languageId, last);
  const next = await client.connection.sendRequest<{ text: string } | null>('gouji/nextReport', {
    textDocument: { uri },
    position,
  });
  return next?.text ?? null;
}
