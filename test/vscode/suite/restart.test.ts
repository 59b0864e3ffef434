import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, findings, openDraft, pause, servers, until, untilRules, valueRange } from './kit.ts';

const received = '一、本年新收政府信息公开申请数量';
const wrongTotal = ['application-balance-mismatch', 'row-total-mismatch'];

describe('restart', () => {
  afterEach(closeEditors);

  it('gives a new server that goes on where the old one was', async () => {
    const document = await openDraft('wrong-total.txt');
    await untilRules(document, ...wrongTotal);
    const before = servers().map((server) => server.pid);
    await vscode.commands.executeCommand('gouji.restartServer');
    await untilReplaced(before);
    await mend(document);
  });

  it('is not even needed after a crash', async () => {
    const document = await openDraft('wrong-total.txt');
    await untilRules(document, ...wrongTotal);
    const before = servers();
    for (const server of before) server.kill('SIGKILL');
    await untilReplaced(before.map((server) => server.pid));
    await mend(document);
  });
});

describe('crashes without end', () => {
  afterEach(closeEditors);

  it('leave the server down, until it is started again by hand', async () => {
    const document = await openDraft('wrong-total.txt');
    await untilRules(document, ...wrongTotal);
    // One more than it is restarted from; those of other tests may count too.
    for (let crash = 0; crash < 4 && servers().length > 0; crash += 1) {
      const before = pids();
      for (const server of servers()) server.kill('SIGKILL');
      await until('it is gone', () => !pids().some((pid) => before.includes(pid)));
      await until('it is back or given up', async () => {
        if (pids().length > 0) return true;
        await pause(2500);
        return pids().length > 0 || 'given up';
      });
      if (pids().length > 0) await untilRules(document, ...wrongTotal);
    }
    assert.deepEqual(pids(), []);
    await vscode.commands.executeCommand('gouji.restartServer');
    await until('a server runs', () => pids().length === 1);
    await mend(document);
  });
});

const pids = () => servers().map((server) => server.pid);

async function untilReplaced(before: readonly number[]): Promise<void> {
  assert.equal(before.length, 1);
  await until(
    'another server runs alone',
    () => pids().length === 1 && !pids().some((pid) => before.includes(pid)),
    pids,
  );
}

/** Findings that only the new server can give and take back. */
async function mend(document: vscode.TextDocument): Promise<void> {
  await untilRules(document, ...wrongTotal);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, valueRange(document, received, 6), '5');
  assert.ok(await vscode.workspace.applyEdit(edit));
  await until('the findings are gone', () => findings(document).length === 0);
}
