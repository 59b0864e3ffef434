import type { Form } from '../../forms/form.ts';
import type { Cell, Row, Table, UnreadRow } from '../../report/report.ts';
import { align } from '../rows/align.ts';
import { type Candidate, candidatesFor } from '../rows/candidates.ts';
import type { Segment } from './segments.ts';

/** How a form fits a report. */
export interface Fit {
  readonly form: Form;
  readonly candidates: readonly Candidate[];
  readonly chain: readonly Candidate[];
  /** How many labels of its own, heads above all, stand there. */
  readonly labels: number;
  readonly inForce: boolean;
  readonly score: number;
}

/** The form that fits best, and the one that the evidence does not rule out beside it. */
export interface Choice {
  readonly best: Fit;
  readonly rival: Fit | null;
}

/** What a row of the form that was not found takes away: little, as a draft may hold one table only. */
const LACKED = 0.2;
/** A lead of less, for each label more, is no evidence against the labels of the other form. */
const LEAD = 15;

/**
 * Chooses by rows in order with their values, by heads and by years. Where rows speak for one form and labels for
 * another, as they do once digits are glued and heads are damaged, labels decide and the other one stays a rival.
 *
 * @param text the folded text
 * @param year the report year, null where it is not known
 */
export function chooseForm(text: string, segment: Segment, forms: readonly Form[], year: number | null): Choice {
  const labels = labelsOf(segment);
  const fits = forms.map((form) => fit(text, segment, form, labels.get(form)?.size ?? 0, year));
  const first = fits.reduce((a, b) => (b.score > a.score ? b : a));
  const near = fits.filter((other) => isBacked(other, first) && other.score > first.score - leadFor(other, first));
  if (near.length === 0) return { best: first, rival: null };
  return { best: near.reduce((a, b) => (isBacked(b, a) ? b : a)), rival: first };
}

/** Whether more labels speak for one form than for another; where as many do, the year tells. */
function isBacked(one: Fit, other: Fit): boolean {
  return one.labels === other.labels ? one.inForce && !other.inForce : one.labels > other.labels;
}

function leadFor(other: Fit, first: Fit): number {
  return LEAD * Math.max(2, other.labels - first.labels);
}

/** The labels of each form that stand in the report. */
function labelsOf({ spots }: Segment): ReadonlyMap<Form, ReadonlySet<string>> {
  const labels = new Map<Form, Set<string>>();
  for (const { core, uses } of spots) {
    for (const { form } of uses) {
      const own = labels.get(form);
      if (own === undefined) labels.set(form, new Set([core]));
      else own.add(core);
    }
  }
  return labels;
}

/** How well a form fits: its rows in order with their values, its heads, its years, less the rows it would lack. */
function fit(text: string, segment: Segment, form: Form, labels: number, year: number | null): Fit {
  const candidates = candidatesFor(text, segment.read, form);
  const chain = align(candidates);
  const rows = form.tables.reduce((sum, table) => sum + table.rows.filter((row) => !row.optional).length, 0);
  const { from, to } = form.years;
  const inForce = year !== null && year >= (from ?? year) && year <= (to ?? year);
  const score =
    chain.reduce((sum, candidate) => sum + candidate.score, 0) +
    3 * labels +
    // Heads and labels decide; the year only where they do not.
    (inForce ? 2 : 0) -
    LACKED * Math.max(0, rows - chain.length);
  return { form, candidates, chain, labels, inForce, score };
}

/** The tables with those cells only that the rival form has in the same place; the others are unread. */
export function agreedOn(tables: readonly Table[], rival: readonly Table[]): Table[] {
  const places = new Map(
    rival.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ id, span }) => [id, span] as const))),
  );
  const isSure = ({ id, span }: Cell) => {
    const other = places.get(id);
    return other !== undefined && other.start === span.start && other.end === span.end;
  };
  return tables.map((table) => {
    const unread: UnreadRow[] = [];
    const rows = table.rows.flatMap((row): Row[] => {
      const cells = row.cells.filter(isSure);
      if (cells.length === row.cells.length) return [row];
      const ids = row.cells.filter((cell) => !isSure(cell)).map(({ id }) => id);
      unread.push({ row: row.form, ids, reason: { kind: 'form' }, label: row.label, span: row.span });
      return cells.length === 0 ? [] : [{ ...row, cells }];
    });
    return unread.length === 0 ? table : { ...table, rows, unread: [...table.unread, ...unread] };
  });
}
