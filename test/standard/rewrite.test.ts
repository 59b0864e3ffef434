import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import type { Options } from '../../server/core/analysis.ts';
import { standardTables } from '../../server/core/features/standard-tables.ts';
import type { Form } from '../../server/core/forms/form.ts';
import { loadForm, parseForm } from '../../server/core/forms/load.ts';
import { formatDecimal } from '../../server/core/text/decimal.ts';
import { baseDraft } from '../kit/base.ts';

const fujian = `石桥县人民政府2013年政府信息公开工作年度报告
附表。
指标名称 | 计量单位 | 2013年度 | 历年累计 |
主动公开文件数 | 条 | 9 | 20 |
1、政府网站公开数 | 条 | 9 | 20 |
行政复议数 | 件 | 1 驳回 | 3 |
接受行政诉讼、举报数 | 件 | 0 | 0 |
石桥县人民政府
`;

/** The text after the action at the first occurrence of `at`; null when it is not offered. */
function rewritten(text: string, at: string, options: Options = {}, title = /^整理为标准表格/): string | null {
  const start = text.indexOf(at);
  expect(start, at).toBeGreaterThanOrEqual(0);
  const actions = standardTables(analyse(text, options), { start, end: start }, options);
  const action = actions.find((offered) => title.test(offered.title));
  if (action === undefined) return null;
  return [...action.edits]
    .reverse()
    .reduce((rest, { span, newText }) => rest.slice(0, span.start) + newText + rest.slice(span.end), text);
}

describe('the official shape', () => {
  test('is a table of aligned columns in plain text; heads, notes and what stands around it are kept', () => {
    expect(rewritten(fujian, '主动公开文件数')).toBe(`石桥县人民政府2013年政府信息公开工作年度报告
附表。
| 指标名称             | 计量单位 | 2013年度 | 历年累计 |
| -------------------- | -------- | -------: | -------: |
| 主动公开文件数       | 条       |        9 |       20 |
| 1、政府网站公开数    | 条       |        9 |       20 |
| 行政复议数           | 件       |   1 驳回 |        3 |
| 接受行政诉讼、举报数 | 件       |        0 |        0 |
石桥县人民政府
`);
  });

  test('begins a line and ends one where everything stood on one line', () => {
    const line = fujian.replace(' 驳回', '').replaceAll(' |', '').replaceAll('\n', ' ');
    const text = rewritten(line, '主动公开文件数')!;
    expect(text).toMatch(
      /^石桥县人民政府2013年政府信息公开工作年度报告 附表。 \n\| 指标名称 .*\n[\s\S]*\|\n 石桥县人民政府 $/,
    );
  });

  test('has blank lines around it in Markdown, and the line ends of the document', () => {
    const text = rewritten(fujian.replaceAll('\n', '\r\n'), '主动公开文件数', { markup: 'markdown' })!;
    expect(text).toContain('附表。\r\n\r\n| 指标名称 ');
    expect(text).toContain(' |\r\n\r\n石桥县');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('puts a label next to its figures and a merged group at its first row', () => {
    const text = rewritten(baseDraft('ogi-2021'), '一、本年新收')!;
    const rows = text.split('\n').map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
    expect(rows).toContainEqual([
      '',
      '',
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      '申请人情况',
      ...Array(6).fill(''),
    ]);
    expect(rows).toContainEqual(['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计']);
    expect(rows).toContainEqual(['', '', '一、本年新收政府信息公开申请数量', '20', '4', '0', '0', '1', '0', '25']);
    expect(rows).toContainEqual([
      '三、本年度办理结果',
      '',
      '（一）予以公开',
      expect.any(String),
      ...Array(6).fill(expect.any(String)),
    ]);
    expect(rows).toContainEqual([
      '',
      '（四）无法提供',
      '1.本机关不掌握相关政府信息',
      '4',
      '1',
      '0',
      '0',
      '0',
      '0',
      '5',
    ]);
  });

  test('has merged cells in HTML', () => {
    const draft = `<p>石桥县人民政府2023年政府信息公开工作年度报告</p>
  <table class="MsoTableGrid"><tr><td colspan=5><p>行政复议</p></td><td colspan=10>行政诉讼</td></tr>
  <tr>${'<td rowspan=2>结果维持</td><td rowspan=2>结果纠正</td><td rowspan=2>其他结果</td><td rowspan=2>尚未审结</td><td rowspan=2>总计</td>'}
  <td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>
  <tr>${'<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>'.repeat(2)}</tr>
  <tr>${[2, 1, 0, 0, '3<!-- 已核 -->', 1, 0, 0, 0, '1 驳回&amp;撤回', 0, 0, 0, 0, '&nbsp;'].map((value) => `<td><p><b>${value}</b></p></td>`).join('')}</tr></table>
<p>以上。</p>`;
    expect(
      rewritten(draft, '行政诉讼', { markup: 'html', form: 'ogi-2021' }),
    ).toBe(`<p>石桥县人民政府2023年政府信息公开工作年度报告</p>
  <table border="1">
    <tr><th colspan="5">行政复议</th><th colspan="10">行政诉讼</th></tr>
    <tr>${['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((head) => `<th rowspan="2">${head}</th>`).join('')}<th colspan="5">未经复议直接起诉</th><th colspan="5">复议后起诉</th></tr>
    <tr>${['结果维持', '结果纠正', '其他结果', '尚未审结', '总计', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((head) => `<th>${head}</th>`).join('')}</tr>
    <tr>${['2', '1', '0', '0', '3', '1', '0', '0', '0', '1 驳回&amp;撤回', '0', '0', '0', '0', ''].map((value) => `<td>${value}</td>`).join('')}</tr>
  </table>
<p>以上。</p>`);
  });

  test('takes a title in the cells along as the caption', () => {
    const bars = fujian.replace('附表。', '二、政府信息公开情况统计表 | | | |');
    expect(rewritten(bars, '主动公开文件数')).toContain('年度报告\n二、政府信息公开情况统计表\n\n| 指标名称 ');
  });

  test('replaces heads that are others than the form has', () => {
    const heads =
      '| 类别 | 数据1 | 数据2 | 数据3 | 数据4 | 数据5 | 数据6 | 全部 |\n|---|---|---|---|---|---|---|---|\n';
    const draft = baseDraft('ogi-2021').replace(/（本列[\s\S]*?(?=一、本年新收)/, heads);
    const text = rewritten(draft, '一、本年新收')!;
    expect(figures(text)).toEqual(figures(draft));
    expect(text).toContain('三、收到和处理政府信息公开申请情况\n\n| ');
    expect(text).not.toMatch(/类别|数据1|全部/);
  });

  test('is offered for all tables at once, and for none that has it', () => {
    const draft = baseDraft('ogi-2021');
    const all = rewritten(draft, '一、本年新收', {}, /^整理全部表格（3 张）$/)!;
    expect(figures(all)).toEqual(figures(draft));
    for (const at of ['行政许可', '一、本年新收', '结果维持']) expect(rewritten(all, at)).toBeNull();
    expect(rewritten(draft, '石桥县')).toBeNull();
  });
});

describe('not offered, as something would be lost:', () => {
  const draft = baseDraft('ogi-2021');
  const received = '一、本年新收政府信息公开申请数量 | 20 | 4 | 0 | 0 | 1 | 0 | 25 |';
  test.each([
    ['a figure was not read', received.replace('20', '若干')],
    ['a remark stands in a row', `${received} 含重复申请 |`],
    ['a remark stands between the rows', `${received}\n（含网上申请）`],
    ['a sentence stands between the rows', `${received}\n本年度没有其他申请。`],
    ['a row of another table stands between the rows', `${received}\n其中网上 | 3 | 2 |`],
    ['a comment stands in it', `${received}\n<!-- 待核 -->`],
  ])('%s', (_, line) => {
    expect(rewritten(draft, '二、上年结转')).not.toBeNull();
    expect(rewritten(draft.replace(received, line), '二、上年结转')).toBeNull();
  });

  test('amounts are counted in another unit', () => {
    const euro = draft.replace('（单位：万元）', '（单位：元）');
    expect(euro).not.toBe(draft);
    expect(rewritten(euro, '行政许可')).toBeNull();
  });

  test('its heads stand out of reach', () => {
    const title = '三、收到和处理政府信息公开申请情况\n';
    const [before, behind] = draft.split(title);
    const split = behind!.indexOf('一、本年新收');
    const torn = `${before}${behind!.slice(0, split).trim()}\n${title}${behind!.slice(split)}`;
    expect(figures(torn)).toEqual(figures(draft));
    expect(rewritten(torn, '二、上年结转')).toBeNull();
  });

  test('a row is missing', () => {
    expect(rewritten(draft.replace(/^二、上年结转.*\n/m, ''), '一、本年新收')).toBeNull();
  });

  test('a comment in the HTML table silences a finding', () => {
    const html = `<p>石桥县人民政府2013年政府信息公开工作年度报告</p><table><tr><td>指标名称</td><td>计量单位</td><td>年度</td><td>历年累计</td></tr>
<tr><td>主动公开文件数</td><td>条</td><td>9</td><td>20</td></tr><!-- 附 --><tr><td>行政复议数</td><td>件</td><td>1</td><td>3</td></tr><tr><td>接受行政诉讼、举报数</td><td>件</td><td>0</td><td>0</td></tr></table>`;
    expect(rewritten(html, '主动公开', { markup: 'html', form: 'ogi-fujian' })).not.toBeNull();
    const silenced = html.replace('<!-- 附 -->', '<!-- 勾稽-忽略 invalid-value: 已核 -->');
    expect(rewritten(silenced, '主动公开', { markup: 'html', form: 'ogi-fujian' })).toBeNull();
  });
});

describe("forms of one's own", () => {
  test('are drawn with their groups, units and headings', () => {
    const loaded = parseForm(
      readFileSync(new URL('../forms/fixtures/enforcement.gouji-form.json', import.meta.url), 'utf8'),
    );
    const form = formIn(loaded);
    const draft = `石桥县城管局2023年行政执法统计年报

处罚种类 | 案件数 | 罚没金额（万元） |
简易程序 | 普通程序 | 合计 |
一、警告、通报批评 | 4 | 2 | 6 | 0 |
二、罚款、没收违法所得 | 3 | 1 | 4 | 12.5 |
三、暂扣、吊销许可证件 | 0 | 1 | 1 | 0 |
五、案件总数 | 7 | 4 | 11 | 12.5 |

指标 | 单位 | 数量 |
（一）行政检查次数 | 次 | 30 |
1.现场检查次数 | 次 | 20 |
2.非现场检查次数 | 次 | 10 |
（二）处罚案件总数 | 件 | 11 |
（三）执法保障情况 | | |
1.在岗执法人员数 | 人 | 9 |
其中：持有执法证件人数 | 人 | 8 |
2.执法经费 | 万元 | 3.50 |
`;
    const options = { forms: [form] };
    const text = rewritten(draft, '一、警告', options, /^整理全部表格（2 张）$/)!;
    expect(figures(text, options)).toEqual(figures(draft, options));
    expect(text).toBe(`石桥县城管局2023年行政执法统计年报

| 处罚种类               |   案件数 |          |      | 罚没金额（万元） |
| ---------------------- | -------: | -------: | ---: | ---------------: |
|                        | 简易程序 | 普通程序 | 合计 |                  |
| 一、警告、通报批评     |        4 |        2 |    6 |                0 |
| 二、罚款、没收违法所得 |        3 |        1 |    4 |             12.5 |
| 三、暂扣、吊销许可证件 |        0 |        1 |    1 |                0 |
| 五、案件总数           |        7 |        4 |   11 |             12.5 |

| 指标                   | 单位 | 数量 |
| ---------------------- | ---- | ---: |
| （一）行政检查次数     | 次   |   30 |
| 1.现场检查次数         | 次   |   20 |
| 2.非现场检查次数       | 次   |   10 |
| （二）处罚案件总数     | 件   |   11 |
| （三）执法保障情况     |      |      |
| 1.在岗执法人员数       | 人   |    9 |
| 其中：持有执法证件人数 | 人   |    8 |
| 2.执法经费             | 万元 | 3.50 |
`);
  });

  test('may have groups in groups, several label columns and columns without figures', () => {
    const form = formIn(
      loadForm({
        id: 'training',
        title: '培训情况统计表',
        source: '本单位自定表式',
        tables: [
          {
            key: 'training',
            title: '培训情况',
            columns: [
              { descriptor: '培训类别' },
              { descriptor: '培训对象' },
              { descriptor: '计量单位' },
              {
                group: '线上培训',
                columns: [
                  { key: 'own', label: '自办场次' },
                  {
                    group: '合办场次',
                    columns: [
                      { key: 'city', label: '与市级合办' },
                      { key: 'county', label: '与县级合办' },
                    ],
                  },
                ],
              },
              { key: 'people', label: '参训人数' },
              { descriptor: '备注栏' },
            ],
            rows: [
              {
                group: '业务培训',
                rows: [
                  { key: 'new', label: '新进工作人员', unit: '次' },
                  {
                    group: '在职人员',
                    rows: [
                      { key: 'clerk', label: '办件人员', unit: '次' },
                      { key: 'lead', label: '分管负责人', unit: '次' },
                    ],
                  },
                ],
              },
              { key: 'all', label: '培训总量', unit: '次' },
            ],
          },
        ],
      }),
    );
    const draft = `石桥县2023年培训情况统计表
新进工作人员 | 次 | 1 | / | 3 | 40 |
办件人员 | 次 | 0 | 1 | 1 | 35 |
分管负责人 | 次 | 2 | 0 | 0 | 8 |
培训总量 | 次 | 3 | 1 | 4 | 83 |
`;
    for (const markup of ['plain', 'markdown'] as const) {
      const options: Options = { forms: [form], form: 'training', markup };
      const text = rewritten(draft, '办件人员', options)!;
      expect(figures(text, options)).toEqual(figures(draft, options));
      expect(text).toContain(`
| 培训类别 |          | 培训对象     | 计量单位 | 线上培训 |            |            | 参训人数 | 备注栏 |
| -------- | -------- | ------------ | -------- | -------: | ---------: | ---------: | -------: | -----: |
|          |          |              |          | 自办场次 |   合办场次 |            |          |        |
|          |          |              |          |          | 与市级合办 | 与县级合办 |          |        |
| 业务培训 |          | 新进工作人员 | 次       |        1 |          / |          3 |       40 |        |
|          | 在职人员 | 办件人员     | 次       |        0 |          1 |          1 |       35 |        |
|          |          | 分管负责人   | 次       |        2 |          0 |          0 |        8 |        |
|          |          | 培训总量     | 次       |        3 |          1 |          4 |       83 |        |
`);
    }
  });

  test('are drawn in HTML with the same cells merged', () => {
    const loaded = parseForm(
      readFileSync(new URL('../forms/fixtures/enforcement.gouji-form.json', import.meta.url), 'utf8'),
    );
    const options: Options = { forms: [formIn(loaded)], form: 'enforcement-statistics', markup: 'html' };
    const row = (...cells: string[]) => `<tr>${cells.map((text) => `<td><p>${text}</p></td>`).join('')}</tr>\n`;
    const draft = `<h1>2023年行政执法统计年报</h1>
<table>${row('处罚种类', '案件数', '罚没金额（万元）')}${row('简易程序', '普通程序', '合计')}${row('一、警告、通报批评', '4', '2', '6', '0')}${row('二、罚款、没收违法所得', '3', '1', '4', '12.5')}${row('三、暂扣、吊销许可证件', '0', '1', '1', '0')}${row('五、案件总数', '7', '4', '11', '12.5')}</table>`;
    expect(rewritten(draft, '一、警告', options)).toContain(`<table border="1">
  <tr><th rowspan="2">处罚种类</th><th colspan="3">案件数</th><th rowspan="2">罚没金额（万元）</th></tr>
  <tr><th>简易程序</th><th>普通程序</th><th>合计</th></tr>
  <tr><td>一、警告、通报批评</td><td>4</td><td>2</td><td>6</td><td>0</td></tr>`);
  });
});

function formIn(
  loaded: { readonly form: Form } | { readonly problems: readonly { readonly message: string }[] },
): Form {
  if ('problems' in loaded) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  return loaded.form;
}

function figures(text: string, options: Options = {}): unknown[] {
  const cells = analyse(text, options).reports.flatMap((report) => [...report.cells.values()]);
  return cells.map(({ id, value, text: written }) => [id, value && formatDecimal(value), written]);
}
