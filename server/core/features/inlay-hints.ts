/** What each total should be, written behind it while its parts change. */
import type { Analysis } from '../analysis.ts';
import { type Messages, messagesFor } from '../messages/messages.ts';
import { deductionsOf } from '../repair/blanks.ts';
import { awaitingBlanks } from '../report/blanks.ts';
import { type Equation, equationsOf } from '../report/equations.ts';
import { editCell } from '../report/style.ts';
import { equal, formatDecimal, isZero } from '../text/decimal.ts';
import type { Edit } from '../text/edit.ts';
import { meet, type Span } from '../text/span.ts';
import { equationText } from './equation-text.ts';
import { type Sum, type Total, totalsOf } from './totals.ts';

export interface InlayHint {
  /** Where it stands: behind the cell's text. */
  readonly offset: number;
  readonly text: string;
  /** The sums with their numbers, a line each. */
  readonly tooltip: string;
  /** Puts the sum into the cell; null where it is there already, or not sure. */
  readonly edit: Edit | null;
}

/**
 * The hints that stand in a range. Totals with a part that was not read have none, nor have those without any part
 * filled in, or of nothing but zeros, which most rows of a small office have.
 */
export function inlayHints(analysis: Analysis, range: Span): InlayHint[] {
  const messages = messagesFor(analysis.locale);
  const hints = analysis.reports.flatMap((report, index) => {
    if (!meet(report.span, range)) return [];
    const guilty = guiltyCells(analysis, index);
    const equations = equationsOf(report);
    const awaiting = awaitingBlanks(deductionsOf(report));
    return totalsOf(equations)
      .filter(({ cell }) => range.start <= cell.span.end && cell.span.end <= range.end)
      .flatMap((total) => hintOf(total, guilty, awaiting, analysis.text, messages) ?? []);
  });
  return hints.sort((a, b) => a.offset - b.offset);
}

/** The cells of a report that its preferred repairs change, by their ids. */
function guiltyCells({ findings }: Analysis, report: number): ReadonlySet<string> {
  const preferred = findings
    .filter((finding) => finding.report === report)
    .flatMap(({ repairs }) => repairs.filter((repair) => repair.preferred));
  return new Set(preferred.flatMap(({ changes }) => changes.map(({ cell }) => cell)));
}

function hintOf(
  { cell, sums }: Total,
  guilty: ReadonlySet<string>,
  awaiting: ReadonlySet<Equation>,
  text: string,
  messages: Messages,
): InlayHint | null {
  const words = messages.editor.hint;
  const begun = sums.filter(({ parts, blanks }) => blanks < parts.length);
  const [first, ...others] = begun;
  if (first === undefined) return null;
  const tooltip = begun.map(({ equation }) => equationText(equation, awaiting, messages, cell).text).join('\n');
  const hint = (label: string, edit: Edit | null = null) => ({ offset: cell.span.end, text: label, tooltip, edit });
  const { value } = cell;
  const agrees = ({ value: sum }: Sum) => equal(sum, value);
  if (begun.every(agrees)) return isZero(first.value) ? null : hint(words.agrees(formatDecimal(first.value)));
  // A blank part may be what is missing, so that nothing is wrong yet.
  const open = begun.find(({ blanks }) => blanks > 0);
  if (open !== undefined) return hint(words.soFar(formatDecimal(open.value), open.blanks));
  if (others.some((sum) => !equal(sum.value, first.value))) {
    return hint(words.torn(begun.map(({ equation, value: sum }) => [equation.constraint.place, formatDecimal(sum)])));
  }
  const due = formatDecimal(first.value);
  const edit = editCell(text, cell, first.value);
  if (value === null) return hint(words.due(due), edit);
  // Where a part is what is probably wrong, the total is not what "should be" another.
  const isPart = !guilty.has(cell.id) && first.parts.some((part) => guilty.has(part.cell.id));
  return hint(isPart ? words.partsOff(due) : words.off(due), edit);
}
