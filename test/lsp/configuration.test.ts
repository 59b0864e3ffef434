import { copyFile, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Conversation, capabilities, converse, pushing, rulesOf } from './conversation.ts';
import { wrongReview } from './drafts.ts';

const uri = 'file:///draft';
const rule = 'review-total-mismatch';

describe('settings', () => {
  it('are asked for, and anew when they change', async () => {
    let settings: unknown = null;
    const client = await converse({ settings: () => settings });
    client.open(uri, 'gouji', wrongReview);
    expect(await client.pull(uri)).toMatchObject([{ code: rule, severity: 1 }]);
    settings = { rules: { [rule]: 'hint' }, detection: { switchLanguage: false }, trace: { server: 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.refreshed();
    expect(await client.pull(uri)).toMatchObject([{ code: rule, severity: 4 }]);
    settings = { rules: { [rule]: 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.refreshed();
    expect(await client.pull(uri)).toEqual([]);
  });

  it('come with initialize and didChangeConfiguration where the client cannot be asked', async () => {
    const client = await converse({
      capabilities: { ...pushing, workspace: {} },
      initializationOptions: { gouji: { rules: { [rule]: 'information' } } },
    });
    client.open(uri, 'gouji', wrongReview);
    expect((await client.pushed(uri)).diagnostics).toMatchObject([{ code: rule, severity: 3 }]);
    const settings = { gouji: { rules: { [rule]: 'off' } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    expect((await client.pushed(uri)).diagnostics).toEqual([]);
  });

  it('that are wrong are logged and cost nothing else', async () => {
    const client = await converse({ settings: () => ({ rules: { [rule]: 'fatal', 'row-total-mismatch': 'hint' } }) });
    client.open(uri, 'gouji', wrongReview);
    expect(await client.pull(uri)).toMatchObject([{ code: rule, severity: 1 }]);
    expect(client.logged.join('\n')).toContain(`gouji.rules.${rule}`);
  });
});

describe('a form that nobody knows', () => {
  it('is reported where it is chosen, and the form is found as ever', async () => {
    const folder = await workspace({ '.gouji.json': '{ "form": "ogi-1999" }' });
    const client = await converse({ settings: () => ({ form: 'ogi-1998' }) });
    const address = addressOf(folder, 'draft.txt');
    client.open(address, 'gouji', wrongReview);
    expect(rulesOf(await client.pull(address))).toEqual([rule]);
    expect((await client.pushed(addressOf(folder, '.gouji.json'))).diagnostics).toMatchObject([
      { code: 'invalid-configuration', range: { start: { character: 10 }, end: { character: 20 } } },
    ]);
    expect(client.logged.join('\n')).toContain('ogi-1998');
  });

  it('is still reported when the configuration is opened to see it, as is a file that is not there', async () => {
    const text = '{ "form": "ogi-1999", "forms": ["absent.json"] }';
    const folder = await workspace({ '.gouji.json': text });
    const client = await converse();
    const configuration = addressOf(folder, '.gouji.json');
    client.open(configuration, 'jsonc', text);
    const messages = async () => (await client.pull(configuration)).map(({ message }) => message);
    expect(await messages()).toEqual([expect.stringContaining('absent.json'), expect.stringContaining('ogi-1999')]);
    client.change(configuration, 2, [{ text: '{ "form": "ogi-2021" }' }]);
    expect(await messages()).toEqual([]);
  });
});

describe('.gouji.json', () => {
  it('wins over the settings, the nearest over those further up', async () => {
    const folder = await workspace({
      '.gouji.json': JSON.stringify({ rules: { [rule]: 'warning' } }),
      'a/b/.gouji.json': JSON.stringify({ rules: { [rule]: 'hint' } }),
    });
    const client = await converse({ settings: () => ({ rules: { [rule]: 'off' } }) });
    const severityIn = async (path: string) => {
      const address = addressOf(folder, path);
      client.open(address, 'gouji', wrongReview);
      return (await client.pull(address)).map(({ severity }) => severity);
    };
    expect(await severityIn('draft.txt')).toEqual([2]);
    expect(await severityIn('a/draft.txt')).toEqual([2]);
    expect(await severityIn('a/b/c/draft.txt')).toEqual([4]);
  });

  it('that is wrong has a finding, until it is mended', async () => {
    const folder = await workspace({ '.gouji.json': '{ "rules": { "no-such-rule": "off" }, "tier": "strict", }' });
    const configuration = addressOf(folder, '.gouji.json');
    const client = await converse();
    client.open(addressOf(folder, 'draft.txt'), 'gouji', wrongReview);
    expect(rulesOf(await client.pull(addressOf(folder, 'draft.txt')))).toEqual([rule]);
    const { diagnostics } = await client.pushed(configuration);
    expect(diagnostics).toMatchObject([{ code: 'invalid-configuration', severity: 2, source: '勾稽' }]);
    expect(diagnostics[0]?.message).toContain('no-such-rule');
    expect(diagnostics[0]?.range).toEqual({ start: { line: 0, character: 13 }, end: { line: 0, character: 27 } });

    await change(client, folder, '.gouji.json', '{ "rules": { "review-total-mismatch": "off" } }');
    expect(await client.pushed(configuration)).toMatchObject({ diagnostics: [] });
    await client.refreshed();
    expect(await client.pull(addressOf(folder, 'draft.txt'))).toEqual([]);
  });

  it('has its findings where an editor shows them, which takes no byte order mark for a character', async () => {
    const folder = await workspace({ '.gouji.json': '\ufeff{ "tier": "lax" }' });
    const client = await converse();
    client.open(addressOf(folder, 'draft.txt'), 'gouji', wrongReview);
    await client.pull(addressOf(folder, 'draft.txt'));
    expect((await client.pushed(addressOf(folder, '.gouji.json'))).diagnostics).toMatchObject([
      { range: { start: { line: 0, character: 10 }, end: { line: 0, character: 15 } } },
    ]);
  });

  it('names forms that are watched by their names for a client that knows no folders in patterns', async () => {
    const folder = await workspace({ '.gouji.json': '{ "forms": ["absent.json"] }' });
    const didChangeWatchedFiles = { dynamicRegistration: true };
    const client = await converse({
      capabilities: { ...capabilities, workspace: { ...capabilities.workspace, didChangeWatchedFiles } },
    });
    client.open(addressOf(folder, 'draft.txt'), 'gouji', wrongReview);
    await client.pull(addressOf(folder, 'draft.txt'));
    expect(JSON.stringify(client.registered)).toContain('"**/absent.json"');
  });

  it('is checked as it is written, when the client opens it', async () => {
    const folder = await workspace({ '.gouji.json': '{ "form": 5 }' });
    const configuration = addressOf(folder, '.gouji.json');
    const client = await converse();
    client.open(addressOf(folder, 'draft.txt'), 'gouji', wrongReview);
    await client.pull(addressOf(folder, 'draft.txt'));
    expect((await client.pushed(configuration)).diagnostics).toHaveLength(1);
    client.open(configuration, 'jsonc', '{ "form": 5, "tier": "lax" }');
    // Pushed and pulled at once they would stand there twice.
    expect((await client.pushed(configuration)).diagnostics).toEqual([]);
    expect(rulesOf(await client.pull(configuration))).toEqual(['invalid-configuration', 'invalid-configuration']);
    client.close(configuration);
    expect((await client.pushed(configuration)).diagnostics).toHaveLength(1);
  });

  it('is not told what its schema says by a client that does, while it is open: nor is a form file', async () => {
    const text = '{ "tier": "lax", "form": "ogi-1999", "forms": ["own.gouji-form.json"] }';
    const form = JSON.parse(await readFile(ownForm, 'utf8'));
    form.tables[0].equations[0].right = ['nowhere'];
    const folder = await workspace({ '.gouji.json': text, 'own.gouji-form.json': JSON.stringify(form) });
    const client = await converse({ initializationOptions: { jsonSchemas: true } });
    const [configuration, own] = [addressOf(folder, '.gouji.json'), addressOf(folder, 'own.gouji-form.json')];
    client.open(addressOf(folder, 'draft.txt'), 'gouji', wrongReview);
    await client.pull(addressOf(folder, 'draft.txt'));
    expect((await client.pushed(configuration)).diagnostics).toHaveLength(2);
    client.open(configuration, 'jsonc', text);
    expect((await client.pushed(configuration)).diagnostics).toEqual([]);
    expect(await client.pull(configuration)).toMatchObject([{ message: expect.stringContaining('ogi-1999') }]);
    client.close(configuration);
    expect((await client.pushed(configuration)).diagnostics).toHaveLength(2);

    expect((await client.pushed(own)).diagnostics).toMatchObject([{ message: expect.stringContaining('nowhere') }]);
    client.open(own, 'jsonc', JSON.stringify(form));
    expect((await client.pushed(own)).diagnostics).toMatchObject([{ message: expect.stringContaining('nowhere') }]);
    client.change(own, 2, [{ text: wrongReview }]);
    expect(await client.pull(own)).toEqual([]);
    client.close(own);
    await client.pushed(own);
    await change(client, folder, 'own.gouji-form.json', '{ "id": "own", }');
    expect((await client.pushed(own)).diagnostics.length).toBeGreaterThan(0);
    client.open(own, 'jsonc', '{ "id": "own", }');
    expect((await client.pushed(own)).diagnostics).toEqual([]);
  });

  it('is found when it is made and forgotten when it is gone', async () => {
    const folder = await workspace({});
    const client = await converse();
    const address = addressOf(folder, 'draft.txt');
    client.open(address, 'gouji', wrongReview);
    expect(await client.pull(address)).toHaveLength(1);
    await change(client, folder, '.gouji.json', `{ "rules": { "${rule}": "off" } }`);
    expect(await client.pull(address)).toEqual([]);
    await rm(join(folder, '.gouji.json'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: addressOf(folder, '.gouji.json'), type: 3 }],
    });
    expect(await client.pull(address)).toHaveLength(1);
  });

  it('is read again on save for a client that watches nothing', async () => {
    const folder = await workspace({});
    const { workspace: _, ...rest } = capabilities;
    const client = await converse({ capabilities: rest });
    const address = addressOf(folder, 'draft.txt');
    client.open(address, 'gouji', wrongReview);
    expect((await client.pushed(address)).diagnostics).toHaveLength(1);
    await writeFile(join(folder, '.gouji.json'), `{ "rules": { "${rule}": "off" } }`);
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: address } });
    expect((await client.pushed(address)).diagnostics).toEqual([]);
  });

  it('brings forms of one own, and tells which of them is no use', async () => {
    const folder = await workspace({
      '.gouji.json': JSON.stringify({
        forms: ['forms/own.gouji-form.json', 'forms/broken.gouji-form.json', 'forms/absent.json'],
        // The draft is a part of the report.
        rules: { 'missing-table': 'off', 'missing-row': 'off' },
      }),
      'forms/broken.gouji-form.json': '{ "id": "broken" }',
    });
    await copyFile(ownForm, join(folder, 'forms', 'own.gouji-form.json'));
    const client = await converse();
    const address = addressOf(folder, 'draft.md');
    client.open(address, 'markdown', ownReport);
    const found = await client.pull(address);
    expect(found.map(({ code, message }) => [code, message])).toEqual([
      ['row-total-mismatch', expect.stringContaining('相差 1')],
    ]);
    expect((await client.pushed(addressOf(folder, '.gouji.json'))).diagnostics).toMatchObject([
      { code: 'invalid-configuration', message: expect.stringContaining('forms/absent.json') },
    ]);
    const broken = await client.pushed(addressOf(folder, 'forms/broken.gouji-form.json'));
    expect(broken.diagnostics.length).toBeGreaterThan(0);
  });
});

const ownForm = join(import.meta.dirname, '..', 'forms', 'fixtures', 'enforcement.gouji-form.json');

const ownReport = `# 行政执法统计年报

## 一、行政处罚实施情况

| 处罚种类 | 简易程序 | 普通程序 | 合计 | 罚没金额（万元） |
| --- | --- | --- | --- | --- |
| 一、警告、通报批评 | 3 | 4 | 8 | 0 |

## 二、其他情况

没有其他情况。
`;

async function workspace(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'gouji-lsp-')));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** Writes a file and tells the server, as a client that watches does. */
async function change(client: Conversation, folder: string, path: string, text: string): Promise<void> {
  await writeFile(join(folder, path), text);
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: addressOf(folder, path), type: 2 }],
  });
}

function addressOf(folder: string, path: string): string {
  return pathToFileURL(join(folder, path)).href;
}
