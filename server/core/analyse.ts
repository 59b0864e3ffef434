import { type Analysis, type Context, DEFAULT_MAX_LENGTH, type Options } from './analysis.ts';
import { knownForms } from './forms/known.ts';
import { createLibrary } from './library/library.ts';
import { type Neighbours, noNeighbours, surePrevious } from './library/neighbours.ts';
import { lastYearsStatements } from './library/statements.ts';
import { summarise } from './library/summary.ts';
import { DEFAULT_LOCALE, messagesFor } from './messages/messages.ts';
import { statementsIn } from './prose/cells/values.ts';
import { read } from './reading/read.ts';
import { deductionsOf } from './repair/blanks.ts';
import { withRepairs } from './repair/repair.ts';
import { equationsOf } from './report/equations.ts';
import type { Finding } from './report/finding.ts';
import type { Report } from './report/report.ts';
import { tooLarge } from './rules/document-too-large.ts';
import { byPosition } from './rules/order.ts';
import { runRules } from './rules/run.ts';
import { withinText } from './rules/same-text.ts';
import { suppress } from './rules/suppress.ts';
import { isReport } from './text/detect.ts';
import { lineIndex } from './text/lines.ts';

/**
 * Reads, reconciles and repairs a text, alone or beside the other reports of a folder (`context`). A function of its
 * arguments alone; it never throws, and every span it returns lies in the text. A text that is no report gives an
 * empty analysis.
 */
export function analyse(text: string, options: Options = {}, context: Context | null = null): Analysis {
  const { locale = DEFAULT_LOCALE, markup = 'plain', maxLength = DEFAULT_MAX_LENGTH } = options;
  const messages = messagesFor(locale);
  const nothing = withoutReport(text, locale);
  if (text.length > maxLength) return { ...nothing, findings: tooLarge(text, maxLength, options, messages) };
  // Users' own forms describe reports that detection has never heard of.
  const asked = options.form != null || (options.forms?.length ?? 0) > 0;
  if (!asked && !isReport(text)) return nothing;
  const reports = read(text, markup, knownForms(options.forms), options.form ?? null);
  const beside = context ?? ownContext(text, reports);
  const placed = beside === null ? null : { file: beside.file, lines: lineIndex(text) };
  const findings: Finding[] = [];
  const failures: Analysis['failures'][number][] = [];
  reports.forEach((report, index) => {
    const neighbours = beside === null ? noNeighbours : neighboursOf(report, index, beside);
    const run = runRules(report, options, { index, text, markup, messages, neighbours });
    failures.push(...run.failures);
    const equations = equationsOf(report);
    const deductions = deductionsOf(report);
    const statements = [...statementsIn(report.claims), ...lastYearsStatements(report, surePrevious(neighbours))];
    const mended = withRepairs(text, report, equations, deductions, run.findings, messages, statements);
    findings.push(...(placed === null ? mended : mended.map((each) => withinText(each, placed.file, placed.lines))));
  });
  findings.sort(byPosition);
  return { text, locale, reports, failures, ...suppress(text, reports, findings, options, messages) };
}

/** The analysis of a text in which nothing was read. */
export function withoutReport(text: string, locale: string): Analysis {
  return { text, locale, reports: [], findings: [], suppressed: [], failures: [] };
}

/** Where no other files are at hand, the reports of a collection still stand beside each other. */
function ownContext(text: string, reports: readonly Report[]): Context | null {
  if (reports.length < 2) return null;
  const file = '';
  const filed = summarise({ text, reports }).map((summary, index) => ({ file, index, summary }));
  return { library: createLibrary(filed), file };
}

/** Asked in plain data: the library may be in another thread. */
function neighboursOf({ year, organisation }: Report, index: number, { library, file }: Context): Neighbours {
  return library.neighboursOf({ year, organisation, index }, file);
}
