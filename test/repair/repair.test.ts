import { describe, expect, it } from 'vitest';
import { zhCN } from '../../server/core/messages/zh-CN.ts';
import { deduceBlanks } from '../../server/core/repair/blanks.ts';
import { withRepairs } from '../../server/core/repair/repair.ts';
import { balance, cellsOf } from '../../server/core/report/equations.ts';
import type { Finding, Repair } from '../../server/core/report/finding.ts';
import type { Statement } from '../../server/core/report/statement.ts';
import { fromInteger } from '../../server/core/text/decimal.ts';
import { type Draft, draft, type Figures } from '../kit/report.ts';

/** The findings of a draft: one for each broken equation, at its last cell, as the rules make them. */
function findingsIn({ equations }: Draft): Finding[] {
  return equations.flatMap((equation) => {
    const { holds, left, right } = balance(equation);
    if (holds || equation.constraint.relation !== 'equal') return [];
    return {
      rule: equation.constraint.rule,
      severity: 'error' as const,
      message: '不平',
      span: equation.right.at(-1)!.cell.span,
      report: 0,
      cells: cellsOf(equation),
      stated: right,
      expected: left,
      related: [],
      repairs: [],
    };
  });
}

function says(cells: readonly string[], value: number, text = ''): Statement {
  return { source: 'prose', about: [cells], value: fromInteger(value), text };
}

function check(made: Draft, stated?: readonly Statement[]): readonly Finding[] {
  const { text, report, equations } = made;
  return withRepairs(text, report, equations, deduceBlanks(equations), findingsIn(made), zhCN, stated);
}

function findings(figures: Figures, form = 'ogi-2021', stated?: readonly Statement[]): readonly Finding[] {
  return check(draft(form, figures), stated);
}

/** `received/total 5→6` */
function changesOf({ changes }: Repair): string[] {
  return changes.map(({ cell, from, to }) => `${cell.split('/').slice(1).join('/')} ${from?.units ?? '∅'}→${to.units}`);
}

function apply(text: string, { edits }: Repair): string {
  return edits
    .toReversed()
    .reduce((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), text);
}

/** A small table in which everything holds. */
const applications = {
  received: [48, 5, 0, 0, 1, 0, 54],
  'carried-in': [2, 0, 0, 0, 0, 0, 2],
  granted: [31, 2, 0, 0, 1, 0, 34],
  partial: [6, 1, 0, 0, 0, 0, 7],
  'unavailable.not-held': [9, 1, 0, 0, 0, 0, 10],
  'handled-total': [46, 4, 0, 0, 1, 0, 51],
  'carried-over': [4, 1, 0, 0, 0, 0, 5],
};

describe('withRepairs', () => {
  it('has nothing to add where every equation holds', () => {
    expect(findings({ applications, review: {} })).toEqual([]);
  });

  it('points every finding that a wrong cell causes at that cell, and says why', () => {
    const made = draft('ogi-2021', { applications: { ...applications, granted: [13, 2, 0, 0, 1, 0, 34] } });
    const [row, column, ...others] = check(made);
    const guilty = made.report.cells.get('applications/granted/natural-person')!;
    expect(others).toEqual([]);
    for (const finding of [row!, column!]) {
      expect(finding.span).toEqual(guilty.span);
      expect(finding.message).toBe(
        '不平；“（一）予以公开·自然人”应为 31，疑为 13 数位颠倒，改后（一）予以公开行、自然人列均平，使各式均平的最小改动只有这一种',
      );
      expect(finding.repairs[0]).toMatchObject({
        title: '将“（一）予以公开·自然人”由 13 改为 31',
        kind: 'review',
        preferred: true,
        edits: [{ span: guilty.digits, newText: '31' }],
      });
      expect(finding.repairs.slice(1).some(({ preferred }) => preferred)).toBe(false);
    }
    // The other cells that say something: the row's, and its total.
    expect(row!.related.map(({ message }) => message)).toEqual([
      '“（一）予以公开·商业企业”为 2',
      '“（一）予以公开·法律服务机构”为 1',
      '“（一）予以公开·总计”为 34',
    ]);
  });

  it('names a column once of which two sums hold again', () => {
    const made = draft('ogi-2021', {
      applications: { ...applications, 'handled-total': [64, 4, 0, 0, 1, 0, 51] },
    });
    const [finding] = check(made);
    expect(finding!.repairs[0]!.reasons).toContain('改后三（七）总计行、自然人列均平');
  });

  it('offers the plain repairs of the equation after those that mend everything', () => {
    const [row] = findings({ applications: { ...applications, granted: [13, 2, 0, 0, 1, 0, 34] } });
    const plain = row!.repairs.slice(1);
    expect(changesOf(plain[0]!)).toEqual(['granted/total 34→16']);
    expect(plain[0]!.reasons).toEqual(['只使本式平，总计列将不平']);
    expect(plain.slice(1).flatMap(changesOf)).toEqual([
      'granted/enterprise 2→20',
      'granted/research 0→18',
      'granted/welfare 0→18',
      'granted/legal-service 1→19',
      'granted/other-organisation 0→18',
    ]);
  });

  it('shows a tie as a tie: a balance that three pairs of cells mend', () => {
    const made = draft('ogi-2021', {
      applications: {
        received: [5, 0, 0, 0, 0, 0, 5],
        'carried-in': [0, 0, 0, 0, 0, 0, 0],
        granted: [5, 0, 0, 0, 0, 0, 5],
        'handled-total': [5, 0, 0, 0, 0, 0, 5],
        'carried-over': [1, 0, 0, 0, 0, 0, 1],
      },
    });
    const expected = [
      ['carried-over/natural-person 1→0', 'carried-over/total 1→0'],
      ['carried-in/natural-person 0→1', 'carried-in/total 0→1'],
      ['received/natural-person 5→6', 'received/total 5→6'],
    ];
    const inPlace = findingsIn(made);
    const [persons, total, ...others] = check(made);
    expect(others).toEqual([]);
    for (const [index, finding] of [persons!, total!].entries()) {
      const smallest = finding.repairs.filter(({ changes }) => changes.length === 2);
      expect(new Set(smallest.map(changesOf))).toEqual(new Set(expected));
      expect(finding.repairs.some(({ preferred }) => preferred)).toBe(false);
      expect(finding.span).toEqual(inPlace[index]!.span);
      expect(finding.message).toBe('不平');
    }
    // A sentence that states the 5 speaks against changing it.
    const stated = [says(['applications/received/total'], 5)];
    const [withProse] = check(made, stated);
    expect(changesOf(withProse!.repairs[2]!)).toEqual(expected[2]);
    expect(withProse!.repairs[2]!.reasons).toContain('但正文与现填的 5 一致');
    expect(withProse!.repairs.some(({ preferred }) => preferred)).toBe(false);
  });

  it('prefers a value that the prose states', () => {
    const review = { reconsideration: [4, 2, 1, 0, 9] };
    const [tied] = findings({ review });
    expect(tied!.repairs.some(({ preferred }) => preferred)).toBe(false);
    const [told] = findings({ review }, 'ogi-2021', [says(['review/reconsideration/total'], 7)]);
    expect(changesOf(told!.repairs[0]!)).toEqual(['reconsideration/total 9→7']);
    expect(told!.repairs[0]).toMatchObject({ preferred: true });
    expect(told!.repairs[0]!.reasons).toContain('正文也写作 7');
  });

  it('counts a sentence on a sum of cells', () => {
    const review = { 'litigation-direct': [4, 2, 1, 0, 9], 'litigation-after-reconsideration': [3, 0, 0, 0, 3] };
    const litigation = ['review/litigation-direct/total', 'review/litigation-after-reconsideration/total'];
    const [told] = findings({ review }, 'ogi-2021', [says(litigation, 10, '行政诉讼10件')]);
    expect(changesOf(told!.repairs[0]!)).toEqual(['litigation-direct/total 9→7']);
    expect(told!.repairs[0]).toMatchObject({ preferred: true });
    expect(told!.repairs[0]!.reasons).toContain('与正文“行政诉讼10件”相符');
    // The sum as written agrees with the sentence: the total is not what is wrong.
    const [held] = findings({ review }, 'ogi-2021', [says(litigation, 12, '行政诉讼12件')]);
    const total = held!.repairs.find((repair) => changesOf(repair)[0] === 'litigation-direct/total 9→7');
    expect(total!.reasons).toContain('但正文“行政诉讼12件”与现填的相符');
    expect(held!.repairs.indexOf(total!)).toBeGreaterThan(0);
  });

  it('listens to last year as well', () => {
    const review = { reconsideration: [4, 2, 1, 0, 9] };
    const known: Statement = { ...says(['review/reconsideration/total'], 7), source: 'last-year' };
    const [told] = findings({ review }, 'ogi-2021', [known]);
    expect(told!.repairs[0]!.reasons).toContain('上年年报为 7');
    expect(told!.repairs[0]).toMatchObject({ preferred: true });
  });

  it('takes a total that is a little short for one from before a late addition', () => {
    const [finding] = findings({ review: { reconsideration: [40, 10, 20, 30, 99] } });
    expect(changesOf(finding!.repairs[0]!)).toEqual(['reconsideration/total 99→100']);
    expect(finding!.repairs[0]!.preferred).toBe(true);
    expect(finding!.repairs[0]!.reasons[0]).toBe('各项之和为 100 而总计为 99，疑为各项改动后总计未更新');
  });

  it('takes a total of 0 beside parts that are not 0 for one that was never filled in', () => {
    for (const block of [
      [10, 1, 0, 0, 0],
      [5, 0, 0, 0, 0],
    ]) {
      const sum = block.reduce((total, value) => total + value, 0);
      const [finding] = findings({ review: { reconsideration: block } });
      expect(changesOf(finding!.repairs[0]!)).toEqual([`reconsideration/total 0→${sum}`]);
      expect(finding!.repairs[0]!.preferred).toBe(true);
      expect(finding!.repairs[0]!.reasons).toContain('各项不全为 0 而总计为 0，疑为漏填');
    }
  });

  it('sees that two cells of a column were exchanged', () => {
    const made = draft('ogi-2021', {
      applications: { ...applications, granted: [6, 2, 0, 0, 1, 0, 34], partial: [31, 1, 0, 0, 0, 0, 7] },
    });
    const [finding] = check(made);
    expect(changesOf(finding!.repairs[0]!)).toEqual(['granted/natural-person 6→31', 'partial/natural-person 31→6']);
    expect(finding!.repairs[0]).toMatchObject({ preferred: true });
    expect(finding!.repairs[0]!.reasons[0]).toBe('“（一）予以公开·自然人”与“（二）部分公开·自然人”的数疑为互换');
  });

  it('sees that a figure slipped into the next column', () => {
    const [finding] = findings({
      applications: { ...applications, 'unavailable.not-held': [9, 0, 1, 0, 0, 0, 10] },
    });
    expect(changesOf(finding!.repairs[0]!)).toEqual([
      'unavailable.not-held/enterprise 0→1',
      'unavailable.not-held/research 1→0',
    ]);
    expect(finding!.repairs[0]!.preferred).toBe(true);
  });

  it('suspects the outcome that counted partial disclosures again', () => {
    // 12 = 6 withheld in part, each counted as partial and as not held as well.
    const [finding] = findings({
      applications: { ...applications, 'unavailable.not-held': [15, 1, 0, 0, 0, 0, 16] },
    });
    const repair = finding!.repairs.find(
      (candidate) => changesOf(candidate)[0] === 'unavailable.not-held/natural-person 15→9',
    );
    expect(repair!.reasons).toContain('多出的恰为部分公开数 6，疑为重复计入');
  });

  it('keeps errors apart that have nothing to do with each other', () => {
    const [row, column] = findings({
      applications: { ...applications, granted: [13, 2, 0, 0, 1, 0, 34], 'carried-in': [2, 0, 0, 0, 0, 0, 20] },
    });
    for (const finding of [row!, column!]) expect(finding.repairs[0]!.changes).toHaveLength(1);
  });

  it('mends two cells with one repair, in the style of each, and leaves nothing broken', () => {
    const made = draft('ogi-2021', {
      applications: {
        ...applications,
        granted: [31, 2, 0, 0, 1, 0, '３４'],
        partial: ['６', 1, 0, 0, 0, 0, 7],
        'handled-total': [46, 4, 0, 0, 1, 0, 51],
        'unavailable.not-held': [9, 0, '１', 0, 0, 0, 10],
      },
    });
    const [finding] = check(made);
    const repair = finding!.repairs[0]!;
    expect(repair.edits.map(({ newText }) => newText)).toEqual(['1', '０']);
    const text = apply(made.text, repair);
    expect(text).toContain('1.本机关不掌握相关政府信息|9|1|０|0|0|0|10\n');
  });

  it('leaves an equation alone that holds once its blank has the value it must have', () => {
    const made = draft('ogi-2021', {
      review: { reconsideration: [4, '', 0, 0, 6], 'litigation-direct': [1, 0, 0, 0, 0] },
    });
    const [asWritten] = findingsIn(made);
    const [forced, broken] = check(made);
    expect(forced).toEqual(asWritten);
    expect(changesOf(broken!.repairs[0]!)).toEqual(['litigation-direct/total 0→1']);
  });

  it('looks past a blank that cannot be what is wrong', () => {
    // The parts exceed the total already, whatever the blank holds.
    const [finding] = findings({ review: { reconsideration: [3, '', 0, 0, 2] } });
    expect(finding!.repairs.map(changesOf)).toEqual(
      expect.arrayContaining([['reconsideration/upheld 3→2'], ['reconsideration/total 2→3']]),
    );
    expect(finding!.repairs).toHaveLength(2);
  });

  it('fills a blank in where that mends what is broken', () => {
    const made = draft('ogi-2021', { review: { reconsideration: [3, '', 0, 0, '/'] } });
    const { text, report, equations } = made;
    // Without what is deduced of the blanks, as if their equation were to be judged with them.
    const [finding] = withRepairs(text, report, equations, [], findingsIn(made), zhCN);
    const total = finding!.repairs.find(({ changes }) => changes[0]!.cell === 'review/reconsideration/total')!;
    expect(total.title).toBe('在“行政复议·总计”填入 3');
    expect(apply(text, total)).toContain('行政复议|3||0|0|3\n');
  });

  it('says once that a table is too broken, and still offers the plain repairs', () => {
    const rows = Object.keys(applications);
    const all = findings({
      applications: Object.fromEntries(
        rows.map((row, index) => [row, [7 * index + 1, 3, 11, 2, index, 5, 1000 + index]]),
      ),
    });
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter(({ message }) => message.includes('无法推断'))).toHaveLength(1);
    for (const { repairs } of all) {
      expect(repairs.length).toBeGreaterThan(0);
      expect(repairs.every(({ preferred, changes }) => !preferred && changes.length === 1)).toBe(true);
    }
  });

  it('works on sums of single items, and with decimals', () => {
    const statistics = {
      'applications.received': [21],
      'applications.received.in-person': [4],
      'applications.received.fax': [0],
      'applications.received.online': [5],
      'applications.received.letter': [3],
    };
    const [finding, ...others] = findings({ statistics }, 'ogi-2014');
    expect(others).toEqual([]);
    expect(finding!.repairs[0]).toMatchObject({ title: '将“（一）收到申请数”由 21 改为 12', preferred: true });
  });

  it('leaves other findings as they are', () => {
    const made = draft('ogi-2021', { review: { reconsideration: [1, 0, 0, 0, 0] } });
    const [finding] = findingsIn(made);
    const other: Finding = { ...finding!, rule: 'missing-row', cells: [] };
    const { text, report, equations } = made;
    expect(withRepairs(text, report, equations, [], [other], zhCN)).toEqual([other]);
    expect(withRepairs(text, report, equations, [], [other, finding!], zhCN)[0]).toBe(other);
  });
});
