/** `gouji/status`: how a document stands, for the client's status item. Sent after each analysis to clients that asked. */
import type { Range } from 'vscode-languageserver-protocol';
import { type Severity, tableChecks } from '../core/index.ts';
import type { Analysed } from './analyses.ts';
import type { Connection } from './connection/connection.ts';
import { toRange } from './convert/ranges.ts';
import { countsOf } from './workspace/found.ts';

interface Status {
  readonly uri: string;
  readonly version: number;
  /** How many reports the document holds; 0 for a text that is none. */
  readonly reports: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** The equations of its tables that can be checked, those of them that hold, and those that wait for blank cells. */
  readonly equations: { readonly all: number; readonly holding: number; readonly open: number };
  /** How many rows of its tables could not be read, so that nothing is said of them. */
  readonly unread: number;
  /** Those that do not, in the order of the text; of very many the first. */
  readonly failing: readonly { readonly table: string; readonly message: string; readonly range: Range }[];
  /** In which findings are said. */
  readonly locale: string;
}

/** More than anybody picks from. */
const MOST = 200;

export function sendStatus(connection: Connection, { document, analysis }: Analysed): void {
  const findings = countsOf(analysis.findings);
  const { uri, version } = document;
  const checks = tableChecks(analysis);
  const equations = { all: 0, holding: 0, open: 0 };
  for (const { all, holding, open } of checks) {
    equations.all += all;
    equations.holding += holding;
    equations.open += open;
  }
  const failing = checks
    .flatMap(({ table, failing }) => failing.map(({ span, message }) => ({ table, message, span })))
    .slice(0, MOST)
    .map(({ span, ...each }) => ({ ...each, range: toRange(span, document) }));
  const { locale, reports } = analysis;
  const unread = reports.flatMap(({ tables }) => tables.flatMap((table) => table.unread)).length;
  const status: Status = { uri, version, reports: reports.length, findings, equations, unread, failing, locale };
  connection.sendNotification('gouji/status', status);
}
