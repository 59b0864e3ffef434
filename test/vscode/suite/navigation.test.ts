import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openDraft, until, valueRange } from './kit.ts';

const received = '一、本年新收政府信息公开申请数量';

describe('navigation', () => {
  afterEach(closeEditors);

  it('highlights every cell in the equations of the one under the cursor', async () => {
    const document = await openDraft('clean.txt');
    const figure = valueRange(document, received, 0);
    const highlights = await until('the equations show', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[] | undefined>(
        'vscode.executeDocumentHighlights',
        document.uri,
        figure.start,
      );
      // Until the server has answered, the editor highlights equal words.
      return found?.some(({ kind }) => kind === vscode.DocumentHighlightKind.Write) && found;
    });
    const lines = [...new Set(highlights.map(({ range }) => document.lineAt(range.start).text.slice(0, 4)))];
    assert.deepEqual(lines, ['一、本年', '二、上年', '（七）总', '四、结转']);
    assert.equal(highlights.filter(({ range }) => range.start.line === figure.start.line).length, 7);
  });

  it('grows a selection from the cell to the report', async () => {
    const document = await openDraft('clean.txt');
    const figure = valueRange(document, received, 0);
    const parents = await until('the selection grows', async () => {
      const [selection] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
        'vscode.executeSelectionRangeProvider',
        document.uri,
        [figure.start],
      );
      const texts = chain(selection).map((range) => document.getText(range));
      return texts.some((text) => text.startsWith('三、收到和处理政府信息公开申请情况')) && texts;
    });
    assert.ok(parents.includes(document.getText(figure)));
    assert.ok(parents.some((text) => text.startsWith(received) && !text.includes('\n')));
    assert.ok(parents.some((text) => text.startsWith(received) && text.includes('四、结转下年度继续办理')));
  });
});

function chain(selection: vscode.SelectionRange | undefined): vscode.Range[] {
  return selection === undefined ? [] : [selection.range, ...chain(selection.parent)];
}
