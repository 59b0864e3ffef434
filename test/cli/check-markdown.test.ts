import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { brokenReport, cleanReport, folderWith, gouji, HOSTILE } from './gouji.ts';
import { elementsIn, textIn } from './html-tree.ts';

type Node = DefaultTreeAdapterMap['node'];

/** The page as a reader of Markdown renders it. */
function rendered(markdown: string): Node {
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  return parse(html);
}

function tablesOf(page: Node): string[][][] {
  return elementsIn(page, 'table').map((table) =>
    elementsIn(table, 'tr').map((row) => [...elementsIn(row, 'th'), ...elementsIn(row, 'td')].map(textIn)),
  );
}

describe('Markdown', () => {
  it('has the findings of each file, then what sums up', async () => {
    const cwd = await folderWith({ 'a.txt': brokenReport(), 'b.txt': cleanReport().replaceAll('教育局', '财政局') });
    const run = await gouji(['check', '--format', 'markdown', 'a.txt', 'b.txt'], { cwd });
    expect([run.code, run.stderr]).toEqual([1, '']);
    const page = rendered(run.stdout);
    expect(elementsIn(page, 'h2').map(textIn)).toEqual(['a.txt', '小结', '各单位各年度', '各条规则']);
    const [file, summary, bodies, rules] = tablesOf(page);
    expect(file).toEqual([
      ['位置', '级别', '规则', '说明', '首选改法'],
      [
        '59:17',
        '错误',
        '复议诉讼总计不平',
        expect.stringMatching(/^行政复议：维持1（其余为 0），总计为 3，相差 2/),
        expect.any(String),
      ],
    ]);
    expect(summary![1]).toEqual(['2', '2', '400', '1', '0', '0', '0', '0']);
    expect(bodies!.slice(1)).toEqual([
      ['云溪县教育局', '2023', '1', '1', '0', '0', '0'],
      ['云溪县财政局', '2023', '1', '0', '0', '0', '0'],
    ]);
    expect(rules!.slice(1)).toEqual([['复议诉讼总计不平', '1', '0', '0', '0']]);
  });

  it('says that all is well', async () => {
    const run = await gouji(['check', '--format', 'markdown', '-'], { input: cleanReport() });
    expect(textIn(rendered(run.stdout))).toContain('全部勾稽平，没有问题');
  });

  it('shows names and texts as they are', async () => {
    const cwd = await folderWith({ [HOSTILE.path]: HOSTILE.text });
    const { stdout } = await gouji(['check', '--format', 'markdown', HOSTILE.path], { cwd });
    const page = rendered(stdout);
    expect(textIn(elementsIn(page, 'h2')[0]!)).toBe(HOSTILE.path);
    expect(textIn(page)).toContain(`<script>alert("x")</script>&amp;%0A::error::,`);
    expect(textIn(page)).toContain("'=1+1`*[a](b)*");
    expect([elementsIn(page, 'script'), elementsIn(page, 'i'), elementsIn(page, 'em')]).toEqual([[], [], []]);
    const links = elementsIn(page, 'a').map(({ attrs }) => attrs.find(({ name }) => name === 'href')?.value);
    for (const link of links) expect(link).toMatch(/\/docs\/rules\/[\w-]+\.md$/);
  });
});
