import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { brokenReport, cleanReport, example, folderWith, gouji, HOSTILE } from './gouji.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The root of a document, which must be well-formed. */
function parse(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return top.children[0]!;
}

describe('JUnit', () => {
  it('has a suite a file and a case a finding', async () => {
    const cwd = await folderWith({
      'a.txt': brokenReport(),
      'b.txt': cleanReport().replaceAll('教育局', '水务局'),
      'c.html': example('finance-2024.html'),
    });
    const run = await gouji(['check', '--format', 'junit', 'a.txt', 'b.txt', 'c.html'], { cwd });
    expect([run.code, run.stderr]).toEqual([1, '']);
    const root = parse(run.stdout);
    expect(root.name).toBe('testsuites');
    expect(root.children.map(({ attributes: { name, tests, failures } }) => [name, tests, failures])).toEqual([
      ['a.txt', '1', '1'],
      ['b.txt', '1', '0'],
      ['c.html', '2', '0'],
    ]);
    const [broken, clean, hints] = root.children as [Element, Element, Element];
    const [failure] = broken.children[0]!.children;
    expect(broken.children[0]!.attributes).toMatchObject({ classname: 'a.txt', file: 'a.txt' });
    expect(failure).toMatchObject({ name: 'failure', attributes: { type: 'review-total-mismatch' } });
    expect(failure!.attributes.message).toMatch(/^行政复议：维持1/);
    expect(failure!.text).toContain('a.txt:59:17\n59 │ 1 | 0 | 0 | 0 | 3 |');
    expect(clean.children[0]).toMatchObject({ attributes: { name: '没有问题' }, children: [] });
    expect(hints.children.map(({ children }) => children[0]!.name)).toEqual(['system-out', 'system-out']);
  });

  it('fails what reaches the fail level', async () => {
    const cwd = await folderWith({ 'c.html': example('finance-2024.html') });
    const run = await gouji(['check', '--format', 'junit', '--fail-on', 'information', 'c.html'], { cwd });
    expect(run.code).toBe(1);
    expect(parse(run.stdout).children[0]!.attributes).toMatchObject({ tests: '2', failures: '1' });
  });

  it('skips what is silenced, with the reason', async () => {
    const text = brokenReport().replace(
      '\n1 | 0 | 0 | 0 | 3',
      '\n<!-- 勾稽-忽略 review-total-mismatch: 原件"如此" -->$&',
    );
    const run = await gouji(['check', '--format', 'junit', '-'], { input: text });
    expect(run.code).toBe(0);
    const [suite] = parse(run.stdout).children;
    expect(suite!.attributes).toMatchObject({ tests: '1', failures: '0', skipped: '1' });
    expect(suite!.children[0]!.children[0]).toMatchObject({ name: 'skipped', attributes: { message: '原件"如此"' } });
  });

  it('is well-formed whatever names and texts hold', async () => {
    const cwd = await folderWith({ [HOSTILE.path]: HOSTILE.text });
    const { stdout } = await gouji(['check', '--format', 'junit', HOSTILE.path], { cwd });
    const [suite] = parse(stdout).children;
    expect(suite!.attributes.name).toBe(HOSTILE.path);
    expect(suite!.children.some(({ attributes: { name } }) => name!.includes('<script>alert("x")</script>&amp;'))).toBe(
      true,
    );
  });
});
