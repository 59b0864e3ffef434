/** From an input to a text and the core's analysis of it. */
import { readFile } from 'node:fs/promises';
import { analyse, type Messages, type Options } from '../core/index.ts';
import { type Decoded, decode, type EncodingName } from '../files/encoding.ts';
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

/** Reads and decodes an input; a message when it cannot be. */
export async function readSource(
  input: Input,
  encoding: EncodingName | null,
  stdin: () => Promise<Buffer>,
  messages: Messages['cli'],
): Promise<Source | { readonly refused: string }> {
  const byName = refusalByName(input.path, messages);
  if (byName !== null) return { refused: byName };
  let bytes: Buffer;
  try {
    bytes = input.file === null ? await stdin() : await readFile(input.file);
  } catch (error) {
    return { refused: readFailure(error, messages) };
  }
  const decoded = decode(bytes, encoding);
  return decoded.kind === 'text' ? { input, bytes, decoded } : { refused: refusalOf(decoded, messages) };
}

export function analyseSource({ input, decoded }: Source, options: Options): Document {
  return documentOf(input.path, decoded.encoding, analyse(decoded.text, options));
}
