import { describe, expect, it } from 'vitest';
import {
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver/node';
import { baseDraft } from '../kit/base.ts';
import { patch } from '../kit/patch.ts';
import { type Conversation, capabilities, converse, positionOf } from './conversation.ts';
import { asMarkdown, clean, unbalanced, wrongReview, wrongSum, wrongTotal } from './drafts.ts';

const uri = 'file:///draft';
const received = '一、本年新收政府信息公开申请数量';

describe('hover', () => {
  it('tells what a figure is and which equations it is in', async () => {
    const client = await opened(unbalanced);
    const hover = await hoverAt(client, positionOf(unbalanced, `${received} | `, `${received} | `.length));
    const { line } = positionOf(unbalanced, received);
    expect(hover?.range).toEqual({ start: { line, character: 19 }, end: { line, character: 21 } });
    expect(textOf(hover)).toBe(
      [
        `**${received}** · 自然人：**20**`,
        '',
        `- ✓ 一、本年新收行：自然人(20)＋商业企业(4)＋科研机构(0)＋社会公益组织(0)＋法律服务机构(1)＋其他(0)＝25，总计(25)  `,
        '  *口径：自然人＋商业企业＋科研机构＋社会公益组织＋法律服务机构＋其他＝总计*',
        '- ✗ 自然人列：一(20)＋二(2)＝22，三(七)(20)＋四(3)＝23，相差 1  ',
        '  *口径：一＋二＝三（七）＋四*',
        '',
        '可能的改法（共 7 种，列出前 5 种）：',
        '',
        '1. 将“四、结转下年度继续办理·自然人”由 3 改为 2，“四、结转下年度继续办理·总计”由 3 改为 2：疑将数字 2 误打为 3，合计按有误的分项算出，须一并改正，改后自然人列、总计列均平',
        '2. 将“二、上年结转·自然人”由 2 改为 3，“二、上年结转·总计”由 2 改为 3：疑将数字 3 误打为 2，合计按有误的分项算出，须一并改正，改后自然人列、总计列均平',
        '3. 将“一、本年新收·自然人”由 20 改为 21，“一、本年新收·总计”由 25 改为 26：疑将数字 1 误打为 0，合计按有误的分项算出，须一并改正，改后自然人列、总计列均平',
        '4. 将“一、本年新收·自然人”由 20 改为 21：只使本式平，一、本年新收行将不平',
        '5. 将“二、上年结转·自然人”由 2 改为 3：只使本式平，二、上年结转行将不平',
        '',
        '依据：国办公开办函〔2021〕30号附件格式模板',
      ].join('\n'),
    );
  });

  it('names the groups that a row stands under, and leaves the zeros out of a long sum', async () => {
    const client = await opened(clean);
    const label = '5.属于三类内部事务信息';
    const text = textOf(await hoverAt(client, positionOf(clean, label, `${label} | `.length)));
    expect(text).toContain(`**三、本年度办理结果 › （三）不予公开 › ${label}** · 自然人：**2**`);
    expect(text).toContain(
      '自然人列：(一)(9)＋(二)(3)＋(三)4(1)＋(三)5(2)＋(四)1(4)＋(五)2(1)＝20（其余 15 项为 0），三(七)(20)',
    );
  });

  it('shows the cells of a row over its label', async () => {
    const client = await opened(clean);
    const text = textOf(await hoverAt(client, positionOf(clean, received, 3)));
    expect(text).toContain('| 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |');
    expect(text).toContain('| 20 | 4 | 0 | 0 | 1 | 0 | 25 |');
    expect(text).toContain('✓');
    expect(text).not.toContain('自然人列');
  });

  it('puts what is clearly meant first, on every cell of the broken equation and on no other', async () => {
    const client = await opened(wrongSum);
    for (const by of [`${received} | `.length, `${received} | 20 | 4 | 0 | 0 | 1 | 0 | `.length]) {
      const text = textOf(await hoverAt(client, positionOf(wrongSum, `${received} | `, by)));
      expect(text).toMatch(/可能的改法.*\n\n1\. 【首选】将“一、本年新收·总计”由 26 改为 25：/);
      expect(text.match(/【首选】/g)).toHaveLength(1);
    }
    const other = textOf(await hoverAt(client, positionOf(wrongSum, '行政许可 | 812', '行政许可 | '.length)));
    expect(other).not.toContain('可能的改法');
  });

  it('leaves no doubt about an equation that no filling of its blanks can mend', async () => {
    const blank = clean.replace('二、上年结转政府信息公开申请数量 | 2 |', '二、上年结转政府信息公开申请数量 |  |');
    const draft = blank.replace(`${received} | 20 |`, `${received} | 30 |`);
    const client = await opened(draft);
    const text = textOf(await hoverAt(client, positionOf(draft, `${received} | `, `${received} | `.length)));
    expect(text).toContain('- ✗ 自然人列：一(30)＋二(空)＝30，三(七)(20)＋四(2)＝22，相差 8');
    const diagnostics = await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    expect(JSON.stringify(diagnostics)).toContain('application-balance-mismatch');
  });

  it('writes the cells of a narrow table one after another', async () => {
    const draft = baseDraft('ogi-fujian');
    const client = await opened(draft);
    const row = /^(主动公开\S+) \| 条 \| (\d+) \| (\d+)/m.exec(draft)!;
    const text = textOf(await hoverAt(client, positionOf(draft, row[0], 2)));
    expect(text).toContain(`\n\n年度：**${row[2]} 条**；历年累计：**${row[3]} 条**\n\n`);
    expect(text).not.toContain('|');
  });

  it('does not judge an equation that only a blank keeps from holding', async () => {
    const draft = patch(clean, `${received} | 20 | / | 0 | 0 | 1 | 0 | 25 |`);
    const client = await opened(draft);
    const text = textOf(await hoverAt(client, positionOf(draft, `${received} | `, `${received} | `.length)));
    expect(text).toMatch(/？.*商业企业\(空\).*有 1 格空白，不能断定/);
    const blank = textOf(await hoverAt(client, positionOf(draft, '| / |', 2)));
    expect(blank).toContain('商业企业：空白，未填数');
  });

  it('gives the reason of a suppressed finding', async () => {
    const comment = '<!-- 勾稽-忽略 review-total-mismatch: 法院并案 -->';
    const markdown = asMarkdown(wrongReview).replace('| 行政复议 | 行政诉讼 |', (head) => `${comment}\n${head}`);
    const client = await opened(markdown, 'markdown');
    expect(await client.pull(uri)).toEqual([]);
    const hover = await hoverAt(client, positionOf(markdown, wrongTotal.row, wrongTotal.offset));
    expect(textOf(hover)).toContain('已忽略 review-total-mismatch：法院并案');
  });

  it('is plain for a client without Markdown', async () => {
    const { textDocument } = capabilities;
    const plain = { ...capabilities, textDocument: { ...textDocument, hover: { contentFormat: ['plaintext'] } } };
    const client = await opened(clean, 'gouji', plain as typeof capabilities);
    const hover = await hoverAt(client, positionOf(clean, `${received} | `, `${received} | `.length));
    expect(hover?.contents).toMatchObject({ kind: 'plaintext' });
    expect(textOf(hover)).toMatch(new RegExp(`^${received} · 自然人：20\\n`));
    expect(textOf(hover)).not.toContain('*');
  });

  it('is silent over prose and in other texts', async () => {
    const client = await opened(clean);
    expect(await hoverAt(client, positionOf(clean, '继续做好'))).toBeNull();
    client.open('file:///other.md', 'markdown', '# 自然人\n\n| 一 | 5 |\n| --- | --- |\n');
    const hover = { textDocument: { uri: 'file:///other.md' }, position: { line: 2, character: 6 } };
    expect(await client.connection.sendRequest('textDocument/hover', hover)).toBeNull();
  });
});

describe('outline', () => {
  it('holds the report, its sections, tables, groups and rows, each within the one above', async () => {
    const client = await opened(clean);
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    expect(symbols.map(({ name, detail }) => [name, detail])).toEqual([
      ['石桥县人民政府2023年', expect.stringContaining('ogi-2021')],
    ]);
    const [report] = symbols;
    expect(report?.children?.map(({ name }) => name)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    const path = ['三、', '收到和处理', '三、本年度', '（四）', '1.本机关'];
    const row = path.reduce((parent, start) => parent?.children?.find(({ name }) => name.startsWith(start)), report);
    expect(row).toMatchObject({ name: '1.本机关不掌握相关政府信息', detail: '4 1 0 0 0 0 5' });
    for (const [parent, child] of nestings(symbols)) {
      expect(contains(parent.range, child.range), `${child.name} in ${parent.name}`).toBe(true);
    }
  });

  it('has tables begin with their heads, as far as these are theirs', async () => {
    const startsOf = async (text: string) => {
      const [report] = await (await opened(text)).connection.sendRequest<DocumentSymbol[]>(
        'textDocument/documentSymbol',
        { textDocument: { uri } },
      );
      const lines = text.split('\n');
      const tables = nestings([report!])
        .map(([, child]) => child)
        .filter(({ kind }) => kind === SymbolKind.Array);
      return tables.map(({ range: { start } }) => lines[start.line]!.slice(start.character));
    };
    expect(await startsOf(clean)).toEqual([
      '第二十条第（一）项 |',
      expect.stringMatching(/^（本列数据的勾稽关系为/),
      '行政复议 | 行政诉讼 |',
    ]);
    const touching = clean.replace(/\n\n四、政府信息公开行政复议、行政诉讼情况\n\n/, '\n');
    expect(await startsOf(touching)).toEqual(await startsOf(clean));
    const [, onOneLine] = await startsOf(clean.replaceAll('\n', ' '));
    expect(onOneLine).toMatch(/^一、本年新收/);
  });

  it('is a list for a client that knows no tree', async () => {
    const { textDocument } = capabilities;
    const flat = { ...capabilities, textDocument: { ...textDocument, documentSymbol: {} } };
    const client = await opened(clean, 'gouji', flat as typeof capabilities);
    const symbols = await client.connection.sendRequest<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    expect(symbols).toContainEqual(
      expect.objectContaining({ name: '规章', containerName: '第二十条第（一）项', location: expect.anything() }),
    );
  });

  it('is empty for other texts', async () => {
    const client = await opened('# 会议纪要\n');
    expect(await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } })).toEqual([]);
  });
});

describe('folding', () => {
  it('takes sections from their headings, tables and groups', async () => {
    const client = await opened(clean);
    const ranges = await client.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', {
      textDocument: { uri },
    });
    const lines = clean.split('\n');
    const folded = ranges.map(({ startLine, endLine }) => [lines[startLine], lines[endLine]]);
    expect(folded).toContainEqual([
      '三、收到和处理政府信息公开申请情况',
      expect.stringMatching(/^四、结转下年度继续办理/),
    ]);
    expect(folded).toContainEqual(['行政复议 | 行政诉讼 |', expect.stringMatching(/^2 \| 1/)]);
    expect(folded).toContainEqual([expect.stringMatching(/^1.本机关不掌握/), expect.stringMatching(/^3.补正后/)]);
    for (const { startLine, endLine } of ranges) expect(endLine).toBeGreaterThan(startLine);
  });
});

async function opened(text: string, languageId = 'gouji', client = capabilities): Promise<Conversation> {
  const conversation = await converse({ capabilities: client });
  conversation.open(uri, languageId, text);
  return conversation;
}

function hoverAt(client: Conversation, position: unknown): Promise<Hover | null> {
  return client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
}

function textOf(hover: Hover | null): string {
  return (hover?.contents as { readonly value: string } | undefined)?.value ?? '';
}

function nestings(symbols: readonly DocumentSymbol[]): (readonly [DocumentSymbol, DocumentSymbol])[] {
  return symbols.flatMap((symbol) => {
    const children = symbol.children ?? [];
    return [...children.map((child) => [symbol, child] as const), ...nestings(children)];
  });
}

function contains(outer: DocumentSymbol['range'], inner: DocumentSymbol['range']): boolean {
  const compare = (a: typeof outer.start, b: typeof outer.start) => a.line - b.line || a.character - b.character;
  return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
}
