/** The encodings that are read and written, and what people call them. */

export type EncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'gbk' | 'big5';

/** The names `--encoding` understands; the labels people use for the same encoding lead to one name. */
const NAMES: Readonly<Record<string, EncodingName>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  utf16: 'utf-16le',
  'utf-16le': 'utf-16le',
  utf16le: 'utf-16le',
  'utf-16be': 'utf-16be',
  utf16be: 'utf-16be',
  gb18030: 'gb18030',
  gbk: 'gbk',
  gb2312: 'gbk',
  cp936: 'gbk',
  big5: 'big5',
};

export const ENCODINGS: readonly EncodingName[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk', 'big5'];

/** The encoding a label stands for, upper or lower case; null for an unknown one. */
export function encodingNamed(label: string): EncodingName | null {
  return NAMES[label.toLowerCase()] ?? null;
}
