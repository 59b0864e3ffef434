/** Repairs of findings, as the editor offers them. */
import type { Analysis } from '../analysis.ts';
import { messagesFor } from '../messages/messages.ts';
import type { Finding, Repair } from '../report/finding.ts';
import type { Edit } from '../text/edit.ts';
import { bySpan, meet, type Span } from '../text/span.ts';

export interface QuickFix {
  readonly repair: Repair;
  /** The findings that offer just this repair; at least one. */
  readonly findings: readonly Finding[];
}

/** Findings whose primary span meets the range (an empty range is a cursor). */
export function findingsAt(analysis: Analysis, range: Span): Finding[] {
  return analysis.findings.filter(({ span }) => meet(span, range));
}

/** The repairs of the findings at a range, the preferred ones first; one that mends several findings comes once. */
export function quickFixes(analysis: Analysis, range: Span): QuickFix[] {
  return repairsOf(findingsAt(analysis, range));
}

/** The repairs of some findings, the preferred ones first; one that mends several findings comes once. */
export function repairsOf(found: readonly Finding[]): QuickFix[] {
  const fixes = new Map<string, { repair: Repair; findings: Finding[] }>();
  for (const finding of found) {
    for (const repair of finding.repairs) {
      const key = JSON.stringify([repair.title, repair.edits, repair.elsewhere]);
      const known = fixes.get(key);
      if (known === undefined) fixes.set(key, { repair, findings: [finding] });
      else {
        known.findings.push(finding);
        if (repair.preferred) known.repair = repair;
      }
    }
  }
  return [...fixes.values()].sort((a, b) => Number(b.repair.preferred) - Number(a.repair.preferred));
}

/** What the action is called that shows a repair before it is made. */
export function previewTitle({ title }: Repair, { locale }: Analysis): string {
  return messagesFor(locale).features.repairs.preview(title);
}

export interface FixAll {
  readonly title: string;
  /** Disjoint and sorted; at least one. */
  readonly edits: readonly Edit[];
}

/**
 * Everything that may be changed without a second look: the safe repairs of all findings, of each finding one; null
 * when there is none. Where two would touch the same text the earlier stands and the other waits for the next run.
 */
export function fixAll(analysis: Analysis): FixAll | null {
  const edits: Edit[] = [];
  let repairs = 0;
  for (const finding of analysis.findings) {
    const safe = finding.repairs.filter((repair) => repair.kind === 'safe');
    const repair = safe.find((candidate) => candidate.preferred) ?? safe[0];
    if (!repair?.edits.every((edit) => edits.every((other) => disjoint(edit, other)))) continue;
    edits.push(...repair.edits);
    repairs += 1;
  }
  if (repairs === 0) return null;
  edits.sort(bySpan);
  return { title: messagesFor(analysis.locale).features.fixAll(repairs), edits };
}

function disjoint({ span: a }: Edit, { span: b }: Edit): boolean {
  // Two insertions at one place would have no order.
  if (a.start === b.start) return false;
  return a.end <= b.start || b.end <= a.start;
}
