import type { ClientMessages } from './shape.ts';

/** What the client says by itself, in English. */
export const en: ClientMessages = {
  name: '勾稽 Gouji',
  starting: '$(sync~spin) Gouji',
  balanced: '✓ balances',
  unbalanced: (errors) => `✗ ${errors} off`,
  unread: (rows) => `○ ${rows} ${rows === 1 ? 'row' : 'rows'} not read`,
  open: (equations) => `○ ${equations} ${equations === 1 ? 'equation' : 'equations'} to fill in`,
  stopped: '$(debug-disconnect) Gouji stopped',
  reports: (count) => `${count} ${count === 1 ? 'report' : 'reports'}`,
  others: (warnings, notes) => `${warnings} warnings, ${notes} notes`,
  equations: (holding, all) => `${holding}/${all} equations balance`,
  openProblems: 'Open the Problems panel',
  listFailing: 'Click to list what does not balance',
  pickFailing: 'Choose one to go there',
  clickToRestart: 'Click to restart',
  crashed:
    'The Gouji language server crashed several times in a short while and is not restarted any more. Run “Gouji: Restart Language Server”; the output “勾稽 Gouji” says why.',
  startFailed: (reason) => `The Gouji language server could not be started: ${reason}`,
  noTotals:
    'There is no total to fill in: they agree with their parts, lack some of them, or come to different figures by row and by column.',
  newReport: {
    title: 'New annual report',
    organisation: 'Name of the body, for the title and the signature',
    organisationExample: 'For example 石桥县人民政府',
    year: 'Year of the report',
    notAYear: 'Please give a year of four digits',
    form: 'By which form',
  },
  aggregate: {
    title: 'New Summary Report',
    parent: 'The body whose report it will be',
    year: 'Year of the report',
    noHierarchy:
      'Nothing says yet whose reports are summed up: name the parent and its units under hierarchy in .gouji.json.',
    noReports: 'The workspace has no reports to sum up.',
    missing: (names: readonly string[]) =>
      `Left out: ${names.join(', ')}, without a report of that year, or with several that disagree. `,
    unsummed: (count: number) => `${count} cells were not summed up; comments at the head of the draft say which.`,
  },
  workspace: {
    groupBy: 'Group by',
    groupings: { body: 'By body and year', file: 'By file', rule: 'By rule' },
    filter: 'Choose what is shown',
    filtered: '(filtered)',
    showFine: 'Bodies, years and files without problems',
    bySeverity: 'By severity',
    byRule: 'By rule',
    severities: { error: 'Errors', warning: 'Warnings', information: 'Information', hint: 'Hints' },
  },
  encoding: {
    reopened: 'Nonsense as UTF-8: opened again as GB18030.',
    garbled:
      'This report is in GB18030, and nonsense as UTF-8, as which it was opened. Do not save it: first reopen it with that encoding.',
    change: 'Change Encoding…',
  },
  reason: {
    title: 'Ignore, with an entry in .gouji.json',
    prompt: 'Say why, for who looks at it later',
    placeHolder: 'For example: confirmed above, published as it is',
    missing: 'Please give a reason',
  },
  noReportHere: 'The active editor holds no annual report with a year. Open last year’s first.',
  changedSince: 'The draft has changed since; please open the list of quick fixes again.',
};
