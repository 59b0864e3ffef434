import { describe, expect, it } from 'vitest';
import { converse, positionOf } from './conversation.ts';
import { clean, wrongReview } from './drafts.ts';
import { addressIn, converseIn, folderOf, put } from './workspace-client.ts';

const uri = 'file:///draft';

describe('the setting locale', () => {
  it('is the language of findings, lenses, hovers and actions, and can change', async () => {
    let settings: unknown = { locale: 'en' };
    const client = await converse({ settings: () => settings });
    client.open(uri, 'gouji', wrongReview);
    const [finding] = await client.pull(uri);
    expect(finding?.message).toMatch(
      /^“行政复议”: 维持\(2\) \+ 纠正\(1\) = 3 \(the others are 0\), but 总计 is 4, off by 1/,
    );
    const textDocument = { uri };
    const lenses = await client.connection.sendRequest<{ command: { title: string } }[]>('textDocument/codeLens', {
      textDocument,
    });
    expect(lenses.map(({ command }) => command.title)).toContain('✗ 2/3 balance, 1 off');
    const position = positionOf(wrongReview, '2 | 1 | 0 | 0 | 4 |', '2 | 1 | 0 | 0 | '.length);
    const hover = await client.connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
      textDocument,
      position,
    });
    expect(hover.contents.value).toContain('Possible repairs:');
    const actions = await client.connection.sendRequest<{ title: string }[]>('textDocument/codeAction', {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    expect(actions.map(({ title }) => title)).toContain('Change “行政复议·总计” from 4 to 3');
    settings = { locale: 'zh-TW' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.refreshed();
    expect((await client.pull(uri))[0]?.message).toContain('（其餘為 0），总计為 4，相差 1');
  });
});

const view = { grouping: 'rule', hiddenSeverities: [], hiddenRules: [], onlyFindings: false };

describe('what is said of a whole workspace', () => {
  it.each([
    ['the settings', {}, { locale: 'en' }],
    ['the configuration of the folder', { '.gouji.json': '{ "locale": "en" }' }, { locale: 'zh-TW' }],
  ])('is in the language of %s', async (_, configuration, settings) => {
    const folder = await folderOf({
      '2023.txt': wrongReview,
      '2024.txt': clean,
      'zeros.txt': '\0'.repeat(500),
      ...configuration,
    });
    const client = await converseIn(folder, {
      settings: () => settings,
      initializationOptions: { workspaceView: true },
    });
    await client.connection.sendRequest('workspace/executeCommand', { command: 'gouji.checkWorkspace' });
    expect(client.progress[0]).toMatchObject({ kind: 'begin', title: 'Check the workspace' });
    expect(await client.connection.sendRequest('gouji/workspace/status')).toMatchObject({
      locale: 'en',
      message: '3 files, 2 reports',
      rules: expect.arrayContaining([
        expect.objectContaining({ id: 'review-total-mismatch', title: expect.not.stringMatching(/\p{Script=Han}/u) }),
      ]),
    });
    const nodes = await client.connection.sendRequest<{ label: string; description: string }[]>(
      'gouji/workspace/tree',
      {
        view,
        parent: null,
      },
    );
    expect(nodes.at(-1)).toMatchObject({ label: 'Files that could not be read', description: '1 file' });
  });

  it('changes with the setting', async () => {
    let settings = { locale: 'zh-CN' };
    const client = await converseIn(await folderOf({ '2023.txt': wrongReview }), {
      settings: () => settings,
      initializationOptions: { workspaceView: true },
    });
    await client.connection.sendRequest('workspace/executeCommand', { command: 'gouji.checkWorkspace' });
    settings = { locale: 'en' };
    const told = new Promise((resolve) => {
      client.connection.onNotification('gouji/workspace/changed', ({ message }: { message: string }) => {
        if (message === '1 file, 1 report') resolve(message);
      });
    });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await told;
  });
});

describe('what is wrong in a .gouji.json', () => {
  it('is said in the language that it names itself, else in that of the settings', async () => {
    const folder = await folderOf({ '.gouji.json': '{ "form": "ogi-1999" }', 'draft.txt': clean });
    const configuration = addressIn(folder, '.gouji.json');
    const client = await converse({ settings: () => ({ locale: 'en' }) });
    client.open(addressIn(folder, 'draft.txt'), 'gouji', clean);
    await client.pull(addressIn(folder, 'draft.txt'));
    expect((await client.pushed(configuration)).diagnostics).toMatchObject([
      { message: expect.stringContaining('there is no form') },
    ]);
    client.open(configuration, 'jsonc', '{ "tier": "lax" }');
    expect((await client.pushed(configuration)).diagnostics).toEqual([]);
    const [english] = await client.pull(configuration);
    expect(english?.message).not.toMatch(/\p{Script=Han}/u);
    client.close(configuration);
    await client.pushed(configuration);
    await put(folder, '.gouji.json', '{ "form": "ogi-1999", "locale": "zh-CN" }');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: configuration, type: 2 }],
    });
    expect((await client.pushed(configuration)).diagnostics).toMatchObject([
      { message: expect.stringContaining('没有“ogi-1999”这个表式') },
    ]);
  });
});
