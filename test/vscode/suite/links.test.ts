import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openDraft, until, valueRange } from './kit.ts';

const received = '一、本年新收政府信息公开申请数量';

describe('links', () => {
  afterEach(closeEditors);

  it('lead from a total to its parts, and from a part to its totals', async () => {
    const document = await openDraft('clean.txt');
    const [part, total] = [valueRange(document, received, 0), valueRange(document, received, 6)];
    const parts = await until('there are definitions', () =>
      vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        total.start,
      ),
    );
    const ranges = parts.map((place) => ('targetUri' in place ? place.targetRange : place.range));
    assert.deepEqual(
      ranges.map((range) => document.getText(range)),
      ['4', '1', '0', '0', '0', '0'],
    );
    const totals = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      part.start,
    );
    assert.ok(totals.some(({ range }) => range.isEqual(total)));
  });
});
