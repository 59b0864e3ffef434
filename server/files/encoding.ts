/**
 * Bytes to text and back. Detection goes from the certain to the likely: a byte order mark, valid UTF-8, the zero
 * bytes of UTF-16, else GB18030. What is no text at all is refused, and a text is only ever written back when the
 * bytes it came from can be made again from it.
 */
import { isUtf8 } from 'node:buffer';
import { containerOf, isPlainlyUtf8, markOf, wideEncodingOf } from './byte-signs.ts';
import type { EncodingName } from './encoding-names.ts';
import { multibyteEncoder } from './multibyte.ts';

export interface Decoded {
  readonly kind: 'text';
  /** Without the byte order mark, which is no character. */
  readonly text: string;
  readonly encoding: EncodingName;
  readonly bom: boolean;
  /** Line (0-based) of the first byte that is not valid in the encoding and was replaced by U+FFFD; null when all are. */
  readonly damagedLine: number | null;
}

/** Why bytes are not read. */
export type Undecoded =
  /** NUL bytes or too many control characters; `offset` is that of the first. */
  | { readonly kind: 'binary'; readonly offset: number }
  /** A container whose text is inside: Word, Excel, PDF. */
  | { readonly kind: 'container'; readonly format: 'zip' | 'ole' | 'pdf' }
  /** Not a text in any encoding that is tried. */
  | { readonly kind: 'unknown-encoding' }
  /**
   * The encoding that was asked for is not this file's; `line` (0-based) has the first invalid byte, null when the
   * bytes are valid but plainly `likely`.
   */
  | {
      readonly kind: 'wrong-encoding';
      readonly encoding: EncodingName;
      readonly likely: EncodingName | null;
      readonly line: number | null;
    };

/** Reads bytes as text. Throws only where they make a longer one than there can be. */
export function decode(bytes: Buffer, asked: EncodingName | null): Decoded | Undecoded {
  const format = containerOf(bytes);
  if (format !== null) return { kind: 'container', format };
  return asked === null ? detect(bytes) : decodeAs(bytes, asked);
}

function detect(bytes: Buffer): Decoded | Undecoded {
  const mark = markOf(bytes);
  if (mark !== null) {
    const text = read(bytes, mark);
    return refuseBinary(bytes, text) ?? text;
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const wide = wideEncodingOf(bytes);
    return wide === null ? { kind: 'binary', offset: nul } : read(bytes, wide);
  }
  const candidate = isUtf8(bytes) ? read(bytes, 'utf-8') : likelier(bytes);
  if (candidate === null) return { kind: 'unknown-encoding' };
  return refuseBinary(bytes, candidate) ?? candidate;
}

function decodeAs(bytes: Buffer, asked: EncodingName): Decoded | Undecoded {
  const mark = markOf(bytes);
  // `--encoding utf-16` leaves the byte order to the mark.
  const encoding = mark === 'utf-16be' && asked === 'utf-16le' ? mark : asked;
  const decoded = read(bytes, encoding);
  if (decoded.damagedLine === null && encoding !== 'utf-8' && isPlainlyUtf8(bytes)) {
    return { kind: 'wrong-encoding', encoding, likely: 'utf-8', line: null };
  }
  if (decoded.damagedLine !== null) {
    const other = detect(bytes);
    const likely = other.kind === 'text' && other.damagedLine === null ? other.encoding : null;
    return { kind: 'wrong-encoding', encoding, likely, line: decoded.damagedLine };
  }
  return refuseBinary(bytes, decoded) ?? decoded;
}

/** Bytes for a text, or the first character (with its offset) that the encoding has no bytes for. */
export function encode(
  text: string,
  encoding: EncodingName,
  bom: boolean,
): { readonly bytes: Buffer } | { readonly missing: string; readonly offset: number } {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const bytes = Buffer.from(bom ? `\ufeff${text}` : text, 'utf16le');
    return { bytes: encoding === 'utf-16be' ? bytes.swap16() : bytes };
  }
  if (encoding === 'utf-8') {
    const lone = /\p{Surrogate}/u.exec(text);
    if (lone !== null) return { missing: lone[0], offset: lone.index };
    return { bytes: Buffer.from(bom ? `\ufeff${text}` : text, 'utf8') };
  }
  return multibyteEncoder(encoding)(text);
}

/** Decodes, a byte order mark of this encoding left out; invalid bytes become U+FFFD. */
function read(bytes: Buffer, encoding: EncodingName): Decoded {
  const bom = markOf(bytes) === encoding;
  const body = bom ? bytes.subarray(encoding === 'utf-8' ? 3 : 2) : bytes;
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    // Buffer keeps lone surrogates, so that what came in can be written back.
    const even = body.subarray(0, body.length - (body.length % 2));
    const text = (encoding === 'utf-16le' ? even : Buffer.from(even).swap16()).toString('utf16le');
    return { kind: 'text', text, encoding, bom, damagedLine: body.length % 2 === 0 ? null : lineOf(text, text.length) };
  }
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body);
    return { kind: 'text', text, encoding, bom, damagedLine: null };
  } catch {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(body);
    return { kind: 'text', text, encoding, bom, damagedLine: lineOf(text, text.indexOf('\ufffd')) };
  }
}

/** The share of characters beyond ASCII that may be lost before a text counts as written in another encoding. */
const BEARABLE = [
  // GB18030 read as UTF-8 loses most of them, so a damaged UTF-8 file is easily told.
  ['utf-8', 0.25],
  ['gb18030', 0.05],
] as const;

/** The bytes are no valid UTF-8; but a file cut off within a character is still UTF-8, and the rest is GB18030. */
function likelier(bytes: Buffer): Decoded | null {
  for (const [encoding, bearable] of BEARABLE) {
    const decoded = read(bytes, encoding);
    if (lossOf(decoded.text) < bearable) return decoded;
  }
  return null;
}

/** Replacement characters as a share of all characters beyond ASCII. */
function lossOf(text: string): number {
  let replaced = 0;
  let beyond = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    beyond++;
    if (unit === 0xfffd) replaced++;
  }
  return beyond === 0 ? 0 : replaced / beyond;
}

/** More than one unit in fifty is a control character: no text, whatever the encoding says. */
function refuseBinary(bytes: Buffer, decoded: Decoded): Undecoded | null {
  const { text } = decoded;
  let controls = 0;
  let first = -1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x20 || (unit >= 0x09 && unit <= 0x0d)) continue;
    if (first < 0) first = i;
    controls++;
  }
  if (controls <= 2 || controls * 50 <= text.length) return null;
  return { kind: 'binary', offset: Math.min(first, bytes.length) };
}

function lineOf(text: string, offset: number): number {
  return (text.slice(0, offset).match(/\r\n|\n|\r/g) ?? []).length;
}
