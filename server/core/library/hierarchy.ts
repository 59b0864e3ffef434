/** Which bodies' reports another body's report sums up. */

/** What a `.gouji.json` says of it. */
export interface HierarchyEntry {
  /** The name of the body whose report is the summary. */
  readonly parent: string;
  /** Names of bodies, or paths and globs of files with their reports. */
  readonly children: readonly string[];
}

/** Whether a child is given by its file; no body has such a name. */
export function isPath(child: string): boolean {
  return /[*?{}/\\]|\.(?:gouji|txt|md|html?)$/i.test(child);
}
