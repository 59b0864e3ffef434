/** What was found in the workspace's files, as it is counted and shown. */
import type { Range } from 'vscode-languageserver-protocol';
import { type Messages, rules, type Severity } from '../../core/index.ts';
import { severityOf } from '../convert/diagnostics.ts';
import type { Entry } from './entry.ts';

type Counts = Readonly<Record<Severity, number>>;

export interface Found {
  readonly entry: Entry;
  readonly index: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** Index of its report in the file. */
  readonly report: number;
}

/** The gravest first. */
export const LEVELS: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The findings of a file as it is shown; those about the file itself belong to its first report. */
export function foundIn(entry: Entry): Found[] {
  return entry.findings.map((diagnostic, index) => ({
    entry,
    index,
    rule: String(diagnostic.code),
    severity: severityOf(diagnostic),
    message: messageOf(diagnostic),
    range: diagnostic.range,
    report: diagnostic.data?.report ?? 0,
  }));
}

/** The protocol allows Markdown, of which ours have none. */
function messageOf({ message }: Entry['findings'][number]): string {
  return typeof message === 'string' ? message : message.value;
}

export function countsOf(found: readonly Pick<Found, 'severity'>[]): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of found) counts[severity] += 1;
  return counts;
}

/** Every rule that found something, for a choice of them. */
export function rulesIn(entries: Iterable<Entry>, messages: Messages): { id: string; title: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    for (const { rule } of foundIn(entry)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return rules.flatMap(({ id }) => {
    const count = counts.get(id);
    return count === undefined ? [] : [{ id, title: ruleTitle(id, messages), count }];
  });
}

export function ruleTitle(rule: string, messages: Messages): string {
  const texts = Object.entries(messages.rules).find(([id]) => id === rule)?.[1];
  return texts !== undefined && 'title' in texts ? texts.title : rule;
}

/** Undefined where nothing was found. */
export function worstOf(found: readonly Found[]): Severity | undefined {
  return LEVELS.find((level) => found.some(({ severity }) => severity === level));
}
