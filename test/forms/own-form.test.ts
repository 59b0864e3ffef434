import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Form } from '../../server/core/forms/form.ts';
import { parseForm } from '../../server/core/forms/load.ts';

const text = readFileSync(new URL('fixtures/enforcement.gouji-form.json', import.meta.url), 'utf8');

function own(): Form {
  const loaded = parseForm(text);
  if ('problems' in loaded) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  return loaded.form;
}

function described(form: Form): string[] {
  return form.tables.flatMap(({ constraints }) =>
    constraints.map(({ left, right, relation, place, text, severity, present }) => {
      const side = (operands: typeof left): string => operands.map(({ cell, name }) => `${name}[${cell}]`).join('+');
      const sign = relation === 'equal' ? '=' : '<=';
      return [place, text, severity, present ? 'present' : null, `${side(left)} ${sign} ${side(right)}`]
        .filter(Boolean)
        .join(' | ');
    }),
  );
}

test('a form of another kind of report is written without code', () => {
  const form = own();
  expect(form.tables.map(({ key, arrangement, heads }) => [key, arrangement, heads])).toEqual([
    ['penalties', 'stacked', ['处罚种类', '案件数', '简易程序', '普通程序', '合计', '罚没金额（万元）']],
    ['inspections', 'stacked', ['指标', '单位', '数量']],
  ]);
  const [penalties, inspections] = form.tables;
  expect(penalties?.rows[0]?.columns.map(({ key, short, kind }) => [key, short, kind])).toEqual([
    ['summary', '简易程序', 'count'],
    ['ordinary', '普通程序', 'count'],
    ['total', '合计', 'count'],
    ['fines', '罚没金额', 'amount'],
  ]);
  expect(penalties?.rows.map(({ short, optional }) => [short, optional])).toEqual([
    ['警告、通报批评', false],
    ['罚款、没收违法所得', false],
    ['暂扣、吊销许可证件', false],
    ['其他行政处罚', true],
    ['总数', false],
  ]);
  expect(inspections?.rows.map(({ key, unit, heading, columns }) => [key, unit, heading, columns[0]?.kind])).toEqual([
    ['checks', '次', false, 'count'],
    ['checks.on-site', '次', false, 'count'],
    ['checks.remote', '次', false, 'count'],
    ['cases', '件', false, 'count'],
    ['staff', null, true, 'count'],
    ['staff.officers', '人', false, 'count'],
    ['staff.certified', '人', false, 'count'],
    ['staff.budget', '万元', false, 'amount'],
  ]);
});

test('rows that count anew in numbered groups are called with the number of the group', () => {
  const group = (label: string, ...labels: string[]) => ({
    group: label,
    rows: labels.map((each, index) => ({ key: `${label.at(1)}${index}`, label: each })),
  });
  const loaded = parseForm(
    JSON.stringify({
      id: 'numbered',
      title: '来信情况',
      source: '试行办法',
      tables: [
        {
          key: 'letters',
          title: '来信情况表',
          columns: [{ label: '数量' }],
          rows: [
            group('（一）直接答复', '1.当日', '2.次日（含节假日）'),
            group('（二）转办', '1.当日', '（三）逾期'),
            group('其他', '1.当日'),
          ],
        },
      ],
    }),
  );
  if ('problems' in loaded) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  expect(loaded.form.tables[0]?.rows.map(({ short, name }) => [short, name])).toEqual([
    ['（一）1', '（一）1.当日'],
    ['（一）2', '（一）2.次日'],
    ['（二）1', '（二）1.当日'],
    ['逾期', '（三）逾期'],
    ['当日', '1.当日'],
  ]);
});

test('the heads of its columns keep their groups and the descriptors beside them', () => {
  const [penalties, inspections] = own().tables;
  const heads = (row = penalties!.rows[0]!) => [
    row.descriptors,
    row.columns.map(({ group, label }) => [...group, label].join('/')),
  ];
  expect(heads()).toEqual([
    { before: ['处罚种类'], behind: [] },
    ['案件数/简易程序', '案件数/普通程序', '案件数/合计', '罚没金额（万元）'],
  ]);
  expect(heads(inspections!.rows[0]!)).toEqual([{ before: ['指标', '单位'], behind: [] }, ['数量']]);
});

test('its equations are worked out per row, per column and between its tables', () => {
  const rows = [
    ['一、警告、通报批评', 'warning'],
    ['二、罚款、没收违法所得', 'fine'],
    ['三、暂扣、吊销许可证件', 'licence'],
    ['四、其他行政处罚', 'other'],
    ['五、案件总数', 'total'],
  ];
  const columns = [
    ['简易程序', 'summary'],
    ['普通程序', 'ordinary'],
    ['合计', 'total'],
    ['罚没金额', 'fines'],
  ];
  expect(described(own())).toEqual([
    ...rows.map(
      ([name, key]) =>
        `${name}行 | 简易程序＋普通程序＝合计 | ` +
        `简易程序[penalties/${key}/summary]+普通程序[penalties/${key}/ordinary] = 合计[penalties/${key}/total]`,
    ),
    ...columns.map(
      ([name, key]) =>
        `${name}列 | 一至四各项之和＝案件总数 | present | ` +
        `警告、通报批评[penalties/warning/${key}]+罚款、没收违法所得[penalties/fine/${key}]+` +
        `暂扣、吊销许可证件[penalties/licence/${key}]+其他行政处罚[penalties/other/${key}] = 总数[penalties/total/${key}]`,
    ),
    '现场检查次数＋非现场检查次数＝行政检查次数 | ' +
      '现场检查次数[inspections/checks.on-site]+非现场检查次数[inspections/checks.remote] = 行政检查次数[inspections/checks]',
    '持有执法证件人数≤在岗执法人员数 | ' +
      '持有执法证件人数[inspections/staff.certified] <= 在岗执法人员数[inspections/staff.officers]',
    '两张表的案件总数一致 | warning | 总数合计[penalties/total/total] = 处罚案件总数[inspections/cases]',
  ]);
});

test('comments and trailing commas are welcome', () => {
  const commented = `// 本单位的表式\n${text.replace(/\}\s*$/, ', }')}`;
  expect(parseForm(commented)).toEqual({ form: own() });
});
