import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import {
  apply,
  closeEditors,
  draftFolder,
  findings,
  openDraft,
  quickFix,
  ruleOf,
  until,
  untilRules,
  valueRange,
} from './kit.ts';

const received = '一、本年新收政府信息公开申请数量';

describe('suppression', () => {
  afterEach(closeEditors);

  it('is written as a comment into Markdown, and said to be idle once the figure is right', async () => {
    const document = await openDraft('wrong-total.md');
    const found = await untilRules(document, 'application-balance-mismatch', 'row-total-mismatch');
    const row = found.find((finding) => ruleOf(finding) === 'row-total-mismatch');
    assert.ok(row);
    await apply(await quickFix(document, row.range, /^忽略：在此处加注释（row-total-mismatch/));
    await untilRules(document, 'application-balance-mismatch');
    assert.match(document.getText(), /^<!-- 勾稽-忽略 row-total-mismatch: .+ -->$/m);

    const mend = new vscode.WorkspaceEdit();
    mend.replace(document.uri, valueRange(document, received, 6), '5');
    assert.ok(await vscode.workspace.applyEdit(mend));
    await untilRules(document, 'unused-suppression');
  });

  it('of a text that is published as it is goes into .gouji.json, and holds as long as it stands there', async () => {
    const document = await openDraft('wrong-review.txt');
    const configuration = join(draftFolder(document), '.gouji.json');
    try {
      const [finding] = await untilRules(document, 'review-total-mismatch');
      assert.ok(finding);
      // It asks for a reason, which only a window can give: `window/silence-a-finding.mjs`.
      const action = await quickFix(document, finding.range, /^忽略：记入 \.gouji\.json（review-total-mismatch/);
      assert.equal(action.edit, undefined);
      const entry = { file: basename(document.uri.fsPath), rule: 'review-total-mismatch', reason: '已核实' };
      await writeFile(configuration, JSON.stringify({ ignores: [entry] }));
      await until('the finding is gone', () => findings(document).length === 0);
    } finally {
      await rm(configuration, { force: true });
    }
    await untilRules(document, 'review-total-mismatch');
  });
});
