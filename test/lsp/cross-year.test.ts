import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, Hover, MarkupContent, Range, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { baseDraft } from '../kit/base.ts';
import { openFolder } from '../kit/folder.ts';
import { patch } from '../kit/patch.ts';
import { positionOf, pushing, rulesOf } from './conversation.ts';
import { addressIn, converseIn, folderOf, put, type WorkspaceClient } from './workspace-client.ts';

const rule = 'carry-in-mismatch';
const quiet = { '.gouji.json': '{ "rules": { "effective-count-mismatch": "off" } }' };

/** A report that balances in itself: so many applications are carried in, and so many out. */
function draft(year: number, carriedIn = 2, carriedOut = 2): string {
  const text = baseDraft('ogi-2021')
    .replaceAll('2024年', `${year + 1}年`)
    .replaceAll('2023年', `${year}年`);
  const handled = 20 + carriedIn - carriedOut;
  return patch(
    text,
    [
      `二、上年结转政府信息公开申请数量 | ${carriedIn} | 0 | 0 | 0 | 0 | 0 | ${carriedIn} |`,
      `（一）予以公开 | ${handled - 11} | 2 | 0 | 0 | 1 | 0 | ${handled - 8} |`,
      `（七）总计 | ${handled} | 4 | 0 | 0 | 1 | 0 | ${handled + 5} |`,
      `四、结转下年度继续办理 | ${carriedOut} | 0 | 0 | 0 | 0 | 0 | ${carriedOut} |`,
    ].join('\n'),
  );
}

describe('a report beside last year’s', () => {
  it('has findings once the workspace was checked, which lead to the other file', async () => {
    const folder = await folderOf({ ...quiet, '2022.txt': draft(2022, 2, 3), '2023.txt': draft(2023) });
    const client = await converseIn(folder);
    const uri = addressIn(folder, '2023.txt');
    client.open(uri, 'gouji', draft(2023));
    expect(rulesOf(await client.pull(uri))).not.toContain(rule);
    await client.command('gouji.checkWorkspace');
    await client.refreshed();
    const found = (await client.pull(uri)).filter(({ code }) => code === rule);
    expect(found.map(({ message }) => message)).toEqual([
      '自然人列：2023 年“二、上年结转”为 2，2022 年“四、结转下年度继续办理”为 3，相差 1',
      '总计列：2023 年“二、上年结转”为 2，2022 年“四、结转下年度继续办理”为 3，相差 1',
    ]);
    const elsewhere = found[0]!.relatedInformation!.find(({ location }) => location.uri !== uri)!.location;
    expect(elsewhere.uri).toBe(addressIn(folder, '2022.txt'));
    expect(textAt(draft(2022, 2, 3), elsewhere.range)).toBe('3');
    await client.command('gouji.clearWorkspace');
    await client.refreshed();
    expect(rulesOf(await client.pull(uri))).not.toContain(rule);
  });

  it('is told of anew where findings are pushed', async () => {
    const folder = await folderOf({ ...quiet, '2022.txt': draft(2022, 2, 3), '2023.txt': draft(2023) });
    const client = await converseIn(folder, { capabilities: pushing });
    const uri = addressIn(folder, '2023.txt');
    client.open(uri, 'gouji', draft(2023));
    expect(rulesOf((await client.pushed(uri)).diagnostics)).not.toContain(rule);
    await client.command('gouji.checkWorkspace');
    expect(rulesOf((await client.pushed(uri)).diagnostics)).toContain(rule);
  });

  it('may be a draft that is on no disk yet', async () => {
    const folder = await folderOf({ ...quiet, '2022.txt': draft(2022, 2, 3) });
    const client = await converseIn(folder);
    await client.command('gouji.checkWorkspace');
    client.open('untitled:2023', 'gouji', draft(2023));
    expect(rulesOf(await client.pull('untitled:2023'))).toContain(rule);
  });
});

describe('a summary report', () => {
  const settings = JSON.stringify({
    rules: { 'effective-count-mismatch': 'off' },
    bodies: [{ name: '石桥县人民政府', aliases: ['云溪县人民政府'] }],
    hierarchy: [{ parent: '石桥县人民政府', children: ['units/*.txt'] }],
  });
  const files = {
    'county/.gouji.json': settings,
    'county/2022.txt': draft(2022, 2, 3).replaceAll('石桥县人民政府', '云溪县人民政府'),
    'county/2023.txt': draft(2023),
    'county/units/a.txt': draft(2023).replaceAll('石桥县人民政府', '石桥县水务局'),
    'county/units/b.txt': draft(2023).replaceAll('石桥县人民政府', '石桥县教育局'),
  };

  it('is held against its units, and bodies go by the names that the configuration gives', async () => {
    const folder = await folderOf(files);
    const client = await converseIn(folder);
    const uri = addressIn(folder, 'county/2023.txt');
    await client.command('gouji.checkWorkspace');
    client.open(uri, 'gouji', draft(2023));
    const found = new Set(rulesOf(await client.pull(uri)));
    expect(found).toContain('aggregate-mismatch');
    expect(found).toContain(rule);
    expect(await client.connection.sendRequest('gouji/workspace/parents')).toEqual([
      { name: '石桥县人民政府', years: [2023] },
    ]);
    const asked = { name: '石桥县人民政府', year: 2023 };
    const summary = await client.connection.sendRequest<{ text: string }>('gouji/workspace/aggregate', asked);
    expect(summary).toMatchObject({ missing: [], unsummed: 0 });
    expect(summary.text).toMatch(/一、本年新收政府信息公开申请数量[^0-9]+40[^0-9]+8\b.*\b50\b/);
    client.change(uri, 2, [{ text: summary.text }]);
    expect(rulesOf(await client.pull(uri))).not.toContain('aggregate-mismatch');
    client.change(uri, 3, [{ text: draft(2023) }]);
    await put(folder, 'county/.gouji.json', quiet['.gouji.json']);
    await client.tell({ 'county/.gouji.json': 2 });
    const pulled = async () => rulesOf(await client.pull(uri));
    await expect.poll(pulled, { timeout: 20_000 }).not.toContain('aggregate-mismatch');
    expect(await pulled()).not.toContain(rule);
  });
});

describe('a summary report in a folder beside those of its units', () => {
  it('is held against what its configuration names from that folder on', async () => {
    const settings = { hierarchy: [{ parent: '石桥县人民政府', children: ['../units/*.txt'] }] };
    const folder = await folderOf({
      'summary/.gouji.json': JSON.stringify(settings),
      'summary/2023.txt': draft(2023),
      'units/a.txt': draft(2023).replaceAll('石桥县人民政府', '石桥县水务局'),
      'units/b.txt': draft(2023).replaceAll('石桥县人民政府', '石桥县教育局'),
    });
    const client = await converseIn(folder);
    const uri = addressIn(folder, 'summary/2023.txt');
    await client.command('gouji.checkWorkspace');
    client.open(uri, 'gouji', draft(2023));
    expect(rulesOf(await client.pull(uri))).toContain('aggregate-mismatch');
  });
});

describe('a summary report of units that a glob names', () => {
  const settings = {
    ...JSON.parse(quiet['.gouji.json']),
    hierarchy: [{ parent: '石桥县人民政府', children: ['units/*.txt'] }],
  };
  const files = {
    '.gouji.json': JSON.stringify(settings),
    '2023.txt': draft(2023),
    'units/a.txt': draft(2023).replaceAll('石桥县人民政府', '石桥县水务局'),
    'units/b.txt': draft(2022).replaceAll('石桥县人民政府', '石桥县教育局'),
  };
  const about = (found: readonly Diagnostic[]) =>
    found.filter(({ code }) => String(code).startsWith('aggregate-')).map(({ code, message }) => `${code} ${message}`);

  it('lacks the one that has reports of other years alone, unless the others make the sums', async () => {
    const folder = await folderOf(files);
    const client = await converseIn(folder);
    const uri = addressIn(folder, '2023.txt');
    await client.command('gouji.checkWorkspace');
    client.open(uri, 'gouji', draft(2023));
    expect(about(await client.pull(uri))).toEqual([]);
    client.change(uri, 2, [{ text: draft(2023).replace('行政许可 | 812', '行政许可 | 1624') }]);
    expect(about(await client.pull(uri))).toEqual([
      'aggregate-incomplete 下级报告不全，汇总数没有核对：没有 2023 年报告的有石桥县教育局',
    ]);
    await put(folder, 'units/c.txt', draft(2023).replaceAll('石桥县人民政府', '石桥县教育局'));
    await client.tell({ 'units/c.txt': 1 });
    const rules = async () => new Set(about(await client.pull(uri)).map((each) => each.split(' ')[0]));
    await expect.poll(rules, { timeout: 20_000 }).toEqual(new Set(['aggregate-mismatch']));
  });
});

describe('the hover of a figure', () => {
  const label = '一、本年新收政府信息公开申请数量 | ';
  const patched = (figures: string) => patch(draft(2022), `${label}${figures} |`);

  it.each([
    ['16 | 4 | 0 | 0 | 1 | 0 | 21', 0, '上年 16，增 4（25%）'],
    ['24 | 4 | 0 | 0 | 1 | 0 | 29', 0, '上年 24，减 4（16.7%）'],
    ['20 | 4 | 0 | 0 | 1 | 0 | 25', 0, '上年 20，持平'],
    ['20 | 4 | 0 | 0 | 0 | 0 | 24', '20 | 4 | 0 | 0 | '.length, '上年 0，增 1'],
  ])('tells last year’s and the change: %s', async (figures, by, expected) => {
    const text = draft(2023);
    const folder = await folderOf({ '2022.txt': patched(figures), '2023.txt': text });
    const client = await converseIn(folder);
    const uri = addressIn(folder, '2023.txt');
    client.open(uri, 'gouji', text);
    const hover = async () => {
      const { contents } = await client.connection.sendRequest<Hover>('textDocument/hover', {
        textDocument: { uri },
        position: positionOf(text, label, label.length + by),
      });
      return (contents as MarkupContent).value.split('\n\n');
    };
    expect((await hover()).join()).not.toContain('上年 ');
    await client.command('gouji.checkWorkspace');
    expect(await hover()).toContain(expected);
  });
});

describe('a correction in the other file', () => {
  const texts = { '2022.txt': draft(2022, 2, 3), '2023.txt': draft(2023) };

  const fixesOf = async (client: WorkspaceClient, uri: string) => {
    const finding = (await client.pull(uri)).find(({ code }) => code === rule)!;
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: finding.range,
      context: { diagnostics: [finding] satisfies Diagnostic[], only: ['quickfix'] },
    });
    return actions.filter(({ title, edit }) => title.startsWith('在 2022 年报告中') && edit !== undefined);
  };

  it('is made on disk, or in the version that is open', async () => {
    const folder = await folderOf({ ...quiet, ...texts });
    const client = await converseIn(folder);
    const [before, uri] = [addressIn(folder, '2022.txt'), addressIn(folder, '2023.txt')];
    await client.command('gouji.checkWorkspace');
    client.open(uri, 'gouji', texts['2023.txt']);
    const [onDisk] = await fixesOf(client, uri);
    expect(onDisk!.edit!.documentChanges).toMatchObject([{ textDocument: { uri: before, version: null } }]);

    const moved = `\n${texts['2022.txt']}`;
    client.open(before, 'gouji', moved, 7);
    await client.pull(before);
    const fixes = await fixesOf(client, uri);
    const [change] = fixes.at(-1)!.edit!.documentChanges as { textDocument: unknown; edits: TextEdit[] }[];
    expect(change!.textDocument).toEqual({ uri: before, version: 7 });
    expect(change!.edits.map(({ range }) => textAt(moved, range))).toEqual(['3', '3']);
    expect(change!.edits.map(({ newText }) => newText)).toEqual(['2', '2']);
  });

  it('is not offered where the file is no longer as it was read', async () => {
    const folder = await folderOf({ ...quiet, ...texts });
    const client = await converseIn(folder);
    const uri = addressIn(folder, '2023.txt');
    await client.command('gouji.checkWorkspace');
    client.open(uri, 'gouji', texts['2023.txt']);
    expect(await fixesOf(client, uri)).not.toEqual([]);
    await put(folder, '2022.txt', `\n${texts['2022.txt']}`);
    expect(await fixesOf(client, uri)).toEqual([]);
  });

  it('is not offered where an editor would misread the file', async () => {
    const wide = Buffer.from(texts['2022.txt'], 'utf16le');
    const folder = await folderOf({ ...quiet, ...texts, '2022.txt': wide });
    const client = await converseIn(folder);
    const uri = addressIn(folder, '2023.txt');
    await client.command('gouji.checkWorkspace');
    client.open(uri, 'gouji', texts['2023.txt']);
    expect(rulesOf(await client.pull(uri))).toContain(rule);
    expect(await fixesOf(client, uri)).toEqual([]);
  });
});

describe('after any changes', () => {
  const names = ['2021.txt', '2022.txt', '2023.txt'] as const;
  const figure = fc.integer({ min: 1, max: 3 });
  const step = fc.record({
    what: fc.constantFrom('write', 'remove', 'open', 'change', 'close'),
    index: fc.nat({ max: 2 }),
    year: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-1, 1) }),
    carriedIn: figure,
    carriedOut: figure,
    isLookedAt: fc.boolean(),
  });

  it('the findings are those of a fresh check of the folder', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
        const disk = new Map<string, string>(names.map((name, index) => [name, draft(2021 + index)]));
        const open = new Map<string, string>();
        const folder = await folderOf(Object.fromEntries(disk));
        const client = await converseIn(folder);
        await client.command('gouji.checkWorkspace');
        let version = 0;
        for (const { what, index, year, carriedIn, carriedOut, isLookedAt } of steps) {
          const name = names[index]!;
          const uri = addressIn(folder, name);
          const text = draft(2021 + index + year, carriedIn, carriedOut);
          version += 1;
          if (what === 'write') {
            const type = disk.has(name) ? 2 : 1;
            disk.set(name, text);
            await put(folder, name, text);
            await client.tell({ [name]: type });
          } else if (what === 'remove' && disk.delete(name)) {
            await rm(join(folder, name));
            await client.tell({ [name]: 3 });
          } else if (what === 'open' && disk.has(name) && !open.has(name)) {
            open.set(name, text);
            client.open(uri, 'gouji', text, version);
          } else if (what === 'change' && open.has(name)) {
            open.set(name, text);
            client.change(uri, version, [{ text }]);
          } else if (what === 'close' && open.delete(name)) client.close(uri);
          // Some states in between are looked at too, so that something is there to go stale.
          if (isLookedAt) for (const each of open.keys()) await client.pull(addressIn(folder, each));
        }
        // An open document whose file is gone is looked at, but no longer part of the folder.
        const texts = [...disk].map(([name, text]) => ({ file: name, text: open.get(name) ?? text }));
        const { analyses } = openFolder(texts);
        const rulesIn = (name: string) => analyses.get(name)!.findings.map((finding) => finding.rule);
        for (const name of open.keys()) await client.pull(addressIn(folder, name));
        const expected = [...disk.keys()].filter((name) => !open.has(name) && rulesIn(name).length > 0).sort();
        await client.untilFound((found) => {
          const shown = Object.keys(found).filter((name) => !open.has(name));
          return (
            JSON.stringify(shown) === JSON.stringify(expected) &&
            shown.every((name) => JSON.stringify(found[name]) === JSON.stringify(rulesIn(name)))
          );
        });
        for (const name of open.keys()) {
          if (!disk.has(name)) continue;
          // What was written last may not have been read yet.
          const pulled = async () => rulesOf(await client.pull(addressIn(folder, name)));
          await expect.poll(pulled, { timeout: 5000 }).toEqual(rulesIn(name));
        }
        await client.stop();
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});

function textAt(text: string, range: Range): string {
  return TextDocument.create('', '', 0, text).getText(range);
}
