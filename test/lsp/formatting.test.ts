import { describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { patch } from '../kit/patch.ts';
import { capabilities, converse, positionOf } from './conversation.ts';
import { clean, wrongReview } from './drafts.ts';

const uri = 'file:///draft';
const ragged = patch(wrongReview, '行政规范性文件 |4|1|  31 |');
const options = { tabSize: 2, insertSpaces: true };

describe('formatting', () => {
  it('is promised at once to a client that takes no registrations, else registered for the languages it is for', async () => {
    const { initialized } = await converse();
    expect(initialized.capabilities).toMatchObject({
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    });
    const dynamicRegistration = true;
    const kinds = ['formatting', 'rangeFormatting', 'onTypeFormatting'];
    const textDocument = {
      ...capabilities.textDocument,
      ...Object.fromEntries(kinds.map((kind) => [kind, { dynamicRegistration }])),
    };
    const other = await converse({ capabilities: { ...capabilities, textDocument } });
    expect(other.initialized.capabilities.documentFormattingProvider).toBeUndefined();
    other.open(uri, 'gouji', clean);
    await other.pull(uri);
    const own = other.registered.filter(({ method }) => method.toLowerCase().endsWith('formatting'));
    expect(own).toHaveLength(3);
    for (const { registerOptions } of own) {
      expect(registerOptions).toMatchObject({ documentSelector: [{ language: 'gouji' }, { language: 'markdown' }] });
    }
  });

  it('aligns the tables of a document, keeps its findings, and has nothing more to do', async () => {
    const client = await converse();
    client.open(uri, 'gouji', ragged);
    const before = await client.pull(uri);
    const edits = await client.connection.sendRequest<TextEdit[]>('textDocument/formatting', {
      textDocument: { uri },
      options,
    });
    const text = TextDocument.applyEdits(TextDocument.create(uri, 'gouji', 1, ragged), edits);
    expect(text).toContain('行政规范性文件 |            4 |            1 |           31 |');
    client.change(uri, 2, [{ text }]);
    expect((await client.pull(uri)).map(({ message }) => message)).toEqual(before.map(({ message }) => message));
    const again = await client.connection.sendRequest('textDocument/formatting', { textDocument: { uri }, options });
    expect(again).toEqual([]);
  });

  it('keeps to the range', async () => {
    const client = await converse();
    client.open(uri, 'gouji', ragged);
    const { line } = positionOf(ragged, '行政规范性文件 |4');
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    const edits = await client.connection.sendRequest<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument: { uri },
      range,
      options,
    });
    expect(edits.map((edit) => edit.range.start.line)).toEqual([line]);
  });

  it('on type is off unless it is switched on', async () => {
    const { line } = positionOf(ragged, '行政规范性文件 |4');
    const params = { textDocument: { uri }, position: { line: line + 1, character: 0 }, ch: '\n', options };
    for (const onType of [false, true]) {
      const client = await converse({ settings: () => ({ format: { onType } }) });
      client.open(uri, 'gouji', ragged);
      const edits = await client.connection.sendRequest<TextEdit[]>('textDocument/onTypeFormatting', params);
      expect(edits.some((edit) => edit.range.start.line === line)).toBe(onType);
    }
  });

  it('leaves HTML, and texts that are no report, alone', async () => {
    const client = await converse();
    client.open(uri, 'html', '<table><tr><td>规章</td><td>0</td></tr></table>');
    client.open(`${uri}-2`, 'markdown', '| a | b |\n|--|--|\n| long | b |\n');
    for (const each of [uri, `${uri}-2`]) {
      const edits = await client.connection.sendRequest('textDocument/formatting', {
        textDocument: { uri: each },
        options,
      });
      expect(edits).toEqual([]);
    }
  });
});
