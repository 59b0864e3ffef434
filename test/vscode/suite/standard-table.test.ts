import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { apply, closeEditors, findings, fixtureText, openDraft, saved, until, untilRules, valueRange } from './kit.ts';

const received = '一、本年新收政府信息公开申请数量';

describe('standard table', () => {
  afterEach(closeEditors);

  it('rewrites the tables and leaves their figures, right and wrong, as they are', async () => {
    const document = await openDraft('wrong-total.txt');
    const before = await untilRules(document, 'application-balance-mismatch', 'row-total-mismatch');
    await apply(await rewrite(document, '整理全部表格（3 张）'));
    const after = await untilRules(document, 'application-balance-mismatch', 'row-total-mismatch');
    assert.deepEqual(messages(after), messages(before));
    assert.match(document.getText(), /^\| +\| +\| 一、本年新收政府信息公开申请数量 +\| +4 \| +1 \| .* \| +6 \|$/m);
    assert.equal(document.getText(valueRange(document, received, 6)), '6');
  });

  it('draws HTML with merged cells, one table at a time', async () => {
    const document = await openDraft('wrong-total.html');
    await untilRules(document, 'application-balance-mismatch', 'row-total-mismatch');
    await apply(await rewrite(document, '整理为标准表格'));
    await untilRules(document, 'application-balance-mismatch', 'row-total-mismatch');
    assert.match(document.getText(), /<td rowspan="22">三、本年度办理结果<\/td>/);
  });

  it('can be taken back', async () => {
    const document = await openDraft('clean.txt');
    await apply(await rewrite(document, '整理为标准表格'));
    assert.notEqual(document.getText(), await fixtureText('clean.txt'));
    await vscode.commands.executeCommand('undo');
    assert.equal(await saved(document), await fixtureText('clean.txt'));
    assert.deepEqual(findings(document), []);
  });
});

/** The action with this title at the first row of the applications. */
function rewrite(document: vscode.TextDocument, title: string): Promise<vscode.CodeAction> {
  const place = document.positionAt(document.getText().indexOf(received));
  let titles: string[] = [];
  const find = async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(place, place),
      vscode.CodeActionKind.RefactorRewrite.value,
      100,
    );
    titles = actions.map((action) => action.title);
    return actions.find((action) => action.title === title);
  };
  return until(`there is the action ${title}; there are`, find, () => titles);
}

function messages(found: readonly vscode.Diagnostic[]): string[] {
  return found.map(({ message }) => message).sort();
}
