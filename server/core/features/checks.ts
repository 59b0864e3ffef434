/** How the equations of each table stand. */
import type { Analysis } from '../analysis.ts';
import { messagesFor } from '../messages/messages.ts';
import { deductionsOf } from '../repair/blanks.ts';
import { awaitingBlanks } from '../report/blanks.ts';
import { balance, cellsOf, type Equation, equationsOf } from '../report/equations.ts';
import type { Finding } from '../report/finding.ts';
import { once } from '../text/once.ts';
import { bySpan, type Span } from '../text/span.ts';
import { firstLine } from './table-head.ts';

export interface TableCheck {
  /** Where the table begins, its head included; on one line. */
  readonly span: Span;
  readonly title: string;
  /** The table's own title. */
  readonly table: string;
  /** How many equations there are, and how many of them hold. */
  readonly all: number;
  readonly holding: number;
  /** How many wait for cells that are still blank. */
  readonly open: number;
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
    const awaiting = awaitingBlanks(deductionsOf(report));
    return report.tables.flatMap((table): TableCheck[] => {
      const own = equations.filter((equation) => equation.table === table);
      if (own.length === 0) return [];
      const failing: Finding[] = [];
      let [holding, open, ignored] = [0, 0, 0];
      for (const equation of own) {
        const result = balance(equation);
        const finding = found.get(keyOf(equation.constraint.rule, cellsOf(equation)));
        // That nothing equals nothing is no balance yet.
        if (result.blanks.length === equation.left.length + equation.right.length) open += 1;
        else if (result.holds) holding += 1;
        else if (finding !== undefined) failing.push(finding);
        else if (awaiting.has(equation)) open += 1;
        // Broken without a finding: it was suppressed, or its rule is off.
        else ignored += 1;
      }
      failing.sort(bySpan);
      const counts = { all: own.length, holding, failing: failing.length, open, ignored, unread: table.unread.length };
      const title = `${markOf(counts)} ${messages.editor.check(counts)}`;
      const span = firstLine(table, report, analysis.text);
      return [{ span, title, table: table.form.title, all: own.length, holding, open, failing }];
    });
  });
}

/** Of what waits for figures or was not read nobody knows whether it balances. */
function markOf({ failing, open, unread }: Record<'failing' | 'open' | 'unread', number>): string {
  if (failing > 0) return '✗';
  return open + unread > 0 ? '○' : '✓';
}

function findingsByEquation(findings: Analysis['findings']): ReadonlyMap<string, Finding> {
  return new Map(findings.map((finding) => [keyOf(finding.rule, finding.cells), finding]));
}

function keyOf(rule: Equation['constraint']['rule'], cells: readonly string[]): string {
  return [rule, ...cells].join('\n');
}
