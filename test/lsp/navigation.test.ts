import { describe, expect, it } from 'vitest';
import { type DocumentHighlight, DocumentHighlightKind, type SelectionRange } from 'vscode-languageserver/node';
import { draftOf } from '../kit/drafts/draft.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { plain } from '../kit/drafts/style.ts';
import { type Conversation, converse, positionOf } from './conversation.ts';
import { clean } from './drafts.ts';

const uri = 'file:///draft';
const received = '一、本年新收政府信息公开申请数量';

describe('document highlight', () => {
  it('shows the cells in the equations of a figure: its row, its column', async () => {
    const client = await opened(clean);
    const highlights = await highlightsAt(client, positionOf(clean, `${received} | 20`, `${received} | `.length));
    const [row, column] = [positionOf(clean, received).line, `${received} | `.length];
    expect(highlights.filter(({ range }) => range.start.line === row)).toHaveLength(7);
    const itself = highlights.filter(({ kind }) => kind === DocumentHighlightKind.Text);
    expect(itself.map(({ range }) => range.start)).toEqual([{ line: row, character: column }]);
    const lines = clean.split('\n');
    const others = highlights
      .filter(({ range }) => range.start.line !== row)
      .map(({ range }) => lines[range.start.line]);
    expect(others).toEqual([
      expect.stringMatching(/^二、上年结转/),
      expect.stringMatching(/^（七）总计/),
      expect.stringMatching(/^四、结转下年度/),
    ]);
    const totals = highlights.filter(({ kind }) => kind === DocumentHighlightKind.Write);
    expect(totals.map(({ range }) => textAt(range))).toEqual(['25']);
  });

  it('shows the cells of a row over its label, and nothing over prose', async () => {
    const client = await opened(clean);
    const cells = await highlightsAt(client, positionOf(clean, received, 3));
    expect(cells.map(({ range }) => textAt(range))).toEqual(['20', '4', '0', '0', '1', '0', '25']);
    expect(await highlightsAt(client, positionOf(clean, '继续做好'))).toEqual([]);
  });
});

describe('selection ranges', () => {
  it('grow from the cell over row, groups, table and section to the report', async () => {
    const client = await opened(clean);
    const label = '5.属于三类内部事务信息';
    const [selection] = await selectionsAt(client, [positionOf(clean, label, `${label} | `.length)]);
    const texts = chain(selection).map(textAt);
    expect(texts.map((text) => text.split(/[ \n]/)[0])).toEqual([
      '2',
      label,
      '1.属于国家秘密',
      '（一）予以公开',
      received,
      '三、收到和处理政府信息公开申请情况',
      '石桥县人民政府2023年政府信息公开工作年度报告',
    ]);
    expect(texts[2]).toMatch(/8\.属于行政查询事项.*$/);
  });

  it('grow from a line of prose to its section', async () => {
    const client = await opened(clean);
    const [selection] = await selectionsAt(client, [positionOf(clean, '部分公开栏目', 2)]);
    const [line, section] = chain(selection).map(textAt);
    expect(line).toBe('部分公开栏目更新还不够及时。下一步将明确每个栏目的责任人，按月检查。');
    expect(section).toMatch(/^五、存在的主要问题及改进情况\n/);
  });

  it('nest strictly in every layout, one chain for each position', async () => {
    const client = await converse();
    for (const [index, layout] of layouts.entries()) {
      const plan = { kind: 'ogi-2021', size: 'county', seed: 7, year: 2023, organisation: '石桥县人民政府' } as const;
      const { text, reports } = draftOf({ ...plan, style: plain }, layout);
      const places = ['applications/granted/total', 'review/reconsideration/total'].flatMap(
        (id) => reports[0]!.places.get(id) ?? [],
      );
      const own = `${uri}-${index}`;
      client.open(own, layout.markup === 'plain' ? 'gouji' : layout.markup, text);
      const positions = places.map(({ start }) => positionAt(text, start));
      const answers = await selectionsAt(client, positions, own);
      expect(answers).toHaveLength(positions.length);
      for (const answer of answers) {
        const ranges = chain(answer).map((range) => [offsetAt(text, range.start), offsetAt(text, range.end)] as const);
        for (const [index, [start, end]] of ranges.entries()) {
          const [outerStart, outerEnd] = ranges[index + 1] ?? [-1, text.length + 1];
          expect(outerStart <= start && end <= outerEnd && outerEnd - outerStart > end - start, layout.name).toBe(true);
        }
      }
    }
  });

  it('are no matter of other texts', async () => {
    const client = await opened('# 会议纪要\n');
    expect(await selectionsAt(client, [{ line: 0, character: 3 }])).toBeNull();
  });
});

async function opened(text: string, languageId = 'gouji'): Promise<Conversation> {
  const client = await converse();
  client.open(uri, languageId, text);
  return client;
}

function highlightsAt(client: Conversation, position: unknown): Promise<DocumentHighlight[]> {
  return client.connection.sendRequest('textDocument/documentHighlight', { textDocument: { uri }, position });
}

function selectionsAt(client: Conversation, positions: readonly unknown[], of = uri): Promise<SelectionRange[]> {
  return client.connection.sendRequest('textDocument/selectionRange', { textDocument: { uri: of }, positions });
}

function chain(selection: SelectionRange | undefined): SelectionRange['range'][] {
  return selection === undefined ? [] : [selection.range, ...chain(selection.parent)];
}

function textAt({ start, end }: SelectionRange['range']): string {
  return clean.slice(offsetAt(clean, start), offsetAt(clean, end));
}

function offsetAt(text: string, { line, character }: SelectionRange['range']['start']): number {
  const before = text.split('\n').slice(0, line);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + character;
}

function positionAt(text: string, offset: number): SelectionRange['range']['start'] {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}
