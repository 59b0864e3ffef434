import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CodeAction, Range, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Conversation, capabilities, converse, positionOf, rulesOf } from './conversation.ts';
import { asMarkdown, clean, wrongReview, wrongSum } from './drafts.ts';

const uri = 'file:///draft';

describe('quick fixes', () => {
  it('mend the text, for the version they were made for', async () => {
    const client = await converse();
    client.open(uri, 'gouji', wrongSum, 5);
    const [finding] = await client.pull(uri);
    const fixes = (await actionsAt(client, uri, finding!.range)).filter(({ isPreferred }) => isPreferred);
    expect(fixes).toHaveLength(1);
    // Two equations are broken, one figure mends both.
    expect(fixes[0]).toMatchObject({
      kind: 'quickfix',
      diagnostics: [{ code: 'application-balance-mismatch' }, { code: 'row-total-mismatch' }],
    });
    expect(fixes[0]?.edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 5 } }]);
    expect(applied(wrongSum, fixes[0])).toBe(clean);
  });

  it('are all there where any of several figures may be the wrong one', async () => {
    const client = await converse();
    client.open(uri, 'gouji', wrongReview);
    const [finding] = await client.pull(uri);
    const repairs = (await actionsAt(client, uri, finding!.range)).filter(
      ({ isPreferred }) => isPreferred !== undefined,
    );
    const values = (first: string) => wrongReview.replace('2 | 1 | 0 | 0 | 4', first);
    expect(repairs.map((action) => applied(wrongReview, action)).sort()).toEqual(
      [
        clean,
        values('3 | 1 | 0 | 0 | 4'),
        values('2 | 2 | 0 | 0 | 4'),
        values('2 | 1 | 1 | 0 | 4'),
        values('2 | 1 | 0 | 1 | 4'),
      ].sort(),
    );
  });

  it('are offered where a finding is and nowhere else', async () => {
    const client = await converse();
    client.open(uri, 'gouji', wrongReview);
    expect(await actionsAt(client, uri, rangeAt(positionOf(wrongReview, '石桥县')))).toEqual([]);
    client.open(`${uri}-clean`, 'gouji', clean);
    const whole = { start: zero, end: { line: 999, character: 0 } };
    expect(await actionsAt(client, `${uri}-clean`, whole, ['quickfix'])).toEqual([]);
  });

  it('are plain changes for a client that knows no versions', async () => {
    const client = await converse({ capabilities: { textDocument: capabilities.textDocument } });
    client.open(uri, 'gouji', wrongSum);
    const [finding] = (await client.pushed(uri)).diagnostics;
    const fix = (await actionsAt(client, uri, finding!.range)).find(({ isPreferred }) => isPreferred);
    expect(TextDocument.applyEdits(documentOf(wrongSum), fix?.edit?.changes?.[uri] ?? [])).toBe(clean);
  });
});

describe('fixing all', () => {
  const idle = '<!-- 勾稽-忽略 row-total-mismatch: 早已改正 -->\n';

  it('does what needs no second look, and leaves figures alone', async () => {
    const client = await converse();
    const draft = asMarkdown(wrongReview);
    client.open(uri, 'markdown', idle + draft);
    const [fix, ...others] = await actionsAt(client, uri, rangeAt(zero), ['source.fixAll']);
    expect(others).toEqual([]);
    expect(fix?.kind).toBe('source.fixAll.gouji');
    expect(applied(idle + draft, fix)).toBe(draft);
  });

  it('is not offered when there is nothing to do', async () => {
    const client = await converse();
    client.open(uri, 'gouji', wrongReview);
    expect(await actionsAt(client, uri, rangeAt(zero), ['source.fixAll.gouji'])).toEqual([]);
  });
});

describe('suppressing', () => {
  it.each([
    ['markdown', asMarkdown(wrongReview)],
    ['gouji', wrongReview],
    ['html', asHtml(wrongReview)],
  ])('by a comment silences the finding in %s', async (languageId, text) => {
    // Without snippets the placeholder stands in the text as it is.
    const { workspace } = capabilities;
    const plain = { ...capabilities, workspace: { ...workspace, workspaceEdit: { documentChanges: true } } };
    const client = await converse({ capabilities: plain });
    client.open(uri, languageId, text);
    const [finding] = await client.pull(uri);
    expect(finding?.code).toBe('review-total-mismatch');
    const actions = await actionsAt(client, uri, finding!.range);
    const comment = actions.find(({ title }) => title.includes('注释'));
    const commented = applied(text, comment);
    expect(commented).toContain('<!-- 勾稽-忽略 review-total-mismatch: 理由 -->');
    expect(commented.replace(/[^\S\n]*<!-- 勾稽.*?-->\n?/, '')).toBe(text);
    client.change(uri, 2, [{ text: commented }]);
    expect(rulesOf(await client.pull(uri))).toEqual([]);
  });

  it('puts the cursor on the reason where the client has snippets', async () => {
    const client = await converse();
    client.open(uri, 'markdown', asMarkdown(wrongReview));
    const [finding] = await client.pull(uri);
    const actions = await actionsAt(client, uri, finding!.range);
    const snippets = actions.flatMap(({ edit }) =>
      (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits : [])),
    );
    expect(snippets).toContainEqual(
      expect.objectContaining({
        snippet: { kind: 'snippet', value: `<!-- 勾稽-忽略 review-total-mismatch: \${1:理由} -->\n` },
      }),
    );
  });

  it('by an entry makes a .gouji.json, or adds to the one that is there', async () => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'gouji-lsp-')));
    onTestFinished(() => rm(folder, { recursive: true }));
    const configuration = join(folder, '.gouji.json');
    const address = pathToFileURL(join(folder, '年报', '稿.txt')).href;
    const client = await converse({ workspaceFolder: pathToFileURL(folder).href });
    client.open(address, 'gouji', wrongReview);
    const first = await entryAction(client, address);
    expect(first.edit?.documentChanges?.[0]).toMatchObject({ kind: 'create', options: { ignoreIfExists: true } });
    const entry = {
      file: '年报/稿.txt',
      rule: 'review-total-mismatch',
      cell: 'review/reconsideration/upheld',
      reason: '理由',
    };
    const made = applied('', first);
    expect(JSON.parse(made)).toEqual({ ignores: [entry] });

    const there = '{\n\t// 本单位口径\n\t"tier": "strict"\n}\n';
    await writeFile(configuration, there);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(configuration).href, type: 1 }],
    });
    const added = applied(there, await entryAction(client, address));
    expect(added).toContain('\t// 本单位口径\n');
    await writeFile(configuration, added);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(configuration).href, type: 2 }],
    });
    expect(rulesOf(await client.pull(address))).toEqual([]);
  });

  it('by an entry leaves the workspace’s .gouji.json alone for a report that lies elsewhere', async () => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'gouji-lsp-')));
    onTestFinished(() => rm(folder, { recursive: true }));
    await mkdir(join(folder, 'workspace'));
    await writeFile(join(folder, 'workspace', '.gouji.json'), '{ "tier": "strict" }\n');
    const address = pathToFileURL(join(folder, '稿.txt')).href;
    const client = await converse({ workspaceFolder: pathToFileURL(join(folder, 'workspace')).href });
    client.open(address, 'gouji', wrongReview);
    expect((await entryAction(client, address)).edit?.documentChanges?.[0]).toMatchObject({
      kind: 'create',
      uri: pathToFileURL(join(folder, '.gouji.json')).href,
    });
  });
});

const zero = { line: 0, character: 0 };

async function entryAction(client: Conversation, address: string): Promise<CodeAction> {
  const [finding] = await client.pull(address);
  const actions = await actionsAt(client, address, finding!.range);
  return actions.find(({ title }) => title.includes('.gouji.json'))!;
}

function actionsAt(client: Conversation, address: string, range: Range, only?: string[]): Promise<CodeAction[]> {
  const context = { diagnostics: [], ...(only && { only }) };
  return client.connection.sendRequest('textDocument/codeAction', { textDocument: { uri: address }, range, context });
}

function rangeAt(position: Range['start']): Range {
  return { start: position, end: position };
}

/** The text after the edits of an action, which must all be of one document. */
function applied(text: string, action: CodeAction | undefined): string {
  const edits = (action?.edit?.documentChanges ?? []).filter((change): change is TextDocumentEdit => 'edits' in change);
  expect(edits).toHaveLength(1);
  return TextDocument.applyEdits(documentOf(text), edits[0]!.edits as TextEdit[]);
}

function documentOf(text: string): TextDocument {
  return TextDocument.create(uri, 'gouji', 1, text);
}

/** The report as a page: a table row for each line with cells. */
function asHtml(text: string): string {
  const isRow = (line: string | undefined) => line?.includes('|') ?? false;
  const lines = text.split('\n').flatMap((line, index, all) => {
    if (!isRow(line)) return line === '' ? [] : [`<p>${line}</p>`];
    const cells = line.replace(/\s*\|\s*$/, '').split('|');
    const row = `  <tr>${cells.map((cell) => `<td>${cell.trim()}</td>`).join('')}</tr>`;
    return [...(isRow(all[index - 1]) ? [] : ['<table>']), row, ...(isRow(all[index + 1]) ? [] : ['</table>'])];
  });
  return `${lines.join('\n')}\n`;
}
