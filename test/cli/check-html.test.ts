import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { brokenReport, cleanReport, example, folderWith, gouji, HOSTILE } from './gouji.ts';
import { attributeOf, elementsIn, textIn } from './html-tree.ts';

type Node = DefaultTreeAdapterMap['node'];

async function pageOf(words: readonly string[], cwd?: string): Promise<Node> {
  const { stdout } = await gouji(['check', '--format', 'html', ...words], cwd === undefined ? {} : { cwd });
  const errors: string[] = [];
  const page = parse(stdout, { onParseError: ({ code }) => errors.push(code) });
  expect(errors).toEqual([]);
  return page;
}

describe('the page', () => {
  it('sums up by body, year and rule, and shows each finding with its line', async () => {
    const last = brokenReport().replaceAll('2023', '2022').replaceAll('2024', '2023');
    const cwd = await folderWith({ 'a.txt': brokenReport(), 'b.txt': last, 'c.html': example('finance-2024.html') });
    const page = await pageOf(['a.txt', 'b.txt', 'c.html', '--rule', 'effective-count-mismatch=off'], cwd);
    expect(elementsIn(page, 'h1').map(textIn)).toEqual(['政府信息公开年报校核结果']);
    const cards = elementsIn(page, 'ul').find((list) => attributeOf(list, 'class') === 'cards')!;
    expect(elementsIn(cards, 'li').map(textIn)).toEqual([
      '3文件',
      '3年报',
      '600格',
      '2✗ 错误',
      '0! 警告',
      '1i 信息',
      '1· 提示',
    ]);
    const [bodies, rules] = elementsIn(page, 'table').map((table) =>
      elementsIn(table, 'tr').map((row) => [...elementsIn(row, 'th'), ...elementsIn(row, 'td')].map(textIn)),
    );
    expect(bodies).toEqual([
      ['单位', '2022', '2023', '2024'],
      ['云溪县教育局', '✗1', '✗1', ''],
      ['云溪县财政局', '', '', 'i1 ·1'],
    ]);
    expect(rules![0]).toEqual(['复议诉讼总计不平', '', '2']);
    const [article] = elementsIn(page, 'article');
    expect(attributeOf(article!, 'class')).toBe('error');
    const [line] = elementsIn(article!, 'pre');
    expect(textIn(line!)).toBe('591 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |');
    const own = elementsIn(line!, 'mark').filter((mark) => attributeOf(mark, 'class') === null);
    expect(own.map(textIn)).toEqual(['3']);
  });

  it('has every link lead somewhere', async () => {
    const page = await pageOf(['examples']);
    const ids = ['section', 'input'].flatMap((name) => elementsIn(page, name).map((each) => attributeOf(each, 'id')));
    const targets = elementsIn(page, 'a').map((link) => attributeOf(link, 'href')!);
    const inside = targets.filter((target) => target.startsWith('#'));
    expect(inside.length).toBeGreaterThan(3);
    expect(inside.filter((target) => !ids.includes(target.slice(1)))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('fetches nothing and runs nothing', async () => {
    const page = await pageOf(['examples']);
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'base', 'form'])
      expect(elementsIn(page, name)).toEqual([]);
    const [style] = elementsIn(page, 'style') as [DefaultTreeAdapterMap['element']];
    expect(style.childNodes).toMatchObject([{ value: expect.not.stringMatching(/@import|url\(/) }]);
    const policy = elementsIn(page, 'meta').find(
      (meta) => attributeOf(meta, 'http-equiv') === 'Content-Security-Policy',
    );
    expect(attributeOf(policy!, 'content')).toBe("default-src 'none'; style-src 'unsafe-inline'");
  });

  it('shows names and texts as they are', async () => {
    const cwd = await folderWith({ [HOSTILE.path]: HOSTILE.text, '<b>.txt': cleanReport() });
    const page = await pageOf([HOSTILE.path, '<b>.txt'], cwd);
    expect(elementsIn(page, 'h3').map(textIn)).toEqual([HOSTILE.path, '<b>.txt']);
    expect(textIn(page)).toContain(`<script>alert("x")</script>&amp;%0A::error::,`);
    expect([elementsIn(page, 'script'), elementsIn(page, 'i')]).toEqual([[], []]);
  });

  it('cuts a report that is all one line to what stands around each finding', async () => {
    const page = await pageOf(['examples/shiqiao-2022.txt']);
    const lines = elementsIn(page, 'pre').map(textIn);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.length).toBeLessThan(140);
    for (const line of elementsIn(page, 'pre')) expect(elementsIn(line, 'mark').length).toBeGreaterThan(0);
  });

  it('says that all is well', async () => {
    const cwd = await folderWith({ 'a.txt': cleanReport() });
    expect(textIn(await pageOf(['a.txt'], cwd))).toContain('全部勾稽平，没有问题');
  });
});
