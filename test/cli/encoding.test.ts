import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../server/files/encoding.ts';
import { encodingNamed } from '../../server/files/encoding-names.ts';
import { cleanReport } from './gouji.ts';

const report = cleanReport();

/** What a file decodes to without being told its encoding. */
function detected(bytes: Uint8Array) {
  const decoded = decode(Buffer.from(bytes), null);
  return decoded.kind === 'text' ? [decoded.encoding, decoded.bom, decoded.damagedLine] : decoded.kind;
}

function textOf(bytes: Uint8Array): string | null {
  const decoded = decode(Buffer.from(bytes), null);
  return decoded.kind === 'text' ? decoded.text : null;
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('detection', () => {
  it.each([
    ['UTF-8', Buffer.from(report), ['utf-8', false, null]],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${report}`), ['utf-8', true, null]],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${report}`, 'utf16le'), ['utf-16le', true, null]],
    ['UTF-16 BE with a mark', utf16be(`\ufeff${report}`), ['utf-16be', true, null]],
    ['UTF-16 LE without a mark', Buffer.from(report, 'utf16le'), ['utf-16le', false, null]],
    ['UTF-16 BE without a mark', utf16be(report), ['utf-16be', false, null]],
    ['GB18030', iconv.encode(report, 'gb18030'), ['gb18030', false, null]],
    ['an empty file', Buffer.alloc(0), ['utf-8', false, null]],
    ['a mark alone', Buffer.from([0xef, 0xbb, 0xbf]), ['utf-8', true, null]],
  ])('tells %s', (_, bytes, expected) => {
    expect(detected(bytes)).toEqual(expected);
  });

  it('gives the same text whatever the encoding, without the mark', () => {
    const files = [
      Buffer.from(`\ufeff${report}`),
      Buffer.from(`\ufeff${report}`, 'utf16le'),
      utf16be(report),
      iconv.encode(report, 'gb18030'),
    ];
    for (const file of files) expect(textOf(file)).toBe(report);
  });

  it('keeps UTF-8 that was cut off within a character, and says where', () => {
    const bytes = Buffer.from('第一行\n第二行\n第三行');
    expect(detected(bytes.subarray(0, -1))).toEqual(['utf-8', false, 2]);
    expect(textOf(bytes.subarray(0, -1))).toBe('第一行\n第二行\n第三\ufffd');
  });

  it.each([
    ['a NUL among letters', Buffer.from('abc\0def'), 'binary'],
    ['control characters', Buffer.from('\x01\x02\x03\x04 data \x05\x06'), 'binary'],
    ['bytes of no encoding', Buffer.from([0xff, 0x80, 0xff, 0x81, 0xff, 0xfe, 0xff, 0xff]), 'unknown-encoding'],
    ['a zip', Buffer.from('PK\x03\x04 and so on'), 'container'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'container'],
  ])('refuses %s', (_, bytes, kind) => {
    expect(detected(bytes)).toBe(kind);
  });

  it('reads a form feed between pages as text', () => {
    expect(detected(Buffer.from('第一页\f第二页\f'))).toEqual(['utf-8', false, null]);
  });
});

describe('an encoding that was asked for', () => {
  it('is used where detection would choose another', () => {
    // 联通, the classic: its bytes in GBK happen to be valid UTF-8.
    const bytes = Buffer.from([0xc1, 0xaa, 0xcd, 0xa8]);
    expect(decode(bytes, 'gbk')).toMatchObject({ kind: 'text', text: '联通' });
  });

  it('is refused when the bytes are not valid in it', () => {
    const bytes = iconv.encode('总计\n合计', 'gbk');
    expect(decode(bytes, 'utf-8')).toEqual({ kind: 'wrong-encoding', encoding: 'utf-8', likely: 'gb18030', line: 0 });
  });

  it('is refused when the bytes are valid in it but plainly UTF-8', () => {
    expect(decode(Buffer.from('政府信息公开年度报告，自然人、商业企业'), 'utf-16le')).toMatchObject({
      kind: 'wrong-encoding',
      likely: 'utf-8',
    });
  });

  it('may be called by any of its usual names', () => {
    expect(['UTF8', 'GB2312', 'gbk', 'cp936', 'GB18030', 'utf-16', 'latin1'].map(encodingNamed)).toEqual([
      'utf-8',
      'gbk',
      'gbk',
      'gbk',
      'gb18030',
      'utf-16le',
      null,
    ]);
  });
});

describe('encoding', () => {
  const bytesOf = (text: string, encoding: 'gb18030' | 'gbk' | 'big5') => {
    const encoded = encode(text, encoding, false);
    return 'bytes' in encoded ? encoded.bytes.toString('hex') : encoded;
  };

  it('agrees with another implementation on what reports are written with', () => {
    for (const text of [report, '（一）“三安全一稳定”——①Ⅷ％', '镕堃喆䶮𠮷', '\u00a0\u3000·…']) {
      expect(bytesOf(text, 'gb18030')).toBe(iconv.encode(text, 'gb18030').toString('hex'));
    }
    expect(bytesOf('總計、自然人', 'big5')).toBe(iconv.encode('總計、自然人', 'big5').toString('hex'));
  });

  it('names the first character an encoding lacks', () => {
    expect(encode('总计𠮷', 'gbk', false)).toEqual({ missing: '𠮷', offset: 2 });
    expect(encode('总计', 'big5', false)).toEqual({ missing: '总', offset: 0 });
    expect(encode('a\ud800', 'utf-8', false)).toEqual({ missing: '\ud800', offset: 1 });
  });

  it('is undone by decoding', () => {
    const character = fc.constantFrom(...'总計７ab|—…𠮷㐀\n\t（①');
    const encodings = fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'gb18030');
    fc.assert(
      fc.property(fc.string({ unit: character }), encodings, fc.boolean(), (text, encoding, mark) => {
        const bom = mark && encoding !== 'gb18030';
        const encoded = encode(text, encoding, bom);
        if (!('bytes' in encoded)) throw new Error(`no bytes for ${encoded.missing}`);
        expect(decode(encoded.bytes, encoding)).toEqual({ kind: 'text', text, encoding, bom, damagedLine: null });
      }),
    );
  });

  it('keeps lone surrogates of UTF-16', () => {
    const bytes = Buffer.from('总\ud800计\udc00', 'utf16le');
    const decoded = decode(bytes, 'utf-16le');
    expect(decoded).toMatchObject({ kind: 'text', text: '总\ud800计\udc00' });
    expect(encode('总\ud800计\udc00', 'utf-16le', false)).toEqual({ bytes });
  });
});
