import { describe, expect, it } from 'vitest';
import type { ClientCapabilities, CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver/node';
import { patch } from '../kit/patch.ts';
import { type Conversation, capabilities, converse, positionOf } from './conversation.ts';
import { asMarkdown, clean } from './drafts.ts';

const uri = 'file:///draft';
const received = '一、本年新收政府信息公开申请数量';
const carriedIn = '二、上年结转政府信息公开申请数量';

const withSnippets: ClientCapabilities = {
  ...capabilities,
  textDocument: { ...capabilities.textDocument, completion: { completionItem: { snippetSupport: true } } },
};

describe('completion of row labels', () => {
  const lacking = patch(clean, `- ${carriedIn}`);

  it('goes by the beginning, the ordinal and the initials of the pinyin', async () => {
    const client = await converse();
    for (const [index, typed] of ['二、上年', '上年结', '二', 'snjz', 'esnjz'].entries()) {
      const { text, position } = typing(lacking, '三、本年度办理结果', typed);
      const [first] = await completionsIn(client, `${uri}-${index}`, text, position);
      expect(first?.label, typed).toBe(carriedIn);
      expect(first?.filterText).toBe(typed);
    }
  });

  it('goes by initials from within a label too, behind those that begin with them', async () => {
    const client = await converse();
    const labelsFor = async (text: string, before: string, typed: string) => {
      const at = typing(text, before, typed);
      const items = await completionsIn(client, `${uri}-${typed}`, at.text, at.position);
      return items.map(({ label }) => label);
    };
    expect((await labelsFor(lacking, '三、本年度办理结果', 'jzzf'))[0]).toBe(carriedIn);
    // 结转下年度继续办理 begins with jz; 上年结转 has it within.
    const labels = await labelsFor(patch(lacking, '- 四、结转下年度继续办理'), '三、本年度办理结果', 'jz');
    expect(labels.indexOf('四、结转下年度继续办理')).toBe(0);
    expect(labels.indexOf(carriedIn)).toBeGreaterThan(0);
    expect(await labelsFor(lacking, '三、本年度办理结果', 'qqqq')).toEqual([]);
  });

  it('puts what the report lacks before what it has', async () => {
    const { text, position } = typing(lacking, '（七）总计', '3.');
    const items = await completionsIn(await converse(), uri, patch(text, '- 3.要求提供公开出版物'), {
      ...position,
      line: position.line - 1,
    });
    const labels = items.map(({ label }) => label);
    expect(labels[0]).toBe('3.要求提供公开出版物');
    expect(labels).toContain('3.补正后申请内容仍不明确');
  });

  it('goes on with the values, spaced as in the other rows, for a client with snippets', async () => {
    const { text, position } = typing(lacking, '三、本年度办理结果', 'snjz');
    const [item] = await completionsIn(await converse({ capabilities: withSnippets }), uri, text, position);
    const stops = [1, 2, 3, 4, 5, 6, 7].map((stop) => ` | \${${stop}:}`).join('');
    expect(item).toMatchObject({ insertTextFormat: 2, textEdit: { newText: `${carriedIn}${stops} |$0` } });
    const [plain] = await completionsIn(await converse(), uri, text, position);
    expect(editOf(plain).newText).toBe(`${carriedIn}${' | '.repeat(7)} |`.replace(/ {2}\|$/, '  |'));
    expect(plain?.insertTextFormat).toBeUndefined();
  });

  it('takes the bracket that the editor has closed', async () => {
    const { text, position } = typing(patch(clean, '- （一）予以公开'), '（二）部分公开', '（一）');
    const cursor = { ...position, character: position.character - 1 };
    const [item] = await completionsIn(await converse(), uri, text, cursor);
    expect(item?.label).toBe('（一）予以公开');
    const range = editOf(item).range;
    expect([range.start.character, range.end.character]).toEqual([0, 3]);
  });

  it('offers nothing for a bare number, in a sentence, or behind values', async () => {
    const client = await converse();
    const number = typing(clean, '（二）部分公开', '3');
    expect(await completionsIn(client, `${uri}-1`, number.text, number.position)).toEqual([]);
    const sentence = typing(clean, '部分公开栏目', '我们将公开申请');
    expect(await completionsIn(client, `${uri}-2`, sentence.text, sentence.position)).toEqual([]);
    const row = '（一）予以公开 | 9 | 2 | 0 | 0 | 1 | 0 | 12 |';
    const behind = clean.replace(row, `${row} 上年结`);
    expect(
      await completionsIn(client, `${uri}-3`, behind, positionOf(behind, `${row} 上年结`, row.length + 4)),
    ).toEqual([]);
  });
});

describe('completion of headings', () => {
  it('gives the headings that are lacking, behind the marks of the others', async () => {
    const markdown = asMarkdown(clean).replaceAll(/^(?=[一二三四五六]、(?!本年新收|上年结转|本年度|结转))/gm, '## ');
    const { text, position } = typing(
      markdown.replace('## 五、存在的主要问题及改进情况\n', ''),
      '部分公开栏目',
      'czdzy',
    );
    const [item] = await completionsIn(await converse(), uri, text, position, 'markdown');
    expect(item?.label).toBe('五、存在的主要问题及改进情况');
    expect(editOf(item).newText).toBe('## 五、存在的主要问题及改进情况');
  });

  it('works in a draft with nothing in it, and in no other text', async () => {
    const client = await converse();
    const [first, ...others] = await completionsIn(client, uri, '', { line: 0, character: 0 });
    expect(first?.label).toBe('一、总体情况');
    expect(others.map(({ label }) => label)).toContain('六、其他需要报告的事项');
    expect(await completionsIn(client, 'file:///x.md', '一', { line: 0, character: 1 }, 'markdown')).toEqual([]);
    const begun = '# 石桥县水利局2024年政府信息公开工作年度报告\n\n## zdg';
    const [heading] = await completionsIn(client, 'file:///y.md', begun, { line: 2, character: 6 }, 'markdown');
    expect(heading?.label).toBe('二、主动公开政府信息情况');
  });
});

describe('completion of figures', () => {
  it('gives what the equations force, and nothing else', async () => {
    const draft = patch(clean, `${received} | 20 | 4 | 0 | 0 | 1 | 0 |  |`);
    const row = `${received} | 20 | 4 | 0 | 0 | 1 | 0 | `;
    const items = await completionsIn(await converse(), uri, draft, positionOf(draft, row, row.length));
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ label: '25', detail: expect.stringContaining('＝总计'), kind: 12 });
    expect(editOf(items[0]).newText).toBe('25');
  });

  it('replaces a mark for nothing, and a figure that does not fit', async () => {
    const client = await converse();
    const mark = patch(clean, `${received} | / | 4 | 0 | 0 | 1 | 0 | 25 |`);
    const [blank] = await completionsIn(
      client,
      `${uri}-1`,
      mark,
      positionOf(mark, `${received} | /`, received.length + 4),
    );
    expect(blank?.textEdit).toMatchObject({ newText: '20' });
    const wrong = patch(clean, `${received} | 20 | 4 | 0 | 0 | 1 | 0 | 26 |`);
    const at = positionOf(wrong, '| 26 |', 4);
    const labels = (await completionsIn(client, `${uri}-2`, wrong, at)).map(({ label }) => label);
    expect(labels).toEqual(['25']);
  });

  it('never gives what a cell cannot hold', async () => {
    // 自然人 would have to be −1 for the row, and 20 for its column.
    const draft = patch(clean, `${received} | / | 4 | 0 | 0 | 1 | 22 | 26 |`);
    const at = positionOf(draft, `${received} | /`, received.length + 4);
    const labels = (await completionsIn(await converse(), uri, draft, at)).map(({ label }) => label);
    expect(labels).toEqual(['20']);
  });
});

describe('completion of phrases', () => {
  it('gives legal references from a book-title mark on, closing it once', async () => {
    const text = clean.replace('部分公开栏目更新', '根据《信息处理》，部分公开栏目更新');
    const at = positionOf(text, '《信息处理》', 5);
    const [item] = await completionsIn(await converse(), uri, text, at);
    expect(item).toMatchObject({ label: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）', kind: 18 });
    expect(editOf(item).range.end.character).toBe(at.character + 1);
  });

  it('gives them from their initials, also within a sentence', async () => {
    const text = clean.replace('部分公开栏目更新', '按照zfxxgktldwst的要求，部分公开栏目更新');
    const at = positionOf(text, 'zfxxgktldwst', 'zfxxgktldwst'.length);
    const [item] = await completionsIn(await converse(), uri, text, at);
    expect(item?.label).toBe('《中华人民共和国政府信息公开条例》第五十条');
  });

  it('gives the sentences of section six there and only there, with places to fill in', async () => {
    const client = await converse({ capabilities: withSnippets });
    const end = clean.trimEnd().length;
    const text = `${clean.slice(0, end)}\n本年度依`;
    const lines = text.split('\n');
    const items = await completionsIn(client, `${uri}-1`, text, { line: lines.length - 1, character: 4 });
    expect(items.map(({ detail }) => detail)).toEqual(['信息处理费：已收取']);
    expect(editOf(items[0]).newText).toContain(`发出收费通知\${1:0}件，总金额\${2:0}元`);
    const elsewhere = typing(clean, '部分公开栏目', '本年度依');
    expect(await completionsIn(client, `${uri}-2`, elsewhere.text, elsewhere.position)).toEqual([]);
  });

  it('puts them before the rows of tables that stand elsewhere, and finds them by a word within', async () => {
    const client = await converse();
    const end = clean.trimEnd().length;
    const offered = async (typed: string, index: number) => {
      const text = `${clean.slice(0, end)}\n${typed}`;
      const position = { line: text.split('\n').length - 1, character: typed.length };
      return (await completionsIn(client, `${uri}-${index}`, text, position)).map(({ detail }) => detail);
    };
    const fees = ['信息处理费：未收取', '信息处理费：已收取'];
    expect((await offered('本年', 1)).slice(0, 3)).toEqual([...fees, '没有其他事项']);
    expect(await offered('信息处理费', 2)).toEqual(fees);
  });

  it('knows the year of the report in its opening', async () => {
    const { text, position } = typing(clean, '本报告根据', 'bbggj');
    const [item] = await completionsIn(await converse(), uri, text, position);
    expect(editOf(item).newText).toContain('自2023年1月1日起至2023年12月31日止');
  });
});

/** A line typed before the line that begins with `before`, the cursor at its end. */
function typing(draft: string, before: string, typed: string) {
  const at = draft.split('\n').findIndex((line) => line.startsWith(before));
  if (at === -1) throw new Error(`There is no line ${before}`);
  const text = draft.split('\n').toSpliced(at, 0, typed).join('\n');
  return { text, position: { line: at, character: typed.length } };
}

function editOf(item: CompletionItem | undefined): TextEdit {
  if (item?.textEdit === undefined) throw new Error('There is no edit');
  return item.textEdit as TextEdit;
}

async function completionsIn(
  client: Conversation,
  of: string,
  text: string,
  position: { readonly line: number; readonly character: number },
  languageId = 'gouji',
): Promise<CompletionItem[]> {
  client.open(of, languageId, text);
  const list = await client.connection.sendRequest<CompletionList | null>('textDocument/completion', {
    textDocument: { uri: of },
    position,
  });
  expect(list?.isIncomplete ?? true).toBe(true);
  return [...(list?.items ?? [])].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
}
