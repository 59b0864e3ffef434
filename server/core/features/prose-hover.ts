/** What a figure in a sentence is taken to mean, and whether the tables bear it out. */
import type { Analysis } from '../analysis.ts';
import { type Messages, messagesFor } from '../messages/messages.ts';
import { percentOf, ratiosOf, sumOf, type Values } from '../prose/cells/values.ts';
import { type ChangeClaim, type Claim, type CountClaim, type ShareClaim, yearBefore } from '../report/claim.ts';
import type { Report } from '../report/report.ts';
import { proseName, settledValues, sumText } from '../rules/prose-sums.ts';
import { add, compare, formatDecimal, ZERO } from '../text/decimal.ts';
import type { Span } from '../text/span.ts';
import { bearsOut, claimAt } from './claims.ts';

/** Of what is stated, and of equations. */
export const marks = { holds: '✓', broken: '✗', unsure: '？' } as const;

/** The hover for a figure in a sentence, or for a claim without one. */
export function proseHoverAt(analysis: Analysis, offset: number): Hover | null {
  const place = claimAt(analysis, offset);
  if (place === null) return null;
  const messages = messagesFor(analysis.locale);
  const { claim, report, span } = place;
  const lines = linesOf(claim, report, messages);
  const said = messages.claims.said(claim.text);
  return { span, markdown: [`**${escaped(said)}**`, lines.map((line) => `- ${line}`).join('\n')].join('\n\n') };
}

function linesOf(claim: Claim, report: Report, messages: Messages): string[] {
  const values = settledValues(report);
  switch (claim.kind) {
    case 'count':
      return readings(claim, report, values, messages);
    case 'statement':
      return claim.zeros.flatMap((id) => {
        const [cell, value] = [report.cells.get(id), values(id)];
        if (cell === undefined) return [];
        const mark = value === null ? marks.unsure : value.units === 0n ? marks.holds : marks.broken;
        const shown = value === null ? messages.claims.unknown : formatDecimal(value);
        return [`${mark} ${escaped(messages.claims.due(proseName(cell), shown))}`];
      });
    case 'breakdown': {
      const sum = claim.parts.reduce((so, part) => add(so, part.value), ZERO);
      const order = compare(sum, claim.total.value);
      const mark = order === 0 ? marks.holds : order < 0 && !claim.complete ? marks.unsure : marks.broken;
      const parts = claim.parts.map((part) => formatDecimal(part.value));
      return [`${mark} ${escaped(messages.claims.sum(parts, formatDecimal(sum), formatDecimal(claim.total.value)))}`];
    }
    case 'share':
      return shares(claim, values, messages);
    case 'change':
      return [change(claim, messages)];
    case 'growth':
      return [escaped(messages.claims.growth(formatDecimal(claim.now.value)))];
  }
}

function readings(claim: CountClaim, report: Report, values: Values, messages: Messages): string[] {
  const rough = claim.figure.precision === 'rough' ? [escaped(messages.claims.rough)] : [];
  const lines = claim.about.map((cells) => {
    const verdict = bearsOut(claim, cells, report, values);
    const mark = verdict === null ? marks.unsure : verdict ? marks.holds : marks.broken;
    const known = sumOf(cells, values) !== null;
    return `${mark} ${escaped(known ? messages.claims.reading(sumText(cells, report, values)) : messages.claims.unknown)}`;
  });
  return [...rough, ...lines];
}

function shares({ portions, figure }: ShareClaim, values: Values, messages: Messages): string[] {
  const digits = Math.max(2, figure.value.scale);
  return ratiosOf(portions, values).map(({ numerator: part, denominator: whole }) => {
    const percent = formatDecimal(percentOf(part, whole, digits));
    return escaped(messages.claims.share(formatDecimal(part), formatDecimal(whole), percent));
  });
}

function change(claim: ChangeClaim, messages: Messages): string {
  return escaped(messages.claims.change(formatDecimal(claim.now.value), formatDecimal(yearBefore(claim))));
}

/** Text as Markdown that shows just this text on one line. It never begins a line, so list and heading marks may stay. */
export function escaped(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]|<>~&]/g, '\\$&');
}

export interface Hover {
  readonly span: Span;
  /** Markdown; whatever comes from the text is escaped. */
  readonly markdown: string;
}
