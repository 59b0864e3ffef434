/** Holds a case of a suite against the analysis of its text. */

import { analyse } from '../../server/core/analyse.ts';
import type { Options } from '../../server/core/analysis.ts';
import { configurationFindings } from '../../server/core/config/findings.ts';
import { parseConfig } from '../../server/core/config/parse.ts';
import type { LibrarySettings } from '../../server/core/library/library.ts';
import type { Finding, Repair } from '../../server/core/report/finding.ts';
import { rules } from '../../server/core/rules/registry.ts';
import type { Edit } from '../../server/core/text/edit.ts';
import { analyseFolder } from './folder.ts';
import type { Marked, MarkedText } from './markers.ts';
import type { Beside, Case, Fixed } from './suite.ts';

const ruleIds = rules.map((rule) => rule.id);

/** What differs from what the case demands, as sentences; empty when all holds. */
export function problemsOf(suiteCase: Case, rule: string): string[] {
  const findings = findingsIn(suiteCase.text, suiteCase);
  return [
    ...differences(suiteCase, findings),
    ...messageProblems(suiteCase, findings),
    ...suiteCase.fixed.flatMap((fixed) => fixProblems(fixed, suiteCase, findings, rule)),
  ];
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);
}

/** @throws Error when a rule threw */
function findingsIn(text: string, { kind, options, only, beside, folder }: Case): Finding[] {
  const findings =
    kind === 'config' ? findingsOfConfig(text) : findingsOfDraft(text, options, beside, settingsOf(folder));
  return findings.filter((finding) => only === null || only.includes(finding.rule));
}

/** @throws Error when the settings are no good */
function settingsOf(folder: string): LibrarySettings {
  const { config, problems } = parseConfig(folder, ruleIds);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return config;
}

/** Where a folder is looked at, a report is one of its files. */
const FILE = 'draft.txt';

function findingsOfDraft(
  text: string,
  options: Options,
  beside: readonly Beside[],
  settings: LibrarySettings,
): readonly Finding[] {
  const folder = [{ file: FILE, text, options }, ...beside];
  const analysis = beside.length === 0 ? analyse(text, options) : analyseFolder(folder, settings).get(FILE)!;
  const { findings, failures } = analysis;
  if (failures.length > 0) throw new Error(failures.map(({ rule, error }) => `${rule}: ${error}`).join('\n'));
  return findings;
}

function findingsOfConfig(text: string): readonly Finding[] {
  return configurationFindings(text, parseConfig(text, ruleIds).problems);
}

/** Findings that are missing and findings that are too many, of any rule. */
function differences({ text, marked }: MarkedText, findings: readonly Finding[]): string[] {
  const left = [...findings];
  const problems: string[] = [];
  for (const mark of marked) {
    const index = left.findIndex((finding) => matches(mark, finding));
    if (index === -1) problems.push(`missing: ${mark.rule} at ${describe(text, mark.span)}${pinned(mark)}`);
    else left.splice(index, 1);
  }
  const extra = left.map(
    ({ rule, severity, span, message }) => `extra: ${rule} (${severity}) at ${describe(text, span)}: ${message}`,
  );
  return [...problems, ...extra];
}

function matches({ rule, severity, span }: Marked, finding: Finding): boolean {
  return (
    finding.rule === rule &&
    finding.span.start === span.start &&
    finding.span.end === span.end &&
    (severity === null || severity === finding.severity)
  );
}

function messageProblems({ messages }: Case, findings: readonly Finding[]): string[] {
  if (messages === null) return [];
  const actual = findings.map((finding) => finding.message);
  const agree = actual.length === messages.length && messages.every((message, index) => says(actual[index]!, message));
  return agree ? [] : [`messages differ:\n${actual.join('\n')}`];
}

/** A pinned message that ends in `…` pins the beginning. */
function says(actual: string, pinned: string): boolean {
  return pinned.endsWith('…') ? actual.startsWith(pinned.slice(0, -1)) : actual === pinned;
}

/** The repair must give just the text of the block, and that text just the findings marked in it. */
function fixProblems(fixed: Fixed, suiteCase: Case, findings: readonly Finding[], rule: string): string[] {
  const repairs = findings.filter((finding) => finding.rule === rule).flatMap((finding) => finding.repairs);
  const repair = repairs.find((candidate) =>
    fixed.title === '' ? candidate.preferred : candidate.title.includes(fixed.title),
  );
  if (repair === undefined) return [`no repair “${fixed.title || 'preferred'}” among: ${titles(repairs)}`];
  const result = applyEdits(suiteCase.text, repair.edits);
  if (result !== fixed.text) return [`“${repair.title}” gives another text: ${firstDifference(result, fixed.text)}`];
  return differences(fixed, findingsIn(result, suiteCase)).map((problem) => `after the fix, ${problem}`);
}

function titles(repairs: readonly Repair[]): string {
  return repairs.map((repair) => `${repair.title}${repair.preferred ? '*' : ''}`).join(' / ') || 'none';
}

function firstDifference(actual: string, expected: string): string {
  const [a, b] = [actual.split('\n'), expected.split('\n')];
  const index = a.findIndex((line, at) => line !== b[at]);
  return `line ${index + 1} is “${a[index]}”, should be “${b[index]}”`;
}

function pinned({ severity }: Marked): string {
  return severity === null ? '' : ` (${severity})`;
}

function describe(text: string, { start, end }: { start: number; end: number }): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(0, start).split('\n').length;
  return `line ${line}, “${text.slice(Math.max(lineStart, start - 30), start)}⟦${text.slice(start, end)}⟧”`;
}
