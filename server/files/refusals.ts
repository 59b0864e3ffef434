/** Files that hold no plain text, told by name before they are opened. */
import { extname } from 'node:path';
import type { Messages } from '../core/index.ts';
import type { Undecoded } from './encoding.ts';

type Container = keyof Messages['files']['containers'];

const CONTAINERS: Readonly<Record<string, Container>> = {
  '.doc': 'word',
  '.docx': 'word',
  '.wps': 'word',
  '.odt': 'word',
  '.rtf': 'word',
  '.xls': 'excel',
  '.xlsx': 'excel',
  '.et': 'excel',
  '.ods': 'excel',
  '.pdf': 'pdf',
  '.ofd': 'pdf',
  '.ppt': 'slides',
  '.pptx': 'slides',
  '.zip': 'archive',
  '.rar': 'archive',
  '.7z': 'archive',
  '.png': 'image',
  '.jpg': 'image',
  '.jpeg': 'image',
  '.tif': 'image',
  '.tiff': 'image',
};

/** Whether a file of this name is one of those that people keep reports in, and that must be saved as text first. */
export function isDocument(path: string): boolean {
  return ['word', 'excel', 'pdf'].includes(CONTAINERS[extname(path).toLowerCase()] ?? '');
}

/** What to do instead of reading a file of this name; null when it may be text. */
export function refusalByName(path: string, messages: Messages['files']): string | null {
  const container = CONTAINERS[extname(path).toLowerCase()];
  return container === undefined ? null : messages.containers[container];
}

/** Why bytes were not read, and what helps. */
export function refusalOf(undecoded: Undecoded, messages: Messages['files']): string {
  switch (undecoded.kind) {
    case 'binary':
      return messages.binary;
    case 'container':
      return messages.containers[undecoded.format === 'pdf' ? 'pdf' : undecoded.format === 'ole' ? 'word' : 'archive'];
    case 'unknown-encoding':
      return messages.unknownEncoding;
    case 'wrong-encoding':
      return messages.wrongEncoding(
        undecoded.encoding,
        undecoded.line === null ? null : undecoded.line + 1,
        undecoded.likely,
      );
  }
}
