import { describe, expect, it } from 'vitest';
import { converse, positionOf } from './conversation.ts';
import { wrongReview } from './drafts.ts';

const uri = 'file:///draft';

describe('the setting locale', () => {
  it('is the language of findings, lenses, hovers and actions, and can change', async () => {
    let settings: unknown = { locale: 'en' };
    const client = await converse({ settings: () => settings });
    client.open(uri, 'gouji', wrongReview);
    const [finding] = await client.pull(uri);
    expect(finding?.message).toMatch(
      /^“行政复议”: 维持\(2\) \+ 纠正\(1\) = 3 \(the others are 0\), but 总计 is 4, off by 1/,
    );
    const textDocument = { uri };
    const lenses = await client.connection.sendRequest<{ command: { title: string } }[]>('textDocument/codeLens', {
      textDocument,
    });
    expect(lenses.map(({ command }) => command.title)).toContain('✗ 2/3 balance, 1 off');
    const position = positionOf(wrongReview, '2 | 1 | 0 | 0 | 4 |', '2 | 1 | 0 | 0 | '.length);
    const hover = await client.connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
      textDocument,
      position,
    });
    expect(hover.contents.value).toContain('Possible repairs:');
    const actions = await client.connection.sendRequest<{ title: string }[]>('textDocument/codeAction', {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    expect(actions.map(({ title }) => title)).toContain('Change “行政复议·总计” from 4 to 3');
    settings = { locale: 'zh-TW' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.refreshed();
    expect((await client.pull(uri))[0]?.message).toContain('（其餘為 0），总计為 4，相差 1');
  });
});
