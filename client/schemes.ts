/**
 * Where documents that are checked come from. Not the old sides of comparisons: their squiggles would stand twice and
 * mend nothing.
 */
export const schemes: readonly string[] = ['file', 'untitled', 'vscode-vfs'];
