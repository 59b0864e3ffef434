/** Writing a figure the way the sentence writes it. */

import type { Figure } from '../../report/claim.ts';
import { styled } from '../../report/style.ts';
import { type Decimal, formatDecimal, isInteger } from '../../text/decimal.ts';
import type { Edit } from '../../text/edit.ts';
import { fold } from '../../text/fold.ts';
import { textOf } from '../../text/span.ts';
import { formatNumeral, formatPositional, isNumeralLetter } from './numerals.ts';

/** Replaces the digits of a figure; Chinese numerals stay Chinese, full-width digits full-width, separators are kept. */
export function rewrite(text: string, { digits }: Figure, value: Decimal): Edit {
  const written = textOf(text, digits);
  const letters = [...fold(written).text];
  if (!letters.every((letter) => isNumeralLetter(letter) || letter === '点') || !isInteger(value)) {
    return { span: digits, newText: styled(formatDecimal(value), written) };
  }
  const whole = value.units / 10n ** BigInt(value.scale);
  const isPositional = letters.length > 1 && !letters.some((letter) => '十百千万亿廿卅拾佰仟'.includes(letter));
  return { span: digits, newText: isPositional ? formatPositional(whole) : formatNumeral(whole) };
}
