import { describe, test } from 'vitest';
import { highlights } from './highlighting.ts';

const gouji = (draft: string) => highlights('source.gouji', draft);

describe('headings', () => {
  test('the title, the six sections and sub-headings', () =>
    gouji(`
青石镇人民政府2023年政府信息公开工作年度报告
> 青石镇人民政府2023年政府信息公开工作年度报告 : markup.heading.title
一、总体情况
> 一、总体情况 : markup.heading.section
> 一、 : constant.language.ordinal
> 总体情况 : entity.name.section
　　二、主动公开政府信息情况。
> 二、主动公开政府信息情况。 : markup.heading.section
## 四、政府信息公开行政复议、行政诉讼情况
> 政府信息公开行政复议、行政诉讼情况 : entity.name.section
（一）主动公开方面
> （一）主动公开方面 : markup.heading.subsection
> （一） : constant.language.ordinal
（二）依申请公开方面。全年收到申请5件，均已答复。
> （二）依申请公开方面 : markup.heading.subsection
> 5 : constant.numeric
`));

  test('usual variants of a section title are headings by their place', () =>
    gouji(`
五、主要问题和改进措施
> 五、主要问题和改进措施 : markup.heading.section
第五部分 存在问题及下一步打算
> 存在问题及下一步打算 : entity.name.section
一、今年以来，全镇认真落实各项要求。
> ∅ : markup.heading
`));

  test('sections of a report flattened to one line', () =>
    gouji(`
特此报告。一、总体情况 2023年，全镇公开信息30条。（一）平台建设。网站1个。六、其他需要报告的事项 无。
> 一、总体情况 : markup.heading.section
> （一）平台建设 : markup.heading.subsection
> 六、其他需要报告的事项 : markup.heading.section
`));

  test('a label alone on its line is no heading', () =>
    gouji(`
	一、本年新收政府信息公开申请数量
> 本年新收政府信息公开申请数量 : entity.name.function.row
> ∅ : markup.heading
（一）予以公开
> 予以公开 : entity.name.function.row
> ∅ : markup.heading
`));

  test('Traditional script', () =>
    gouji(`
青石鎮人民政府2023年政府信息公開工作年度報告
> 青石鎮人民政府2023年政府信息公開工作年度報告 : markup.heading.title
三、收到和處理政府信息公開申請情況
> 收到和處理政府信息公開申請情況 : entity.name.section
（三）政府信息管理
> （三）政府信息管理 : markup.heading.subsection
`));
});

describe('tables', () => {
  test('a row with bars', () =>
    gouji(`
三、本年度办理结果 | （三）不予公开 | 1.属于国家秘密 | 0 | 12 | 12 |
> 三、 : constant.language.ordinal
> 本年度办理结果 : entity.name.type.group
> 不予公开 : entity.name.type.group
> 属于国家秘密 : entity.name.function.row
> 12 : constant.numeric
> | : punctuation.separator.cell
> ∅ : markup.heading
`));

  test('the heads of the three tables', () =>
    gouji(`
第二十条第（一）项 | | |
> 第二十条第（一）项 : entity.name.type.group
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
> 信息内容 : variable.parameter.column
> 现行有效件数 : variable.parameter.column
规章 | 1 | 0 | 11 |
> 规章 : entity.name.function.row
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况 |
> （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） : markup.italic.note
> 申请人情况 : entity.name.type.group
自然人	法人或其他组织	总计
> 自然人 : variable.parameter.column
> 法人或其他组织 : entity.name.type.group
> 总计 : keyword.other.total
结果维持 | 其他结果 | 尚未审结 | 总计 |
> 其他结果 : variable.parameter.column
`));

  test('totals stand out', () =>
    gouji(`
（七）总计 | 5 | 0 |
> （七） : constant.language.ordinal
> 总计 : markup.bold.total
> 总计 : keyword.other.total
（七）總計 5 0 0 0 0 0 5
> 總計 : keyword.other.total
合计	8
> 合计 : keyword.other.total
`));

  test('glued cells: labels, figures and the next ordinal', () =>
    gouji(`
信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件204
> 信息内容本年制发件数本年废止件数现行有效件数 : variable.parameter.column
> 规章 : entity.name.function.row
> 204 : constant.numeric
1.属于国家秘密00000002.其他法律行政法规禁止公开1000001
> 0000000 : constant.numeric
> 2. : constant.language.ordinal
> 其他法律行政法规禁止公开 : entity.name.function.row
`));

  test('the delimiter row of a Markdown table, and cells left blank', () =>
    gouji(`
|---|:---:|---:|
> |---|:---:|---:| : punctuation.separator.table.delimiter
| 规章 | / | —— | 无 | 3 |
> / : constant.language.blank
> —— : constant.language.blank
> 无 : constant.language.blank
| - | - | - |
> - : constant.language.blank
> ∅ : punctuation.separator.table.delimiter
> ∅ : constant.numeric
`));

  test('the statistics tables of earlier years', () =>
    gouji(`
一、主动公开情况 | —— |
> 主动公开情况 : entity.name.type.group
（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条） | 条 | 468 |
> 主动公开政府信息数（不同渠道和方式公开相同信息计1条） : entity.name.function.row
> 条 : keyword.other.unit
其中：主动公开规范性文件数 | 件 | 5 |
> 其中： : constant.language.ordinal
> 主动公开规范性文件数 : entity.name.function.row
`));

  test('a label is a word like others in a sentence', () =>
    gouji(`
全年实施行政许可、行政处罚和行政强制，制发规章，自然人申请较多。
> ∅ : entity.name
> ∅ : variable.parameter
`));
});

describe('figures', () => {
  test('thousands separators, decimals, full width, units', () =>
    gouji(`
公开信息1,234条，投入7730.28万元，占12.5%，培训３００人次，访问1000余次，收费０．５元。
> 1,234 : constant.numeric
> 条 : keyword.other.unit
> 7730.28 : constant.numeric
> 万元 : keyword.other.unit
> 12.5 : constant.numeric
> % : keyword.other.unit
> ３００ : constant.numeric
> 人次 : keyword.other.unit
> 余次 : keyword.other.unit
> ０．５ : constant.numeric
> 元 : keyword.other.unit
投入12萬元，公開3條、5個
> 萬元 : keyword.other.unit
> 條 : keyword.other.unit
本年增/减 | -4 |
> -4 : constant.numeric
`));

  test('no figures inside addresses', () =>
    gouji(`
电子邮箱：office12@163.com
> ∅ : constant.numeric
`));

  test('ordinals are not figures', () =>
    gouji(`
1.加强领导。一是健全机制；二是强化培训。统一是基础。
> 1. : constant.language.ordinal
> 一是 : constant.language.ordinal
> 二是 : constant.language.ordinal
> ∅ : constant.numeric
2、规范流程，（3）严格审核
> 2、 : constant.language.ordinal
> （3） : constant.language.ordinal
`));

  test('dates', () =>
    gouji(`
自2022年1月1日至2022年 12 月 31 日，2023年度，二〇二三年一月八日，2023-01-17
> 2022年1月1日 : support.type.date
> 2022年 12 月 31 日 : support.type.date
> 2023年度 : support.type.date
> 二〇二三年一月八日 : support.type.date
> 2023-01-17 : support.type.date
> ∅ : constant.numeric
`));
});

describe('references', () => {
  test('laws, articles and document numbers', () =>
    gouji(`
依据《中华人民共和国政府信息公开条例》第二十条第（一）项、第三十六条和国办公开办函〔2021〕30号、国令第711号，见《青石日报》
> 《中华人民共和国政府信息公开条例》 : string.quoted.other.law
> 第二十条第（一）项 : string.other.law.article
> 第三十六条 : string.other.law.article
> 国办公开办函〔2021〕30号 : string.other.law.document
> 国令第711号 : string.other.law.document
> 《青石日报》 : string.quoted.other.title
依據《條例》第二十條第(八)項和國辦公開辦函〔2021〕30號
> 《條例》 : string.quoted.other.law
> 第二十條第(八)項 : string.other.law.article
> 國辦公開辦函〔2021〕30號 : string.other.law.document
`));
});

describe('suppressions', () => {
  test('for the next line and for the file', () =>
    gouji(`
<!-- 勾稽-忽略 row-total-mismatch: 上级已确认 -->
> 勾稽-忽略 : keyword.control.suppression
> row-total-mismatch : entity.name.function.rule
> 上级已确认 : string.unquoted.reason
> <!-- 勾稽-忽略 row-total-mismatch: 上级已确认 --> : comment.block
<!-- 勾稽-忽略文件 invalid-value, blank-cell：口径-不同 -->（七）总计
> 勾稽-忽略文件 : keyword.control.suppression
> invalid-value : entity.name.function.rule
> blank-cell : entity.name.function.rule
> 口径-不同 : string.unquoted.reason
> 总计 : keyword.other.total
`));

  test('an ordinary comment is only a comment', () =>
    gouji(`
<!-- 勾稽平，（七）总计 5 -->
> <!-- 勾稽平，（七）总计 5 --> : comment.block
> ∅ : keyword
> ∅ : constant.numeric
`));
});

describe('artefacts', () => {
  test('pinyin in brackets, in prose and within labels', () =>
    gouji(`
根據(jù)要求，政(zheng)府(fu)網(wǎng)站公開，和(he)(he)
> (jù) : invalid.deprecated.pinyin
> (zheng) : invalid.deprecated.pinyin
> (he)(he) : invalid.deprecated.pinyin
結(jié)果維持 | 規(guī)章 | 0 |
> 結(jié)果維持 : variable.parameter.column
> (jié) : invalid.deprecated.pinyin
> 規(guī)章 : entity.name.function.row
六、其他需要報(bào)告的事項
> 其他需要報(bào)告的事項 : entity.name.section
> (bào) : invalid.deprecated.pinyin
`));

  test('abbreviations and list items in brackets are none', () =>
    gouji(`
客户端(app)、平台（wps）和选项(a)、青石镇（GDP）
> ∅ : invalid
`));

  test('radicals that PDF extraction yields for characters', () =>
    gouji(`
⼀、总体情况，建⽴台账
> ⽴ : invalid.deprecated.radical
（⼀）予以公开 2
> 予以公开 : entity.name.function.row
`));
});
