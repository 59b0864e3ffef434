/** A figure beside that of the year before. */

import type { Neighbours } from '../library/neighbours.ts';
import { cellOf } from '../library/summary.ts';
import type { Messages } from '../messages/messages.ts';
import type { Cell, Report } from '../report/report.ts';
import { compare, type Decimal, formatDecimal, sizeOf, subtract, unitsAt, ZERO } from '../text/decimal.ts';

/** Tables whose rows kept their names and meaning when the form changed. */
const LASTING: readonly string[] = ['applications', 'review'];

/** `上年 24，增 3（12.5%）`; null where last year's report has not surely the same figure. */
export function lastYearText(cell: Cell, report: Report, { previous }: Neighbours, messages: Messages): string | null {
  if (previous === null || cell.value === null) return null;
  const isSame = previous.summary.form === report.form.id || LASTING.includes(cell.id.split('/')[0]!);
  const before = isSame ? (cellOf(previous.summary, cell.id)?.value ?? null) : null;
  if (before === null) return null;
  const change = subtract(cell.value, before);
  const size = sizeOf(change);
  const words = messages.features.lastYear;
  return words(formatDecimal(before), compare(change, ZERO), formatDecimal(size), percentage(size, before));
}

/** With one decimal, rounded half up: `12.5`, `100`; null of nothing. */
function percentage(part: Decimal, whole: Decimal): string | null {
  if (whole.units <= 0n) return null;
  const scale = Math.max(part.scale, whole.scale);
  const units = unitsAt(whole, scale);
  const tenths = (unitsAt(part, scale) * 2000n + units) / (2n * units);
  return formatDecimal({ units: tenths, scale: 1 }).replace(/\.0$/, '');
}
