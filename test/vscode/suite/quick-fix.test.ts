import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  apply,
  closeEditors,
  findings,
  fixtureText,
  openDraft,
  quickFix,
  quickFixes,
  saved,
  until,
  untilRules,
  valueRange,
} from './kit.ts';

const received = '一、本年新收政府信息公开申请数量';
const wrongTotal = ['application-balance-mismatch', 'row-total-mismatch'];

describe('quick fix', () => {
  afterEach(closeEditors);

  it('sets a wrong total to the sum; nothing is left and the file is right', async () => {
    const document = await openDraft('wrong-total.txt');
    await untilRules(document, ...wrongTotal);
    const fix = await quickFix(document, valueRange(document, received, 6), /总计.*改为 5$/);
    assert.equal(fix.kind?.value, vscode.CodeActionKind.QuickFix.value);
    assert.equal(fix.isPreferred, true);
    await apply(fix);
    await until('the findings are gone', () => findings(document).length === 0);
    assert.equal(await saved(document), await fixtureText('clean.txt'));
  });

  it('mends Markdown and HTML in place', async () => {
    for (const name of ['wrong-total.md', 'wrong-total.html']) {
      const document = await openDraft(name);
      await untilRules(document, ...wrongTotal);
      const total = valueRange(document, received, 6);
      await apply(await quickFix(document, total, /总计.*改为 5$/));
      await until('the findings are gone', () => findings(document).length === 0);
      const wrong = await fixtureText(name);
      const at = document.offsetAt(total.start);
      assert.equal(await saved(document), `${wrong.slice(0, at)}5${wrong.slice(at + 1)}`);
    }
  });

  it('mends a block of the review table', async () => {
    const document = await openDraft('wrong-review.txt');
    const [finding] = await untilRules(document, 'review-total-mismatch');
    assert.ok(finding);
    await apply(await quickFix(document, finding.range, /总计.*改为 2$/));
    await until('the findings are gone', () => findings(document).length === 0);
    assert.equal(await saved(document), await fixtureText('clean.txt'));
  });

  it('keeps the style of the digits', async () => {
    const document = await openDraft('clean.txt');
    await until('the language is gouji', () => document.languageId === 'gouji');
    const edit = new vscode.WorkspaceEdit();
    const total = valueRange(document, received, 6);
    edit.replace(document.uri, total, '６');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await untilRules(document, ...wrongTotal);
    await apply(await quickFix(document, total, /总计.*改为 5$/));
    await until('the findings are gone', () => findings(document).length === 0);
    assert.equal(document.getText(total), '５');
  });

  it('offers every part that could be wrong instead', async () => {
    const document = await openDraft('wrong-total.txt');
    await untilRules(document, ...wrongTotal);
    const titles = (await quickFixes(document, valueRange(document, received, 6))).map((action) => action.title);
    for (const title of [/·自然人”由 4 改为 5$/, /·商业企业”由 1 改为 2$/, /·科研机构”由 0 改为 1$/]) {
      assert.ok(
        titles.some((offered) => title.test(offered)),
        `${title} in ${JSON.stringify(titles)}`,
      );
    }
  });

  it('mends two broken equations with one repair of two cells', async () => {
    const document = await openDraft('out-of-balance.txt');
    const [finding] = await untilRules(document, 'application-balance-mismatch', 'application-balance-mismatch');
    assert.ok(finding);
    const fix = await quickFix(document, finding.range, /^将“四、结转下年度.*自然人”由 1 改为 0，.*总计”由 1 改为 0$/);
    assert.equal(fix.isPreferred ?? false, false, 'three repairs tie');
    await apply(fix);
    await until('the findings are gone', () => findings(document).length === 0);
    const row = '四、结转下年度继续办理 | ';
    const wrong = await fixtureText('out-of-balance.txt');
    assert.equal(
      await saved(document),
      wrong.replace(`${row}1 | 0 | 0 | 0 | 0 | 0 | 1 |`, `${row}0 | 0 | 0 | 0 | 0 | 0 | 0 |`),
    );
  });
});
