import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import type { Analysis, Options } from '../../server/core/analysis.ts';
import { reachOf } from '../../server/core/rules/reach.ts';
import { suppressionsIn } from '../../server/core/rules/suppression.ts';
import { suppressionEdit } from '../../server/core/rules/suppression-edit.ts';
import type { Markup } from '../../server/core/source/markup.ts';
import { baseDraft } from '../kit/base.ts';
import { applyEdits } from '../kit/check-case.ts';
import { patch } from '../kit/patch.ts';

const base = baseDraft('ogi-2021');
/** Two broken rows in one table, one in another. */
const broken = patch(
  base,
  '行政强制 | -2 |\n二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 1 |\n四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 1 |\n',
);

/** Runs of rows as Markdown tables, both-end pipes and delimiter row included. */
function asMarkdown(text: string): string {
  return text.replaceAll(/(?:^.*\|$\n?)+/gm, (run) => {
    const rows = run
      .trimEnd()
      .split('\n')
      .map((row) => row.split('|').slice(0, -1));
    const width = Math.max(...rows.map((row) => row.length));
    const lines = rows.map((row) => `|${[...row, ...Array(width - row.length).fill(' ')].join('|')}|`);
    return `${[lines[0], `|${'---|'.repeat(width)}`, ...lines.slice(1)].join('\n')}\n`;
  });
}

/** Runs of rows as HTML tables, everything else as paragraphs. */
function asHtml(text: string): string {
  const rows = (run: string) => {
    const cells = run
      .trimEnd()
      .split('\n')
      .map((row) => row.split('|').slice(0, -1));
    return cells.map((row) => `<tr>${row.map((cell) => `<td>${cell.trim()}</td>`).join('')}</tr>\n`).join('');
  };
  return text.replaceAll(/(?:^.*\|$\n?)+|^[^|\n]+$/gm, (run) =>
    run.includes('|') ? `<table>\n${rows(run)}</table>\n` : `<p>${run}</p>`,
  );
}

const markups: readonly (readonly [Markup, string])[] = [
  ['plain', broken],
  ['markdown', asMarkdown(broken)],
  ['html', asHtml(broken)],
];

function idsOf({ findings }: Analysis): string[] {
  return findings.map((finding) => finding.rule);
}

describe('the quick fix that writes a suppression', () => {
  it.each(markups)('silences its finding in %s, and nothing else', (markup, text) => {
    const before = analyse(text, { markup });
    expect(idsOf(before)).toEqual(['invalid-value', 'row-total-mismatch', 'row-total-mismatch']);
    for (const finding of before.findings) {
      const edited = applyEdits(text, [suppressionEdit(text, finding, markup)]);
      const after = analyse(edited, { markup });
      expect(after.suppressed.map(({ finding }) => finding.message)).toContain(finding.message);
      expect(after.suppressed.every((each) => each.finding.rule === finding.rule && each.reason === '理由')).toBe(true);
      expect(after.findings.length + after.suppressed.length).toBe(before.findings.length);
      expect(after.reports[0]!.cells.size).toBe(before.reports[0]!.cells.size);
    }
  });

  it('stands on the line above in plain text', () => {
    const finding = analyse(broken).findings[0]!;
    expect(applyEdits(broken, [suppressionEdit(broken, finding, 'plain')])).toContain(
      '\n<!-- 勾稽-忽略 invalid-value: 理由 -->\n行政强制 | -2 |\n',
    );
  });

  it('stands before a Markdown table, which a comment between its rows would end', () => {
    const text = asMarkdown(broken);
    const finding = analyse(text, { markup: 'markdown' }).findings[0]!;
    const edited = applyEdits(text, [suppressionEdit(text, finding, 'markdown')]);
    expect(edited).toMatch(/\n\n<!-- 勾稽-忽略 invalid-value: 理由 -->\n\|[^\n]*\n\|---/);
  });

  it('stands before the row in HTML, also where everything is on one line', () => {
    const text = asHtml(broken).replaceAll('\n', '');
    const finding = analyse(text, { markup: 'html' }).findings[1]!;
    const edited = applyEdits(text, [suppressionEdit(text, finding, 'html')]);
    expect(edited).toContain('</tr><!-- 勾稽-忽略 row-total-mismatch: 理由 --><tr><td>二、上年结转');
    const after = analyse(edited, { markup: 'html' });
    expect(idsOf(after)).toEqual(['invalid-value', 'row-total-mismatch']);
    expect(after.suppressed).toHaveLength(1);
  });

  it('keeps the line ends of the text', () => {
    const text = broken.replaceAll('\n', '\r\n');
    const edit = suppressionEdit(text, analyse(text).findings[0]!, 'plain');
    expect(edit.newText.endsWith('-->\r\n')).toBe(true);
  });
});

describe('a comment', () => {
  const comment = '<!-- 勾稽-忽略 row-total-mismatch: 与原件相符 -->';

  it('in HTML speaks of the table that follows', () => {
    const text = asHtml(broken).replace(/<table>\n<tr><td>（本列/, `${comment}\n$&`);
    const analysis = analyse(text, { markup: 'html' });
    expect(idsOf(analysis)).toEqual(['invalid-value']);
    expect(analysis.suppressed).toHaveLength(2);
  });

  it('may follow another one', () => {
    const other = '<!-- 勾稽-忽略 invalid-value：与原件相符 -->';
    const text = broken.replace(
      '行政强制',
      `${comment.replace('row-total-mismatch', 'blank-cell')}\n${other}\n行政强制`,
    );
    expect(idsOf(analyse(text))).toEqual(['unused-suppression', 'row-total-mismatch', 'row-total-mismatch']);
  });

  it('before the label of a row is enough where every cell has its own line', () => {
    const text = `${base.replaceAll(/ \| ?/g, '\n\t').replaceAll(/\n\t\n/g, '\n')}`.replace(
      /(二、上年结转政府信息公开申请数量(?:\n\t\d+){6}\n\t)2/,
      `${comment}\n$11`,
    );
    expect(text).toContain(`${comment}\n二、上年结转`);
    const analysis = analyse(text);
    expect(analysis.suppressed.map(({ finding }) => finding.cells.at(-1))).toEqual(['applications/carried-in/total']);
  });

  it('that is never closed is none, however many there are', () => {
    const text = broken + '<!-- 勾稽-忽略 row-total-mismatch\n'.repeat(3);
    expect(idsOf(analyse(text))).toEqual(['invalid-value', 'row-total-mismatch', 'row-total-mismatch']);
  });

  it('is not honoured on demand, and then not called unused either', () => {
    const text = patch(base, `${comment}\n规章 | 0 | 0 | 0 |\n行政强制 | -2 |\n`);
    expect(idsOf(analyse(text, { honourIgnores: false }))).toEqual(['invalid-value']);
  });

  it('in a text without a report is nobody’s business', () => {
    expect(analyse(`${comment}\n今天是个好天气。\n`).findings).toEqual([]);
  });
});

describe('any text', () => {
  const parts = [
    '<!--',
    '-->',
    ' 勾稽-忽略 ',
    '勾稽-忽略文件',
    'row-total-mismatch',
    '：',
    ',',
    '|',
    '---',
    '<tr>',
    '</tr>',
    '\n',
    ' ',
    '甲',
  ];
  const texts = fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('has suppressions that lie in it, in order, each reaching forward', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const suppression of suppressionsIn(text)) {
          const { span, rules, wholeFile } = suppression;
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(span.start, span.end)).toMatch(/^<!--[\s\S]*-->$/);
          for (const rule of rules) expect(text.slice(rule.span.start, rule.span.end)).toBe(rule.id);
          const { range } = reachOf(suppression, text, []);
          expect(range.start).toBeGreaterThanOrEqual(wholeFile ? 0 : span.end);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(range.end).toBeLessThanOrEqual(text.length);
          end = span.start + 1;
        }
      }),
    );
  });
});

describe('an entry of the configuration', () => {
  const entry = (rule: string, cell: string | null): Options => ({ ignores: [{ rule, cell, reason: '当年如此公布' }] });

  it('silences a rule in the whole text', () => {
    const analysis = analyse(broken, entry('row-total-mismatch', null));
    expect(idsOf(analysis)).toEqual(['invalid-value']);
    expect(analysis.suppressed.map(({ reason }) => reason)).toEqual(['当年如此公布', '当年如此公布']);
  });

  it('or only the findings on a cell', () => {
    const analysis = analyse(broken, entry('row-total-mismatch', 'applications/carried-in/total'));
    expect(idsOf(analysis)).toEqual(['invalid-value', 'row-total-mismatch']);
  });

  it('that silences nothing is reported', () => {
    const analysis = analyse(base, entry('row-total-mismatch', 'applications/received/total'));
    expect(analysis.findings.map((finding) => finding.message)).toEqual([
      '配置中对 row-total-mismatch（applications/received/total）的忽略没有起作用',
    ]);
  });
});
