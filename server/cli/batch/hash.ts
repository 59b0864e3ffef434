import { createHash } from 'node:crypto';

/** Tells contents apart. */
export function hash(content: string | Uint8Array): string {
  return createHash('sha1').update(content).digest('base64url');
}
