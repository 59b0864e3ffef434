import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, findings, hoverText, openDraft, until, valueRange } from './kit.ts';

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
});
