/** The command: help, summaries, refusals. */

import { files } from './files.ts';
import { formats } from './formats.ts';
import { requirements } from './requirements.ts';

const SEVERITIES = { error: '错误', warning: '警告', information: '信息', hint: '提示' } as const;

const USAGE = `勾稽 — 政府信息公开工作年度报告校核

用法
  gouji check 路径…     校核年报，列出勾稽不平等问题
  gouji facts 路径…     列出从年报表格中读出的数据
  gouji fix 路径…       改正可以放心改正的问题（字形、标签等）
  gouji sum 单位 路径…  把下级单位的年报汇总为该单位的年报草稿
  gouji rules [规则]    列出全部规则，或说明其中一条
  gouji --version       显示版本
  gouji --help          显示本说明；gouji check --help 显示该命令的选项

路径可以是文件、文件夹、通配符（如 "2024/**/*.md"），- 表示标准输入。
文件夹中校核 *.gouji、*.txt、*.md、*.html、*.htm，跳过隐藏文件夹、node_modules
以及 .goujiignore、.gitignore 所列的文件。`;

const OPTIONS = {
  format: '  --format 格式             输出格式，默认 pretty：',
  'fail-on': '  --fail-on 级别            达到该级别即以 1 退出：error（默认）、warning、information',
  encoding: '  --encoding 编码           utf-8、utf-16le、utf-16be、gb18030、gbk、big5；默认自动识别',
  form: '  --form 表式               指定表式（如 ogi-2021），或一个表式文件（*.json）；默认按表头识别',
  rule: '  --rule 规则=级别          改变一条规则的级别（error、warning、information、hint、off），可重复',
  'no-ignores': '  --no-ignores              不理会“勾稽-忽略”注释和配置中的忽略项，全部列出',
  config: '  --config 文件             使用该配置文件，不再逐级向上查找 .gouji.json',
  quiet: '  -q, --quiet               不显示小结和提示；check 只列出达到 --fail-on 级别的问题',
  'files-from': '  --files-from 文件         从文件读取路径，一行一个（或以 NUL 分隔）；- 为标准输入',
  'no-ignore-files': '  --no-ignore-files         不理会 .goujiignore 和 .gitignore，文件夹中的文件全部校核',
  'changed-since': '  --changed-since 版本      只列出 git 中该版本以来有变化的文件（其余文件只用来比对）',
  baseline: '  --baseline 文件           不列出基线文件中已知的问题，只报新的',
  'update-baseline': '  --update-baseline         与 --baseline 同用：把现有问题写入基线文件',
  cache: '  --cache[=文件]            记下校核结果，没有变化的文件下次不再校核；默认记在当前文件夹的 .gouji-cache',
  watch: '  -w, --watch               校核后继续监视，文件有改动时重新校核，按 Ctrl+C 结束',
  jobs: '  --jobs 个数               同时用几个线程，默认与处理器核数相同；文件少时只用一个',
  locale: '  --locale 语言             提示所用的语言：zh-CN（默认）、zh-TW、en',
  year: '  --year 年份               汇总哪一年的年报，如 2024',
  'no-color': '  --no-color                不用颜色（也可设环境变量 NO_COLOR）',
  'dry-run': '  --dry-run                 只显示将作的修改，不写文件',
  review: '  --review                  列出需要人工核定的修改（涉及数字）及其理由，不写文件',
  apply: '  --apply best              连同首选的数字修改一并写入，显示修改之处，原文件留作 *.bak',
  'no-backup': '  --no-backup               与 --apply 同用：不留 *.bak',
  help: '  -h, --help                显示本说明',
} as const;

const EXITS = `退出码
  0  没有达到 --fail-on 级别的问题
  1  有这样的问题
  2  用法有误、文件读不了或配置有误（其余文件照常校核）`;

const PLAIN_EXITS = `退出码
  0  正常结束
  2  用法有误、文件读不了或写不了、配置有误（其余文件照常处理）`;

const SUM_EXITS = `退出码
  0  全部下级的全部格子都已汇总
  1  有下级缺报告，或有格子没有汇总
  2  用法有误、文件读不了、配置有误或无可汇总`;

export const cli = {
  formats,
  severities: SEVERITIES,
  usage: USAGE,
  options: OPTIONS,
  exits: { check: EXITS, facts: PLAIN_EXITS, fix: PLAIN_EXITS, sum: SUM_EXITS, rules: PLAIN_EXITS },
  formatNames: {
    pretty: '供人在终端阅读（默认）',
    json: '供程序读取，字段稳定，每个文件一行',
    sarif: 'SARIF 2.1.0，供代码扫描平台和编辑器读取',
    github: 'GitHub Actions 的注解',
    gitlab: 'GitLab 的 Code Quality 报告',
    junit: 'JUnit XML，供 GitLab、Jenkins 等显示为测试结果',
    unix: '每个问题一行：路径:行:列: 级别: 说明 [规则]，供编辑器匹配',
    csv: '表格，可用 Excel 直接打开',
    markdown: 'Markdown 表格，可贴入工单、邮件或构建摘要',
    html: '网页，自成一体，可离线阅读和打印',
  },
  commandUsage: {
    check: '用法：gouji check 路径… [选项]\n\n校核年报：表内勾稽、跨表勾稽、空格、标注等，列出每一处问题及可选的改法。',
    facts: '用法：gouji facts 路径… [选项]\n\n列出从年报表格中读出的每一格数据，以及没有读出的格子和原因。',
    fix: '用法：gouji fix 路径… [选项]\n\n改正可以放心改正的问题。保持原有编码、BOM 和换行；数字只在 --apply best 时改动；须改另一年度文件的只由 --review 列出。',
    sum: '用法：gouji sum 单位 路径… --year 年份 [选项]\n\n按 .gouji.json 中 hierarchy 所写的下级，把路径中下级单位该年的年报逐格相加，写出该单位的年报草稿。\n读不全的格子留空，没有汇总的一一列出。',
    rules: '用法：gouji rules [规则]\n\n列出全部规则的编号、级别和名称；给出规则编号则说明这一条。',
  },
  optionsTitle: '选项',
  moreHelp: (command: string | null) => `用法说明：gouji ${command === null ? '' : `${command} `}--help`,

  // Usage
  noPaths: (command: string) => `没有给出路径。例如：gouji ${command} 年报.txt，或 gouji ${command} -（读标准输入）`,
  unknownCommand: (word: string, nearest: string | null) =>
    `没有“${word}”这个命令${nearest === null ? '' : `，是否指 ${nearest}？`}`,
  forgottenCommand: (path: string) => `缺少命令，是否指 gouji check ${path}？`,
  unknownOption: (name: string, nearest: string | null) =>
    `没有 ${name} 这个选项${nearest === null ? '' : `，是否指 ${nearest}？`}`,
  foreignOption: (name: string, command: string) => `${name} 不是 ${command} 命令的选项`,
  optionNeedsValue: (name: string) => `${name} 后面要有一个值`,
  optionTakesNoValue: (name: string) => `${name} 后面不带值`,
  invalidChoice: (name: string, value: string, choices: readonly string[]) =>
    `${name} 的值“${value}”无效，应为 ${choices.join('、')}${choices.length > 1 ? ' 之一' : ''}`,
  invalidRuleOption: (value: string) => `--rule 的值“${value}”无效，应写作 规则=级别，如 row-total-mismatch=warning`,
  invalidJobs: (value: string) => `--jobs 的值“${value}”无效，应为 1 至 999 的整数`,
  watchFormat: (format: string, formats: readonly string[]) =>
    `--watch 不能与 --format ${format} 同用，只能用 ${formats.join('、')}`,
  noYear: 'sum 要用 --year 指明年份，如 --year 2024',
  noParent: '要给出单位和路径。例如：gouji sum 云溪县人民政府 2024/ --year 2024',
  invalidYear: (value: string) => `--year 的值“${value}”无效，应为四位年份`,
  unknownRule: (id: string, nearest: string | null) =>
    `没有“${id}”这条规则${nearest === null ? '' : `，是否指 ${nearest}？`}（gouji rules 列出全部规则）`,
  unknownForm: (id: string, known: readonly string[]) =>
    `没有“${id}”这个表式。现有：${known.join('、')}；也可给出表式文件（*.json）`,
  extraArgument: (word: string) => `多余的参数“${word}”`,
  stdinTwice: '标准输入（-）只能给一次',
  optionsExclude: (a: string, b: string) => `${a} 与 ${b} 不能同时使用`,
  optionNeeds: (a: string, b: string) => `${a} 要与 ${b} 同用`,

  // Files
  ...files,
  unknownEncoding: `${files.unknownEncoding}；如知道编码，请用 --encoding 指明`,
  problem: (path: string, message: string) => `gouji: ${path}：${message}`,
  general: (message: string) => `gouji: ${message}`,
  noMatch: '没有文件与此匹配',
  emptyFolder: '文件夹中没有可校核的文件（*.gouji、*.txt、*.md、*.html、*.htm）',
  passedOver: (count: number) => `其中 ${count} 个 Word、Excel、PDF 文件没有校核，请先另存为文本或网页`,
  outputFailed: (reason: string) => `写不出结果（${reason}）`,
  readOnly: '文件是只读的，未改动',
  writeFailed: (reason: string) => `写入失败（${reason}），文件未改动`,
  damaged: (encoding: string, line: number) =>
    `按 ${encoding} 读取，但第 ${line} 行起有无效字节，已以“\ufffd”代替；请核对原文件`,
  noReport: '未发现政府信息公开年度报告（没有已知表式的表头，标题和各部分标题也不齐）',
  noGit: '--changed-since 要用 git，没有找到',
  noRepository: '--changed-since 只能在 git 工作区中使用',
  noRevision: (revision: string) => `git 中没有“${revision}”这个版本`,
  noBaseline: '没有这个基线文件；加 --update-baseline 可以生成',
  badBaseline: '不是基线文件，或已损坏',
  inBaseline: '已列入基线',
  baselineWritten: (count: number) => `基线已写入，共 ${count} 个问题`,
  baselineSilenced: (count: number) => `${count} 个已知问题未列出`,
  baselineStale: (file: string, rule: string, about: string, count: number) =>
    `已不再出现：${file} ${rule}${about === '' ? '' : `（${about}）`}${count === 1 ? '' : ` ×${count}`}；可用 --update-baseline 更新`,
  noCache: '不是勾稽的缓存，未使用，也未改动',
  watching: (time: string) => `${time} 校核完毕，文件改动后重新校核；按 Ctrl+C 结束`,
  watchFailed: (reason: string) => `监视出错（${reason}），有的改动可能察觉不到`,
  progress: (done: number, total: number) => `已校核 ${done}/${total} 份`,
  cacheFailed: (reason: string) => `缓存用不了（${reason}），校核照常`,
  cacheDamaged: (count: number) => `缓存中有 ${count} 条损坏，有关文件已重新校核`,
  ruleFailed: (rule: string) => `规则 ${rule} 出错，其结果未列出`,

  // Pretty
  related: '相关',
  fix: '改法',
  preferred: '首选',
  moreReports: (count: number) => `……还有 ${count} 份年报`,
  moreRelated: (count: number) => `……还有 ${count} 处相关`,
  moreRepairs: (count: number) => `……还有 ${count} 种改法`,
  untilLine: (line: number) => `……至第 ${line} 行`,
  summary: (files: number, reports: number, cells: number) => `${files} 个文件，${reports} 份年报，${cells} 格`,
  counted: (count: number, severity: keyof typeof SEVERITIES) => `${count} 个${SEVERITIES[severity]}`,
  clean: '勾稽平，没有问题',
  noCells: '没有读出表格，没有数可核对',
  countsJoin: '、',
  summaryJoin: '：',
  suppressed: (count: number) => `（另有 ${count} 个已注明忽略）`,

  // Facts
  blankCell: '空',
  unreadTitle: '未读出',
  missingTable: (title: string) => `缺少表格：${title}`,
  valueColumn: '数量',
  claimsTitle: '正文所述',
  factsSummary: (files: number, reports: number, cells: number, unread: number) =>
    `${files} 个文件，${reports} 份年报，读出 ${cells} 格${unread === 0 ? '' : `，未读出 ${unread} 格`}`,

  // Fix
  fixed: (count: number) => `改正 ${count} 处`,
  wouldFix: (count: number) => `可改正 ${count} 处`,
  nothingToFix: '没有可以放心改正的问题',
  nothingToReview: '没有需要人工核定的修改',
  backup: (path: string) => `原文件存为 ${path}`,
  remaining: (count: number) => `尚有 ${count} 处需人工核定，见 gouji fix --review`,
  fixSummary: (files: number, edits: number) => `共 ${files} 个文件，改正 ${edits} 处`,
  dryRunSummary: (files: number, edits: number) => `共 ${files} 个文件，可改正 ${edits} 处（未写入）`,
  reviewSummary: (findings: number) => `共 ${findings} 处问题有改法供核定`,
  missingCharacter: (character: string, code: string, encoding: string, line: number) =>
    `未改动：${encoding} 编码没有“${character}”（${code}，第 ${line} 行）；请先把文件转为 UTF-8`,
  notRoundTrip: (encoding: string) => `未改动：按 ${encoding} 写回会改变其他字节；请先把文件转为 UTF-8`,
  damagedUnfixed: '未改动：文件中有无效字节',
  changedMeanwhile: '未改动：文件在处理期间被改动',

  // Sum
  noChildren: (parent: string, known: readonly string[]) =>
    `没有写明“${parent}”的下级${known.length === 0 ? '；请在 .gouji.json 的 hierarchy 中写明' : `；hierarchy 中有：${known.join('、')}`}`,
  nothingToSum: (parent: string, year: number) => `没有“${parent}”下级 ${year} 年的年报，未汇总`,
  childMissing: (name: string, year: number) => `没有“${name}”${year} 年的年报，未计入`,
  childRivals: (name: string, files: readonly string[]) =>
    `“${name}”的年报有几份，彼此不一致，未计入：${files.join('、')}`,
  otherForms: (names: readonly string[]) => `表式不同，表格没有汇总：${names.join('、')}`,
  unsummed: (cells: readonly string[], names: readonly string[]) =>
    `${names.join('、')}的年报中空白、没有读出，或者没有这一格，未汇总 ${cells.length} 格：${cells.join('、')}`,
  sumUnbalanced: (count: number) => `汇总数有 ${count} 处不平，因为下级年报中有不平的；可先用 gouji check 校核`,
  summed: (reports: number, cells: number) => `汇总了 ${reports} 份年报${cells === 0 ? '' : `，${cells} 格没有汇总`}`,

  // Rules
  requirements,
  ruleSeverity: '级别',
  ruleTier: '范围',
  tiers: { default: '默认启用', strict: '严格校核时启用' },
  ruleFix: '改法',
  fixes: { none: '无', safe: '可自动改正（gouji fix）', review: '给出改法，由人核定' },
  ruleSource: '依据',
  rulePage: '说明',
  rulesTotal: (count: number) => `共 ${count} 条规则；gouji rules 规则编号 说明其中一条`,
};
