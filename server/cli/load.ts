/** From an input to a text and the core's analysis of it. */
import { readFile } from 'node:fs/promises';
import { analyse, type Library, type Messages, type Options } from '../core/index.ts';
import { type Decoded, decode } from '../files/encoding.ts';
import type { EncodingName } from '../files/encoding-names.ts';
import { markupOfText } from '../files/markup.ts';
import { readFailure } from '../files/problems.ts';
import { refusalByName, refusalOf } from '../files/refusals.ts';
import { type Document, documentOf } from './document.ts';
import type { Input } from './files.ts';

/** A file's text with the bytes it came from. */
export interface Source {
  readonly input: Input;
  readonly bytes: Buffer;
  readonly decoded: Decoded;
}

/**
 * Reads and decodes an input; a message when it cannot be.
 * @param read what was read of it before; null: it is to be read
 */
export async function readSource(
  input: Input,
  read: Buffer | null,
  encoding: EncodingName | null,
  messages: Messages['cli'],
): Promise<Source | { readonly refused: string }> {
  const byName = refusalByName(input.path, messages);
  if (byName !== null) return { refused: byName };
  let bytes: Buffer;
  try {
    bytes = read ?? (await readFile(input.file!));
  } catch (error) {
    return { refused: readFailure(error, messages) };
  }
  const decoded = decode(bytes, encoding);
  return decoded.kind === 'text' ? { input, bytes, decoded } : { refused: refusalOf(decoded, messages) };
}

/** @param library the other reports at hand, of which this is one under its path; null when it stands alone */
export function analyseSource({ input, decoded }: Source, options: Options, library: Library | null): Document {
  const { text, encoding } = decoded;
  const markup = input.file === null ? markupOfText(text) : (options.markup ?? 'plain');
  const context = library === null ? null : { library, file: input.path };
  return documentOf(input.path, encoding, analyse(text, { ...options, markup }, context));
}
