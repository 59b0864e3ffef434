/** UTF-16 units as a string. */

/** Many times as fast as `String.fromCharCode`. The byte order is that of every machine that editors run on. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The string of some units. A surrogate without its other half becomes U+FFFD; every offset stays. */
export function stringOf(units: Uint16Array): string {
  return decoder.decode(units);
}
