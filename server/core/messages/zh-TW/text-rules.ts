// Generated from zh-CN by npm run generate. Do not edit.
/** The rules on dates, structure and text: titles and messages. */
export const textRules = {
  'signed-before-period-end': {
    title: '落款早於統計期末',
    message: (signed: string, end: string) => `落款日期 ${signed} 早於統計期末 ${end}`,
    fix: (date: string) => `日期改為 ${date}`,
  },
  'impossible-date': {
    title: '日期不存在',
    message: (date: string) => `${date} 這一天不存在`,
  },
  'reporting-period-mismatch': {
    title: '統計期限不合',
    message: (stated: string, expected: string, year: number) =>
      `統計期限寫作 ${stated}，${year} 年度報告應為 ${expected}`,
    fix: (expected: string) => `統計期限改為 ${expected}`,
    range: (from: string, to: string) => `${from} 至 ${to}`,
  },
  'publication-deadline-missed': {
    title: '公佈超過期限',
    message: (date: string, due: string, body: string) => `日期 ${date} 晚於${body}的公佈期限 ${due}`,
    bodies: { unit: '部門、鄉鎮', county: '縣級政府', city: '市級政府', province: '省級政府、垂直管理系統' },
  },
  'year-mismatch': {
    title: '年份前後不一',
    signed: (date: string, year: number) => `落款日期 ${date} 不在次年，標題為 ${year} 年度報告`,
    column: (stated: number, year: number) => `表頭寫作 ${stated} 年度，標題為 ${year} 年度報告`,
    text: (stated: number, year: number) => `這裡寫作 ${stated} 年，標題為 ${year} 年度報告`,
    fix: (year: number) => `年份改為 ${year}`,
  },
  'missing-section': {
    title: '缺少部分',
    message: (sections: readonly string[]) => `沒有找到${sections.map((section) => `“${section}”`).join('、')}`,
  },
  'section-title-nonstandard': {
    title: '部分標題不規範',
    message: (title: string, official: string) => `標題“${title}”應為“${official}”`,
    fix: (official: string) => `標題改為“${official}”`,
  },
  'section-numbering': {
    title: '序號不連貫',
    heading: (title: string, number: string) => `“${title}”的序號應為“${number}、”`,
    order: (title: string, before: string) => `“${title}”應在“${before}”之後`,
    list: (written: readonly string[], expected: readonly string[]) =>
      `序號“${written.join('、')}”應為“${expected.join('、')}”`,
    fix: (expected: string) => `序號改為“${expected}”`,
    item: (number: string) => `${number}是`,
  },
  'label-nonstandard': {
    title: '行標籤不規範',
    message: (written: string, official: string) => `“${written}”應為“${official}”`,
    fix: (official: string) => `改為“${official}”`,
  },
  'header-mismatch': {
    title: '表頭與內容不合',
    message: (row: string, written: string, expected: readonly string[]) =>
      `${row}的表頭寫作“${written}”，應為${expected.map((label) => `“${label}”`).join('、')}`,
    order: (row: string, written: readonly string[], official: readonly string[]) =>
      `${row}的表頭次序為${written.join('、')}，表式為${official.join('、')}，請核對列序`,
    fix: (official: string) => `表頭改為“${official}”`,
  },
  'outdated-form': {
    title: '表式已過時',
    form: (year: number, source: string, until: number) =>
      `表式依據的是${source}（用到 ${until} 年），${year} 年度報告應改用現行表式`,
    row: (row: string, count: number) => `“${row}”只列了一行，現行表式分為 ${count} 行`,
  },
  'overview-too-long': {
    title: '總體情況過長',
    message: (length: number, limit: number) => `“总体情况”有 ${length} 字，超過 ${limit} 字`,
  },
  'fee-statement-missing': {
    title: '沒有說明信息處理費',
    message: '“其他需要报告的事项”沒有說明收取信息處理費的情況',
  },
  'duplicate-paragraph': {
    title: '段落重複',
    message: (length: number, beginning: string) => `“${beginning}……”等 ${length} 字與前文重複`,
    first: '前一處',
    fix: '刪除重複的文字',
  },
  'pinyin-artefact': {
    title: '夾有拼音',
    message: (count: number, example: string) => `字後夾有拼音 ${count} 處，如“${example}”`,
    fix: (count: number) => `刪除 ${count} 處拼音`,
  },
  'traditional-script': {
    title: '使用繁體字',
    message: (count: number, example: string) => `有繁體字 ${count} 個，如“${example}”`,
    fix: '全文轉為簡體',
  },
  'radical-glyph': {
    title: '夾有部首字形',
    message: (count: number, glyph: string, character: string) =>
      `有部首字形 ${count} 個，如“${glyph}”應為“${character}”`,
    fix: (count: number) => `${count} 個部首字形改為漢字`,
  },
  'injected-text': {
    title: '夾有植入的文字',
    message: (words: string, count: number) =>
      `“${words}”像是被植入的廣告文字${count > 1 ? `，共 ${count} 處` : ''}，請核對原文`,
    place: (words: string) => `“${words}”`,
  },
  'page-residue': {
    title: '夾有網頁殘留',
    message: (example: string, count: number) => `“${example}”是網頁或頁面的殘留${count > 1 ? `，共 ${count} 處` : ''}`,
    place: (words: string) => `“${words}”`,
    fix: (count: number) => `刪除 ${count} 處殘留`,
  },
};
