import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, formatDecimal, isInteger, parseDecimal, subtract } from '../../server/core/text/decimal.ts';

const read = (text: string) => parseDecimal(text)!;

/** Figures as written, with up to three decimals and more digits than a float holds. */
const written = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.stringMatching(/^\d{0,3}$/))
  .map(([negative, whole, fraction]) => `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`);

/** A figure in thousandths. */
function thousandths(text: string): bigint {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)!;
  const units = BigInt(whole! + fraction.padEnd(3, '0'));
  return sign === '-' ? -units : units;
}

describe('figures', () => {
  it('are not floats', () => {
    expect(compare(add(read('0.1'), read('0.2')), read('0.3'))).toBe(0);
    expect(compare(read('9007199254740993'), read('9007199254740992'))).toBeGreaterThan(0);
  });

  it('are added, taken away and compared exactly', () => {
    fc.assert(
      fc.property(written, written, (a, b) => {
        const [left, right] = [thousandths(a), thousandths(b)];
        expect(thousandths(formatDecimal(add(read(a), read(b))))).toBe(left + right);
        expect(thousandths(formatDecimal(subtract(read(a), read(b))))).toBe(left - right);
        expect(Math.sign(compare(read(a), read(b)))).toBe(left < right ? -1 : left > right ? 1 : 0);
        expect(isInteger(read(a))).toBe(left % 1000n === 0n);
      }),
    );
  });

  it.each([
    ['7,730', '7730'],
    ['1,208.75', '1208.75'],
    ['+4', '4'],
    ['-0.50', '-0.50'],
    ['007', '7'],
  ])('%s is %s', (text, value) => {
    expect(formatDecimal(read(text))).toBe(value);
  });

  it.each(['', '.', '1.', '.5', '1,2345', '12,34', '1 2', '１', '1e3', '--1'])('“%s” is none', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });
});
