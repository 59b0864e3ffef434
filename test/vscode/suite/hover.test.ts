import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, hoverText, openDraft, until, valueRange } from './kit.ts';

const received = '一、本年新收政府信息公开申请数量';

describe('hover', () => {
  afterEach(closeEditors);

  it('explains a wrong total: what it is, what it breaks, on whose authority', async () => {
    const document = await openDraft('wrong-total.txt');
    const text = await hoverText(document, valueRange(document, received, 6).start);
    for (const part of [received, '总计', '6', '✗', '相差 1', '〔2021〕30号']) assert.ok(text.includes(part), text);
    assert.ok(!text.includes('✓'), text);
  });

  it('confirms a figure that balances', async () => {
    const document = await openDraft('clean.txt');
    const text = await hoverText(document, valueRange(document, received, 0).start);
    for (const part of ['自然人', '4', '✓']) assert.ok(text.includes(part), text);
    assert.ok(!text.includes('✗'), text);
  });

  it('works in Markdown and HTML too', async () => {
    for (const name of ['wrong-total.md', 'wrong-total.html']) {
      const document = await openDraft(name);
      const text = await hoverText(document, valueRange(document, received, 6).start);
      assert.ok(text.includes('相差 1'), `${name}: ${text}`);
    }
  });

  it('is silent over prose', async () => {
    const document = await openDraft('clean.txt');
    await hoverText(document, valueRange(document, received, 0).start);
    const prose = document.positionAt(document.getText().indexOf('防汛抗旱'));
    const hovers = await until('the hover is asked for', () =>
      vscode.commands
        .executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, prose)
        .then((found) => ({ found })),
    );
    assert.deepEqual(hovers.found, []);
  });
});
