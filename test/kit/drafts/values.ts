/** How numbers are written in cells. */
import type { ColumnForm } from '../../../server/core/forms/form.ts';
import type { Random } from '../random.ts';
import type { Figure } from './pieces.ts';
import type { Style } from './style.ts';

/** A cell that stands in the draft, not yet written. */
export interface Value {
  readonly id: string;
  readonly column: ColumnForm;
  /** Plain decimal digits. */
  readonly value: string;
}

const NOTES = ['驳回', '（其中修订2件）', '（含上年1件）', '（补正后办结）', '件'];
const BLANKS = ['', '/', '-', '—', '——', '无'];

/** A draft keeps to one way of writing blanks; notes stand beside a few numbers only. */
export function valueWriter(style: Style, next: Random): (value: Value) => Figure {
  const blank = next.pick(BLANKS);
  const signs = next.pick(['-', '减']);
  return ({ id, column, value }) => {
    if (style.blanks && value === '0' && next.chance(0.6)) return { id, value: null, text: blank };
    let text = value;
    if (style.thousandsSeparators) text = text.replace(/\d(?=(?:\d{3})+(?:\.|$))/g, '$&,');
    if (style.fullWidthDigits) text = text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    if (column.kind === 'change' && text.startsWith('-')) text = signs + text.slice(1);
    else if (column.kind === 'change' && signs === '减' && value !== '0') text = `增${text}`;
    if (style.notes && column.kind === 'count' && next.chance(0.03)) {
      const note = next.pick(NOTES);
      text += /^[（件]/.test(note) ? note : ` ${note}`;
    }
    if (style.notes && column.kind === 'amount') text += next.pick(['', '元', '万元']);
    return { id, value, text };
  };
}
