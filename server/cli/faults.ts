/** Configuration and form files that cannot be used as written, kept as documents with their problems as findings. */
import { readFile } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { configurationFindings, DEFAULT_LOCALE, type Messages, type TextProblem } from '../core/index.ts';
import { decode } from '../files/encoding.ts';
import type { EncodingName } from '../files/encoding-names.ts';
import { readFailure } from '../files/problems.ts';
import { refusalOf } from '../files/refusals.ts';
import { type Document, documentOf } from './document.ts';

/** A file written for the program, as read. */
export interface SettingsFile {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
  readonly encoding: EncodingName;
}

/** Reads a configuration or form file; a message when that fails, null when there is none. */
export async function readSettingsFile(
  file: string,
  messages: Messages['cli'],
): Promise<SettingsFile | { readonly refused: string; readonly missing: boolean }> {
  try {
    const decoded = decode(await readFile(file), null);
    if (decoded.kind !== 'text') return { refused: refusalOf(decoded, messages), missing: false };
    return { file, text: decoded.text, encoding: decoded.encoding };
  } catch (error) {
    const refused = readFailure(error, messages);
    return { refused, missing: refused === messages.fileMissing };
  }
}

/** The document that shows a file's problems; its path as people would name it from `folder`. */
export function faultyDocument(
  { file, text, encoding }: SettingsFile,
  problems: readonly TextProblem[],
  folder: string,
  locale: string | undefined,
): Document {
  const findings = configurationFindings(text, problems, locale);
  return documentOf(shownPath(file, folder), encoding, {
    text,
    locale: locale ?? DEFAULT_LOCALE,
    reports: [],
    findings,
    suppressed: [],
    failures: [],
  });
}

/** Relative where the file lies below the working folder, with `/`. */
function shownPath(file: string, folder: string): string {
  return pathBelow(folder, file) ?? file.replaceAll(sep, '/');
}

/** The way from a folder down to a file, with `/`; null when the file lies elsewhere. */
export function pathBelow(folder: string, file: string): string | null {
  const path = relative(folder, file).replaceAll(sep, '/');
  return path === '..' || path.startsWith('../') || isAbsolute(path) ? null : path;
}
