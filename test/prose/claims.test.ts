import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import { hoverAt } from '../../server/core/features/hover.ts';
import { definitionAt, referencesAt } from '../../server/core/features/links.ts';
import { statementsIn } from '../../server/core/prose/cells/values.ts';
import type { Claim, Figure } from '../../server/core/report/claim.ts';
import { formatDecimal } from '../../server/core/text/decimal.ts';
import { baseDraft } from '../kit/base.ts';
import { patch } from '../kit/patch.ts';

function draftWith(sentence: string, rows = ''): string {
  const heading = '二、主动公开政府信息情况';
  return patch(baseDraft('ogi-2021'), rows).replace(
    heading,
    () => `${sentence}
${heading}`,
  );
}

function figuresOf(claim: Claim): readonly Figure[] {
  switch (claim.kind) {
    case 'count':
      return [claim.figure];
    case 'statement':
      return [];
    case 'breakdown':
      return [claim.total, ...claim.parts];
    case 'share':
      return [
        claim.figure,
        ...claim.portions.flatMap(({ part, whole }) =>
          [part, whole].flatMap((each) => (each.kind === 'figure' ? [each.figure] : [])),
        ),
      ];
    case 'change':
      return [claim.figure, claim.now, claim.before.figure];
    case 'growth':
      return [claim.figure, claim.now];
  }
}

/** Pieces of which sentences of the domain are made, well or badly. */
const PIECES = [
  ...[
    '收到',
    '受理',
    '办结',
    '新收',
    '上年结转',
    '结转下年度',
    '结转',
    '政府信息公开申请',
    '申请',
    '其中',
    '包括',
    '分别为',
  ],
  ...[
    '予以公开',
    '部分公开',
    '不予公开',
    '其他处理',
    '自然人',
    '法人或其他组织',
    '行政复议',
    '行政诉讼',
    '维持',
    '纠正',
    '均',
    '未收到',
    '无',
    '零',
  ],
  ...[
    '规范性文件',
    '制发',
    '现行有效',
    '行政许可',
    '行政事业性收费',
    '占',
    '占比',
    '同比',
    '较上年',
    '增加',
    '下降',
    '办结率',
    '共',
    '为',
    '的',
    '年',
    '县民政局',
  ],
  ...[
    '，',
    '、',
    '；',
    '。',
    '：',
    '（',
    '）',
    '“',
    '\n',
    ' ',
    '|',
    '25件',
    '2件',
    '十二件',
    '廿',
    '百',
    '万',
    '33.9%',
    '百分之十',
    '2022年',
    '2023年',
    '0',
    '1,234',
    '12万元',
    '1-2',
    '条',
    '其他',
  ],
  ...['（二）依申请公开。', '主动公开政府信息的主要类别有：', '信访', '𠮷', '㍱', '(jù)', '&nbsp;'],
];

describe('claims', () => {
  it('are read from any sentence without a throw, in the order of the text, with every span in it', () => {
    const sentences = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(sentences, (sentence) => {
        const text = draftWith(sentence);
        const { reports, failures } = analyse(text);
        expect(failures).toEqual([]);
        for (const { claims } of reports) {
          let last = 0;
          for (const claim of claims) {
            expect(claim.span.start).toBeGreaterThanOrEqual(last);
            last = claim.span.start;
            expect(claim.span.end).toBeLessThanOrEqual(text.length);
            expect(claim.text).not.toBe('');
            for (const { span, digits } of figuresOf(claim)) {
              expect(span.start).toBe(digits.start);
              expect(digits.end).toBeLessThanOrEqual(span.end);
              expect(text.slice(digits.start, digits.end)).toMatch(/[\d０-９〇零一二三四五六七八九十百千两廿]/);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of a correct repair agree with the tables', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (wrong) => {
        const text = draftWith(`全年办结政府信息公开申请${wrong}件。`);
        const findings = analyse(text).findings.filter(({ rule }) => rule === 'prose-table-mismatch');
        expect(findings).toHaveLength(wrong === 25 ? 0 : 1);
        for (const { repairs } of findings) {
          const [edit] = repairs[0]!.edits;
          expect(text.slice(0, edit!.span.start) + edit!.newText + text.slice(edit!.span.end)).toBe(
            draftWith('全年办结政府信息公开申请25件。'),
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  it('in tables, titles and legal references are none', () => {
    const { reports } = analyse(baseDraft('ogi-2021'));
    expect(reports[0]!.claims).toEqual([]);
  });
});

describe('evidence', () => {
  it('is what a sentence exactly says of a cell or a sum', () => {
    const sentence = '新收政府信息公开申请25件，其中自然人20件，上年结转2件，办结约25件，予以公开及部分公开16件。';
    const { claims } = analyse(draftWith(sentence)).reports[0]!;
    const stated = statementsIn(claims).map(({ about, value }) => [
      about.map((sum) => sum.join(' + ')).join(' | '),
      formatDecimal(value),
    ]);
    expect(stated).toEqual([
      ['applications/received/total', '25'],
      [
        'applications/received/natural-person | applications/received/natural-person + applications/carried-in/natural-person',
        '20',
      ],
      ['applications/carried-in/total', '2'],
      ['applications/granted/total + applications/partial/total', '16'],
    ]);
  });

  it('is what a sentence without a number says', () => {
    const { claims } = analyse(draftWith('全年未发生行政复议被纠错的情况。')).reports[0]!;
    expect(statementsIn(claims)).toMatchObject([
      { about: [['review/reconsideration/corrected']], value: { units: 0n } },
    ]);
  });

  it('is nothing where a figure may be meant of one cell or of another', () => {
    const { claims } = analyse(draftWith('收到政府信息公开申请25件。')).reports[0]!;
    expect(statementsIn(claims).every(({ about }) => about.filter((sum) => sum.length === 1).length < 2)).toBe(true);
  });

  it('tells which cell of a broken equation is wrong', () => {
    const rows = '一、本年新收政府信息公开申请数量 | 21 | 4 | 0 | 0 | 1 | 0 | 26 |\n';
    const silent = analyse(draftWith('', rows)).findings.find(({ rule }) => rule === 'application-balance-mismatch');
    const sentence = '新收政府信息公开申请25件，其中自然人20件。';
    const spoken = analyse(draftWith(sentence, rows)).findings.find(
      ({ rule }) => rule === 'application-balance-mismatch',
    );
    expect(silent?.repairs.some(({ reasons }) => reasons.some((reason) => reason.includes('正文')))).toBe(false);
    const best = spoken?.repairs.find(({ preferred }) => preferred);
    expect(best?.changes.map(({ cell, to }) => [cell, formatDecimal(to)])).toContainEqual([
      'applications/received/total',
      '25',
    ]);
    expect(best?.reasons.join('')).toContain('正文');
  });
});

describe('links', () => {
  const sentence = '全年受理政府信息公开申请27件，其中予以公开12件。因政府信息公开引起的行政诉讼，均获维持。';
  const text = draftWith(sentence);
  const analysis = analyse(text);
  const at = (words: string) => text.indexOf(words) + words.length;
  const shown = (spans: readonly { start: number; end: number }[]) =>
    spans.map(
      ({ start, end }) =>
        `${text.slice(text.lastIndexOf('\n', start) + 1, start).slice(0, 6)}…${text.slice(start, end)}`,
    );

  it('lead from a figure to the cells that it is about', () => {
    expect(shown(definitionAt(analysis, at('申请27'))!.to)).toEqual(['一、本年新收…25', '二、上年结转…2']);
    expect(shown(definitionAt(analysis, at('公开12'))!.to)).toEqual(['（一）予以公…12']);
    expect(definitionAt(analysis, at('政府信息公开引起'))).toBeNull();
  });

  it('lead back from a cell', () => {
    const [received] = definitionAt(analysis, at('申请27'))!.to;
    const back = referencesAt(analysis, received!.start, false).map(({ start, end }) => text.slice(start, end));
    expect(back).toContain('27件');
  });
});

describe('hover on a sentence', () => {
  const hover = (sentence: string, words: string) => {
    const text = draftWith(sentence);
    const shown = hoverAt(analyse(text), text.indexOf(words) + words.length);
    return shown === null
      ? null
      : { at: text.slice(shown.span.start, shown.span.end), lines: shown.markdown.split('\n\n') };
  };

  it('shows each reading of a figure with its verdict', () => {
    expect(hover('全年受理政府信息公开申请27件。', '申请27')).toEqual({
      at: '27件',
      lines: [
        '**正文：受理政府信息公开申请27件**',
        '- ✗ 表格：“一、本年新收”为 25\n- ✓ 表格：一、本年新收(25)＋二、上年结转(2)＝27',
      ],
    });
  });

  it('says that a rough figure is not compared', () => {
    expect(hover('全年办结政府信息公开申请20余件。', '申请20')!.lines[1]).toBe(
      '- 约数，不与表格比较\n- ？ 表格：“三（七）总计”为 25',
    );
  });

  it('shows what a claim without a figure needs', () => {
    expect(hover('政府信息公开行政复议未被纠错。', '未被')!.lines[1]).toBe('- ✗ “行政复议·结果纠正”应为 0，表格中为 1');
  });

  it('works out shares, changes and sums', () => {
    expect(hover('办结政府信息公开申请25件，其中予以公开12件，占48%。', '占48')!.lines[1]).toContain('12÷25＝48.00%');
    expect(hover('发布解读120篇，比上年增加20篇，增长25%。', '增长25')!.lines[1]).toBe('- 今年 120，上年 100');
    expect(hover('发布解读9篇，其中图文5篇、视频3篇。', '解读9')!.lines[1]).toBe('- ？ 分项 5＋3＝8，总数 9');
  });

  it('leaves other figures alone', () => {
    expect(hover('召开会议3次。', '会议3')).toBeNull();
  });
});
