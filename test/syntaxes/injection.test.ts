import { describe, expect, test } from 'vitest';
import { highlights, tokenise } from './highlighting.ts';

const markdown = (draft: string) => highlights('text.html.markdown', draft);
const html = (draft: string) => highlights('text.html.derivative', draft);

/** The scopes of ours that the text has anywhere. */
async function painted(scopeName: string, text: string): Promise<readonly string[]> {
  const lines = await tokenise(scopeName, text);
  return lines.flatMap((line) =>
    line.tokens.flatMap((token) => token.scopes.filter((scope) => scope.endsWith('.gouji'))),
  );
}

describe('Markdown', () => {
  test('labels, groups and totals in its tables', () =>
    markdown(`
### 第二十条第（一）项
> 第二十条第（一）项 : string.other.law.article
> ### 第二十条第（一）项 : markup.heading
| 第二十条第（五）项 | 本年制发件数 | 现行有效件数 |
> 第二十条第（五）项 : entity.name.type.group
> 现行有效件数 : variable.parameter.column
|---|---|---|
| 行政规范性文件 | 6 | 32 |
> 行政规范性文件 : entity.name.function.row
> ∅ : constant.numeric
| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 自然人 |
> （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） : markup.italic.note
> 自然人 : variable.parameter.column
| 三、本年度办理结果 | （三）不予公开 | 2.重复申请 |
> 本年度办理结果 : entity.name.type.group
> 不予公开 : entity.name.type.group
> 2. : constant.language.ordinal
> 重复申请 : entity.name.function.row
| （七）总计 | 5 |
> 总计 : markup.bold.total
`));

  test('Traditional script and pinyin within labels', () =>
    markdown(`
| 結(jié)果維持 | 尚未審結 |
> 結(jié)果維持 : variable.parameter.column
> (jié) : invalid.deprecated.pinyin
| （二）部分公開（區分處理的，只計這一情形，不計其他情形） | 2 |
> 部分公開（區分處理的，只計這一情形，不計其他情形） : entity.name.function.row
`));

  test('legal references in a sentence', () =>
    markdown(`
依据《政府信息公开条例》第二十条第（一）项和国办公开办函〔2021〕30号
> 《政府信息公开条例》 : string.quoted.other.law
> 第二十条第（一）项 : string.other.law.article
> 国办公开办函〔2021〕30号 : string.other.law.document
`));

  test('suppressions in its comments', () =>
    markdown(`
  <!-- 勾稽-忽略 blank-cell: 本年无此项 -->
> 勾稽-忽略 : keyword.control.suppression
> blank-cell : entity.name.function.rule
> 本年无此项 : string.unquoted.reason
> <!-- 勾稽-忽略 blank-cell: 本年无此项 --> : comment.block
`));

  test('an ordinary document keeps its colours', async () => {
    const ordinary = `
# 一、总体情况

1. 其他
2. 重复申请
3. 规章

行政许可3件，其他12件，总计15件，见第三条、《办法》，2022年1月1日。

| 项目 | 数量 | 总计 | 其他 |
|---|---|---|---|
| 规章 | 3 | 合计 | 单位 |

和(he)
<!-- （七）总计 -->
`;
    expect(await painted('text.html.markdown', ordinary)).toEqual([]);
  });

  test('code is left alone', async () => {
    const code = '`（七）总计`\n```\n（一）予以公开 | 2 |\n第二十条第（一）项\n```\n';
    expect(await painted('text.html.markdown', code)).toEqual([]);
  });
});

describe('HTML', () => {
  test('labels between tags', () =>
    html(`
<tr><td>（七）总计</td><td>自然人</td><td><p>行政许可</p></td><td>第二十条第（八）项</td></tr>
> 总计 : keyword.other.total
> 自然人 : variable.parameter.column
> 行政许可 : entity.name.function.row
> 第二十条第（八）项 : entity.name.type.group
<p>（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</p>
> （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） : markup.italic.note
<td>四、結轉下年度繼續辦理</td>
> 結轉下年度繼續辦理 : entity.name.function.row
<!-- 勾稽-忽略文件 radical-glyph: 原件如此 -->
> 勾稽-忽略文件 : keyword.control.suppression
> radical-glyph : entity.name.function.rule
`));

  test('attributes, scripts, comments and sentences are left alone', async () => {
    const other = [
      '<td title="（七）总计">数</td>',
      '<td title=（七）总计>数</td>',
      '<script>var label = "（一）予以公开";</script>',
      '<!-- （七）总计 -->',
      '<p>行政许可、行政处罚和自然人，其他12件，总计15件</p>',
    ].join('\n');
    expect(await painted('text.html.derivative', other)).toEqual([]);
  });
});
