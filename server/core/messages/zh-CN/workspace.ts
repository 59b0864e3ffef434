/** The view of a whole workspace, and what its check says while it runs. */
const SEVERITIES = { error: '错误', warning: '警告', information: '信息', hint: '提示' } as const;

export const workspace = {
  check: '校核工作区',
  looking: '正在查找文件…',
  progress: (done: number, total: number) => `${done}/${total}`,
  year: (year: number | null) => (year === null ? '年度不明' : `${year} 年`),
  noBody: '未识别机关的年报',
  unreadable: '未能读取的文件',
  years: (count: number) => `${count} 份`,
  files: (count: number) => `${count} 个文件`,
  places: (count: number) => `${count} 处`,
  /** `错误 2，警告 1`; what is 0 is left out. */
  counts: (counts: Readonly<Record<keyof typeof SEVERITIES, number>>) =>
    (Object.keys(SEVERITIES) as (keyof typeof SEVERITIES)[])
      .filter((severity) => counts[severity] > 0)
      .map((severity) => `${SEVERITIES[severity]} ${counts[severity]}`)
      .join('，'),
  noReports: (files: number) => `查看了 ${files} 个文件，没有年报。`,
  summary: (reports: number, files: number) => `${files} 个文件，${reports} 份年报`,
  cancelled: (done: number, total: number) => `已取消：只校核了 ${done}/${total} 个文件`,
} as const;
