/** The workspace's reports as a tree for a view: plain data, ready to be shown. */
import type { Range } from 'vscode-languageserver-protocol';
import type { Messages, ReportSummary, Severity } from '../../core/index.ts';
import type { Entry } from './entry.ts';
import { countsOf, type Found, foundIn, LEVELS, ruleTitle, worstOf } from './found.ts';
import type { Shelf } from './shelf.ts';

type Grouping = 'body' | 'file' | 'rule';

/** How the view wants it. */
export interface View {
  readonly grouping: Grouping;
  readonly hiddenSeverities: readonly Severity[];
  readonly hiddenRules: readonly string[];
  readonly onlyFindings: boolean;
}

export interface TreeNode {
  /** The same for the same thing as long as the grouping is. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** `fine`: nothing was found; `unread`: something could not be read. */
  readonly icon: Severity | 'fine' | 'unread';
  /** What a click opens. */
  readonly location: { readonly uri: string; readonly range: Range } | null;
  readonly children: readonly TreeNode[];
}

interface FiledReport {
  readonly entry: Entry;
  readonly index: number;
  readonly summary: ReportSummary;
  readonly year: number | null;
  readonly found: readonly Found[];
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

// Made on first use: it is dear, and most servers never sort by it.
let collator: Intl.Collator | null = null;
const inOrder = (a: string, b: string) => {
  collator ??= new Intl.Collator('zh-CN', { numeric: true });
  return collator.compare(a, b);
};

/** @param filingOf whose report it is and of which year: `Shelf.filingOf` */
export function treeOf(entries: Iterable<Entry>, view: View, filingOf: FilingOf, messages: Messages): TreeNode[] {
  const all = [...entries].sort((a, b) => inOrder(a.place.path, b.place.path));
  const kept = (entry: Entry) =>
    foundIn(entry).filter(
      ({ severity, rule }) => !view.hiddenSeverities.includes(severity) && !view.hiddenRules.includes(rule),
    );
  const files = all.map((entry) => ({ entry, found: kept(entry) }));
  const nodes = { body: byBody, file: byFile, rule: byRule }[view.grouping](
    files,
    messages,
    view.onlyFindings,
    filingOf,
  );
  const unread = all.filter(({ failure }) => failure !== null);
  const shown = view.onlyFindings ? nodes.filter(({ icon }) => icon !== 'fine') : nodes;
  return unread.length === 0 ? shown : [...shown, unreadable(unread, messages)];
}

interface File {
  readonly entry: Entry;
  readonly found: readonly Found[];
}

type FilingOf = Shelf['filingOf'];

function byBody(files: readonly File[], messages: Messages, onlyFindings: boolean, filingOf: FilingOf): TreeNode[] {
  const words = messages.workspace;
  const bodies = new Map<string, FiledReport[]>();
  const strays: FiledReport[] = [];
  for (const { entry, found } of files) {
    for (const [index, summary] of entry.summaries.entries()) {
      const { body, year } = filingOf(summary, entry.place.uri);
      const filed = { entry, index, summary, year, found: found.filter(({ report }) => report === index) };
      if (body === null) strays.push(filed);
      else bodies.set(body, [...(bodies.get(body) ?? []), filed]);
    }
  }
  const group = (id: string, label: string, reports: readonly FiledReport[]): TreeNode => {
    const sorted = [...reports].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
    const children = sorted
      .filter(({ found }) => !onlyFindings || found.length > 0)
      .map((report) => reportNode(id, report, messages));
    const found = reports.flatMap((report) => report.found);
    return {
      id,
      label,
      description: describe(words.years(reports.length), found, messages),
      icon: iconOf(found),
      location: null,
      children,
    };
  };
  const named = [...bodies].map(([body, reports]) => group(`body:${body}`, body, reports));
  named.sort((a, b) => inOrder(a.label, b.label));
  const homeless = files.filter(({ entry, found }) => entry.summaries.length === 0 && found.length > 0);
  const loose = [
    ...(strays.length === 0 ? [] : [group('stray', words.noBody, strays)]),
    ...homeless.map((file) => fileNode(file, messages)),
  ];
  return [...named, ...loose];
}

function reportNode(parent: string, { entry, index, summary, year, found }: FiledReport, messages: Messages): TreeNode {
  const id = `${parent}/${entry.place.uri}#${index}`;
  return {
    id,
    label: messages.workspace.year(year),
    description: describe(entry.place.path, found, messages),
    icon: iconOf(found),
    location: { uri: entry.place.uri, range: summary.range },
    children: found.map((each) => findingNode(id, each, each.rule)),
  };
}

function byFile(files: readonly File[], messages: Messages): TreeNode[] {
  return files
    .filter(({ entry, found }) => entry.summaries.length > 0 || found.length > 0)
    .map((file) => fileNode(file, messages));
}

function fileNode({ entry, found }: File, messages: Messages): TreeNode {
  const id = `file:${entry.place.uri}`;
  return {
    id,
    label: entry.place.path,
    description: describe(null, found, messages),
    icon: iconOf(found),
    location: { uri: entry.place.uri, range: entry.summaries[0]?.range ?? START },
    children: found.map((each) => findingNode(id, each, each.rule)),
  };
}

function byRule(files: readonly File[], messages: Messages): TreeNode[] {
  const groups = new Map<string, Found[]>();
  for (const { found } of files)
    for (const each of found) groups.set(each.rule, [...(groups.get(each.rule) ?? []), each]);
  const rank = (found: readonly Found[]) => LEVELS.indexOf(worstOf(found)!);
  return [...groups]
    .sort(([a, found], [b, others]) => rank(found) - rank(others) || a.localeCompare(b))
    .map(([rule, found]) => ({
      id: `rule:${rule}`,
      label: ruleTitle(rule, messages),
      description: `${rule} · ${messages.workspace.places(found.length)}`,
      icon: iconOf(found),
      location: null,
      children: found.map((each) => findingNode(`rule:${rule}`, each, each.entry.place.path)),
    }));
}

function findingNode(parent: string, { entry, index, message, severity, range }: Found, description: string): TreeNode {
  const { uri } = entry.place;
  return {
    id: `${parent}/${uri}#finding-${index}`,
    label: message,
    description,
    icon: severity,
    location: { uri, range },
    children: [],
  };
}

function unreadable(entries: readonly Entry[], messages: Messages): TreeNode {
  const children = entries.map(
    ({ place: { uri, path }, failure }): TreeNode => ({
      id: `unread:${uri}`,
      label: path,
      description: failure!,
      icon: 'unread',
      location: { uri, range: START },
      children: [],
    }),
  );
  const { unreadable: label, files } = messages.workspace;
  return { id: 'unread', label, description: files(children.length), icon: 'unread', location: null, children };
}

function describe(what: string | null, found: readonly Found[], messages: Messages): string {
  const counts = found.length === 0 ? null : messages.workspace.counts(countsOf(found));
  return [what, counts].filter((part) => part !== null).join(' · ');
}

function iconOf(found: readonly Found[]): TreeNode['icon'] {
  return worstOf(found) ?? 'fine';
}
