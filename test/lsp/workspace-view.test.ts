/** What the server tells the view of the workspace, as our own client asks for it. */
import { describe, expect, it } from 'vitest';
import { clean, wrongReview } from './drafts.ts';
import { addressIn, converseIn, folderOf, type WorkspaceClient } from './workspace-client.ts';

interface Node {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  readonly location: { readonly uri: string } | null;
  readonly hasChildren: boolean;
}

const opening = { initializationOptions: { workspaceView: true } };
const everything = { grouping: 'body', hiddenSeverities: [], hiddenRules: [], onlyFindings: false };

const files = {
  '2022.txt': clean.replaceAll('2024年', '2023年').replaceAll('2023年', '2022年'),
  '2023.txt': wrongReview,
  'other.txt': clean.replaceAll('石桥县', '安溪县'),
  'nameless.txt': clean.split('\n').slice(1).join('\n').replaceAll('石桥县', ''),
  'zeros.txt': Buffer.alloc(500),
  'notes.txt': '今天天气很好。',
  '.gouji.json': '{ "rules": { "effective-count-mismatch": "off", "year-mismatch": "off" } }',
};

/** The tree as it is shown: labels by their labels. */
async function shown(client: WorkspaceClient, view: unknown, parent: string | null = null): Promise<unknown> {
  const nodes = await client.connection.sendRequest<Node[]>('gouji/workspace/tree', { view, parent });
  const entries = await Promise.all(
    nodes.map(async ({ id, label, icon, hasChildren }) => [
      `${icon} ${label}`,
      hasChildren ? await shown(client, view, id) : null,
    ]),
  );
  return Object.fromEntries(entries);
}

const message = expect.stringContaining('行政复议');
const check = (client: WorkspaceClient) =>
  client.connection.sendRequest('workspace/executeCommand', { command: 'gouji.checkWorkspace' });

describe('the tree of the workspace', () => {
  it('is empty before the workspace was checked', async () => {
    const client = await converseIn(await folderOf(files), opening);
    expect(await shown(client, everything)).toEqual({});
    expect(await client.connection.sendRequest('gouji/workspace/status')).toMatchObject({ phase: 'none' });
  });

  it('has bodies, their years from the newest, and the findings; what is not surely read by itself', async () => {
    const client = await converseIn(await folderOf(files), opening);
    await check(client);
    const tree = (await shown(client, everything)) as Record<string, Record<string, object | null>>;
    expect(Object.keys(tree)).toEqual([
      'fine 安溪县人民政府',
      'error 石桥县人民政府',
      expect.stringContaining('未识别机关的年报'),
      'unread 未能读取的文件',
    ]);
    expect(tree['fine 安溪县人民政府']).toEqual({ 'fine 2023 年': null });
    const years = tree['error 石桥县人民政府']!;
    expect(Object.keys(years)).toEqual(['error 2023 年', 'fine 2022 年']);
    expect(Object.keys(years['error 2023 年']!)).toEqual([message]);
    expect(tree['unread 未能读取的文件']).toEqual({ 'unread zeros.txt': null });
  });

  it('is grouped by file and by rule as well', async () => {
    const client = await converseIn(await folderOf(files), opening);
    await check(client);
    const byFile = await shown(client, { ...everything, grouping: 'file', onlyFindings: true });
    expect(byFile).toMatchObject({ 'error 2023.txt': {} });
    expect(byFile).not.toHaveProperty(['fine other.txt']);
    const byRule = (await shown(client, { ...everything, grouping: 'rule' })) as Record<string, object>;
    expect(Object.keys(byRule)[0]).toMatch(/^error .*复议/);
  });

  it('leaves out what its reader does not want to see', async () => {
    const client = await converseIn(await folderOf(files), opening);
    await check(client);
    const hidden = { ...everything, onlyFindings: true, hiddenRules: ['review-total-mismatch'] };
    expect(await shown(client, hidden)).not.toHaveProperty(['error 石桥县人民政府']);
    const noErrors = { ...everything, hiddenSeverities: ['error'] };
    expect(await shown(client, noErrors)).toHaveProperty(['fine 石桥县人民政府', 'fine 2023 年'], null);
  });

  it('leads to the places, and follows what is written', async () => {
    const folder = await folderOf(files);
    const client = await converseIn(folder, opening);
    const changed = new Promise<{ phase: string }>((resolve) => {
      client.connection.onNotification('gouji/workspace/changed', (status: { phase: string }) => {
        if (status.phase === 'complete') resolve(status);
      });
    });
    await check(client);
    expect(await changed).toMatchObject({
      phase: 'complete',
      findings: { error: 1 },
      rules: expect.arrayContaining([{ id: 'review-total-mismatch', title: expect.any(String), count: 1 }]),
      message: '6 个文件，4 份年报',
    });
    const uri = addressIn(folder, '2023.txt');
    client.open(uri, 'gouji', clean);
    await client.pull(uri);
    expect(await shown(client, everything)).toHaveProperty(['fine 石桥县人民政府', 'fine 2023 年'], null);
    const [body] = (await client.connection.sendRequest<Node[]>('gouji/workspace/tree', {
      view: everything,
      parent: 'body:石桥县人民政府',
    })) as [Node];
    expect(body.location).toMatchObject({ uri });
  });

  it('is told to be another only where it looks different', async () => {
    const folder = await folderOf(files);
    const client = await converseIn(folder, opening);
    const told: { phase: string; tree: number }[] = [];
    let heard = () => {};
    client.connection.onNotification('gouji/workspace/changed', (status: { phase: string; tree: number }) => {
      told.push(status);
      heard();
    });
    /** The tree's number when the client was next told of a change, or after that, of `until`. */
    const next = async (until: (tree: number) => boolean = () => true): Promise<number> => {
      for (;;) {
        await new Promise<void>((resolve) => {
          heard = resolve;
        });
        const { phase, tree } = told.at(-1)!;
        if (phase === 'complete' && until(tree)) return tree;
      }
    };
    await check(client);
    const first = await next();
    await shown(client, everything);
    const before = told.length;

    const uri = addressIn(folder, '2023.txt');
    /** Writes a text and has it checked. */
    const write = (version: number, text: string) => {
      client.change(uri, version, [{ text }]);
      return client.pull(uri);
    };
    client.open(uri, 'gouji', wrongReview);
    await client.pull(uri);
    await next();
    await write(2, `${wrongReview}\n以上数据统计截至年底。`);
    await next();
    const mended = next((tree) => tree !== first);
    await write(3, clean);
    const second = await mended;
    expect(told.slice(before, -1).map(({ tree }) => tree)).toEqual(Array(told.length - 1 - before).fill(first));
    expect(told.length - 1 - before).toBeGreaterThan(1);
    expect(await shown(client, everything)).toHaveProperty(['fine 石桥县人民政府']);
    // Lines move, and with them the places that a click leads to.
    await write(4, wrongReview);
    const third = await next((tree) => tree !== second);
    await shown(client, everything);
    const moved = next((tree) => tree !== third);
    await write(5, `\n${wrongReview}`);
    await moved;
  });
});
