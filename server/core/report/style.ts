/** Writing a figure the way its cell is written. */

import { type Decimal, formatDecimal, isInteger } from '../text/decimal.ts';
import type { Edit } from '../text/edit.ts';
import { bySpan, type Span, textOf } from '../text/span.ts';
import type { Repair } from './finding.ts';
import type { Cell } from './report.ts';

/** Whether a cell may hold a figure: amounts alone have decimals, changes alone are negative. */
export function isAdmissible({ column: { kind } }: Cell, value: Decimal): boolean {
  return (kind === 'change' || value.units >= 0n) && (kind === 'amount' || isInteger(value));
}

/** Signs that stand before a figure, and how the same hand writes the other sign. */
const SIGNS: Readonly<Record<string, { readonly plus: string; readonly minus: string }>> = {
  增: { plus: '增', minus: '减' },
  增加: { plus: '增加', minus: '减少' },
  减: { plus: '增', minus: '减' },
  减少: { plus: '增加', minus: '减少' },
  減: { plus: '增', minus: '減' },
  減少: { plus: '增加', minus: '減少' },
  '+': { plus: '+', minus: '-' },
  '-': { plus: '', minus: '-' },
  '＋': { plus: '＋', minus: '－' },
  '－': { plus: '', minus: '－' },
  '−': { plus: '', minus: '−' },
  '–': { plus: '', minus: '–' },
};

const SIGN_BEFORE = /(增加?|[减減]少?|[+＋\-－−–])(\s*)$/;

/**
 * Puts a value into a cell. Only its digits, and a sign that must change, are replaced: units, notes and white space
 * stay, full-width digits stay full-width, thousands separators and decimals are kept where the cell has them. A blank
 * mark is replaced; into an empty cell the figure is inserted.
 */
export function editCell(text: string, cell: Cell, value: Decimal): Edit {
  if (cell.value === null) return { span: cell.digits, newText: formatDecimal(value) };
  const written = textOf(text, cell.digits);
  const isPlain = cell.digits.start === cell.span.start && /^\d+$/.test(written);
  if (isPlain) return { span: cell.digits, newText: formatDecimal(value) };
  const sign = signOf(text, cell);
  const negative = value.units < 0n;
  const isNegative = cell.value.units < 0n;
  const magnitude = styled(negative ? formatDecimal({ ...value, units: -value.units }) : formatDecimal(value), written);
  if (sign === null) return { span: cell.digits, newText: negative ? `-${magnitude}` : magnitude };
  if (negative === isNegative && value.units !== 0n) {
    return { span: { start: sign.digits.start, end: cell.digits.end }, newText: magnitude };
  }
  const mark =
    value.units === 0n ? '' : negative ? sign.minus + sign.gap : sign.plus === '' ? '' : sign.plus + sign.gap;
  return { span: { start: sign.span.start, end: cell.digits.end }, newText: mark + magnitude };
}

/** The repair that puts figures into cells. */
export function cellRepair(
  text: string,
  title: string,
  changes: readonly { readonly cell: Cell; readonly to: Decimal }[],
  preferred: boolean,
  reasons: readonly string[],
): Repair {
  return {
    title,
    kind: 'review',
    preferred,
    reasons,
    changes: changes.map(({ cell, to }) => ({ cell: cell.id, from: cell.value, to })),
    edits: changes.map(({ cell, to }) => editCell(text, cell, to)).sort(bySpan),
  };
}

interface Sign {
  readonly span: Span;
  /** Where the digits proper begin. */
  readonly digits: Span;
  readonly plus: string;
  readonly minus: string;
  readonly gap: string;
}

/** The sign of a cell, whether its `digits` take it in or not. */
function signOf(text: string, { span, digits }: Cell): Sign | null {
  const first = /[0-9０-９]/.exec(textOf(text, digits));
  if (first === null) return null;
  const start = digits.start + first.index;
  const match = SIGN_BEFORE.exec(text.slice(span.start, start));
  if (match === null) return null;
  const signs = SIGNS[match[1]!]!;
  return {
    span: { start: span.start + match.index, end: start },
    digits: { start, end: digits.end },
    gap: match[2]!,
    ...signs,
  };
}

/** Plain digits in the style of others: `1234.5` like `９，８７６．００` is `１，２３４．５０`. */
export function styled(plain: string, written: string): string {
  let [whole = '', fraction = ''] = plain.split('.');
  const decimals = /[.．]([0-9０-９]+)$/.exec(written)?.[1]?.length ?? 0;
  fraction = fraction.padEnd(decimals, '0');
  if (/[,，]/.test(written)) whole = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
  const result = fraction === '' ? whole : `${whole}.${fraction}`;
  return result.replace(/[0-9.,]/g, (sign) => (isWide(sign, written) ? wide(sign) : sign));
}

/** Whether the cell writes digits, or the same mark, full-width. */
function isWide(sign: string, written: string): boolean {
  if (/\d/.test(sign)) return /[０-９]/.test(written);
  return written.includes(wide(sign)) || (!written.includes(sign) && /[０-９]/.test(written));
}

function wide(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
}
