/** The rules on dates, structure and text: titles and messages. */
export const textRules = {
  'signed-before-period-end': {
    title: '落款早于统计期末',
    message: (signed: string, end: string) => `落款日期 ${signed} 早于统计期末 ${end}`,
    fix: (date: string) => `日期改为 ${date}`,
  },
  'impossible-date': {
    title: '日期不存在',
    message: (date: string) => `${date} 这一天不存在`,
  },
  'reporting-period-mismatch': {
    title: '统计期限不合',
    message: (stated: string, expected: string, year: number) =>
      `统计期限写作 ${stated}，${year} 年度报告应为 ${expected}`,
    fix: (expected: string) => `统计期限改为 ${expected}`,
    range: (from: string, to: string) => `${from} 至 ${to}`,
  },
  'publication-deadline-missed': {
    title: '公布超过期限',
    message: (date: string, due: string, body: string) => `日期 ${date} 晚于${body}的公布期限 ${due}`,
    bodies: { unit: '部门、乡镇', county: '县级政府', city: '市级政府', province: '省级政府、垂直管理系统' },
  },
  'year-mismatch': {
    title: '年份前后不一',
    signed: (date: string, year: number) => `落款日期 ${date} 不在次年，标题为 ${year} 年度报告`,
    column: (stated: number, year: number) => `表头写作 ${stated} 年度，标题为 ${year} 年度报告`,
    text: (stated: number, year: number) => `这里写作 ${stated} 年，标题为 ${year} 年度报告`,
    fix: (year: number) => `年份改为 ${year}`,
  },
  'missing-section': {
    title: '缺少部分',
    message: (sections: readonly string[]) => `没有找到${sections.map((section) => `“${section}”`).join('、')}`,
  },
  'section-title-nonstandard': {
    title: '部分标题不规范',
    message: (title: string, official: string) => `标题“${title}”应为“${official}”`,
    fix: (official: string) => `标题改为“${official}”`,
  },
  'section-numbering': {
    title: '序号不连贯',
    heading: (title: string, number: string) => `“${title}”的序号应为“${number}、”`,
    order: (title: string, before: string) => `“${title}”应在“${before}”之后`,
    list: (written: readonly string[], expected: readonly string[]) =>
      `序号“${written.join('、')}”应为“${expected.join('、')}”`,
    fix: (expected: string) => `序号改为“${expected}”`,
    item: (number: string) => `${number}是`,
  },
  'label-nonstandard': {
    title: '行标签不规范',
    message: (written: string, official: string) => `“${written}”应为“${official}”`,
    fix: (official: string) => `改为“${official}”`,
  },
  'header-mismatch': {
    title: '表头与内容不合',
    message: (row: string, written: string, expected: readonly string[]) =>
      `${row}的表头写作“${written}”，应为${expected.map((label) => `“${label}”`).join('、')}`,
    order: (row: string, written: readonly string[], official: readonly string[]) =>
      `${row}的表头次序为${written.join('、')}，表式为${official.join('、')}，请核对列序`,
    fix: (official: string) => `表头改为“${official}”`,
  },
  'outdated-form': {
    title: '表式已过时',
    form: (year: number, source: string, until: number) =>
      `表式依据的是${source}（用到 ${until} 年），${year} 年度报告应改用现行表式`,
    row: (row: string, count: number) => `“${row}”只列了一行，现行表式分为 ${count} 行`,
  },
  'overview-too-long': {
    title: '总体情况过长',
    message: (length: number, limit: number) => `“总体情况”有 ${length} 字，超过 ${limit} 字`,
  },
  'fee-statement-missing': {
    title: '没有说明信息处理费',
    message: '“其他需要报告的事项”没有说明收取信息处理费的情况',
  },
  'duplicate-paragraph': {
    title: '段落重复',
    message: (length: number, beginning: string) => `“${beginning}……”等 ${length} 字与前文重复`,
    first: '前一处',
    fix: '删除重复的文字',
  },
  'pinyin-artefact': {
    title: '夹有拼音',
    message: (count: number, example: string) => `字后夹有拼音 ${count} 处，如“${example}”`,
    fix: (count: number) => `删除 ${count} 处拼音`,
  },
  'traditional-script': {
    title: '使用繁体字',
    message: (count: number, example: string) => `有繁体字 ${count} 个，如“${example}”`,
    fix: '全文转为简体',
  },
  'radical-glyph': {
    title: '夹有部首字形',
    message: (count: number, glyph: string, character: string) =>
      `有部首字形 ${count} 个，如“${glyph}”应为“${character}”`,
    fix: (count: number) => `${count} 个部首字形改为汉字`,
  },
  'injected-text': {
    title: '夹有植入的文字',
    message: (words: string, count: number) =>
      `“${words}”像是被植入的广告文字${count > 1 ? `，共 ${count} 处` : ''}，请核对原文`,
    place: (words: string) => `“${words}”`,
  },
  'page-residue': {
    title: '夹有网页残留',
    message: (example: string, count: number) => `“${example}”是网页或页面的残留${count > 1 ? `，共 ${count} 处` : ''}`,
    place: (words: string) => `“${words}”`,
    fix: (count: number) => `删除 ${count} 处残留`,
  },
};
