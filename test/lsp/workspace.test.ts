import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Opening, pushing, rulesOf } from './conversation.ts';
import { clean, wrongReview, wrongSum } from './drafts.ts';
import { addressIn, converseIn, type Found, folderOf, put } from './workspace-client.ts';

const review = 'review-total-mismatch';
const draft = (text: string, organisation: string, year = 2023) =>
  text.replaceAll('石桥县人民政府', organisation).replaceAll('2023年', `${year}年`);

const files = {
  'a/clean.txt': clean,
  'a/wrong.txt': draft(wrongReview, '安溪县人民政府'),
  'b/wrong(1).md': draft(wrongReview, '临江县人民政府'),
  'notes.txt': '今天天气很好。',
  'node_modules/x.txt': wrongReview,
  '.hidden/x.txt': wrongReview,
  'picture.png': 'no text',
  '.goujiignore': 'archive/\n',
  'archive/wrong.txt': wrongReview,
};

/** The drafts here are of one body and one year, which is not what these tests are about. */
const converseAbout = (folder: string, opening: Opening = {}) =>
  converseIn(folder, { settings: () => ({ rules: { 'duplicate-report': 'off' } }), ...opening });

/** Exactly the files with these names have findings. */
const only =
  (...names: string[]) =>
  (found: Found) =>
    JSON.stringify(Object.keys(found)) === JSON.stringify(names);

describe('files that are not open', () => {
  it('are not read uninvited', async () => {
    const client = await converseAbout(await folderOf(files));
    const answer = client.untilFound(() => false).then(() => 'answered');
    client.open('untitled:draft', 'gouji', clean);
    expect(await client.pull('untitled:draft')).toEqual([]);
    const pause = new Promise((resolve) => setTimeout(resolve, 500, 'silent'));
    expect(await Promise.race([answer, pause])).toBe('silent');
    expect(client.registered.map(({ registerOptions }) => JSON.stringify(registerOptions)).join()).not.toContain('txt');
  });

  it('have their findings once the command ran, and none after they were taken back', async () => {
    const client = await converseAbout(await folderOf(files));
    await client.command('gouji.checkWorkspace');
    const found = await client.untilFound(only('a/wrong.txt', 'b/wrong(1).md'));
    expect(found).toEqual({ 'a/wrong.txt': [review], 'b/wrong(1).md': [review] });
    await client.command('gouji.clearWorkspace');
    await client.untilFound(only());
  });

  it('are pushed to a client that never asked', async () => {
    const folder = await folderOf(files);
    const client = await converseAbout(folder, { capabilities: pushing });
    await client.command('gouji.checkWorkspace');
    expect(rulesOf((await client.pushed(addressIn(folder, 'a/wrong.txt'))).diagnostics)).toEqual([review]);
    await client.command('gouji.clearWorkspace');
    expect((await client.pushed(addressIn(folder, 'a/wrong.txt'))).diagnostics).toEqual([]);
  });

  it('may be in the encoding of former years', async () => {
    const utf16 = Buffer.from(`\ufeff${wrongReview}`, 'utf16le');
    const client = await converseAbout(await folderOf({ 'wide.txt': utf16, 'broken.txt': Buffer.alloc(400) }));
    await client.command('gouji.checkWorkspace');
    expect(await client.untilFound(only('wide.txt'))).toEqual({ 'wide.txt': [review] });
  });

  it.skipIf(process.platform === 'win32')('do not hold the rest up when one can never be read', async () => {
    const folder = await folderOf(files);
    execFileSync('mkfifo', [join(folder, '.pipe')]);
    await symlink(join(folder, '.pipe'), join(folder, 'a/pipe.txt'));
    await symlink(join(folder, 'gone.txt'), join(folder, 'a/link.txt'));
    const client = await converseAbout(folder);
    await client.command('gouji.checkWorkspace');
    await client.untilFound(only('a/wrong.txt', 'b/wrong(1).md'));
  });

  it('are those that each folder’s configuration means', async () => {
    const client = await converseAbout(
      await folderOf({
        ...files,
        'a/.gouji.json': '{ "exclude": ["wrong.txt"] }',
        'c/.gouji.json': `{ "include": ["*.report"], "rules": { "${review}": "off" } }`,
        'c/wrong.txt': wrongSum,
        'c/sum.report': wrongSum,
        'c/review.report': wrongReview,
      }),
    );
    await client.command('gouji.checkWorkspace');
    const found = await client.untilFound(only('b/wrong(1).md', 'c/sum.report'));
    expect(found['c/sum.report']).toContain('row-total-mismatch');
  });

  it('are told of with progress', async () => {
    const client = await converseAbout(await folderOf(files));
    await client.command('gouji.checkWorkspace');
    expect(client.progress[0]).toMatchObject({ kind: 'begin', cancellable: true });
    expect(client.progress.at(-1)).toMatchObject({ kind: 'end' });
    const shares = client.progress.flatMap(({ kind, percentage }) => (kind === 'report' ? [percentage!] : []));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(100);
  });
});

describe('a workspace of several folders', () => {
  it('is one library, in which each folder has its own configuration', async () => {
    const folder = await folderOf({
      'a/.gouji.json': `{ "rules": { "${review}": "off" } }`,
      'a/wrong.txt': wrongReview,
      'b/wrong.txt': wrongReview,
      'c/wrong.txt': wrongReview,
    });
    const client = await converseAbout(folder, { workspaceFolder: [addressIn(folder, 'a'), addressIn(folder, 'b')] });
    await client.command('gouji.checkWorkspace');
    await client.untilFound(only('b/wrong.txt'));
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: {
        added: [{ uri: addressIn(folder, 'c'), name: 'c' }],
        removed: [{ uri: addressIn(folder, 'b'), name: 'b' }],
      },
    });
    await client.untilFound(only('c/wrong.txt'));
  });

  it('tells a name in one folder from the same name in another', async () => {
    const folder = await folderOf({ 'a/x.txt': clean, 'b/x.txt': clean });
    const client = await converseAbout(folder, {
      workspaceFolder: [addressIn(folder, 'a'), addressIn(folder, 'b')],
      initializationOptions: { workspaceView: true },
    });
    await client.connection.sendRequest('workspace/executeCommand', { command: 'gouji.checkWorkspace' });
    const view = { grouping: 'file', hiddenSeverities: [], hiddenRules: [], onlyFindings: false };
    const nodes = await client.connection.sendRequest<{ label: string }[]>('gouji/workspace/tree', {
      view,
      parent: null,
    });
    expect(nodes.map(({ label }) => label)).toEqual(['a/x.txt', 'b/x.txt']);
  });
});

describe('a run that is cancelled', () => {
  it('stops, keeps what it has, and goes on from there the next time', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`${String(index).padStart(3, '0')}.txt`, wrongReview]),
    );
    const client = await converseAbout(await folderOf(many));
    client.onProgress = ({ kind }, token) => {
      if (kind === 'report') void client.connection.sendNotification('window/workDoneProgress/cancel', { token });
    };
    await client.command('gouji.checkWorkspace');
    const some = await client.untilFound((found) => Object.keys(found).length > 0);
    expect(Object.keys(some).length).toBeLessThan(200);
    client.onProgress = () => {};
    await client.command('gouji.checkWorkspace');
    await client.untilFound((found) => Object.keys(found).length === 200);
  });
});

describe('a run that is taken back', () => {
  it('is not begun again by settings that changed while it went on', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.txt`, wrongReview]));
    const client = await converseAbout(await folderOf(many));
    const begun = new Promise<void>((resolve) => {
      client.onProgress = ({ kind }) => kind === 'report' && resolve();
    });
    const checked = client.command('gouji.checkWorkspace');
    await begun;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.command('gouji.clearWorkspace');
    await checked;
    const answer = client.untilFound((found) => Object.keys(found).length > 0).then(() => 'answered');
    const pause = new Promise((resolve) => setTimeout(resolve, 1000, 'silent'));
    expect(await Promise.race([answer, pause])).toBe('silent');
  });
});

describe('a workspace that was checked', () => {
  it('is kept true where its address ends with a slash', async () => {
    const folder = await folderOf(files);
    const client = await converseAbout(folder, { workspaceFolder: `${addressIn(folder, '')}/` });
    await client.command('gouji.checkWorkspace');
    await client.untilFound(only('a/wrong.txt', 'b/wrong(1).md'));
    await put(folder, 'a/clean.txt', wrongReview);
    await client.tell({ 'a/clean.txt': 2 });
    await client.untilFound(only('a/clean.txt', 'a/wrong.txt', 'b/wrong(1).md'));
  });

  it('is kept true when files change, come and go, and folders with them', async () => {
    const folder = await folderOf(files);
    const client = await converseAbout(folder);
    await client.command('gouji.checkWorkspace');
    await client.untilFound(only('a/wrong.txt', 'b/wrong(1).md'));
    expect(JSON.stringify(client.registered)).toContain('**/*.txt');

    await put(folder, 'a/clean.txt', wrongReview);
    await put(folder, 'new.html', `<pre>${wrongReview}</pre>`);
    await rm(join(folder, 'b/wrong(1).md'));
    await client.tell({ 'a/clean.txt': 2, 'new.html': 1, 'b/wrong(1).md': 3 });
    await client.untilFound(only('a/clean.txt', 'a/wrong.txt', 'new.html'));

    await rename(join(folder, 'a'), join(folder, '.away'));
    await client.tell({ a: 3 });
    await client.untilFound(only('new.html'));
  });

  it('follows its configuration', async () => {
    const folder = await folderOf(files);
    const client = await converseAbout(folder);
    await client.command('gouji.checkWorkspace');
    await client.untilFound(only('a/wrong.txt', 'b/wrong(1).md'));
    await put(folder, '.gouji.json', '{ "exclude": ["b/**"] }');
    await client.tell({ '.gouji.json': 1 });
    await client.untilFound(only('a/wrong.txt'));
  });

  it('has of an open document what stands in the editor, and of a closed one what is on disk', async () => {
    const folder = await folderOf(files);
    const client = await converseAbout(folder);
    // As VS Code writes it.
    const uri = addressIn(folder, 'b/wrong(1).md').replace('(', '%28').replace(')', '%29');
    await client.command('gouji.checkWorkspace');
    await client.untilFound(only('a/wrong.txt', 'b/wrong(1).md'));
    client.open(uri, 'markdown', draft(clean, '临江县人民政府'));
    expect(await client.pull(uri)).toEqual([]);
    client.close(uri);
    const found = await client.untilFound(only('a/wrong.txt', 'b/wrong(1).md'));
    expect(found['b/wrong(1).md']).toEqual([review]);
  });
});

describe('what was found out', () => {
  const cache = 'workspace.jsonl';

  it('is kept over restarts for as long as text and options are the same', async () => {
    const storage = await folderOf({});
    const folder = await folderOf(files);
    const opening = { initializationOptions: { storage } };
    const first = await converseAbout(folder, opening);
    await first.command('gouji.checkWorkspace');
    await first.stop();
    // What nobody but a reader of the cache can know.
    const kept = await readFile(join(storage, cache), 'utf8');
    const [head, ...lines] = kept.split('\n');
    const marked = lines.map((line) => sealed(line.slice(line.indexOf(' ') + 1).replaceAll(`"${review}"`, '"kept"')));
    await writeFile(join(storage, cache), [head, ...marked].join('\n'));

    await put(folder, 'a/clean.txt', wrongReview);
    const second = await converseAbout(folder, opening);
    await second.command('gouji.checkWorkspace');
    const found = await second.untilFound(only('a/clean.txt', 'a/wrong.txt', 'b/wrong(1).md'));
    expect(found).toEqual({ 'a/clean.txt': [review], 'a/wrong.txt': ['kept'], 'b/wrong(1).md': ['kept'] });

    await put(folder, '.gouji.json', '{ "tier": "strict" }');
    await second.tell({ '.gouji.json': 1 });
    await second.untilFound((now) => now['a/wrong.txt']?.[0] === review);
  });

  it.each([
    ['another program', (text: string) => text.replace('gouji ', 'gouji 9')],
    ['a pen that broke', (text: string) => text.slice(0, text.length / 2)],
    ['somebody else', (text: string) => text.replaceAll(review, 'row-total-mismatch')],
    ['nobody', () => '\0\0\0'],
  ])('is left aside where it was written by %s', async (_, damage) => {
    const storage = await folderOf({});
    const folder = await folderOf(files);
    const opening = { initializationOptions: { storage } };
    const first = await converseAbout(folder, opening);
    await first.command('gouji.checkWorkspace');
    await first.stop();
    const kept = await readFile(join(storage, cache), 'utf8');
    expect(damage(kept)).not.toBe(kept);
    await writeFile(join(storage, cache), damage(kept));
    const second = await converseAbout(folder, opening);
    await second.command('gouji.checkWorkspace');
    const found = await second.untilFound(only('a/wrong.txt', 'b/wrong(1).md'));
    expect(found).toEqual({ 'a/wrong.txt': [review], 'b/wrong(1).md': [review] });
    expect(await readdir(storage)).toEqual([cache]);
  });
});

/** A line of the cache with its digest. */
function sealed(json: string): string {
  return `${createHash('sha256').update(json).digest('base64url').slice(0, 16)} ${json}`;
}
