/** Totals follow typing: by an edit that the server asks the client for. */
import { describe, expect, it } from 'vitest';
import type { ApplyWorkspaceEditParams, TextDocumentEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { capabilities, converse, positionOf } from './conversation.ts';
import { clean, wrongSum } from './drafts.ts';

const uri = 'file:///draft';
const received = '一、本年新收政府信息公开申请数量 | ';

describe('fill on type', () => {
  it('lets every total follow that agreed before, in one edit', async () => {
    const writer = await write(clean);
    writer.type(received, 2, '21');
    expect(await writer.filled()).toBe(true);
    // The row’s total; nothing else is a sum of this cell.
    expect(writer.text()).toContain(`${received}21 | 4 | 0 | 0 | 1 | 0 | 26 |`);
    writer.type('（一）予以公开 | ', 1, '8');
    expect(await writer.filled()).toBe(true);
    expect(writer.changes()).toBeGreaterThan(2);
  });

  it('leaves a total that disagreed before to its writer', async () => {
    const writer = await write(wrongSum);
    writer.type(received, 2, '30');
    expect(await writer.filled()).toBe(false);
    expect(writer.text()).toContain(`${received}30 | 4 | 0 | 0 | 1 | 0 | 26 |`);
  });

  it('does not fight a total typed by hand, nor the undoing of what it did', async () => {
    const writer = await write(clean);
    writer.type(`${received}20 | 4 | 0 | 0 | 1 | 0 | `, 2, '99');
    expect(await writer.filled()).toBe(false);
    writer.type(received, 2, '21');
    expect(await writer.filled()).toBe(false);
    const other = await write(clean);
    other.type(received, 2, '21');
    expect(await other.filled()).toBe(true);
    other.type(`${received}21 | 4 | 0 | 0 | 1 | 0 | `, 2, '25');
    expect(await other.filled()).toBe(false);
    other.type(received, 2, '20');
    expect(await other.filled()).toBe(false);
    expect(other.text()).toBe(clean);
  });

  it('follows a figure that is deleted first and then typed anew', async () => {
    const writer = await write(clean);
    writer.type(received, 2, '/');
    expect(await writer.filled()).toBe(true);
    expect(writer.text()).toContain(`${received}/ | 4 | 0 | 0 | 1 | 0 | 5 |`);
    writer.type(received, 1, '30');
    expect(await writer.filled()).toBe(true);
    expect(writer.text()).toContain(`${received}30 | 4 | 0 | 0 | 1 | 0 | 35 |`);
  });

  it('is off unless it is switched on, and nothing for a client that takes no edits', async () => {
    const off = await write(clean, {});
    off.type(received, 2, '21');
    expect(await off.filled()).toBe(false);
    const deaf = await write(clean, undefined, false);
    deaf.type(received, 2, '21');
    expect(await deaf.filled()).toBe(false);
  });
});

/** A writer at an editor that takes the server's edits. */
async function write(text: string, settings: unknown = { fill: { onType: true } }, applyEdit = true) {
  const client = await converse({
    settings: () => settings,
    capabilities: { ...capabilities, workspace: { ...capabilities.workspace, applyEdit } },
  });
  let document = TextDocument.create(uri, 'gouji', 1, text);
  const edits: ApplyWorkspaceEditParams[] = [];
  const change = (next: string) => {
    document = TextDocument.create(uri, 'gouji', document.version + 1, next);
    client.change(uri, document.version, [{ text: next }]);
  };
  client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
    const [{ textDocument, edits: own }] = params.edit.documentChanges as [TextDocumentEdit];
    if (textDocument.version !== document.version) return { applied: false };
    edits.push(params);
    change(TextDocument.applyEdits(document, own as Parameters<typeof TextDocument.applyEdits>[1]));
    return { applied: true };
  });
  client.open(uri, 'gouji', text);
  await client.pull(uri);
  let seen = 0;
  return {
    text: () => document.getText(),
    /** How many places the last edit changed. */
    changes: () => (edits.at(-1)!.edit.documentChanges as [TextDocumentEdit])[0].edits.length,
    /** Types in the place of some characters behind a text. */
    type: (behind: string, length: number, typed: string) => {
      const start = document.offsetAt(positionOf(document.getText(), behind, behind.length));
      change(document.getText().slice(0, start) + typed + document.getText().slice(start + length));
    },
    /** Whether an edit came since it was asked before; typing rests meanwhile. */
    filled: async () => {
      const end = Date.now() + 8_000;
      const quiet = Date.now() + 1_500;
      while (edits.length === seen && Date.now() < (applyEdit && isOn(settings) ? end : quiet)) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        // An answer that comes behind the timer's time has seen what the timer did.
        if (Date.now() > quiet && edits.length === seen && (await client.pull(uri)) && Date.now() > quiet + 500) break;
      }
      const came = edits.length > seen;
      seen = edits.length;
      return came;
    },
  };
}

function isOn(settings: unknown): boolean {
  return (settings as { fill?: { onType?: boolean } }).fill?.onType === true;
}
