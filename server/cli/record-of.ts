/** The record of a file that was checked. */
import { createLibrary, type Finding, type Report, toNumber } from '../core/index.ts';
import { type Document, lineOf, rangeOf } from './document.ts';
import type { FileRecord, FilingOf, FindingRecord, ReportRecord } from './record.ts';

/** Everything that formats may want to show, of a document that is not kept. */
export function recordOf(document: Document): FileRecord {
  const { reports, findings, suppressed } = document.analysis;
  const silenced = suppressed.map(({ finding, ...rest }) => ({ ...rest, finding: findingRecord(document, finding) }));
  const shown = findings.map((finding) => findingRecord(document, finding));
  return {
    path: document.path,
    encoding: document.encoding,
    reports: reports.map((report) => reportRecord(document, report)),
    findings: shown,
    extra: {
      cells: reports.map(({ cells }) => cells.size),
      excerpts: excerptsOf(document, [...shown, ...silenced.map(({ finding }) => finding)]),
      suppressed: silenced,
    },
  };
}

const alone: FilingOf = createLibrary([]).filingOf;

/** The record of a report that is filed as if there were no other. */
export function reportRecord(document: Document, report: Report): ReportRecord {
  const { form, year, organisation, span } = report;
  const filedUnder = alone({ organisation, year }, document.path);
  return { form: form.id, year, organisation, range: rangeOf(document, span), filedUnder };
}

/** A figure as a JSON number. */
function plain(value: Finding['stated']): number | string | null {
  return value === null || typeof value === 'string' ? value : toNumber(value);
}

function findingRecord(document: Document, finding: Finding): FindingRecord {
  const { rule, severity, message, report, cells } = finding;
  return {
    rule,
    severity,
    message,
    range: rangeOf(document, finding.span),
    report,
    cells,
    stated: plain(finding.stated),
    expected: plain(finding.expected),
    related: finding.related.map(({ message, report, span, elsewhere }) =>
      elsewhere == null
        ? { message, path: null, report, range: rangeOf(document, span) }
        : { message, path: elsewhere.file, report: elsewhere.report, range: elsewhere.range },
    ),
    repairs: finding.repairs.map(({ title, preferred, reasons, changes, edits, elsewhere }) => ({
      title,
      preferred,
      reasons,
      changes: changes.map(({ cell, from, to }) => ({
        cell,
        from: from === null ? null : toNumber(from),
        to: toNumber(to),
      })),
      edits: edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText })),
      elsewhere: elsewhere == null ? null : { path: elsewhere.file, edits: elsewhere.edits },
    })),
  };
}

function excerptsOf(document: Document, findings: readonly FindingRecord[]): Record<number, string> {
  const lines = new Set(findings.map(({ range }) => range.start.line));
  return Object.fromEntries([...lines].map((line) => [line, lineOf(document, line)]));
}
