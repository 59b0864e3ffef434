import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineIndex, offsetAt, positionAt } from '../../server/core/text/lines.ts';
import { anyText } from './texts.ts';

describe('lines', () => {
  const text = '一\r\n二二\r\r三\n';
  const index = lineIndex(text);

  it('break at \\n, \\r\\n and \\r', () => {
    expect([...index.starts]).toEqual([0, 3, 6, 7, 9]);
    expect([...index.ends]).toEqual([1, 5, 6, 8, 9]);
  });

  it('an empty text has one', () => {
    expect(positionAt(lineIndex(''), 5)).toEqual({ line: 0, character: 0 });
  });

  it.each([
    [-1, 0, 0],
    [0, 0, 0],
    [1, 0, 1],
    [2, 0, 1],
    [3, 1, 0],
    [5, 1, 2],
    [6, 2, 0],
    [8, 3, 1],
    [9, 4, 0],
    [99, 4, 0],
  ])('offset %i is at %i:%i', (offset, line, character) => {
    expect(positionAt(index, offset)).toEqual({ line, character });
  });

  it.each([
    [0, 99, 1],
    [1, -5, 3],
    [-1, 3, 0],
    [4, 7, 9],
    [99, 0, 9],
  ])('position %i:%i is clamped to offset %i', (line, character, offset) => {
    expect(offsetAt(index, { line, character })).toBe(offset);
  });

  it('lead back to the offset, but for the inside of \\r\\n', () => {
    fc.assert(
      fc.property(anyText(), fc.nat(), (any, pick) => {
        const offset = pick % (any.length + 1);
        const lines = lineIndex(any);
        const inside = any[offset - 1] === '\r' && any[offset] === '\n';
        expect(offsetAt(lines, positionAt(lines, offset))).toBe(inside ? offset - 1 : offset);
      }),
      { numRuns: 500 },
    );
  });

  it('together hold all of the text but its line breaks', () => {
    fc.assert(
      fc.property(anyText(), (any) => {
        const { starts, ends } = lineIndex(any);
        const lines = Array.from(starts, (start, line) => any.slice(start, ends[line]));
        expect(lines).toEqual(any.split(/\r\n|\r|\n/));
      }),
      { numRuns: 500 },
    );
  });
});
