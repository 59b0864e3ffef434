/** The draft of a summary report, read back. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import { aggregateReport } from '../../server/core/features/aggregate-report.ts';
import { builtInForms } from '../../server/core/forms/builtin.ts';
import { summarise } from '../../server/core/library/summary.ts';
import { toNumber } from '../../server/core/text/decimal.ts';
import { baseDraft } from '../kit/base.ts';
import { analyseFolder } from '../kit/folder.ts';
import { patch } from '../kit/patch.ts';
import { consistentSheets, summedUp, written } from '../kit/province.ts';
import { random } from '../kit/random.ts';

const organisation = '石桥县人民政府';

function filed(texts: readonly string[], name = (index: number) => `${index}.txt`) {
  return texts.flatMap((text, at) =>
    summarise(analyse(text)).map((summary, index) => ({ file: name(at), index, summary })),
  );
}

const request = { organisation, year: 2023, form: builtInForms[0]!, markup: 'markdown' as const };

describe('the draft above some reports', () => {
  it('has the sum of every cell, reconciles, and agrees with the reports', () => {
    const sheets = consistentSheets(4)
      .filter(({ year }) => year === 2023)
      .slice(0, 6);
    const files = written(sheets, random(4));
    const reports = filed(files.map(({ text }) => text));
    // What is read of a report is tested elsewhere; here all must have been.
    expect(reports.map(({ summary }) => summary.cells.length)).toEqual(sheets.map(({ cells }) => cells.size));
    const { text, unsummed, otherForms } = aggregateReport(request, reports);
    expect([unsummed, otherForms]).toEqual([[], []]);
    const { reports: read, findings } = analyse(text, { markup: 'markdown' });
    const sums = [...summedUp(sheets, 2023).cells].map(([id, value]) => [id, value / 100] as const);
    const found = [...read[0]!.cells.values()].map(({ id, value }) => [id, value && toNumber(value)] as const);
    expect(new Map(found)).toEqual(new Map(sums));
    expect(findings.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);

    const folder = analyseFolder([...files, { file: 'all.md', text, options: { markup: 'markdown' } }], {
      hierarchy: [{ parent: organisation, children: sheets.map(({ body }) => body) }],
    });
    const above = folder.get('all.md')!.findings.map(({ rule }) => rule);
    expect(above.filter((rule) => rule.startsWith('aggregate'))).toEqual([]);
  });

  it('lists what could not be summed up, and leaves it blank', () => {
    const base = baseDraft('ogi-2021').replaceAll(organisation, '石桥县水利局');
    const reports = filed([base, patch(base.replaceAll('水利局', '教育局'), '行政许可 | 若干 |')]);
    const { text, unsummed } = aggregateReport(request, reports);
    expect(unsummed.map(({ cell, reports }) => [cell, reports.map(({ file }) => file)])).toEqual([
      ['disclosure/licensing/decisions', ['1.txt']],
    ]);
    const { cells } = analyse(text, { markup: 'markdown' }).reports[0]!;
    expect(cells.get('disclosure/licensing/decisions')?.value).toBeNull();
    expect(cells.get('disclosure/penalty/decisions')?.text).toBe('712');
    expect(text).toContain('“行政许可·本年处理决定数量”没有汇总：石桥县教育局');
  });

  it('sums up nothing where a report has another form', () => {
    const reports = filed([baseDraft('ogi-2021'), baseDraft('ogi-2019')]);
    const { text, otherForms } = aggregateReport(request, reports);
    expect(otherForms.map(({ file }) => file)).toEqual(['1.txt']);
    expect([...analyse(text).reports[0]!.cells.values()].every(({ value }) => value === null)).toBe(true);
  });
});
