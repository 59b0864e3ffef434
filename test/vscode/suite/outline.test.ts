import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { closeEditors, folds, openDraft, outline, until } from './kit.ts';

const sections = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];

describe('outline', () => {
  afterEach(closeEditors);

  it('shows the report, its six sections and the figures of each row', async () => {
    const document = await openDraft('clean.txt');
    await until('the language is gouji', () => document.languageId === 'gouji');
    const [report, ...others] = await outline(document);
    assert.deepEqual(others, []);
    assert.ok(report !== undefined);
    assert.ok(report.name.includes('云溪县水务局') && report.name.includes('2023'), report.name);
    assert.equal(report.children.length, 6);
    for (const [index, title] of sections.entries()) {
      assert.ok(report.children[index]?.name.includes(title), report.children[index]?.name);
    }
    const row = all(report).find((symbol) => symbol.name === '一、本年新收政府信息公开申请数量');
    assert.equal(row?.detail, '4 1 0 0 0 0 5');
    assert.equal(document.getText(row.selectionRange), '一、本年新收政府信息公开申请数量');
  });

  it('lets sections be folded from their headings', async () => {
    const document = await openDraft('clean.txt');
    await until('the language is gouji', () => document.languageId === 'gouji');
    const starts = (await folds(document)).map((fold) => document.lineAt(fold.start).text);
    for (const title of sections) {
      assert.ok(
        starts.some((line) => line.endsWith(`、${title}`)),
        `${title} in ${JSON.stringify(starts)}`,
      );
    }
  });
});

const all = (symbol: vscode.DocumentSymbol): vscode.DocumentSymbol[] => [symbol, ...symbol.children.flatMap(all)];
