/**
 * The machine's format, version 1: a stable contract to which fields are only ever added. All keys are always there,
 * null or [] where there is nothing to say. One file a line, so that a long run is written as it goes.
 */
import { claimFacts, type Finding, type Messages, type Report, toNumber, unreadReasonText } from '../../core/index.ts';
import { type Document, rangeOf, type Summary } from '../document.ts';
import type { Format, Sheet } from './format.ts';

const VERSION = 1;

export const json: Format = {
  check: () =>
    sheet(checkedFile, ({ files, reports, cells, findings }: Summary) => ({
      summary: { files, reports, cells, findings },
    })),
  facts: ({ messages }) => sheet((document) => factsOfFile(document, messages), null),
};

function sheet(toData: (document: Document) => object, tail: ((summary: Summary) => object) | null): Sheet {
  let first = true;
  return {
    start: () => `{"version":${VERSION},"files":[`,
    *file(document) {
      yield `${first ? '\n' : ',\n'}${JSON.stringify(toData(document))}`;
      first = false;
    },
    end(summary) {
      const rest = tail === null ? '' : `,${JSON.stringify(tail(summary)).slice(1, -1)}`;
      return `${first ? '' : '\n'}]${rest}}\n`;
    },
  };
}

function checkedFile(document: Document): object {
  return {
    path: document.path,
    encoding: document.encoding,
    reports: document.analysis.reports.map((report) => reportHead(document, report)),
    findings: document.analysis.findings.map((finding) => findingData(document, finding)),
  };
}

function reportHead(document: Document, report: Report) {
  return {
    form: report.form.id,
    year: report.year,
    organisation: report.organisation,
    range: rangeOf(document, report.span),
  };
}

function findingData(document: Document, finding: Finding): object {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range: rangeOf(document, finding.span),
    report: finding.report,
    cells: finding.cells,
    stated: plain(finding.stated),
    expected: plain(finding.expected),
    related: finding.related.map(({ message, report, span }) => ({
      message,
      // Places in other files come with checks across reports.
      path: null,
      report,
      range: rangeOf(document, span),
    })),
    repairs: finding.repairs.map(({ title, preferred, reasons, changes, edits }) => ({
      title,
      preferred,
      reasons,
      changes: changes.map(({ cell, from, to }) => ({ cell, from: plain(from), to: plain(to) })),
      edits: edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText })),
    })),
  };
}

function factsOfFile(document: Document, messages: Messages): object {
  return {
    path: document.path,
    encoding: document.encoding,
    reports: document.analysis.reports.map((report) => ({
      ...reportHead(document, report),
      cells: [...report.cells.values()].map(({ id, value, text, span }) => ({
        id,
        value: plain(value),
        text,
        range: rangeOf(document, span),
      })),
      unread: report.tables.flatMap((table) =>
        table.unread.flatMap(({ ids, reason }) =>
          ids.map((id) => ({ id, reason: unreadReasonText(reason, messages) })),
        ),
      ),
      claims: claimFacts(report).map(({ text, value, exact, about, span }) => ({
        text,
        value: plain(value),
        exact,
        about,
        range: rangeOf(document, span),
      })),
    })),
  };
}

/** Figures as JSON numbers. */
function plain(value: Finding['stated']): number | string | null {
  return value === null || typeof value === 'string' ? value : toNumber(value);
}
