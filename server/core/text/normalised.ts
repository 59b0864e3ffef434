import { fold } from './fold.ts';
import { letterText } from './letters.ts';
import { splitOrdinal } from './ordinal.ts';

/** A label as it is compared: its ordinal and its letters. */
export function normalised(label: string): { readonly ordinal: string | null; readonly core: string } {
  const { ordinal, rest } = splitOrdinal(fold(label).text);
  return { ordinal, core: letterText(rest) };
}

/** The letters of what is folded already, without its ordinal. */
export function coreIn(folded: string): string {
  return letterText(splitOrdinal(folded).rest);
}
