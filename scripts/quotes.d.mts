export const quotingDocuments: readonly string[];

export function withQuotes(text: string, quote: (kind: string, words: string[]) => string): string;
export function quoter(
  core: Pick<typeof import('../server/core/index.ts'), 'analyse' | 'hoverAt' | 'lineIndex'>,
  read: (path: string) => string,
  run: (words: string[]) => string,
): (kind: string, words: string[]) => string;
