import { describe, expect, it } from 'vitest';
import type { SymbolInformation } from 'vscode-languageserver/node';
import { converse, positionOf } from './conversation.ts';
import { clean } from './drafts.ts';

describe('workspace symbols', () => {
  it('are the reports of all open documents, by body and year', async () => {
    const client = await converse();
    const other = clean.replaceAll('2023年', '2022年').replaceAll('石桥县人民政府', '青山镇人民政府');
    client.open('file:///a.gouji', 'gouji', clean);
    client.open('file:///b.gouji', 'gouji', other);
    client.open('file:///c.md', 'markdown', '# 会议纪要\n');
    const ask = (query: string) => client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query });
    expect((await ask('')).map(({ name }) => name)).toEqual(['石桥县人民政府2023年', '青山镇人民政府2022年']);
    const [found, ...others] = await ask('青山 2022');
    expect(others).toEqual([]);
    expect(found?.location).toMatchObject({
      uri: 'file:///b.gouji',
      range: { start: positionOf(other, '2022年政府信息公开') },
    });
    expect(await ask('2019')).toEqual([]);
    client.close('file:///b.gouji');
    expect(await ask('青山')).toEqual([]);
  });
});
