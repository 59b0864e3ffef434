import { describe, expect, it } from 'vitest';
import type { SemanticTokens } from 'vscode-languageserver/node';
import { draftOf } from '../kit/drafts/draft.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { plain } from '../kit/drafts/style.ts';
import { patch } from '../kit/patch.ts';
import { type Conversation, converse, positionOf } from './conversation.ts';
import { clean, wrongReview } from './drafts.ts';

const uri = 'file:///draft';
const received = '一、本年新收政府信息公开申请数量';

describe('semantic tokens', () => {
  it('tell totals from parts in every row of figures', async () => {
    const tokens = await tokensOf(clean);
    const { line } = positionOf(clean, received);
    expect(tokens.filter((token) => token.line === line).map(({ text, is }) => `${text} ${is}`)).toEqual([
      ...['20', '4', '0', '0', '1', '0'].map((part) => `${part} number.part`),
      '25 number.total',
    ]);
  });

  it('mark what is wrong, and what is blank', async () => {
    const wrong = (await tokensOf(wrongReview)).filter(({ is }) => is.endsWith('.wrong'));
    expect(wrong.map(({ text, is }) => `${text} ${is}`)).toEqual(['4 number.total.wrong']);
    const blank = patch(clean, `${received} | 20 | / | 0 | 0 | 1 | 0 | 25 |`);
    const blanks = (await tokensOf(blank)).filter(({ is }) => is.includes('blank'));
    expect(blanks.map(({ text, is }) => `${text} ${is}`)).toEqual(['/ number.part.blank']);
  });

  it('know units, references and the figures of sentences', async () => {
    const draft = patch(clean, '行政事业性收费 | 148.5万元 |').replace(
      '2023年，石桥县',
      '全年新收政府信息公开申请25件。2023年，石桥县',
    );
    const tokens = await tokensOf(draft);
    expect(tokens).toContainEqual(expect.objectContaining({ text: '万元', is: 'unit' }));
    const references = tokens.filter(({ is }) => is === 'reference').map(({ text }) => text);
    expect(references).toContain('《中华人民共和国政府信息公开条例》');
    expect(references).toContain('第二十条第（一）项');
    expect(tokens).toContainEqual(expect.objectContaining({ text: '25件', is: 'number.claim' }));
  });

  it('lie within the text of every layout, in order and apart, whole or by range', async () => {
    const client = await converse();
    for (const [index, layout] of layouts.entries()) {
      const plan = { kind: 'ogi-2021', size: 'county', seed: 11, year: 2023, organisation: '石桥县人民政府' } as const;
      const { text } = draftOf({ ...plan, style: plain }, layout);
      const own = `${uri}-${index}`;
      client.open(own, layout.markup === 'plain' ? 'gouji' : layout.markup, text);
      const tokens = await ask(client, own, text);
      expect(tokens.length, layout.name).toBeGreaterThan(20);
      for (const [at, token] of tokens.entries()) {
        expect(token.text, layout.name).toHaveLength(token.length);
        const next = tokens[at + 1];
        if (next?.line === token.line) expect(next.character).toBeGreaterThanOrEqual(token.character + token.length);
      }
      const lines = text.split('\n').length;
      const half = { start: { line: 0, character: 0 }, end: { line: lines >> 1, character: 0 } };
      const upper = await ask(client, own, text, half);
      expect(upper).toEqual(tokens.filter(({ line }) => line < lines >> 1));
    }
  });

  it('are none in other texts', async () => {
    expect(await tokensOf('# 会议纪要\n\n根据《条例》第二十条，共 25 件。\n')).toEqual([]);
  });
});

interface Token {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly text: string;
  /** Type and modifiers: `number.total.wrong` */
  readonly is: string;
}

async function tokensOf(text: string): Promise<Token[]> {
  const client = await converse();
  client.open(uri, 'gouji', text);
  return ask(client, uri, text);
}

async function ask(client: Conversation, of: string, text: string, range?: unknown): Promise<Token[]> {
  const method = range === undefined ? 'textDocument/semanticTokens/full' : 'textDocument/semanticTokens/range';
  const { data } = await client.connection.sendRequest<SemanticTokens>(method, { textDocument: { uri: of }, range });
  const legend = client.initialized.capabilities.semanticTokensProvider!.legend;
  const lines = text.split('\n');
  const tokens: Token[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down, right, length, type, bits] = data.slice(at, at + 5) as [number, number, number, number, number];
    character = down === 0 ? character + right : right;
    line += down;
    const marks = legend.tokenModifiers.filter((_, bit) => bits & (1 << bit));
    const is = [legend.tokenTypes[type], ...marks].join('.');
    tokens.push({ line, character, length, text: lines[line]!.slice(character, character + length), is });
  }
  return tokens;
}
