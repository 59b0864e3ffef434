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
} as const;
