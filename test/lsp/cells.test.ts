import { expect, it } from 'vitest';
import type { Range } from 'vscode-languageserver/node';
import { converse } from './conversation.ts';
import { clean } from './drafts.ts';

const uri = 'file:///draft';

it('tells where the figures of the tables stand, in the order of the text', async () => {
  const client = await converse();
  const cells = (of: string) => client.connection.sendRequest<Range[]>('gouji/cells', { textDocument: { uri: of } });
  client.open(uri, 'gouji', clean);
  const lines = clean.split('\n');
  const found = (await cells(uri)).map(({ start, end }) => lines[start.line]!.slice(start.character, end.character));
  const row = lines.find((line) => line.startsWith('一、本年新收'))!;
  expect(found.join(' ')).toContain([...row.matchAll(/\d+/g)].join(' '));
  client.open('file:///other', 'markdown', '没有年报。');
  expect(await cells('file:///other')).toEqual([]);
});
