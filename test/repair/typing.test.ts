import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { osaDistance, typingSlip } from '../../server/core/repair/typing.ts';
import { casesFolder, readCases } from './cases.ts';

function kindOf(written: string, meant: string): string | null {
  return typingSlip(written, meant)?.kind ?? null;
}

describe('typingSlip', () => {
  it.each([
    ['12', '21', 'transposed'],
    ['1608', '1680', 'transposed'],
    ['467', '4627', 'dropped'],
    ['19979', '1979', 'doubled'],
    ['46287', '4627', 'inserted'],
    ['4687', '4627', 'replaced'],
    ['1', '7', 'confused'],
    ['360', '366', 'confused'],
    ['830', '880', 'confused'],
    ['240', '24', 'tenfold'],
    ['24', '240', 'tenth'],
    ['2400', '240', 'tenfold'],
    ['7730.82', '7730.28', 'transposed'],
  ])('%s written for %s: %s', (written, meant, kind) => {
    expect(kindOf(written, meant)).toBe(kind);
  });

  it('says which digits were concerned', () => {
    expect(typingSlip('12', '21')).toMatchObject({ written: '12', meant: '21' });
    expect(typingSlip('467', '4627')).toMatchObject({ written: '', meant: '2' });
    expect(typingSlip('43', '48')).toMatchObject({ written: '3', meant: '8' });
  });

  it('knows nothing of two slips at once, nor of none', () => {
    expect(kindOf('123', '321')).toBeNull();
    expect(kindOf('5', '17')).toBeNull();
    expect(kindOf('5', '5')).toBeNull();
  });

  it('takes a slip that can happen in fewer ways for the likelier one', () => {
    const likelihood = (written: string, meant: string) => typingSlip(written, meant)!.likelihood;
    // Nine other digits can be typed for one, but two digits change places in one way.
    expect(likelihood('12', '21')).toBeGreaterThan(likelihood('22', '21'));
    expect(likelihood('31', '81')).toBeGreaterThan(likelihood('51', '81'));
    expect(likelihood('240', '24')).toBeGreaterThan(likelihood('247', '24'));
    expect(likelihood('12345', '12354')).toBeLessThan(likelihood('45', '54'));
  });
});

describe('osaDistance', () => {
  const digits = fc.stringMatching(/^\d{0,7}$/);

  it('is a distance: nothing between equals, the same both ways, no longer than the longer text', () => {
    fc.assert(
      fc.property(digits, digits, (a, b) => {
        const distance = osaDistance(a, b);
        expect(distance === 0).toBe(a === b);
        expect(osaDistance(b, a)).toBe(distance);
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('edits no part of the text twice', () => {
    // Swapping and then inserting between would take two edits.
    expect(osaDistance('ca', 'abc')).toBe(3);
  });

  it.runIf(casesFolder !== undefined)('agrees with the external pairs', () => {
    for (const { a, b, dist } of readCases<{ a: number; b: number; dist: number }[]>('typo_distance')) {
      expect(osaDistance(String(a), String(b))).toBe(dist);
      expect(typingSlip(String(b), String(a))).not.toBeNull();
    }
  });
});
