import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, widthOf } from '../../server/cli/columns.ts';
import { drawFrame } from '../../server/cli/frame.ts';

/** The two lines as a terminal shows them. */
function drawn(line: string, start: number, end: number, width = 80): string[] {
  const { source, marks } = drawFrame(line, [{ start, end, sign: '^' }], width);
  return [source, marks];
}

describe('marks', () => {
  it('stand under wide characters, two columns each', () => {
    expect(drawn('总计 | 7 |', 0, 2)).toEqual([
      '总计 | 7 |',
      '^^^^', //
    ]);
    expect(drawn('总计 | 7 |', 5, 6)).toEqual([
      '总计 | 7 |',
      '       ^', //
    ]);
  });

  it('stand under full-width digits and astral characters', () => {
    expect(drawn('𠮷 ７', 3, 4)).toEqual([
      '𠮷 ７',
      '   ^^', //
    ]);
  });

  it('follow tabs, which go to the next fourth column', () => {
    expect(drawn('件\t9', 2, 3)).toEqual([
      '件  9',
      '    ^', //
    ]);
  });

  it('point at one place when they are empty, in the line or at its end', () => {
    expect(drawn('规章 |  | 0', 4, 4)).toEqual([
      '规章 |  | 0',
      '      ^', //
    ]);
    expect(drawn('规章 |', 4, 4)).toEqual([
      '规章 |',
      '      ^', //
    ]);
  });

  it('of different signs share a line, the first one winning', () => {
    const marks = [
      { start: 4, end: 5, sign: '^' },
      { start: 0, end: 5, sign: '-' },
    ];
    expect(drawFrame('1 + 2', marks, 80).marks).toBe('----^');
  });

  it('take no column for combining marks', () => {
    expect(drawn('e\u0301 7', 3, 4)).toEqual([
      'e\u0301 7',
      '  ^', //
    ]);
  });
});

describe('a long line', () => {
  const line = `${'前'.repeat(50)}77${'后'.repeat(50)}`;

  it('is cut around the mark, evenly', () => {
    expect(drawn(line, 50, 52, 24)).toEqual([
      '…前前前前前77后后后后后…',
      '           ^^', //
    ]);
  });

  it('is cut at one end when the mark is near the other', () => {
    expect(drawn(line, 0, 1, 24)).toEqual([
      '前前前前前前前前前前前…',
      '^^', //
    ]);
    expect(drawn(line, 101, 102, 24)).toEqual([
      '…后后后后后后后后后后后',
      '                     ^^', //
    ]);
  });

  it('shows the beginning of a mark that is longer than the room', () => {
    expect(drawn(line, 50, 102, 24)).toEqual([
      '…77后后后后后后后后后后…',
      ' ^^^^^^^^^^^^^^^^^^^^^^', //
    ]);
  });
});

it('never draws wider than the room, and marks stand below their text', () => {
  const unit = fc.constantFrom('总', '7', ' ', '\t', '𠮷', '\ud800', '\u0301', '\x1b', '—', '｜');
  fc.assert(
    fc.property(fc.array(unit), fc.nat(40), fc.nat(40), fc.integer({ min: 20, max: 60 }), (units, a, b, width) => {
      const line = units.join('');
      const start = Math.min(a, b, line.length);
      const end = Math.min(Math.max(a, b), line.length);
      const { source, marks } = drawFrame(line, [{ start, end, sign: '^' }], width);
      expect(widthOf(source)).toBeLessThanOrEqual(width);
      // An empty mark at the very end stands one column behind the text.
      expect(marks.length).toBeLessThanOrEqual(width + 1);
    }),
  );
});

describe('printable text', () => {
  it('cannot steer the terminal', () => {
    expect(printable('\x1b[31m红\x07\0\x7f')).toBe('␛[31m红␇␀␡');
    expect(printable('a\u202eb\u2066c\x9bd')).toBe('a\ufffdb\ufffdc\ufffdd');
  });

  it('stays on one line', () => {
    expect(printable('一\r\n二\t三\u2028四')).toBe('一  二 三 四');
  });

  it('is what it was where nothing is dangerous', () => {
    expect(printable('总计７·“无”—𠮷')).toBe('总计７·“无”—𠮷');
  });
});
