// Generated from zh-CN by npm run generate. Do not edit.
/** The command: help, summaries, refusals. */

import { files } from './files.ts';
import { formats } from './formats.ts';
import { requirements } from './requirements.ts';

const SEVERITIES = { error: '錯誤', warning: '警告', information: '信息', hint: '提示' } as const;

const USAGE = `勾稽 — 政府信息公開工作年度報告校核

用法
  gouji check 路徑…     校核年報，列出勾稽不平等問題
  gouji facts 路徑…     列出從年報表格中讀出的數據
  gouji fix 路徑…       改正可以放心改正的問題（字形、標籤等）
  gouji sum 單位 路徑…  把下級單位的年報彙總為該單位的年報草稿
  gouji rules [規則]    列出全部規則，或說明其中一條
  gouji --version       顯示版本
  gouji --help          顯示本說明；gouji check --help 顯示該命令的選項

路徑可以是文件、文件夾、通配符（如 "2024/**/*.md"），- 表示標準輸入。
文件夾中校核 *.gouji、*.txt、*.md、*.html、*.htm，跳過隱藏文件夾、node_modules
以及 .goujiignore、.gitignore 所列的文件。`;

const OPTIONS = {
  format: '  --format 格式             輸出格式，默認 pretty：',
  'fail-on': '  --fail-on 級別            達到該級別即以 1 退出：error（默認）、warning、information',
  encoding: '  --encoding 編碼           utf-8、utf-16le、utf-16be、gb18030、gbk、big5；默認自動識別',
  form: '  --form 表式               指定表式（如 ogi-2021），或一個表式文件（*.json）；默認按表頭識別',
  rule: '  --rule 規則=級別          改變一條規則的級別（error、warning、information、hint、off），可重複',
  'no-ignores': '  --no-ignores              不理會“勾稽-忽略”註釋和配置中的忽略項，全部列出',
  config: '  --config 文件             使用該配置文件，不再逐級向上查找 .gouji.json',
  quiet: '  -q, --quiet               不顯示小結和提示；check 只列出達到 --fail-on 級別的問題',
  'files-from': '  --files-from 文件         從文件讀取路徑，一行一個（或以 NUL 分隔）；- 為標準輸入',
  'no-ignore-files': '  --no-ignore-files         不理會 .goujiignore 和 .gitignore，文件夾中的文件全部校核',
  'changed-since': '  --changed-since 版本      只列出 git 中該版本以來有變化的文件（其餘文件只用來比對）',
  baseline: '  --baseline 文件           不列出基線文件中已知的問題，只報新的',
  'update-baseline': '  --update-baseline         與 --baseline 同用：把現有問題寫入基線文件',
  cache: '  --cache[=文件]            記下校核結果，沒有變化的文件下次不再校核；默認記在當前文件夾的 .gouji-cache',
  watch: '  -w, --watch               校核後繼續監視，文件有改動時重新校核，按 Ctrl+C 結束',
  jobs: '  --jobs 個數               同時用幾個線程，默認與處理器核數相同；文件少時只用一個',
  locale: '  --locale 語言             提示所用的語言：zh-CN（默認）、zh-TW、en',
  year: '  --year 年份               彙總哪一年的年報，如 2024',
  'no-color': '  --no-color                不用顏色（也可設環境變量 NO_COLOR）',
  'dry-run': '  --dry-run                 只顯示將作的修改，不寫文件',
  review: '  --review                  列出需要人工核定的修改（涉及數字）及其理由，不寫文件',
  apply: '  --apply best              連同首選的數字修改一併寫入，顯示修改之處，原文件留作 *.bak',
  'no-backup': '  --no-backup               與 --apply 同用：不留 *.bak',
  help: '  -h, --help                顯示本說明',
} as const;

const EXITS = `退出碼
  0  沒有達到 --fail-on 級別的問題
  1  有這樣的問題
  2  用法有誤、文件讀不了或配置有誤（其餘文件照常校核）`;

const PLAIN_EXITS = `退出碼
  0  正常結束
  2  用法有誤、文件讀不了或寫不了、配置有誤（其餘文件照常處理）`;

const SUM_EXITS = `退出碼
  0  全部下級的全部格子都已彙總
  1  有下級缺報告，或有格子沒有彙總
  2  用法有誤、文件讀不了、配置有誤或無可彙總`;

export const cli = {
  formats,
  severities: SEVERITIES,
  usage: USAGE,
  options: OPTIONS,
  exits: { check: EXITS, facts: PLAIN_EXITS, fix: PLAIN_EXITS, sum: SUM_EXITS, rules: PLAIN_EXITS },
  formatNames: {
    pretty: '供人在終端閱讀（默認）',
    json: '供程序讀取，字段穩定，每個文件一行',
    sarif: 'SARIF 2.1.0，供代碼掃描平臺和編輯器讀取',
    github: 'GitHub Actions 的註解',
    gitlab: 'GitLab 的 Code Quality 報告',
    junit: 'JUnit XML，供 GitLab、Jenkins 等顯示為測試結果',
    unix: '每個問題一行：路徑:行:列: 級別: 說明 [規則]，供編輯器匹配',
    csv: '表格，可用 Excel 直接打開',
    markdown: 'Markdown 表格，可貼入工單、郵件或構建摘要',
    html: '網頁，自成一體，可離線閱讀和打印',
  },
  commandUsage: {
    check: '用法：gouji check 路徑… [選項]\n\n校核年報：表內勾稽、跨表勾稽、空格、標註等，列出每一處問題及可選的改法。',
    facts: '用法：gouji facts 路徑… [選項]\n\n列出從年報表格中讀出的每一格數據，以及沒有讀出的格子和原因。',
    fix: '用法：gouji fix 路徑… [選項]\n\n改正可以放心改正的問題。保持原有編碼、BOM 和換行；數字只在 --apply best 時改動；須改另一年度文件的只由 --review 列出。',
    sum: '用法：gouji sum 單位 路徑… --year 年份 [選項]\n\n按 .gouji.json 中 hierarchy 所寫的下級，把路徑中下級單位該年的年報逐格相加，寫出該單位的年報草稿。\n讀不全的格子留空，沒有彙總的一一列出。',
    rules: '用法：gouji rules [規則]\n\n列出全部規則的編號、級別和名稱；給出規則編號則說明這一條。',
  },
  optionsTitle: '選項',
  moreHelp: (command: string | null) => `用法說明：gouji ${command === null ? '' : `${command} `}--help`,

  // Usage
  noPaths: (command: string) => `沒有給出路徑。例如：gouji ${command} 年報.txt，或 gouji ${command} -（讀標準輸入）`,
  unknownCommand: (word: string, nearest: string | null) =>
    `沒有“${word}”這個命令${nearest === null ? '' : `，是否指 ${nearest}？`}`,
  forgottenCommand: (path: string) => `缺少命令，是否指 gouji check ${path}？`,
  unknownOption: (name: string, nearest: string | null) =>
    `沒有 ${name} 這個選項${nearest === null ? '' : `，是否指 ${nearest}？`}`,
  foreignOption: (name: string, command: string) => `${name} 不是 ${command} 命令的選項`,
  optionNeedsValue: (name: string) => `${name} 後面要有一個值`,
  optionTakesNoValue: (name: string) => `${name} 後面不帶值`,
  invalidChoice: (name: string, value: string, choices: readonly string[]) =>
    `${name} 的值“${value}”無效，應為 ${choices.join('、')}${choices.length > 1 ? ' 之一' : ''}`,
  invalidRuleOption: (value: string) => `--rule 的值“${value}”無效，應寫作 規則=級別，如 row-total-mismatch=warning`,
  invalidJobs: (value: string) => `--jobs 的值“${value}”無效，應為 1 至 999 的整數`,
  watchFormat: (format: string, formats: readonly string[]) =>
    `--watch 不能與 --format ${format} 同用，只能用 ${formats.join('、')}`,
  noYear: 'sum 要用 --year 指明年份，如 --year 2024',
  noParent: '要給出單位和路徑。例如：gouji sum 雲溪縣人民政府 2024/ --year 2024',
  invalidYear: (value: string) => `--year 的值“${value}”無效，應為四位年份`,
  unknownRule: (id: string, nearest: string | null) =>
    `沒有“${id}”這條規則${nearest === null ? '' : `，是否指 ${nearest}？`}（gouji rules 列出全部規則）`,
  unknownForm: (id: string, known: readonly string[]) =>
    `沒有“${id}”這個表式。現有：${known.join('、')}；也可給出表式文件（*.json）`,
  extraArgument: (word: string) => `多餘的參數“${word}”`,
  stdinTwice: '標準輸入（-）只能給一次',
  optionsExclude: (a: string, b: string) => `${a} 與 ${b} 不能同時使用`,
  optionNeeds: (a: string, b: string) => `${a} 要與 ${b} 同用`,

  // Files
  ...files,
  unknownEncoding: `${files.unknownEncoding}；如知道編碼，請用 --encoding 指明`,
  problem: (path: string, message: string) => `gouji: ${path}：${message}`,
  general: (message: string) => `gouji: ${message}`,
  noMatch: '沒有文件與此匹配',
  emptyFolder: '文件夾中沒有可校核的文件（*.gouji、*.txt、*.md、*.html、*.htm）',
  passedOver: (count: number) => `其中 ${count} 個 Word、Excel、PDF 文件沒有校核，請先另存為文本或網頁`,
  outputFailed: (reason: string) => `寫不出結果（${reason}）`,
  readOnly: '文件是隻讀的，未改動',
  writeFailed: (reason: string) => `寫入失敗（${reason}），文件未改動`,
  damaged: (encoding: string, line: number) =>
    `按 ${encoding} 讀取，但第 ${line} 行起有無效字節，已以“\ufffd”代替；請核對原文件`,
  noReport: '未發現政府信息公開年度報告（沒有已知表式的表頭，標題和各部分標題也不齊）',
  noGit: '--changed-since 要用 git，沒有找到',
  noRepository: '--changed-since 只能在 git 工作區中使用',
  noRevision: (revision: string) => `git 中沒有“${revision}”這個版本`,
  noBaseline: '沒有這個基線文件；加 --update-baseline 可以生成',
  badBaseline: '不是基線文件，或已損壞',
  inBaseline: '已列入基線',
  baselineWritten: (count: number) => `基線已寫入，共 ${count} 個問題`,
  baselineSilenced: (count: number) => `${count} 個已知問題未列出`,
  baselineStale: (file: string, rule: string, about: string, count: number) =>
    `已不再出現：${file} ${rule}${about === '' ? '' : `（${about}）`}${count === 1 ? '' : ` ×${count}`}；可用 --update-baseline 更新`,
  noCache: '不是勾稽的緩存，未使用，也未改動',
  watching: (time: string) => `${time} 校核完畢，文件改動後重新校核；按 Ctrl+C 結束`,
  watchFailed: (reason: string) => `監視出錯（${reason}），有的改動可能察覺不到`,
  progress: (done: number, total: number) => `已校核 ${done}/${total} 份`,
  cacheFailed: (reason: string) => `緩存用不了（${reason}），校核照常`,
  cacheDamaged: (count: number) => `緩存中有 ${count} 條損壞，有關文件已重新校核`,
  ruleFailed: (rule: string) => `規則 ${rule} 出錯，其結果未列出`,

  // Pretty
  related: '相關',
  fix: '改法',
  preferred: '首選',
  moreReports: (count: number) => `……還有 ${count} 份年報`,
  moreRelated: (count: number) => `……還有 ${count} 處相關`,
  moreRepairs: (count: number) => `……還有 ${count} 種改法`,
  untilLine: (line: number) => `……至第 ${line} 行`,
  summary: (files: number, reports: number, cells: number) => `${files} 個文件，${reports} 份年報，${cells} 格`,
  counted: (count: number, severity: keyof typeof SEVERITIES) => `${count} 個${SEVERITIES[severity]}`,
  clean: '勾稽平，沒有問題',
  noCells: '沒有讀出表格，沒有數可核對',
  countsJoin: '、',
  summaryJoin: '：',
  suppressed: (count: number) => `（另有 ${count} 個已註明忽略）`,

  // Facts
  blankCell: '空',
  unreadTitle: '未讀出',
  missingTable: (title: string) => `缺少表格：${title}`,
  valueColumn: '數量',
  claimsTitle: '正文所述',
  factsSummary: (files: number, reports: number, cells: number, unread: number) =>
    `${files} 個文件，${reports} 份年報，讀出 ${cells} 格${unread === 0 ? '' : `，未讀出 ${unread} 格`}`,

  // Fix
  fixed: (count: number) => `改正 ${count} 處`,
  wouldFix: (count: number) => `可改正 ${count} 處`,
  nothingToFix: '沒有可以放心改正的問題',
  nothingToReview: '沒有需要人工核定的修改',
  backup: (path: string) => `原文件存為 ${path}`,
  remaining: (count: number) => `尚有 ${count} 處需人工核定，見 gouji fix --review`,
  fixSummary: (files: number, edits: number) => `共 ${files} 個文件，改正 ${edits} 處`,
  dryRunSummary: (files: number, edits: number) => `共 ${files} 個文件，可改正 ${edits} 處（未寫入）`,
  reviewSummary: (findings: number) => `共 ${findings} 處問題有改法供核定`,
  missingCharacter: (character: string, code: string, encoding: string, line: number) =>
    `未改動：${encoding} 編碼沒有“${character}”（${code}，第 ${line} 行）；請先把文件轉為 UTF-8`,
  notRoundTrip: (encoding: string) => `未改動：按 ${encoding} 寫回會改變其他字節；請先把文件轉為 UTF-8`,
  damagedUnfixed: '未改動：文件中有無效字節',
  changedMeanwhile: '未改動：文件在處理期間被改動',

  // Sum
  noChildren: (parent: string, known: readonly string[]) =>
    `沒有寫明“${parent}”的下級${known.length === 0 ? '；請在 .gouji.json 的 hierarchy 中寫明' : `；hierarchy 中有：${known.join('、')}`}`,
  nothingToSum: (parent: string, year: number) => `沒有“${parent}”下級 ${year} 年的年報，未彙總`,
  childMissing: (name: string, year: number) => `沒有“${name}”${year} 年的年報，未計入`,
  childRivals: (name: string, files: readonly string[]) =>
    `“${name}”的年報有幾份，彼此不一致，未計入：${files.join('、')}`,
  otherForms: (names: readonly string[]) => `表式不同，表格沒有彙總：${names.join('、')}`,
  unsummed: (cells: readonly string[], names: readonly string[]) =>
    `${names.join('、')}的年報中空白、沒有讀出，或者沒有這一格，未彙總 ${cells.length} 格：${cells.join('、')}`,
  sumUnbalanced: (count: number) => `彙總數有 ${count} 處不平，因為下級年報中有不平的；可先用 gouji check 校核`,
  summed: (reports: number, cells: number) => `彙總了 ${reports} 份年報${cells === 0 ? '' : `，${cells} 格沒有彙總`}`,

  // Rules
  requirements,
  ruleSeverity: '級別',
  ruleTier: '範圍',
  tiers: { default: '默認啟用', strict: '嚴格校核時啟用' },
  ruleFix: '改法',
  fixes: { none: '無', safe: '可自動改正（gouji fix）', review: '給出改法，由人核定' },
  ruleSource: '依據',
  rulePage: '說明',
  rulesTotal: (count: number) => `共 ${count} 條規則；gouji rules 規則編號 說明其中一條`,
};
