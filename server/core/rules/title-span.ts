import type { Report } from '../report/report.ts';
import type { Span } from '../text/span.ts';

/** Where a finding about a whole report stands: at its title, else where it begins. */
export function titleSpan({ title, span }: Report): Span {
  return title ?? { start: span.start, end: span.start };
}
