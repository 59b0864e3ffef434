import { eastAsianWidth } from 'get-east-asian-width';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../server/core/text/width.ts';

const ZERO = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** Surrogates, and what this Unicode does not know. */
const NONE = /[\p{Cs}\p{Cn}]/u;

describe('columns', () => {
  it('are those of the East Asian Width of every character there is', () => {
    const other: string[] = [];
    for (let code = 0x20; code < 0x40000; code++) {
      const character = String.fromCodePoint(code);
      if (NONE.test(character)) continue;
      const columns = code > 0x7e && ZERO.test(character) ? 0 : eastAsianWidth(code);
      if (columnsOf(character) !== columns) other.push(code.toString(16));
    }
    expect(other).toEqual([]);
  });
});
