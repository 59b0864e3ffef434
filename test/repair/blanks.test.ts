import { describe, expect, it } from 'vitest';
import { deduceBlanks } from '../../server/core/repair/blanks.ts';
import { formatDecimal } from '../../server/core/text/decimal.ts';
import { draft, type Figures } from '../kit/report.ts';

/** Verdicts with the values they force. */
function deductions(figures: Figures, form = 'ogi-2021') {
  return deduceBlanks(draft(form, figures).equations).map(({ cells, equations, verdict, values }) => ({
    cells: cells.length,
    equations: equations.length,
    verdict,
    values: Object.fromEntries([...values].map(([id, value]) => [id, formatDecimal(value)])),
  }));
}

describe('deduceBlanks', () => {
  it('has nothing to say where nothing is blank', () => {
    expect(deductions({ review: { reconsideration: [1, 0, 0, 0, 2] } })).toEqual([]);
  });

  it('reads blanks as zero where every equation then holds', () => {
    expect(deductions({ review: { reconsideration: [1, '', '', '/', 1] } })).toEqual([
      { cells: 3, equations: 1, verdict: 'zero', values: {} },
    ]);
  });

  it('keeps groups apart that no equation ties', () => {
    expect(
      deductions({ review: { reconsideration: [1, '', 0, 0, 1], 'litigation-direct': [2, 1, 0, 0, ''] } }),
    ).toEqual([
      { cells: 1, equations: 1, verdict: 'zero', values: {} },
      { cells: 1, equations: 1, verdict: 'forced', values: { 'review/litigation-direct/total': '3' } },
    ]);
  });

  it('forces a blank part that one equation needs', () => {
    expect(deductions({ review: { reconsideration: [1, '', 0, 0, 4] } })).toEqual([
      { cells: 1, equations: 1, verdict: 'forced', values: { 'review/reconsideration/corrected': '3' } },
    ]);
  });

  it('leaves it open where several blanks would do', () => {
    expect(deductions({ review: { reconsideration: [1, '', '', 0, 4] } })).toEqual([
      { cells: 2, equations: 1, verdict: 'open', values: {} },
    ]);
  });

  it('finds the blank in which a row and a column meet', () => {
    const applications = {
      received: [3, '', 0, 0, 0, 0, 5],
      granted: [3, '', 0, 0, 0, 0, 5],
      'handled-total': [3, 2, 0, 0, 0, 0, 5],
      partial: [0, '', '', 0, 0, 0, 0],
    };
    expect(deductions({ applications })).toEqual([
      // Its row, and its column's balance.
      { cells: 1, equations: 2, verdict: 'forced', values: { 'applications/received/enterprise': '2' } },
      // Two rows, and the sums of two columns.
      { cells: 3, equations: 4, verdict: 'forced', values: { 'applications/granted/enterprise': '2' } },
    ]);
  });

  it('settles a whole column of blank totals, one equation after the other', () => {
    const row = [1, 2, 0, 0, 0, 0, ''];
    const none = [0, 0, 0, 0, 0, 0, ''];
    const applications = {
      received: row,
      'carried-in': none,
      granted: [1, 1, 0, 0, 0, 0, ''],
      partial: [0, 1, 0, 0, 0, 0, ''],
      'handled-total': row,
      'carried-over': none,
    };
    const [deduction, ...others] = deductions({ applications });
    expect(others).toEqual([]);
    expect(deduction).toMatchObject({
      verdict: 'forced',
      values: {
        'applications/received/total': '3',
        'applications/granted/total': '2',
        'applications/partial/total': '1',
        'applications/handled-total/total': '3',
      },
    });
  });

  it('settles blank totals of rows whose zeros are blank too', () => {
    const applications = {
      received: [5, 2, '', '', '', '', 7],
      'carried-in': ['', '', '', '', '', '', ''],
      granted: [3, 1, '', '', '', '', ''],
      partial: ['', '', '', '', '', '', ''],
      'denied.third-party': [1, '', '', '', '', '', ''],
      'unavailable.not-held': [1, '', '', '', '', '', ''],
      'unavailable.unclear': ['', 1, '', '', '', '', ''],
      'refused.petition': ['', '', '', '', '', '', ''],
      'handled-total': [5, 2, '', '', '', '', 7],
    };
    expect(deductions({ applications })).toMatchObject([
      {
        verdict: 'forced',
        values: {
          'applications/granted/total': '4',
          'applications/denied.third-party/total': '1',
          'applications/unavailable.not-held/total': '1',
          'applications/unavailable.unclear/total': '1',
        },
      },
    ]);
  });

  it('is not misled by an equation without blanks that fails', () => {
    expect(deductions({ review: { reconsideration: [9, 0, 0, 0, 1], 'litigation-direct': [1, '', 0, 0, 1] } })).toEqual(
      [{ cells: 1, equations: 1, verdict: 'zero', values: {} }],
    );
  });

  it('leaves an equation alone that no filling of its blanks can mend', () => {
    // The row exceeds its total already; what its blanks hold elsewhere is still decided.
    const applications = { partial: [3, '', '', 0, 0, 0, 2], 'handled-total': [3, 0, 0, 0, 0, 0, 2] };
    expect(deductions({ applications })).toEqual([
      { cells: 1, equations: 1, verdict: 'zero', values: {} },
      { cells: 1, equations: 1, verdict: 'zero', values: {} },
    ]);
    expect(deductions({ review: { reconsideration: [3, '', '', '', 2] } })).toEqual([]);
  });

  it('leaves out what one figure breaks where only a string of blanks could make up for it', () => {
    const applications = {
      received: [6, 1, '', '', '', '', 8],
      'carried-in': ['', '', '', '', '', '', ''],
      granted: [6, 1, '', '', '', '', 7],
      'handled-total': [6, 1, '', '', '', '', 7],
      'carried-over': ['', '', '', '', '', '', ''],
    };
    const found = deductions({ applications });
    expect(found.map(({ verdict }) => verdict)).toEqual(found.map(() => 'zero'));
    // One blank would do: then it may as well be what is wrong.
    expect(deductions({ review: { reconsideration: [2, '', '', '', 3] } })).toMatchObject([{ verdict: 'open' }]);
  });

  it('gives no count a fraction and no blank a negative value', () => {
    expect(deductions({ review: { reconsideration: ['', 0, 0, 0, '1.5'] } })).toMatchObject([{ verdict: 'open' }]);
    expect(
      deductions({ applications: { received: [2, '', 0, 0, 0, 0, 1], 'handled-total': [2, 0, 0, 0, 0, 0, 2] } }),
    ).toMatchObject([{ verdict: 'zero' }]);
  });

  it('respects inequalities', () => {
    // 其中项 must not exceed the blank whole: 0 will not do, and no equation names another figure.
    const statistics = { 'disclosure.total': [''], 'disclosure.normative': [3] };
    expect(deductions({ statistics }, 'ogi-2014')).toMatchObject([{ verdict: 'open' }]);
  });
});
