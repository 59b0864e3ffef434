import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeEditors, draftFolder, findings, hoverText, openDraft, until, valueRange } from './kit.ts';

const received = '一、本年新收政府信息公开申请数量';

describe('the language of messages', () => {
  const settings = () => vscode.workspace.getConfiguration('gouji');

  afterEach(async () => {
    await settings().update('locale', undefined, vscode.ConfigurationTarget.Workspace);
    await closeEditors();
  });

  it('changes with its setting, while the report is open', async () => {
    const document = await openDraft('wrong-total.txt');
    const said = (words: RegExp) => () => findings(document).some(({ message }) => words.test(message));
    await until('the findings are in Chinese', said(/相差 1/));
    await settings().update('locale', 'en', vscode.ConfigurationTarget.Workspace);
    await until('the findings are in English', said(/, but .*off by 1/));
    assert.match(await hoverText(document, valueRange(document, received, 6).start), /off by 1/);
    await settings().update('locale', 'zh-TW', vscode.ConfigurationTarget.Workspace);
    await until('the findings are in Traditional Chinese', said(/总计為 6|總計為 6/));
  });

  it('is that of .gouji.json in the editor’s notices too', async () => {
    // Nothing is to be filled in it, which a notice says.
    const document = await openDraft('clean.txt');
    const configuration = join(draftFolder(document), '.gouji.json');
    const hover = () => hoverText(document, valueRange(document, received, 6).start);
    const said: string[] = [];
    const show = vscode.window.showInformationMessage;
    Object.assign(vscode.window, { showInformationMessage: async (message: string) => void said.push(message) });
    try {
      await until('the hover is there', async () => (await hover()) !== '');
      await writeFile(configuration, '{ "locale": "en" }');
      await until('the hover is in English', async () => /[a-z]{4}/.test(await hover()));
      await vscode.commands.executeCommand('gouji.fillTotals');
      assert.match(said.join(), /total/i);
    } finally {
      Object.assign(vscode.window, { showInformationMessage: show });
      await rm(configuration, { force: true });
    }
  });
});
