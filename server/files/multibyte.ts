/**
 * Encoders for the double-byte encodings of Chinese, made by turning the platform's own decoder round: what was
 * decoded is encoded to the very bytes it came from, and nothing has to be shipped. Built on first use (some 20 ms).
 */

type Encoding = 'gb18030' | 'gbk' | 'big5';
type Encoder = (text: string) => { readonly bytes: Buffer } | { readonly missing: string; readonly offset: number };

const encoders = new Map<Encoding, Encoder>();

/** The encoder of an encoding: bytes, or the first character it has none for. */
export function multibyteEncoder(encoding: Encoding): Encoder {
  const known = encoders.get(encoding);
  if (known !== undefined) return known;
  const encoder = makeEncoder(encoding);
  encoders.set(encoding, encoder);
  return encoder;
}

function makeEncoder(encoding: Encoding): Encoder {
  const double = doubleByteTable(encoding);
  // GB18030 has four bytes for whatever else Unicode has; seldom needed, so seldom built.
  let quadruple: ReadonlyMap<string, number> | null = null;
  return (text) => {
    const bytes = Buffer.allocUnsafe(text.length * 4);
    let length = 0;
    let offset = 0;
    for (const character of text) {
      const code = character.codePointAt(0)!;
      const pair = code < 0x80 ? undefined : double.get(character);
      if (code < 0x80) {
        bytes[length++] = code;
      } else if (pair !== undefined) {
        length = bytes.writeUInt16BE(pair, length);
      } else {
        if (encoding !== 'gb18030') return { missing: character, offset };
        quadruple ??= fourByteTable();
        const four = code > 0xffff ? supplementary(code) : quadruple.get(character);
        if (four === undefined) return { missing: character, offset };
        length = bytes.writeUInt32BE(four, length);
      }
      offset += character.length;
    }
    return { bytes: bytes.subarray(0, length) };
  };
}

function doubleByteTable(encoding: Encoding): ReadonlyMap<string, number> {
  const sequences: number[][] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) sequences.push([lead, trail]);
  }
  return invert(encoding, sequences);
}

/** The four-byte sequences below the supplementary planes. */
function fourByteTable(): ReadonlyMap<string, number> {
  const sequences: number[][] = [];
  for (let first = 0x81; first <= 0x84; first++) {
    for (let second = 0x30; second <= 0x39; second++) {
      for (let third = 0x81; third <= 0xfe; third++) {
        for (let fourth = 0x30; fourth <= 0x39; fourth++) sequences.push([first, second, third, fourth]);
      }
    }
  }
  return invert('gb18030', sequences);
}

/** Character → byte sequence as one number, for the sequences that decode to exactly one character. */
function invert(encoding: Encoding, sequences: readonly number[][]): ReadonlyMap<string, number> {
  // A line break after each sequence keeps an invalid one from spoiling the next, and one call decodes them all.
  const decoded = new TextDecoder(encoding).decode(Uint8Array.from(sequences.flatMap((bytes) => [...bytes, 0x0a])));
  const characters = decoded.split('\n');
  const table = new Map<string, number>();
  sequences.forEach((bytes, index) => {
    const character = characters[index]!;
    if (character.length !== 1 && [...character].length !== 1) return;
    if (character === '\ufffd' || character < '\x80' || table.has(character)) return;
    table.set(
      character,
      bytes.reduce((value, byte) => value * 256 + byte, 0),
    );
  });
  return table;
}

/** U+10000 and above stand in GB18030 one after another from 90 30 81 30. */
function supplementary(code: number): number {
  const index = code - 0x10000;
  const fourth = 0x30 + (index % 10);
  const third = 0x81 + (Math.floor(index / 10) % 126);
  const second = 0x30 + (Math.floor(index / 1260) % 10);
  const first = 0x90 + Math.floor(index / 12600);
  return ((first * 256 + second) * 256 + third) * 256 + fourth;
}
