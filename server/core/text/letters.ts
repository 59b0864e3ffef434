/**
 * The letters of a folded text: ideographs, Latin letters and digits, with white space, cell marks and punctuation
 * left out. Labels are looked for here, so that a label broken over lines, cells or spaces is found like a whole one.
 */
export interface Letters {
  /** UTF-16 units. */
  readonly units: Uint16Array;
  /** Offset in the folded text of each letter. */
  readonly at: Uint32Array;
}

export function lettersOf(folded: string): Letters {
  const at = new Uint32Array(folded.length);
  const units = new Uint16Array(folded.length);
  let count = 0;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    if (!isLetter(unit)) continue;
    at[count] = i;
    units[count++] = unit;
  }
  return { units: units.subarray(0, count), at: at.subarray(0, count) };
}

/** The letters of a short text, such as a label. */
export function letterText(folded: string): string {
  let text = '';
  for (let i = 0; i < folded.length; i++) if (isLetter(folded.charCodeAt(i))) text += folded[i];
  return text;
}

/** Ideographs (with extension A and 〇), ASCII letters and digits. */
export function isLetter(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    unit === 0x3007
  );
}

/** ASCII digits. */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
