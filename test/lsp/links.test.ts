import { describe, expect, it } from 'vitest';
import type { ClientCapabilities, Location, LocationLink } from 'vscode-languageserver/node';
import { type Conversation, capabilities, converse, positionOf } from './conversation.ts';
import { clean as base } from './drafts.ts';

const uri = 'file:///draft';
const clean = base.replace('2023年，石桥县', '全年新收政府信息公开申请25件。2023年，石桥县');
const row = '一、本年新收政府信息公开申请数量 | ';
const handled = '（七）总计 | ';

describe('definition', () => {
  it('of a total are its parts', async () => {
    const client = await opened();
    const total = positionOf(clean, `${row}20 | 4 | 0 | 0 | 1 | 0 | 25`, `${row}20 | 4 | 0 | 0 | 1 | 0 | `.length);
    const { line } = total;
    const places = await definitionAt(client, total);
    expect(places.map(textAt)).toEqual(['20', '4', '0', '0', '1', '0']);
    expect(places.every(({ range }) => range.start.line === line)).toBe(true);
    // 21 outcomes make up the total of a column.
    expect(await definitionAt(client, positionOf(clean, `${handled}20`, handled.length))).toHaveLength(21);
  });

  it('of a part is itself', async () => {
    const client = await opened();
    const part = positionOf(clean, `${row}20`, row.length);
    expect((await definitionAt(client, part)).map(({ range }) => range.start)).toEqual([part]);
  });

  it('of a figure in a sentence is its cell, with the figure as the origin for clients that know links', async () => {
    const { textDocument } = capabilities;
    const linking: ClientCapabilities = {
      ...capabilities,
      textDocument: { ...textDocument, definition: { linkSupport: true } },
    };
    const client = await converse({ capabilities: linking });
    client.open(uri, 'gouji', clean);
    const figure = positionOf(clean, '申请25件', 2);
    const links = await client.connection.sendRequest<LocationLink[]>('textDocument/definition', {
      textDocument: { uri },
      position: figure,
    });
    expect(links).toHaveLength(1);
    expect(links[0]?.originSelectionRange?.start).toEqual(figure);
    const total = positionOf(clean, `${row}20 | 4 | 0 | 0 | 1 | 0 | 25`, `${row}20 | 4 | 0 | 0 | 1 | 0 | `.length);
    expect(links[0]?.targetSelectionRange.start).toEqual(total);
  });

  it('is none over other words', async () => {
    const client = await opened();
    const position = positionOf(clean, '继续做好');
    expect(
      await client.connection.sendRequest('textDocument/definition', { textDocument: { uri }, position }),
    ).toBeNull();
  });
});

describe('references', () => {
  it('of a part are the totals it is in', async () => {
    const client = await opened();
    const label = '（一）予以公开 | ';
    const places = await referencesAt(client, positionOf(clean, `${label}9`, label.length));
    const lines = clean.split('\n');
    expect(places.map(({ range }) => lines[range.start.line]!.slice(0, 7))).toEqual(['（一）予以公开', '（七）总计 |']);
    expect(places.map(textAt)).toEqual(['12', '20']);
  });

  it('of a total are the sentences that state it', async () => {
    const client = await opened();
    const places = await referencesAt(
      client,
      positionOf(clean, `${row}20 | 4 | 0 | 0 | 1 | 0 | 25`, `${row}20 | 4 | 0 | 0 | 1 | 0 | `.length),
    );
    expect(places.map(({ range }) => range.start)).toContainEqual(positionOf(clean, '申请25件', 2));
  });
});

async function opened(): Promise<Conversation> {
  const client = await converse();
  client.open(uri, 'gouji', clean);
  return client;
}

function definitionAt(client: Conversation, position: unknown): Promise<Location[]> {
  return client.connection.sendRequest('textDocument/definition', { textDocument: { uri }, position });
}

function referencesAt(client: Conversation, position: unknown): Promise<Location[]> {
  const context = { includeDeclaration: false };
  return client.connection.sendRequest('textDocument/references', { textDocument: { uri }, position, context });
}

function textAt({ range: { start, end } }: Location): string {
  return clean.split('\n')[start.line]!.slice(start.character, end.character);
}
