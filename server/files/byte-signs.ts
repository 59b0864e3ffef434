/** What the bytes of a file give away before they are read: marks, containers, zero bytes. */
import { isUtf8 } from 'node:buffer';
import type { EncodingName } from './encoding-names.ts';

/** The encoding of a byte order mark; null without one. */
export function markOf(bytes: Buffer): EncodingName | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: in one of the two byte orders nearly every unit is a character such texts use. */
export function wideEncodingOf(bytes: Buffer): EncodingName | null {
  if (bytes.length % 2 !== 0) return null;
  const little = plausibleShare(bytes, 0);
  const big = plausibleShare(bytes, 1);
  if (Math.max(little, big) < 0.9) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

function plausibleShare(bytes: Buffer, low: 0 | 1): number {
  const units = Math.min(bytes.length, 65536) / 2;
  let plausible = 0;
  for (let i = 0; i < units; i++) {
    const unit = bytes[2 * i + low]! | (bytes[2 * i + 1 - low]! << 8);
    const ascii = (unit >= 0x20 && unit < 0x7f) || (unit >= 0x09 && unit <= 0x0d);
    const chinese = (unit >= 0x3000 && unit < 0x3040) || (unit >= 0x4e00 && unit < 0xa000);
    const wide = (unit >= 0xff00 && unit < 0xfff0) || (unit >= 0x2000 && unit < 0x2070) || unit === 0xa0;
    if (ascii || chinese || wide) plausible++;
  }
  return units === 0 ? 0 : plausible / units;
}

/** Valid UTF-8 with enough characters beyond ASCII that it cannot be chance. */
export function isPlainlyUtf8(bytes: Buffer): boolean {
  return isUtf8(bytes) && bytes.length - bytes.toString('utf8').length >= 16;
}

/** A container whose text is inside, by its first bytes; null for anything else. */
export function containerOf(bytes: Buffer): 'zip' | 'ole' | 'pdf' | null {
  const head = bytes.subarray(0, 8).toString('latin1');
  if (head.startsWith('PK\x03\x04')) return 'zip';
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole';
  return head.startsWith('%PDF-') ? 'pdf' : null;
}
