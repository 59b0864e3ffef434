/**
 * Where documents that concern us come from. Not the sides of a diff or of a source-control view: their squiggles
 * would stand twice and mend nothing.
 */
export const schemes: readonly string[] = ['file', 'untitled', 'vscode-vfs'];
