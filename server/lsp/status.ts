/** `gouji/status`: how a document stands, for the client's status item. Sent after each analysis to clients that asked. */
import type { Connection } from 'vscode-languageserver';
import type { Severity } from '../core/index.ts';
import type { Analysed } from './analyses.ts';

interface Status {
  readonly uri: string;
  readonly version: number;
  /** How many reports the document holds; 0 for a text that is none. */
  readonly reports: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

export function sendStatus(connection: Connection, { document, analysis }: Analysed): void {
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of analysis.findings) findings[severity] += 1;
  const { uri, version } = document;
  const status: Status = { uri, version, reports: analysis.reports.length, findings };
  connection.sendNotification('gouji/status', status);
}
