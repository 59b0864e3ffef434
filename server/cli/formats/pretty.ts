/** The format for people at a terminal. */

import type { CheckTotals } from '../check-totals.ts';
import { printable } from '../columns.ts';
import type { FileRecord, ReportRecord } from '../record.ts';
import { type CheckSheet, type FactsSheet, type Format, type FormatOptions, reaches, shownOf } from './format.ts';
import { reportTitle } from './names.ts';
import { prettyFacts } from './pretty-facts.ts';
import { prettyFinding } from './pretty-finding.ts';

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

export const pretty = {
  check: checkSheet,
  facts: factsSheet,
} satisfies Format;

function checkSheet(options: FormatOptions): CheckSheet {
  const { style, quiet, failOn } = options;
  const { cli } = options.messages;
  return {
    start: () => '',
    *file(file) {
      const { reports, findings } = file;
      const shown = shownOf(file, options);
      if (!quiet && (reports.length > 0 || shown.length > 0)) {
        const failed = findings.some(({ severity }) => reaches(severity, failOn));
        yield heading(file, options, failed ? style.red('✗') : style.green('✓'));
        if (shown.length > 0) yield '\n';
      }
      for (const finding of shown) yield prettyFinding(file, finding, options);
    },
    end: (summary) => (quiet ? '' : summaryLine(summary, options)),
  };

  function summaryLine(
    { files, reports, cells, findings, suppressed }: CheckTotals,
    { style: { bold } }: FormatOptions,
  ): string {
    const counts = SEVERITIES.filter((severity) => findings[severity] > 0).map((severity) =>
      cli.counted(findings[severity], severity),
    );
    const clean = reports === 0 ? null : cells === 0 ? cli.noCells : cli.clean;
    const verdict = counts.length === 0 ? clean : counts.join(cli.countsJoin);
    const ignored = suppressed === 0 ? '' : cli.suppressed(suppressed);
    const head = cli.summary(files, reports, cells);
    return `${bold(verdict === null ? head : `${head}${cli.summaryJoin}${verdict}`)}${ignored}\n`;
  }
}

function factsSheet(options: FormatOptions): FactsSheet {
  const { style, quiet } = options;
  const { cli } = options.messages;
  return {
    start: () => '',
    *file({ path, reports, extra }) {
      for (const [index, report] of reports.entries()) {
        yield `${style.bold(printable(path))}  ${head(report, report.cells.length, options)}\n\n`;
        yield* prettyFacts(report, extra.tables[index]!, options);
      }
    },
    end: ({ files, reports, cells, unread }) =>
      quiet ? '' : `${style.bold(cli.factsSummary(files, reports, cells, unread))}\n`,
  };
}

/** A file with more reports than this is a collection; its first ones will do to know it by. */
const MOST_HEADS = 3;

/** `a.txt  云溪县人民政府办公室 · 2024 年 · …`, a line for each further report. */
function heading(file: FileRecord, options: FormatOptions, sign: string): string {
  const { reports, extra } = file;
  const path = options.style.bold(printable(file.path));
  const [first, ...rest] = reports
    .slice(0, MOST_HEADS)
    .map((report, index) => head(report, extra.cells[index]!, options));
  const lines = [`${sign} ${path}${first === undefined ? '' : `  ${first}`}`, ...rest.map((text) => `    ${text}`)];
  const more = reports.length - MOST_HEADS;
  if (more > 0) lines.push(`    ${options.style.dim(options.messages.cli.moreReports(more))}`);
  return `${lines.join('\n')}\n`;
}

function head(report: ReportRecord, cells: number, { messages, style }: FormatOptions): string {
  return style.dim(printable(reportTitle(report, cells, messages)));
}
