/** The command: help, summaries, refusals. */
import { files } from './files.ts';
import { formats } from './formats.ts';
import { requirements } from './requirements.ts';
import { counted, listed } from './words.ts';

const SEVERITIES = { error: 'error', warning: 'warning', information: 'information', hint: 'hint' } as const;

const USAGE = `Gouji (勾稽): checks Chinese government information-disclosure annual reports

Usage
  gouji check PATH…     check reports and list everything that does not balance
  gouji facts PATH…     list the figures read from the tables of reports
  gouji fix PATH…       correct what can safely be corrected (characters, labels)
  gouji sum BODY PATH…  sum up the reports of the bodies below one as the draft of its report
  gouji rules [RULE]    list all rules, or explain one
  gouji --version       show the version
  gouji --help          show this; gouji check --help shows the options of a command

A path is a file, a folder, a pattern (such as "2024/**/*.md"), or - for standard input.
In folders *.gouji, *.txt, *.md, *.html and *.htm are taken; hidden folders, node_modules and what .goujiignore
and .gitignore list are skipped.`;

const OPTIONS = {
  format: '  --format FORMAT           output format, default pretty:',
  'fail-on': '  --fail-on LEVEL           exit with 1 from this level on: error (default), warning, information',
  encoding: '  --encoding ENCODING       utf-8, utf-16le, utf-16be, gb18030, gbk, big5; detected by default',
  form: '  --form FORM               the form (such as ogi-2021) or a form file (*.json); found by heads by default',
  rule: '  --rule RULE=LEVEL         change the level of a rule (error, warning, information, hint, off), repeatable',
  'no-ignores': '  --no-ignores              list what comments and the configuration silence, too',
  config: '  --config FILE             use this configuration instead of looking for .gouji.json upwards',
  quiet: '  -q, --quiet               no summary, no notes; of check only what reaches the --fail-on level',
  'files-from':
    '  --files-from FILE         read paths from a file, one a line (or divided by NUL); - is standard input',
  'no-ignore-files': '  --no-ignore-files         take what .goujiignore and .gitignore list, too',
  'changed-since':
    '  --changed-since REVISION  list only files changed since a revision of git (others are compared with)',
  baseline: '  --baseline FILE           leave out problems that a baseline knows, list new ones',
  'update-baseline': '  --update-baseline         with --baseline: write the problems there are into it',
  cache:
    '  --cache[=FILE]            remember results: unchanged files are not checked again; default .gouji-cache here',
  watch: '  -w, --watch               go on watching: check again after every change, until Ctrl+C',
  jobs: '  --jobs NUMBER             threads to use at most, default one a core; few files take one',
  year: '  --year YEAR               the year whose reports are summed up, such as 2024',
  locale: '  --locale LOCALE           language of the messages: zh-CN (default), zh-TW, en',
  'no-color': '  --no-color                no colours (or set the environment variable NO_COLOR)',
  'dry-run': '  --dry-run                 show the changes, write nothing',
  review: '  --review                  list the corrections that need a person (figures) with reasons, write nothing',
  apply: '  --apply best              write the preferred corrections of figures too, show them, keep *.bak files',
  'no-backup': '  --no-backup               with --apply: keep no *.bak files',
  help: '  -h, --help                show this help',
} as const;

const EXITS = `Exit codes
  0  nothing reaches the --fail-on level
  1  something does
  2  wrong usage, an unreadable file or a faulty configuration (other files are still checked)`;

const PLAIN_EXITS = `Exit codes
  0  done
  2  wrong usage, a faulty configuration, a file that cannot be read or written (others are still treated)`;

const SUM_EXITS = `Exit codes
  0  every figure of every body is summed up
  1  a report is missing, or a figure is not summed up
  2  wrong usage, an unreadable file, a faulty configuration, or nothing to sum up`;

const nearestText = (nearest: string | null) => (nearest === null ? '' : `; did you mean ${nearest}?`);

export const cli = {
  formats,
  severities: SEVERITIES,
  usage: USAGE,
  options: OPTIONS,
  exits: { check: EXITS, facts: PLAIN_EXITS, fix: PLAIN_EXITS, sum: SUM_EXITS, rules: PLAIN_EXITS },
  formatNames: {
    pretty: 'for people at a terminal (default)',
    json: 'for programs; stable fields, a file a line',
    sarif: 'SARIF 2.1.0, for code scanning and editors',
    github: 'annotations of GitHub Actions',
    gitlab: 'Code Quality report of GitLab',
    junit: 'JUnit XML: test results in GitLab, Jenkins and others',
    unix: 'a line a finding, for editors: path:line:column: level: message [rule]',
    csv: 'a table that Excel opens',
    markdown: 'tables for issues, mails and build summaries',
    html: 'a self-contained page, for reading and print',
  },
  commandUsage: {
    check:
      'Usage: gouji check PATH… [OPTIONS]\n\nChecks reports: equations within and across tables, blanks, remarks; lists each problem with its possible corrections.',
    facts:
      'Usage: gouji facts PATH… [OPTIONS]\n\nLists every figure read from the tables of reports, and the cells that were not read, with the reason.',
    fix: 'Usage: gouji fix PATH… [OPTIONS]\n\nCorrects what can safely be corrected. Encoding, byte order mark and line ends are kept; figures change only with --apply best, and in another year’s file never: --review lists those.',
    sum: 'Usage: gouji sum BODY PATH… --year YEAR [OPTIONS]\n\nAdds up, cell by cell, the reports of the year of those below a body (hierarchy in .gouji.json) that the paths hold,\nand writes the draft of that body’s report. Cells that are not known of all are left blank; what is not summed up is\nlisted.',
    rules: 'Usage: gouji rules [RULE]\n\nLists the ids, levels and titles of all rules; with an id explains that rule.',
  },
  optionsTitle: 'Options',
  moreHelp: (command: string | null) => `Help: gouji ${command === null ? '' : `${command} `}--help`,

  // Usage
  noPaths: (command: string) =>
    `No path given. For example: gouji ${command} report.txt, or gouji ${command} - (standard input)`,
  unknownCommand: (word: string, nearest: string | null) => `There is no command “${word}”${nearestText(nearest)}`,
  forgottenCommand: (path: string) => `The command is missing; did you mean gouji check ${path}?`,
  unknownOption: (name: string, nearest: string | null) => `There is no option ${name}${nearestText(nearest)}`,
  foreignOption: (name: string, command: string) => `${name} is not an option of ${command}`,
  optionNeedsValue: (name: string) => `${name} needs a value`,
  optionTakesNoValue: (name: string) => `${name} takes no value`,
  invalidChoice: (name: string, value: string, choices: readonly string[]) =>
    `“${value}” is not a value of ${name}; ${choices.length > 1 ? 'it is one of' : 'there is only'} ${choices.join(', ')}`,
  invalidJobs: (value: string) => `“${value}” is not a value of --jobs; it is a whole number from 1 to 999`,
  invalidRuleOption: (value: string) =>
    `“${value}” is not a value of --rule; write RULE=LEVEL, such as row-total-mismatch=warning`,
  watchFormat: (format: string, formats: readonly string[]) =>
    `--watch does not go with --format ${format}, only with ${listed(formats)}`,
  noYear: 'sum needs --year, such as --year 2024',
  noParent: 'A body and paths are needed. For example: gouji sum 云溪县人民政府 2024/ --year 2024',
  invalidYear: (value: string) => `“${value}” is not a value of --year; it is a year of four digits`,
  unknownRule: (id: string, nearest: string | null) =>
    `There is no rule “${id}”${nearestText(nearest)} (gouji rules lists them all)`,
  unknownForm: (id: string, known: readonly string[]) =>
    `There is no form “${id}”. There are: ${known.join(', ')}; a form file (*.json) will do too`,
  extraArgument: (word: string) => `“${word}” is one argument too many`,
  stdinTwice: 'Standard input (-) can be given only once',
  optionsExclude: (a: string, b: string) => `${a} and ${b} exclude each other`,
  optionNeeds: (a: string, b: string) => `${a} goes with ${b} only`,

  // Files
  ...files,
  unknownEncoding: `${files.unknownEncoding}; name it with --encoding if you know it`,
  problem: (path: string, message: string) => `gouji: ${path}: ${message}`,
  general: (message: string) => `gouji: ${message}`,
  noMatch: 'no file matches',
  emptyFolder: 'no file to check in this folder (*.gouji, *.txt, *.md, *.html, *.htm)',
  passedOver: (count: number) =>
    `${counted(count, 'Word, Excel or PDF file')} in it not checked: save them as text or HTML first`,
  outputFailed: (reason: string) => `the results cannot be written (${reason})`,
  readOnly: 'the file is read-only and unchanged',
  writeFailed: (reason: string) => `writing failed (${reason}), the file is unchanged`,
  damaged: (encoding: string, line: number) =>
    `read as ${encoding}, but there are invalid bytes from line ${line} on, shown as “\ufffd”; compare the original`,
  noReport:
    'no annual report on information disclosure found (no heads of a known form, nor a title with the headings of one)',
  ruleFailed: (rule: string) => `rule ${rule} failed, its findings are not listed`,
  noGit: '--changed-since needs git, which was not found',
  noRepository: '--changed-since works in a working tree of git only',
  noRevision: (revision: string) => `git knows no revision “${revision}”`,
  noBaseline: 'there is no such baseline; --update-baseline makes one',
  badBaseline: 'this is no baseline, or a damaged one',
  inBaseline: 'in the baseline',
  baselineWritten: (count: number) => `baseline written, ${counted(count, 'problem')}`,
  baselineSilenced: (count: number) => `${counted(count, 'known problem')} not listed`,
  baselineStale: (file: string, rule: string, about: string, count: number) =>
    `no longer there: ${file} ${rule}${about === '' ? '' : ` (${about})`}${count === 1 ? '' : ` ×${count}`}; --update-baseline updates the baseline`,
  noCache: 'this is not a cache of Gouji; it is neither used nor changed',
  watching: (time: string) => `${time} checked; files are checked again when they change, Ctrl+C ends`,
  watchFailed: (reason: string) => `watching failed (${reason}), some changes may go unnoticed`,
  progress: (done: number, total: number) => `${done} of ${total} files checked`,
  cacheFailed: (reason: string) => `the cache cannot be used (${reason}), files are checked all the same`,
  cacheDamaged: (count: number) =>
    `${counted(count, 'entry', 'entries')} of the cache were damaged, their files are checked again`,

  // Pretty
  related: 'see',
  fix: 'fix',
  preferred: 'preferred',
  moreReports: (count: number) => `… and ${counted(count, 'more report', 'more reports')}`,
  moreRelated: (count: number) => `… and ${counted(count, 'more place', 'more places')}`,
  moreRepairs: (count: number) => `… and ${counted(count, 'more fix', 'more fixes')}`,
  untilLine: (line: number) => `… to line ${line}`,
  summary: (files: number, reports: number, cells: number) =>
    `${counted(files, 'file')}, ${counted(reports, 'report')}, ${counted(cells, 'cell')}`,
  counted: (count: number, severity: keyof typeof SEVERITIES) =>
    counted(count, SEVERITIES[severity], severity === 'information' ? 'information' : `${severity}s`),
  clean: 'everything balances, no problems',
  noCells: 'no table was read, there is nothing to check',
  countsJoin: ', ',
  summaryJoin: ': ',
  suppressed: (count: number) => ` (${count} more silenced with a reason)`,

  // Facts
  blankCell: 'blank',
  unreadTitle: 'not read',
  missingTable: (title: string) => `table missing: ${title}`,
  valueColumn: 'value',
  claimsTitle: 'said in the text',
  factsSummary: (files: number, reports: number, cells: number, unread: number) =>
    `${counted(files, 'file')}, ${counted(reports, 'report')}, ${counted(cells, 'cell')} read${unread === 0 ? '' : `, ${unread} not read`}`,

  // Fix
  fixed: (count: number) => `corrected ${counted(count, 'place')}`,
  wouldFix: (count: number) => `would correct ${counted(count, 'place')}`,
  nothingToFix: 'nothing that can safely be corrected',
  nothingToReview: 'no corrections that need a person',
  backup: (path: string) => `the original is kept as ${path}`,
  remaining: (count: number) => `${counted(count, 'place')} left for a person, see gouji fix --review`,
  fixSummary: (files: number, edits: number) => `${counted(files, 'file')}, ${counted(edits, 'place')} corrected`,
  dryRunSummary: (files: number, edits: number) =>
    `${counted(files, 'file')}, ${counted(edits, 'place')} to be corrected (nothing written)`,
  reviewSummary: (findings: number) => `${counted(findings, 'problem')} with corrections for a person to decide on`,
  missingCharacter: (character: string, code: string, encoding: string, line: number) =>
    `unchanged: ${encoding} has no “${character}” (${code}, line ${line}); convert the file to UTF-8 first`,
  notRoundTrip: (encoding: string) =>
    `unchanged: writing it back as ${encoding} would change other bytes; convert the file to UTF-8 first`,
  damagedUnfixed: 'unchanged: there are invalid bytes in the file',
  changedMeanwhile: 'unchanged: the file was changed meanwhile',

  // Sum
  noChildren: (parent: string, known: readonly string[]) =>
    `nothing is said to be below “${parent}”${known.length === 0 ? '; say so under hierarchy in .gouji.json' : `; hierarchy has ${listed(known)}`}`,
  nothingToSum: (parent: string, year: number) =>
    `there is no report of ${year} below “${parent}”, nothing is summed up`,
  childMissing: (name: string, year: number) => `“${name}” has no report of ${year} and is left out`,
  childRivals: (name: string, files: readonly string[]) =>
    `“${name}” has reports that disagree and is left out: ${files.join(', ')}`,
  otherForms: (names: readonly string[]) => `the forms differ, tables are not summed up: ${listed(names)}`,
  unsummed: (cells: readonly string[], names: readonly string[]) =>
    `blank, unread or missing in the reports of ${listed(names)}, ${counted(cells.length, 'cell')} not summed up: ${cells.join(', ')}`,
  sumUnbalanced: (count: number) =>
    `the sums break ${counted(count, 'equation')}, as reports below do; gouji check tells which`,
  summed: (reports: number, cells: number) =>
    `${counted(reports, 'report')} summed up${cells === 0 ? '' : `, ${counted(cells, 'cell')} not summed up`}`,

  // Rules
  requirements,
  ruleSeverity: 'Level',
  ruleTier: 'Scope',
  tiers: { default: 'on by default', strict: 'on in the strict tier' },
  ruleFix: 'Fix',
  fixes: { none: 'none', safe: 'automatic (gouji fix)', review: 'offered, a person decides' },
  ruleSource: 'Source',
  rulePage: 'Page',
  rulesTotal: (count: number) => `${counted(count, 'rule')}; gouji rules RULE explains one`,
};
