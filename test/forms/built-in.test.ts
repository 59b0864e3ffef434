import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtInForms } from '../../server/core/forms/builtin.ts';
import { type Constraint, cellId, type Form, type TableForm } from '../../server/core/forms/form.ts';
import { loadForm } from '../../server/core/forms/load.ts';

function form(id: string): Form {
  const found = builtInForms.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no form ${id}`);
  return found;
}

function table(id: string, key: string): TableForm {
  const found = form(id).tables.find((candidate) => candidate.key === key);
  if (found === undefined) throw new Error(`no table ${key} in ${id}`);
  return found;
}

function row(of: TableForm, key: string) {
  const found = of.rows.find((candidate) => candidate.key === key);
  if (found === undefined) throw new Error(`no row ${key} in ${of.key}`);
  return found;
}

function cellsOf(of: TableForm): string[] {
  return of.rows.flatMap((each) => each.columns.map((column) => cellId(of.key, each.key, column.key)));
}

function counted(constraints: readonly Constraint[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of constraints) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

const cells = (operands: Constraint['left']): string[] => operands.map((operand) => operand.cell);

describe('relations between the years', () => {
  test.each([
    ['ogi-2021', { 'carry-in-mismatch': 7, 'effective-count-mismatch': 2 }],
    ['ogi-2019', { 'carry-in-mismatch': 7, 'items-count-mismatch': 5, 'published-total-mismatch': 2 }],
    ['ogi-2014', {}],
    ['ogi-fujian', { 'cumulative-mismatch': 21 }],
  ])('%s', (id, expected) => {
    const counts: Record<string, number> = {};
    for (const { rule } of form(id).crossYear) counts[rule] = (counts[rule] ?? 0) + 1;
    expect(counts).toEqual(expected);
  });

  test('an instance names cells and calls them by what the place leaves open', () => {
    const [carried, ...others] = form('ogi-2021').crossYear;
    expect(carried).toMatchObject({
      place: '自然人列',
      this: { cell: 'applications/carried-in/natural-person', name: '二、上年结转' },
      previous: [{ cell: 'applications/carried-over/natural-person', name: '四、结转下年度继续办理' }],
    });
    expect(others.at(-1)).toMatchObject({
      place: '行政规范性文件行',
      plus: [{ cell: 'disclosure/normative-documents/issued', name: '本年制发件数' }],
      minus: [{ cell: 'disclosure/normative-documents/repealed', name: '本年废止件数' }],
    });
  });
});

describe('built-in forms', () => {
  test('there are four, the newest first', () => {
    expect(builtInForms.map(({ id, years }) => [id, years.from, years.to])).toEqual([
      ['ogi-2021', 2021, null],
      ['ogi-2019', 2019, 2020],
      ['ogi-2014', 2014, 2018],
      ['ogi-fujian', 2008, 2018],
    ]);
  });

  // They are not validated when the product starts, so they are here; and they go the way of users' own forms.
  test.each(builtInForms.map(({ id }) => id))('%s loads as a user form would, into the same form', (id) => {
    const file = new URL(`../../server/core/forms/${id}.json`, import.meta.url);
    const loaded = loadForm(JSON.parse(readFileSync(file, 'utf8')));
    expect(loaded).toEqual({ form: { ...form(id) } });
  });

  test.each(builtInForms.map((each) => [each.id, each] as const))('%s: equations name cells that exist', (_, each) => {
    const known = new Set(each.tables.flatMap(cellsOf));
    expect(known.size).toBe(each.tables.flatMap(cellsOf).length);
    for (const { left, right } of each.tables.flatMap(({ constraints }) => constraints)) {
      expect(left.length).toBeGreaterThan(0);
      expect(right.length).toBeGreaterThan(0);
      for (const id of cells([...left, ...right])) expect(known).toContain(id);
    }
  });
});

describe('ogi-2021', () => {
  test('has the six sections of the official format, in order', () => {
    expect(form('ogi-2021').sections.map(({ number, title }) => number + title)).toEqual([
      '一总体情况',
      '二主动公开政府信息情况',
      '三收到和处理政府信息公开申请情况',
      '四政府信息公开行政复议、行政诉讼情况',
      '五存在的主要问题及改进情况',
      '六其他需要报告的事项',
    ]);
  });

  test('disclosure: each group has the columns printed over it; fees are an amount', () => {
    const disclosure = table('ogi-2021', 'disclosure');
    expect(cellsOf(disclosure)).toEqual([
      'disclosure/regulations/issued',
      'disclosure/regulations/repealed',
      'disclosure/regulations/effective',
      'disclosure/normative-documents/issued',
      'disclosure/normative-documents/repealed',
      'disclosure/normative-documents/effective',
      'disclosure/licensing/decisions',
      'disclosure/penalty/decisions',
      'disclosure/coercion/decisions',
      'disclosure/charges/fees',
    ]);
    expect(row(disclosure, 'coercion').group).toEqual(['第二十条第（六）项']);
    expect(row(disclosure, 'charges').columns[0]?.kind).toBe('amount');
    expect(row(disclosure, 'normative-documents').aliases).toContain('规范性文件');
    expect(disclosure.heads.slice(0, 6)).toEqual([
      '第二十条第（一）项',
      '信息内容',
      '本年制发件数',
      '本年废止件数',
      '现行有效件数',
      '第二十条第（五）项',
    ]);
    expect(new Set(disclosure.heads).size).toBe(disclosure.heads.length);
  });

  test('applications: 25 rows of 7 columns, and （六） as one row in place of its three', () => {
    const applications = table('ogi-2021', 'applications');
    const required = applications.rows.filter((each) => !each.optional);
    expect(required.map(({ short }) => short)).toEqual([
      ...['一', '二', '（一）', '（二）'],
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `（三）${n}`),
      ...[1, 2, 3].map((n) => `（四）${n}`),
      ...[1, 2, 3, 4, 5].map((n) => `（五）${n}`),
      ...[1, 2, 3].map((n) => `（六）${n}`),
      ...['三（七）', '四'],
    ]);
    expect(required.every((each) => each.columns.length === 7)).toBe(true);
    expect(row(applications, 'refused.repeated').group).toEqual(['三、本年度办理结果', '（五）不予处理']);
    const other = row(applications, 'other');
    expect([other.optional, other.short]).toEqual([true, '（六）']);
    expect(other.substitutesFor).toEqual(['other.not-supplemented', 'other.fee-unpaid', 'other.other']);
  });

  test('applications: 25 equations a row, 2 × 7 a column; one more for the substitute row', () => {
    const { constraints } = table('ogi-2021', 'applications');
    expect(counted(constraints)).toEqual({
      'row-total-mismatch': 25 + 1,
      'handled-total-mismatch': 7,
      'application-balance-mismatch': 7,
    });
    expect(
      constraints.every(({ relation, severity, present }) => relation === 'equal' && severity === null && !present),
    ).toBe(true);
  });

  test('an equation says where it stands and names its terms as the form does', () => {
    const { constraints } = table('ogi-2021', 'applications');
    const places = constraints.map(({ place }) => place);
    expect(places).toContain('（一）予以公开行');
    expect(places).toContain('（二）部分公开行');
    expect(places).toContain('（三）1.属于国家秘密行');
    const balance = constraints.find(
      (each) => each.rule === 'application-balance-mismatch' && each.place === '自然人列',
    );
    expect(balance).toEqual({
      rule: 'application-balance-mismatch',
      relation: 'equal',
      severity: null,
      text: '一＋二＝三（七）＋四',
      place: '自然人列',
      present: false,
      left: [
        { cell: 'applications/received/natural-person', name: '一' },
        { cell: 'applications/carried-in/natural-person', name: '二' },
      ],
      right: [
        { cell: 'applications/handled-total/natural-person', name: '三（七）' },
        { cell: 'applications/carried-over/natural-person', name: '四' },
      ],
    });
    const handled = constraints.find((each) => each.rule === 'handled-total-mismatch' && each.place === '总计列');
    expect(handled?.left).toHaveLength(21);
    expect(cells(handled?.left ?? [])).not.toContain('applications/other/total');
  });

  test('review: three blocks beside each other, an equation a block', () => {
    const review = table('ogi-2021', 'review');
    expect(review.arrangement).toBe('side-by-side');
    expect(review.rows.map(({ label, group }) => [...group, label].join('/'))).toEqual([
      '行政复议',
      '行政诉讼/未经复议直接起诉',
      '行政诉讼/复议后起诉',
    ]);
    expect(review.heads).toEqual(['行政诉讼', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计']);
    expect(review.constraints.map(({ rule, place }) => [rule, place])).toEqual([
      ['review-total-mismatch', '行政复议'],
      ['review-total-mismatch', '未经复议直接起诉'],
      ['review-total-mismatch', '复议后起诉'],
    ]);
    expect(review.constraints[1]?.left.map(({ name }) => name)).toEqual(['维持', '纠正', '其他', '尚未审结']);
    expect(cells(review.constraints[1]?.right ?? [])).toEqual(['review/litigation-direct/total']);
  });
});

describe('ogi-2019', () => {
  test('disclosure is wider: changes may be negative, procurement is an amount', () => {
    const disclosure = table('ogi-2019', 'disclosure');
    expect(cellsOf(disclosure)).toHaveLength(3 * 2 + 3 * 4 + 2 + 2);
    expect(row(disclosure, 'penalty').columns.map(({ kind }) => kind)).toEqual(['count', 'change', 'count']);
    expect(row(disclosure, 'procurement').columns.map(({ kind }) => kind)).toEqual(['count', 'amount']);
    expect(disclosure.constraints.map(({ rule, severity, place }) => [rule, severity, place])).toEqual([
      ['part-exceeds-whole', 'warning', '规章行'],
      ['part-exceeds-whole', 'warning', '规范性文件行'],
    ]);
  });

  test('applications: （六） is one row, so 23 rows and 37 equations', () => {
    const applications = table('ogi-2019', 'applications');
    expect(applications.rows).toHaveLength(23);
    expect(applications.constraints).toHaveLength(23 + 7 + 7);
    const handled = applications.constraints.find(({ rule }) => rule === 'handled-total-mismatch');
    expect(handled?.left).toHaveLength(19);
    expect(cells(handled?.left ?? [])).toContain('applications/other/natural-person');
  });
});

describe('ogi-2014', () => {
  const statistics = table('ogi-2014', 'statistics');

  test('65 items with one unnamed value; group rows bear none', () => {
    expect(statistics.rows).toHaveLength(65);
    expect(cellsOf(statistics)).toContain('statistics/applications.answered.denied.state-secret');
    expect(statistics.rows.filter(({ heading }) => heading).map(({ key }) => key)).toEqual([
      'disclosure',
      'disclosure.channels',
      'response',
      'response.channels',
      'applications',
      'capacity',
      'meetings',
    ]);
    expect(statistics.rows.every(({ heading, unit }) => heading === (unit === null))).toBe(true);
    expect(statistics.heads).toEqual(['指标', '单位', '数量']);
  });

  test('fees and the budget are amounts, all else counts', () => {
    const amounts = statistics.rows.filter(({ columns }) => columns[0]?.kind === 'amount');
    expect(amounts.map(({ key, unit }) => [key, unit])).toEqual([
      ['fees', '万元'],
      ['capacity.budget', '万元'],
    ]);
  });

  test('sums, parts and channels', () => {
    expect(counted(statistics.constraints)).toEqual({
      'breakdown-total-mismatch': 7,
      'part-exceeds-whole': 4,
      'channel-count-implausible': 6,
    });
    expect(statistics.constraints.every(({ place }) => place === '')).toBe(true);
    const answered = statistics.constraints.find(({ right }) => right[0]?.cell === 'statistics/applications.answered');
    expect(answered?.left.map(({ name }) => name)).toEqual([
      '属于已主动公开范围数',
      '同意公开答复数',
      '同意部分公开答复数',
      '不同意公开答复数',
      '不属于本行政机关公开数',
      '申请信息不存在数',
      '告知作出更改补充数',
      '告知通过其他途径办理数',
    ]);
    const published = statistics.constraints.find(
      ({ right }) => right[0]?.cell === 'statistics/disclosure.normative-issued',
    );
    expect([published?.relation, published?.severity]).toEqual(['at-most', 'warning']);
  });

  test('an item counts once over all channels: at most their sum, at least each of them', () => {
    const channels = ['gazette', 'website', 'weibo', 'wechat', 'other'].map(
      (key) => `statistics/disclosure.channels.${key}`,
    );
    const total = 'statistics/disclosure.total';
    const all = statistics.constraints.filter(({ rule }) => rule === 'channel-count-implausible');
    expect(all.map(({ left, right }) => [cells(left), cells(right)])).toEqual([
      [[total], channels],
      ...channels.map((channel) => [[channel], [total]]),
    ]);
    expect(all.every(({ relation }) => relation === 'at-most')).toBe(true);
  });
});

describe('ogi-fujian', () => {
  const statistics = table('ogi-fujian', 'statistics');

  test('every row may be lacking; both columns of each are read', () => {
    expect(statistics.rows).toHaveLength(21);
    expect(statistics.rows.every(({ optional }) => optional)).toBe(true);
    expect(cellsOf(statistics)).toContain('statistics/received/cumulative');
    expect(row(statistics, 'fee-waived').columns.map(({ kind }) => kind)).toEqual(['amount', 'amount']);
  });

  test('sums go over the parts that a report has', () => {
    const sums = statistics.constraints.filter(({ rule }) => rule === 'breakdown-total-mismatch');
    expect(sums.map(({ place, right, present }) => [place, cells(right), present])).toEqual([
      ['年度列', ['statistics/received/year'], true],
      ['历年累计列', ['statistics/received/cumulative'], true],
      ['年度列', ['statistics/answered/year'], true],
      ['历年累计列', ['statistics/answered/cumulative'], true],
    ]);
    expect(sums[0]?.left).toHaveLength(7);
  });

  test('no year exceeds the years together, no part its whole', () => {
    const limits = statistics.constraints.filter(({ rule }) => rule === 'part-exceeds-whole');
    expect(limits.every(({ relation, severity }) => relation === 'at-most' && severity === null)).toBe(true);
    // 21 rows; 2 + 7 + 4 parts in two columns.
    expect(limits).toHaveLength(21 + 2 * 13);
    expect(cells(limits[0]?.left ?? [])).toEqual(['statistics/disclosed/year']);
    expect(cells(limits[0]?.right ?? [])).toEqual(['statistics/disclosed/cumulative']);
  });
});
