import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as OpenCC from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { isReport } from '../../server/core/text/detect.ts';
import { anyText } from './texts.ts';

const traditional = OpenCC.Converter({ from: 'cn', to: 't' });
const taiwan = OpenCC.Converter({ from: 'cn', to: 'tw' });

const PROSE = '本单位认真落实条例要求，扎实做好各项工作。';

describe('a title that stands as one', () => {
  it.each([
    '清河县水务局2022年政府信息公开工作年度报告',
    '清河县水务局2022年度政府信息公开工作年报',
    '清河县水务局政府信息公开年度报告（2022年）',
    '清河县水务局政府信息公开年报',
    '清河县水务局政府信息公开2022年度工作报告',
    '清河县水务局政府信息公开工作2022年年度报告',
    '清河县水务局政府信息公开工作二〇二二年年度报告',
    '清河县水务局政府信息公开工作（２０２２年）年度报告',
    '清河县水务局政府信息公开工作情况的年度报告',
    '清河县水务局2022年政府信息公开⼯作年度报告',
    '清河县水务局\n2022 年政府信息公开\n工作年度报告',
    '清 河 县 水 务 局 政 府 信 息 公 开 工 作 年 度 报 告',
    '附件1：清河县水务局2022年政府信息公开工作年度报告',
    '清河县水务局2022年政府信息公开工作年度报告 - 清河县人民政府网',
    '《清河县水务局2022年政府信息公开工作年度报告》',
    '# **清河县水务局 2022 年政府信息公开工作年度报告**',
    '| 清河县水务局2022年政府信息公开 |\n| 工作年度报告 |',
    '清河縣水務局2022年政(zheng)府(fu)信(xìn)息公開(kāi)工作年度報(bào)告',
    '清河县水务局2022年政\u200b府\ufeff信息公开工作年度报告',
    '<title>清河县水务局2022年政府信息公开工作年度报告</title>',
    '<p align="center"><span style="font-size:22pt">清河县水务局</span><b>政府</b>信息&nbsp;公开<br/>工作年度报告</p>',
    '<p>&#28165;&#27827;县水务局&#25919;府&#x4FE1;&#x606f;公开&#24180;报</p>',
    '<div><p>近日，我局网站改版。</p><h1>清河县水务局政府信息公开年报</h1><p>其余略，见下。</p></div>',
  ])('%s', (title) => {
    for (const convert of [(text: string) => text, traditional, taiwan]) {
      expect(isReport(convert(`${title}\n${PROSE}\n`))).toBe(true);
      expect(isReport(convert(`${PROSE}\r\n${title}`))).toBe(true);
    }
  });

  it('is found at the end of a long compilation', () => {
    const other = `${PROSE}政府信息公开是一项重要工作。\n`.repeat(20_000);
    expect(isReport(other)).toBe(false);
    expect(isReport(`${other}清河县水务局2022年政府信息公开工作年度报告\n${other}`)).toBe(true);
  });
});

describe('a title in a line of text, and a section of a form', () => {
  it.each(['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '六、其他需要报告的事项'])(
    '%s',
    (heading) => {
      const flat = `首页 > 政务公开 清河县水务局2022年政府信息公开工作年度报告 ${PROSE.repeat(5)} ${heading} ${PROSE}`;
      expect(isReport(flat)).toBe(true);
      expect(isReport(traditional(flat))).toBe(true);
      expect(isReport(flat.replace(heading, ''))).toBe(false);
    },
  );
});

describe('a table of a form, without any title', () => {
  const tables: Record<string, readonly (readonly string[])[]> = {
    'disclosure since 2021': [
      ['第二十条第（一）项'],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '0', '0', '0'],
    ],
    'disclosure of 2019': [
      ['第二十条第（一）项'],
      ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
      ['规范性文件', '1', '1', '5'],
    ],
    applications: [
      ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况'],
      ['自然人', '法人或其他组织', '总计'],
      ['一、本年新收政府信息公开申请数量', '3', '0', '3'],
      ['（一）予以公开', '2', '0', '2'],
      ['（二）部分公开', '1', '0', '1'],
    ],
    'applications with their printed equation lost': [
      ['自然人', '法人或其他组织', '总计'],
      ['一、本年新收政府信息公开申请数量', '3', '0', '3'],
      ['二、上年结转政府信息公开申请数量', '0', '0', '0'],
      ['（一）予以公开', '2', '0', '2'],
    ],
    review: [
      ['行政复议', '行政诉讼'],
      ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
      ['0', '0', '0', '0', '0'],
    ],
    'statistics of 2014': [
      ['指标', '单位', '数量'],
      ['一、主动公开情况', '', ''],
      ['（一）主动公开政府信息数', '条', '30'],
      ['其中：主动公开规范性文件数', '条', '2'],
      ['制发规范性文件总数', '件', '2'],
    ],
    'regional statistics': [
      ['指标名称', '计量单位', '2012年度', '历年累计'],
      ['主动公开文件数', '条', '30', '90'],
      ['1、政府网站公开数', '条', '30', '90'],
      ['当面申请数', '条', '0', '0'],
    ],
  };
  const layouts: Record<string, (rows: readonly (readonly string[])[]) => string> = {
    'bars at line ends': (rows) => rows.map((row) => `${row.join(' | ')} |`).join('\n'),
    Markdown: (rows) =>
      `|${rows[0]!.join('|')}|\n|---|\n${rows
        .slice(1)
        .map((row) => `| **${row.join('** | ')} |`)
        .join('\n')}`,
    'one line': (rows) => rows.flat().join(' '),
    'a cell a line': (rows) => rows.flat().join('\n\t\n'),
    'no separators': (rows) => rows.flat().join(''),
    HTML: (rows) =>
      `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td><p style="x">${[...cell].join('<i></i>')}&nbsp;</p></td>`).join('')}</tr>`).join('')}</table>`,
    'spaced characters': (rows) =>
      rows.map((row) => row.map((cell) => [...cell].join('\u3000')).join('  ')).join('\r\n'),
    pinyin: (rows) =>
      rows
        .flat()
        .join(' ')
        .replace(/[信开公数结]/g, '$&(jié)'),
  };

  for (const [table, rows] of Object.entries(tables)) {
    it.each(Object.entries(layouts))(`${table}: %s`, (_, layout) => {
      const text = layout(rows);
      expect(isReport(text)).toBe(true);
      expect(isReport(traditional(text))).toBe(true);
      expect(isReport(taiwan(`${PROSE}\n${text}`))).toBe(true);
    });
  }

  it('is found behind lines that only resemble its head', () => {
    const other = '指标 单位 数量\n耕地面积 亩 12\n'.repeat(5_000);
    expect(isReport(other)).toBe(false);
    expect(isReport(other + tables['statistics of 2014']!.flat().join(' '))).toBe(true);
  });
});

describe('anything else is no report', () => {
  it.each([
    ['an empty text', ''],
    ['white space', ' \n\t'],
    [
      'a news item',
      '本报讯 昨日，清河县召开座谈会，听取各局编制2022年政府信息公开工作年度报告的进展。会议要求，年度报告应按时公布。\n记者 王某\n',
    ],
    ['a news item in one short line', '近日，县水务局公布了2022年政府信息公开工作年度报告。'],
    ['a headline about reports', '我县各单位集中发布政府信息公开工作年度报告'],
    ['a notice about them', '关于做好2022年政府信息公开工作年度报告编制工作的通知\n各科室：请于本周报送。\n'],
    ['a notice that quotes a title', '转发《2022年政府信息公开工作年度报告》的通知'],
    ['a news page', '<p>据悉，今年的政府信息公开工作年度报告已经上网。</p><p>一、活动安排</p>'],
    [
      'the rules themselves',
      '第四十条　各机关每年要把上一年的政府信息公开工作年度报告交给主管部门，并向社会公布。\n' +
        '第四十一条　政府信息公开工作年度报告应当写明：\n（一）主动公开政府信息的情况；\n（二）收到和处理申请的情况；\n' +
        '（三）被申请复议、提起诉讼的情况；\n（四）主要问题及改进；\n（五）其他需要报告的事项。\n第二十条　下列信息要公开：（一）规范性文件；（五）行政许可；（六）行政处罚。\n',
    ],
    ['a company report', '清河实业股份有限公司2022年年度报告\n一、公司简介\n二、信息公开与投资者关系\n'],
    ['the report of a school', '清河大学2022年信息公开工作年度报告\n'],
    [
      'another statistical table',
      '指标 | 单位 | 数量 |\n耕地面积 | 亩 | 12 |\n粮食总产量 | 吨 | 40 |\n人口 | 人 | 300 |\n',
    ],
    ['a court bulletin', '本院审理行政复议案件，结果维持8件，尚未审结2件。政府信息公开案件占三成。'],
    ['the head alone', '勾稽关系是指表内各项之间的关系。'],
    ['source code', "export const TITLE = '政府信息公开工作年度报告';\nif (text.includes(TITLE)) return true;\n"],
    ['source code in English', 'for (let i = 0; i < 10; i++) console.log(i);\n'],
  ])('%s', (_, text) => {
    expect(isReport(text)).toBe(false);
    expect(isReport(traditional(text))).toBe(false);
  });
});

describe('any string', () => {
  it('gets an answer', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(typeof isReport(text)).toBe('boolean');
      }),
    );
  });

  it.each([
    ['a gap without end', `信${' '.repeat(1_000_000)}息公开`],
    ['tags that do not close', '政府信<'.repeat(200_000)],
    ['nothing but heads', '勾稽关系'.repeat(200_000)],
    ['nothing but mentions', '编制政府信息公开工作年度报告，'.repeat(50_000)],
  ])('%s does not run away', (_, text) => {
    expect(isReport(text)).toBe(false);
  });
});

const corpus = process.env.GOUJI_CORPUS;
const reports = corpus
  ? readdirSync(corpus).filter((name) => /\.(?:txt|md|html)$/.test(name) && name !== 'README.md')
  : [];

describe.skipIf(corpus === undefined)('the published reports of GOUJI_CORPUS (skipped when it names no folder)', () => {
  it.each(reports)('%s', (name) => {
    expect(isReport(readFileSync(join(corpus!, name), 'utf8'))).toBe(true);
  });
});
