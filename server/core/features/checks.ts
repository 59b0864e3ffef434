/** How the equations of each table stand. */
import type { Analysis } from '../analysis.ts';
import { messagesFor } from '../messages/messages.ts';
import { balance, cellsOf, type Equation, equationsOf } from '../report/equations.ts';
import type { Finding } from '../report/finding.ts';
import type { Report, Table } from '../report/report.ts';
import { once } from '../text/once.ts';
import type { Span } from '../text/span.ts';

export interface TableCheck {
  /** Where the table begins, its head included; on one line. */
  readonly span: Span;
  readonly title: string;
  /** The table's own title. */
  readonly table: string;
  /** How many equations there are, and how many of them hold. */
  readonly all: number;
  readonly holding: number;
  /** What is wrong, in the order of the text: the findings. */
  readonly failing: readonly Pick<Finding, 'span' | 'message'>[];
}

/** One check for each table that has equations which can be checked; a lens and a status ask for the same. */
export const tableChecks: (analysis: Analysis) => readonly TableCheck[] = once(checksOf);

function checksOf(analysis: Analysis): TableCheck[] {
  const messages = messagesFor(analysis.locale);
  return analysis.reports.flatMap((report, index) => {
    const found = findingsByEquation(analysis.findings.filter((finding) => finding.report === index));
    const equations = equationsOf(report);
    return report.tables.flatMap((table): TableCheck[] => {
      const own = equations.filter((equation) => equation.table === table);
      if (own.length === 0) return [];
      const failing: Finding[] = [];
      let [holding, open, ignored] = [0, 0, 0];
      for (const equation of own) {
        const result = balance(equation);
        const finding = found.get(keyOf(equation.constraint.rule, cellsOf(equation)));
        if (result.holds) holding += 1;
        else if (finding !== undefined) failing.push(finding);
        else if (result.blanks.length > 0) open += 1;
        // Broken without a finding: it was suppressed, or its rule is off.
        else ignored += 1;
      }
      failing.sort((a, b) => a.span.start - b.span.start);
      const counts = { all: own.length, holding, failing: failing.length, open, ignored, unread: table.unread.length };
      const title = messages.editor.check(counts);
      const span = topOf(table, report, analysis.text);
      return [{ span, title, table: table.form.title, all: own.length, holding, failing }];
    });
  });
}

function findingsByEquation(findings: Analysis['findings']): ReadonlyMap<string, Finding> {
  return new Map(findings.map((finding) => [keyOf(finding.rule, finding.cells), finding]));
}

function keyOf(rule: Equation['constraint']['rule'], cells: readonly string[]): string {
  return [rule, ...cells].join('\n');
}

/** A table's head has no more lines than this, one cell a line included. */
const HEAD_LINES = 60;

/** The first line of a table: the lines above its first row belong to it, up to a blank line, a heading or the tag. */
function topOf({ span }: Table, { sections }: Report, text: string): Span {
  const floor = Math.max(0, ...sections.map(({ heading }) => heading.end).filter((end) => end <= span.start));
  let start = lineStart(text, span.start);
  for (let lines = 0; lines < HEAD_LINES && start > floor; lines++) {
    if (/<table/i.test(lineFrom(text, start))) break;
    const above = lineStart(text, start - 1);
    if (above < floor || lineFrom(text, above).trim() === '') break;
    start = above;
  }
  return { start, end: start + lineFrom(text, start).length };
}

function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '');
}
