/**
 * What the client says by itself. Chinese whatever the editor's display language, as the findings are; titles of
 * commands and settings follow the display language (package.nls.json).
 */
export const messages = {
  name: '勾稽 Gouji',
  starting: '$(sync~spin) 勾稽',
  balanced: '✓ 勾稽平',
  unbalanced: (errors: number) => `✗ ${errors} 处不平`,
  stopped: '$(debug-disconnect) 勾稽已停止',
  reports: (count: number) => `${count} 份年报`,
  others: (warnings: number, notes: number) => `警告 ${warnings} 条，提示 ${notes} 条`,
  openProblems: '点击打开“问题”面板',
  clickToRestart: '点击重新启动',
  crashed: '勾稽语言服务器在短时间内多次异常退出，已不再自动重启。可执行命令“勾稽：重新启动”，原因见输出“勾稽 Gouji”。',
  startFailed: (reason: string) => `勾稽语言服务器未能启动：${reason}`,
  totalsAgree: '总计与分项都已相符，没有可填的。',
  newReport: {
    title: '新建年度报告',
    organisation: '机关名称，写进报告的标题和落款',
    organisationExample: '例如：石桥县人民政府',
    year: '报告年度',
    notAYear: '请填写四位数的年份',
    form: '按哪种表式',
  },
  workspace: {
    groupBy: '分组方式',
    groupings: { body: '按机关和年度', file: '按文件', rule: '按规则' },
    filter: '勾选要显示的内容',
    filtered: '（已筛选）',
    showFine: '没有问题的机关、年度和文件',
    bySeverity: '按程度',
    byRule: '按规则',
    severities: { error: '错误', warning: '警告', information: '信息', hint: '提示' },
  },
  noReportHere: '当前编辑器中没有写明年度的年度报告。请先打开上年的报告。',
  changedSince: '文稿在此之后又有改动，请重新打开快速修复列表。',
} as const;
