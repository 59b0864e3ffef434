/** The outline: reports → sections → tables → groups → rows. */

import type { Analysis } from '../analysis.ts';
import { type Messages, messagesFor } from '../messages/messages.ts';
import type { Cell, Report, Row, Section, Table } from '../report/report.ts';
import { formatDecimal } from '../text/decimal.ts';
import { oneLine } from '../text/lines.ts';
import { bySpan, cover, type Span } from '../text/span.ts';
import { groupsOf } from './groups.ts';
import { withHead } from './table-head.ts';

export interface OutlineNode {
  readonly kind: 'report' | 'section' | 'table' | 'group' | 'row';
  /** Never empty. */
  readonly name: string;
  /** For a row its values, in the order of the columns. */
  readonly detail: string;
  readonly span: Span;
  /** The part to select when the node is chosen; lies in `span`. */
  readonly selection: Span;
  /** Each lies in `span`. */
  readonly children: readonly OutlineNode[];
}

export function outline(analysis: Analysis): OutlineNode[] {
  const messages = messagesFor(analysis.locale);
  return analysis.reports.map((report) => reportNode(report, analysis.text, messages));
}

function reportNode(report: Report, text: string, messages: Messages): OutlineNode {
  const tableNodes = (tables: Iterable<Table>) =>
    [...tables].map((table) => tableNode(table, withHead(table, report, text), messages));
  const homeless = new Set(report.tables);
  const sections = report.sections.map((section) => {
    const own = report.tables.filter((table) => within(table.span, section.span));
    for (const table of own) homeless.delete(table);
    return sectionNode(section, tableNodes(own));
  });
  const children = [...sections, ...tableNodes(homeless)].sort(bySpan);
  return node({
    kind: 'report',
    name: messages.features.report.name(report.organisation, report.year),
    detail: messages.features.report.detail(report.form.id, report.tables.length, report.cells.size),
    span: report.span,
    selection: report.title ?? report.span,
    children,
  });
}

function sectionNode(section: Section, tables: readonly OutlineNode[]): OutlineNode {
  return node({
    kind: 'section',
    name: oneLine(section.title) || section.form?.title || '…',
    detail: '',
    span: section.span,
    selection: section.heading,
    children: tables.toSorted(bySpan),
  });
}

function tableNode(table: Table, span: Span, messages: Messages): OutlineNode {
  return node({
    kind: 'table',
    name: table.form.title,
    detail: messages.features.table.detail(table.rows.length, table.unread.length),
    span,
    selection: span,
    children: groupsOf(table).map((entry) => groupNode(entry, messages)),
  });
}

function groupNode(entry: ReturnType<typeof groupsOf>[number], messages: Messages): OutlineNode {
  if (entry.kind === 'row') return rowNode(entry.row, messages);
  return node({
    kind: 'group',
    name: entry.label,
    detail: '',
    span: entry.span,
    selection: entry.span,
    children: entry.children.map((child) => groupNode(child, messages)),
  });
}

function rowNode(row: Row, messages: Messages): OutlineNode {
  return node({
    kind: 'row',
    name: row.form.label,
    detail: row.cells.map((cell) => figure(cell, messages)).join(' '),
    span: row.span,
    selection: row.label,
    children: [],
  });
}

function figure(cell: Cell, messages: Messages): string {
  return cell.value === null ? messages.features.blankCell : formatDecimal(cell.value);
}

/** Widens the span where a part reaches beyond it, so that the tree is one whatever the text looks like. */
function node(draft: OutlineNode): OutlineNode {
  const span = draft.children.reduce((whole, child) => cover(whole, child.span), cover(draft.span, draft.selection));
  return { ...draft, span };
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
