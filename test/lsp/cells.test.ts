import { expect, it } from 'vitest';
import type { Range } from 'vscode-languageserver/node';
import { converse } from './conversation.ts';
import { clean } from './drafts.ts';

const uri = 'file:///draft';

it('puts a blank below its head, also where that spans the columns of other rows', async () => {
  const client = await converse();
  const { text } = await client.connection.sendRequest<{ text: string }>('gouji/newReport', {
    organisation: '石桥县水利局',
    year: 2025,
    form: 'ogi-2021',
  });
  client.open(uri, 'gouji', text);
  const found = await client.connection.sendRequest<Range[]>('gouji/cells', { textDocument: { uri } });
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith('| 行政许可'));
  const [place, ...others] = found.filter(({ start }) => start.line === at);
  expect(others).toEqual([]);
  // Behind the bar before the label and the one behind it.
  expect(lines[at]!.slice(0, place!.start.character).match(/\|/g)).toHaveLength(2);
});

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
