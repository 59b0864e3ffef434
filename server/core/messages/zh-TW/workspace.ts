// Generated from zh-CN by npm run generate. Do not edit.
/** The view of a whole workspace, and what its check says while it runs. */
const SEVERITIES = { error: '錯誤', warning: '警告', information: '信息', hint: '提示' } as const;

export const workspace = {
  check: '校核工作區',
  looking: '正在查找文件…',
  progress: (done: number, total: number) => `${done}/${total}`,
  year: (year: number | null) => (year === null ? '年度不明' : `${year} 年`),
  noBody: '未識別機關的年報',
  unreadable: '未能讀取的文件',
  years: (count: number) => `${count} 份`,
  files: (count: number) => `${count} 個文件`,
  places: (count: number) => `${count} 處`,
  /** `錯誤 2，警告 1`; what is 0 is left out. */
  counts: (counts: Readonly<Record<keyof typeof SEVERITIES, number>>) =>
    (Object.keys(SEVERITIES) as (keyof typeof SEVERITIES)[])
      .filter((severity) => counts[severity] > 0)
      .map((severity) => `${SEVERITIES[severity]} ${counts[severity]}`)
      .join('，'),
  noReports: (files: number) => `查看了 ${files} 個文件，沒有年報。`,
  summary: (reports: number, files: number) => `${files} 個文件，${reports} 份年報`,
  cancelled: (done: number, total: number) => `已取消：只校核了 ${done}/${total} 個文件`,
} as const;
