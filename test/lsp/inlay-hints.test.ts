import { describe, expect, it } from 'vitest';
import type { InlayHint } from 'vscode-languageserver/node';
import { patch } from '../kit/patch.ts';
import { type Conversation, converse, positionOf } from './conversation.ts';
import { asMarkdown, clean, unbalanced, wrongReview, wrongSum } from './drafts.ts';

const uri = 'file:///draft';
const received = '一、本年新收政府信息公开申请数量';
const handled = '（七）总计';
const everything = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

describe('inlay hints', () => {
  it('stand behind every total that is not 0 and agree in a clean report', async () => {
    const hints = await hintsOf(clean);
    const rows = clean.split('\n').filter((line) => /^[^|]+(?:\| \d+ ){6}\| [1-9]\d*(?: \|)?$/.test(line));
    const columns = rows.find((row) => row.startsWith(handled))!.match(/\| [1-9]/g)!;
    // The total column, the other columns of （七）总计, and two of the three blocks of the review.
    expect(hints).toHaveLength(rows.length + columns.length - 1 + 2);
    expect(hints.filter(({ label }) => !/^＝[1-9]\d* ✓$/.test(label as string))).toEqual([]);
    expect(hints.every(({ textEdits }) => textEdits === undefined)).toBe(true);
    expect(labelBehind(hints, clean, `${received} | 20 | 4 | 0 | 0 | 1 | 0 | 25`)).toBe('＝25 ✓');
  });

  it('say what a wrong total should be, and put it there on demand', async () => {
    const [hint, ...others] = (await hintsOf(wrongReview)).filter(({ label }) => !String(label).endsWith('✓'));
    expect(others).toEqual([]);
    const start = positionOf(wrongReview, '2 | 1 | 0 | 0 | 4 |', '2 | 1 | 0 | 0 | '.length);
    const end = { line: start.line, character: start.character + 1 };
    expect(hint).toMatchObject({
      label: '≠ 应为 3',
      position: end,
      paddingLeft: true,
      textEdits: [{ range: { start, end }, newText: '3' }],
    });
    expect(hint?.tooltip).toContain('维持(2)＋纠正(1)');
  });

  it('do not say that a total should be another where a part of it is probably wrong', async () => {
    const wrongPart = patch(clean, `${received} | 30 | 4 | 0 | 0 | 1 | 0 | 25 |`);
    const hints = await hintsOf(wrongPart);
    expect(labelBehind(hints, wrongPart, `${received} | 30 | 4 | 0 | 0 | 1 | 0 | 25`)).toBe('≠ 分项之和 35');
  });

  it('name both sums where a total of totals is torn between them', async () => {
    const torn = patch(clean, `${handled} | 21 | 4 | 0 | 0 | 1 | 0 | 25 |`);
    const hints = await hintsOf(torn);
    expect(labelBehind(hints, torn, `${handled} | 21`)).toBe('≠ 应为 20');
    expect(labelBehind(hints, torn, `${handled} | 21 | 4 | 0 | 0 | 1 | 0 | 25`)).toBe(
      '≠ 应为 三（七）总计行 26，总计列 25',
    );
  });

  it('give the sum for a blank total, and the sum so far while parts are blank', async () => {
    const blankTotal = patch(clean, `${received} | 20 | 4 | 0 | 0 | 1 | 0 | / |`);
    const [hint] = (await hintsOf(blankTotal)).filter(({ label }) => !String(label).endsWith('✓'));
    expect(hint).toMatchObject({ label: '应为 25', textEdits: [{ newText: '25' }] });
    const blankPart = patch(clean, `${received} | 20 | / | 0 | 0 | 1 | / | 25 |`);
    expect(labelBehind(await hintsOf(blankPart), blankPart, `${received} | 20 | / | 0 | 0 | 1 | / | 25`)).toBe(
      '已填 21，空 2 格',
    );
  });

  it('read blanks as 0 where that makes the sum right, and say nothing where no part is filled in', async () => {
    const zeros = patch(clean, `${received} | 20 | 4 | / | / | 1 | / | 25 |`);
    expect(labelBehind(await hintsOf(zeros), zeros, `${received} | 20 | 4 | / | / | 1 | / | 25`)).toBe('＝25 ✓');
    const empty = patch(clean, `${received} | / | / | / | / | / | / | / |`);
    const { line } = positionOf(empty, received);
    expect((await hintsOf(empty)).filter(({ position }) => position.line === line)).toEqual([]);
  });

  it('say nothing where a part could not be read', async () => {
    const unread = patch(clean, `${received} | 20 | 若干 | 0 | 0 | 1 | 0 | 25 |`);
    const { line } = positionOf(unread, received);
    expect((await hintsOf(unread)).filter(({ position }) => position.line === line)).toEqual([]);
  });

  it('stand only in the range that is asked for, and only in reports', async () => {
    const client = await opened(asMarkdown(clean), 'markdown');
    const { line } = positionOf(asMarkdown(clean), received);
    const oneLine = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    const hints = await ask(client, uri, oneLine);
    expect(hints.map(({ label }) => label)).toEqual(['＝25 ✓']);
    client.open('file:///other.md', 'markdown', '# 账目\n\n| 甲 | 乙 | 总计 |\n| --- | --- | --- |\n| 1 | 2 | 4 |\n');
    expect(await ask(client, 'file:///other.md', everything)).toEqual([]);
  });

  it('are of two hands in a balance: neither side is a total', async () => {
    const client = await opened(unbalanced);
    const labels = (await ask(client, uri, everything)).map(({ label }) => label as string);
    expect(labels.filter((label) => !label.endsWith('✓'))).toEqual([]);
  });

  it('are switched off by a setting', async () => {
    let enabled = true;
    const client = await converse({ settings: () => ({ inlayHints: { enabled } }) });
    client.open(uri, 'gouji', wrongSum);
    expect(await ask(client, uri, everything)).not.toEqual([]);
    enabled = false;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(await ask(client, uri, everything)).toEqual([]);
  });
});

async function opened(text: string, languageId = 'gouji'): Promise<Conversation> {
  const client = await converse();
  client.open(uri, languageId, text);
  return client;
}

async function hintsOf(text: string): Promise<InlayHint[]> {
  return ask(await opened(text), uri, everything);
}

function ask(client: Conversation, of: string, range: typeof everything): Promise<InlayHint[]> {
  return client.connection.sendRequest('textDocument/inlayHint', { textDocument: { uri: of }, range });
}

/** The hint right behind a piece of the text. */
function labelBehind(hints: readonly InlayHint[], text: string, piece: string): unknown {
  const place = positionOf(text, piece, piece.length);
  return hints.find(({ position }) => position.line === place.line && position.character === place.character)?.label;
}
