import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editCell } from '../../server/core/report/style.ts';
import { parseDecimal } from '../../server/core/text/decimal.ts';
import { draft } from '../kit/report.ts';

/** The cell's text after it was given a value. */
function rewrite(written: string, value: string, row = 'received'): string {
  const { text, report } = draft('ogi-2021', { applications: { [row]: [written, 0, 0, 0, 0, 0, 0] } });
  const cell = report.cells.get(`applications/${row}/natural-person`)!;
  const { span, newText } = editCell(text, cell, parseDecimal(value)!);
  return text.slice(cell.span.start, span.start) + newText + text.slice(span.end, cell.span.end);
}

describe('editCell', () => {
  it.each([
    // Plain digits, with what stands around them.
    ['5', '12', '12'],
    ['1 驳回', '2', '2 驳回'],
    ['251000元', '26', '26元'],
    // Width and separators.
    ['５', '12', '１２'],
    ['1,234', '12345', '12,345'],
    ['1,234', '999', '999'],
    ['1，234', '5678', '5，678'],
    ['１，２３４', '12345', '１２，３４５'],
    ['1234', '12345', '12345'],
    // Decimals that the cell has are kept, and none is lost.
    ['7730.28', '7731', '7731.00'],
    ['7730.28', '7731.125', '7731.125'],
    ['１．５', '2', '２．０'],
    ['15', '2.5', '2.5'],
    // Signs.
    ['增4', '5', '增5'],
    ['减4', '-5', '减5'],
    ['减4', '5', '增5'],
    ['增4', '-2', '减2'],
    ['减少 4', '3', '增加 3'],
    ['增4', '0', '0'],
    ['-4', '-5', '-5'],
    ['-4', '5', '5'],
    ['4', '-5', '-5'],
    // Blanks.
    ['', '3', '3'],
    ['/', '3', '3'],
    ['——', '3', '3'],
  ])('%s given %s: %s', (written, value, expected) => {
    expect(rewrite(written, value)).toBe(expected);
  });

  it('touches nothing but the digits where no sign changes', () => {
    const { text, report } = draft('ogi-2021', { applications: { received: ['约 12 件', 0, 0, 0, 0, 0, 12] } });
    const cell = report.cells.get('applications/received/natural-person')!;
    expect(editCell(text, cell, parseDecimal('21')!)).toEqual({ span: cell.digits, newText: '21' });
  });

  it('writes what is read back as the value, in the width of the cell', () => {
    const styles = [
      (digits: string) => digits,
      (digits: string) => digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      (digits: string) => digits.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ','),
    ];
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.nat(9_999_999), fc.constantFrom(...styles), (before, after, style) => {
        const written = style(String(before));
        const result = rewrite(written, String(after));
        const ascii = result.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
        expect(parseDecimal(ascii)?.units).toBe(BigInt(after));
        expect(/[０-９]/.test(result)).toBe(/[０-９]/.test(written));
        if (!written.includes(',')) expect(result).not.toContain(',');
      }),
    );
  });
});
