import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, findings, openDraft, outline, pause, ruleOf, until, untilRules, valueRange } from './kit.ts';

const received = '一、本年新收政府信息公开申请数量';

describe('diagnostics', () => {
  afterEach(closeEditors);

  it('say nothing about a draft that balances', async () => {
    const document = await openDraft('clean.txt');
    await outline(document);
    await pause(1000);
    assert.deepEqual(findings(document), []);
  });

  it('point at a wrong total and name both equations that it breaks', async () => {
    const document = await openDraft('wrong-total.txt');
    const found = await untilRules(document, 'application-balance-mismatch', 'row-total-mismatch');
    const row = found.find((finding) => ruleOf(finding) === 'row-total-mismatch');
    assert.equal(row?.severity, vscode.DiagnosticSeverity.Error);
    assert.ok(row.range.isEqual(valueRange(document, received, 6)), document.getText(row.range));
    assert.match(row.message, /自然人.*4.*商业企业.*1.*＝5.*总计.*6.*相差 1/);
    const balance = found.find((finding) => ruleOf(finding) === 'application-balance-mismatch');
    // What is probably wrong may follow; the equation comes first, word for word.
    assert.ok(balance?.message.startsWith('总计列：一(6)＋二(1)＝7，三(七)(6)＋四(0)＝6，相差 1'), balance?.message);
  });

  it('link each finding to the page of its rule', async () => {
    const document = await openDraft('wrong-review.txt');
    const [finding] = await untilRules(document, 'review-total-mismatch');
    assert.ok(typeof finding?.code === 'object');
    assert.match(finding.code.target.toString(), /review-total-mismatch/);
  });

  it('give an equation that does not balance with its numbers, column by column', async () => {
    const document = await openDraft('out-of-balance.txt');
    const found = await untilRules(document, 'application-balance-mismatch', 'application-balance-mismatch');
    for (const column of ['总计列', '自然人列']) {
      const message = `${column}：一(5)＋二(0)＝5，三(七)(5)＋四(1)＝6，相差 1`;
      assert.ok(
        found.some((finding) => finding.message.startsWith(message)),
        message,
      );
    }
  });

  it('follow the text as it is edited', async () => {
    const document = await openDraft('clean.txt');
    await until('the language is gouji', () => document.languageId === 'gouji');
    const total = valueRange(document, received, 6);
    const breaking = new vscode.WorkspaceEdit();
    breaking.replace(document.uri, total, '15');
    // Lines above move everything down, and a character outside the BMP is two units wide.
    breaking.insert(document.uri, new vscode.Position(0, 0), '𠮷庆\n\n');
    assert.ok(await vscode.workspace.applyEdit(breaking));
    const found = await untilRules(document, 'application-balance-mismatch', 'row-total-mismatch');
    const row = found.find((finding) => ruleOf(finding) === 'row-total-mismatch');
    assert.equal(row && document.getText(row.range), '15');
    assert.equal(row?.range.start.line, total.start.line + 2);

    const mending = new vscode.WorkspaceEdit();
    mending.replace(document.uri, valueRange(document, received, 6), '5');
    assert.ok(await vscode.workspace.applyEdit(mending));
    await until('the findings are gone', () => findings(document).length === 0);
  });

  it('go when the draft is closed', async () => {
    const document = await openDraft('wrong-total.txt');
    await until('there are findings', () => findings(document).length > 0);
    await closeEditors();
    await until('the findings are gone', () => findings(document).length === 0);
  });
});
