/** Applies suppressions: comments in the text and entries of the configuration. */
import type { Analysis, Ignore, Options } from '../analysis.ts';
import type { Messages } from '../messages/messages.ts';
import type { Finding } from '../report/finding.ts';
import type { Report, Row } from '../report/report.ts';
import { meet, type Span } from '../text/span.ts';
import { byPosition } from './order.ts';
import { type Reach, reachOf } from './reach.ts';
import { rules as registered } from './registry.ts';
import { findingOf } from './rule.ts';
import { severityOf } from './severity.ts';
import { type Suppression, suppressionsIn } from './suppression.ts';
import { ignoreProblems, suppressionProblems } from './suppression-problems.ts';
import { rule } from './unused-suppression.ts';

export interface Suppressed {
  /** What remains and what is wrong with the suppressions themselves, sorted by position. */
  readonly findings: readonly Finding[];
  readonly suppressed: Analysis['suppressed'];
}

/**
 * Takes out the findings that a comment or an entry of the configuration silences, and adds one for each suppression
 * that silences nothing, names no known rule or gives no reason. A text without a report gets no finding for its
 * comments.
 */
export function suppress(
  text: string,
  reports: readonly Report[],
  findings: readonly Finding[],
  options: Options,
  messages: Messages,
): Suppressed {
  if (options.honourIgnores === false) return { findings, suppressed: [] };
  const behind = new Map<number, number>();
  const comments = suppressionsIn(text)
    .toReversed()
    .map((suppression) => commentSilencer(suppression, text, reports, behind))
    .toReversed();
  const entries = (options.ignores ?? []).map(entrySilencer);
  const silencers = [...comments, ...entries];
  if (silencers.length === 0) return { findings, suppressed: [] };

  const remaining: Finding[] = [];
  const suppressed: Suppressed['suppressed'][number][] = [];
  const rows = labelsByCell(reports);
  for (const finding of findings) {
    const spans = [finding.span, ...placesOf(finding, rows)];
    const silencing = silencers.filter((silencer) => silencer.silences(finding, spans));
    // All of them are in use, so that none is reported as idle.
    for (const silencer of silencing) silencer.used.add(finding.rule);
    if (silencing.length === 0) remaining.push(finding);
    else suppressed.push({ finding, reason: silencing[0]!.reason, by: silencing[0]!.by });
  }
  if (reports.length === 0) return { findings: remaining, suppressed };

  const isOn = (id: string) => registered.some((rule) => rule.id === id && severityOf(rule, options) !== null);
  const problems = [
    ...comments.flatMap(({ suppression, used }) => suppressionProblems(suppression, used, text, isOn, messages)),
    ...entries.flatMap(({ ignore, used }) => ignoreProblems(ignore, used, isOn, messages)),
  ];
  const severity = severityOf(rule, options);
  if (severity !== null) remaining.push(...problems.map((problem) => findingOf(problem, rule, severity, null)));
  return { findings: remaining.sort(byPosition), suppressed };
}

interface Silencer {
  readonly by: 'comment' | 'configuration';
  readonly reason: string;
  /** Ids of the rules it has silenced something of. */
  readonly used: Set<string>;
  /** @param spans the finding's own place, and those of its cells and their rows' labels */
  readonly silences: (finding: Finding, spans: readonly Span[]) => boolean;
}

function commentSilencer(
  suppression: Suppression,
  text: string,
  reports: readonly Report[],
  behind: Map<number, number>,
): Silencer & { readonly suppression: Suppression } {
  const reach = reachOf(suppression, text, reports, behind);
  const ids = new Set(suppression.rules.map((rule) => rule.id));
  const every = suppression.wholeFile && ids.size === 0;
  return {
    suppression,
    by: 'comment',
    reason: suppression.reason,
    used: new Set(),
    silences: (finding, spans) =>
      (every || ids.has(finding.rule)) &&
      (spans.some((span) => meet(span, reach.range)) || isAboutTable(finding, reach, reports)),
  };
}

function entrySilencer(ignore: Ignore): Silencer & { readonly ignore: Ignore } {
  return {
    ignore,
    by: 'configuration',
    reason: ignore.reason,
    used: new Set(),
    silences: (finding) =>
      finding.rule === ignore.rule && (ignore.cell === null || finding.cells.includes(ignore.cell)),
  };
}

function isAboutTable(finding: Finding, { tables }: Reach, reports: readonly Report[]): boolean {
  const own = finding.report === null ? [] : (reports[finding.report]?.tables ?? []);
  return own.some(
    (table) =>
      tables.has(table) &&
      (meet(finding.span, table.span) || finding.cells.some((id) => id.startsWith(`${table.form.key}/`))),
  );
}

/** Where values stand each on its own line, the line that a comment precedes is that of the row's label. */
function placesOf(finding: Finding, rows: readonly ReadonlyMap<string, { row: Row; span: Span }>[]): Span[] {
  if (finding.report === null) return [];
  return finding.cells.flatMap((id) => {
    const place = rows[finding.report!]?.get(id);
    return place === undefined ? [] : [place.span, place.row.label];
  });
}

function labelsByCell(reports: readonly Report[]): ReadonlyMap<string, { row: Row; span: Span }>[] {
  return reports.map(
    ({ tables }) =>
      new Map(
        tables
          .flatMap((table) => table.rows)
          .flatMap((row) => row.cells.map((cell) => [cell.id, { row, span: cell.span }] as const)),
      ),
  );
}
