/** The rules on dates, structure and text: titles, requirements and messages. */
export const textRules = {
  'signed-before-period-end': {
    title: '落款早于统计期末',
    requires: '年度报告在统计期限届满后编制，落款日期晚于统计期末。',
    message: (signed: string, end: string) => `落款日期 ${signed} 早于统计期末 ${end}`,
    fix: (date: string) => `日期改为 ${date}`,
  },
  'reporting-period-mismatch': {
    title: '统计期限不合',
    requires: '统计期限为报告年度的 1 月 1 日至 12 月 31 日。',
    message: (stated: string, expected: string, year: number) =>
      `统计期限写作 ${stated}，${year} 年度报告应为 ${expected}`,
    fix: (expected: string) => `统计期限改为 ${expected}`,
    range: (from: string, to: string) => `${from} 至 ${to}`,
  },
  'publication-deadline-missed': {
    title: '公布超过期限',
    requires:
      '年度报告在次年的规定期限内公布：部门、乡镇 1 月 31 日前，县级 2 月 20 日前，市级 3 月 10 日前，省级和垂直管理系统 3 月 31 日前。',
    message: (date: string, due: string, body: string) => `日期 ${date} 晚于${body}的公布期限 ${due}`,
    bodies: { unit: '部门、乡镇', county: '县级政府', city: '市级政府', province: '省级政府、垂直管理系统' },
  },
  'year-mismatch': {
    title: '年份前后不一',
    requires: '标题、正文、表格的年份一致，落款日期在报告年度的次年。',
    signed: (date: string, year: number) => `落款日期 ${date} 不在次年，标题为 ${year} 年度报告`,
    column: (stated: number, year: number) => `表头写作 ${stated} 年度，标题为 ${year} 年度报告`,
    text: (stated: number, year: number) => `这里写作 ${stated} 年，标题为 ${year} 年度报告`,
    fix: (year: number) => `年份改为 ${year}`,
  },
  'missing-section': {
    title: '缺少部分',
    requires: '年度报告包括格式规定的各个部分，没有内容的也保留标题。',
    message: (sections: readonly string[]) => `没有找到${sections.map((section) => `“${section}”`).join('、')}`,
  },
  'section-title-nonstandard': {
    title: '部分标题不规范',
    requires: '各部分的标题与规定的格式一致。',
    message: (title: string, official: string) => `标题“${title}”应为“${official}”`,
    fix: (official: string) => `标题改为“${official}”`,
  },
  'section-numbering': {
    title: '序号不连贯',
    requires: '各部分和“一是……二是……”的序号依次排列，不跳号，不重号。',
    heading: (title: string, number: string) => `“${title}”的序号应为“${number}、”`,
    order: (title: string, before: string) => `“${title}”应在“${before}”之后`,
    list: (written: readonly string[], expected: readonly string[]) =>
      `序号“${written.join('、')}”应为“${expected.join('、')}”`,
    fix: (expected: string) => `序号改为“${expected}”`,
    item: (number: string) => `${number}是`,
  },
  'label-nonstandard': {
    title: '行标签不规范',
    requires: '表格各行的名称与规定的表式一致。',
    message: (written: string, official: string) => `“${written}”应为“${official}”`,
    fix: (official: string) => `改为“${official}”`,
  },
  'header-mismatch': {
    title: '表头与内容不合',
    requires: '表格各列的名称与规定的表式一致，不错用其他表的表头。',
    message: (row: string, written: string, expected: readonly string[]) =>
      `${row}的表头写作“${written}”，应为${expected.map((label) => `“${label}”`).join('、')}`,
    fix: (official: string) => `表头改为“${official}”`,
  },
  'outdated-form': {
    title: '表式已过时',
    requires:
      '年度报告使用报告年度适用的表式：2019、2020 年用国办公开办函〔2019〕60号，2021 年起用国办公开办函〔2021〕30号。',
    form: (year: number, source: string, until: number) =>
      `表式依据的是${source}（用到 ${until} 年），${year} 年度报告应改用现行表式`,
    row: (row: string, count: number) => `“${row}”只列了一行，现行表式分为 ${count} 行`,
  },
  'overview-too-long': {
    title: '总体情况过长',
    requires: '总体情况不超过 1000 字。',
    message: (length: number, limit: number) => `“总体情况”有 ${length} 字，超过 ${limit} 字`,
  },
  'fee-statement-missing': {
    title: '没有说明信息处理费',
    requires: '“其他需要报告的事项”说明收取信息处理费的情况，没有收取的也要写明。',
    message: '“其他需要报告的事项”没有说明收取信息处理费的情况',
  },
  'duplicate-paragraph': {
    title: '段落重复',
    requires: '同一段文字不在报告中重复出现。',
    message: (length: number, beginning: string) => `“${beginning}……”等 ${length} 字与前文重复`,
    first: '前一处',
    fix: '删除重复的文字',
  },
  'pinyin-artefact': {
    title: '夹有拼音',
    requires: '正文不夹带网页或转换软件加注的拼音。',
    message: (count: number, example: string) => `字后夹有拼音 ${count} 处，如“${example}”`,
    fix: (count: number) => `删除 ${count} 处拼音`,
  },
  'traditional-script': {
    title: '使用繁体字',
    requires: '年度报告使用规范汉字。',
    message: (count: number, example: string) => `有繁体字 ${count} 个，如“${example}”`,
    fix: '全文转为简体',
  },
  'radical-glyph': {
    title: '夹有部首字形',
    requires: '正文使用汉字，不夹带 PDF 转换产生的部首字形。',
    message: (count: number, glyph: string, character: string) =>
      `有部首字形 ${count} 个，如“${glyph}”应为“${character}”`,
    fix: (count: number) => `${count} 个部首字形改为汉字`,
  },
  'injected-text': {
    title: '夹有植入的文字',
    requires: '正文不夹带被植入的广告、博彩等文字。',
    message: (words: string, count: number) =>
      `“${words}”像是被植入的广告文字${count > 1 ? `，共 ${count} 处` : ''}，请核对原文`,
    place: (words: string) => `“${words}”`,
  },
  'page-residue': {
    title: '夹有网页残留',
    requires: '正文不夹带网页导航、按钮、标签和页码。',
    message: (example: string, count: number) => `“${example}”是网页或页面的残留${count > 1 ? `，共 ${count} 处` : ''}`,
    place: (words: string) => `“${words}”`,
    fix: (count: number) => `删除 ${count} 处残留`,
  },
};
