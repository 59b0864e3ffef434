/** Findings as diagnostics. */
import type { Diagnostic } from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Finding, rulePage, type Severity } from '../../core/index.ts';
import type { ClientFacts } from '../client-facts.ts';
import { DiagnosticSeverity } from '../protocol.ts';
import { toRange } from './ranges.ts';

/** Where all diagnostics say they come from. */
const SOURCE = '勾稽';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** All that is known of a finding; `accepted` has yet to be asked before it is sent. */
export function toDiagnostic(finding: Finding, document: TextDocument): Diagnostic {
  return {
    range: toRange(finding.span, document),
    severity: severities[finding.severity],
    source: SOURCE,
    code: finding.rule,
    codeDescription: { href: rulePage(finding.rule) },
    message: finding.message,
    relatedInformation: finding.related.map(({ message, span, elsewhere }) => ({
      message,
      location:
        elsewhere == null
          ? { uri: document.uri, range: toRange(span, document) }
          : { uri: elsewhere.file, range: elsewhere.range },
    })),
    data: { rule: finding.rule, report: finding.report, cells: finding.cells },
  };
}

/** Of diagnostics what the client takes. */
export function accepted(diagnostics: readonly Diagnostic[], client: ClientFacts): Diagnostic[] {
  return diagnostics.map(({ relatedInformation, codeDescription, ...rest }) => ({
    ...rest,
    ...(client.relatedInformation && { relatedInformation }),
    ...(client.codeDescription && { codeDescription }),
  }));
}

export function toDiagnostics(findings: readonly Finding[], document: TextDocument, client: ClientFacts): Diagnostic[] {
  return accepted(
    findings.map((finding) => toDiagnostic(finding, document)),
    client,
  );
}

/** The way back from a diagnostic of ours. */
export function severityOf(diagnostic: Diagnostic): Severity {
  const levels = Object.keys(severities) as Severity[];
  return levels.find((level) => severities[level] === diagnostic.severity) ?? 'hint';
}
