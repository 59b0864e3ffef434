/** What a reader of the document sees, with the place in the document of each of its characters. */
export interface Visible {
  readonly text: string;
  /** Offset in the document of each character; null when the document itself is what is seen. */
  readonly starts: Uint32Array | null;
  /** Offset behind it: an entity is longer than the character it stands for. */
  readonly ends: Uint32Array | null;
}
