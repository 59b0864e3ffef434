/** Semantic tokens. */
import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SemanticToken } from '../../core/index.ts';

const tokenTypes: Readonly<Record<SemanticToken['kind'], string>> = {
  // A type that every editor colours; what kind of figure it is say the modifiers.
  figure: 'number',
  unit: 'unit',
  reference: 'reference',
};

/** What the numbers in `textDocument/semanticTokens` mean; package.json describes our own for VS Code. */
export const SEMANTIC_TOKENS = {
  tokenTypes: Object.values(tokenTypes),
  tokenModifiers: ['total', 'part', 'claim', 'wrong', 'blank'],
} satisfies SemanticTokensLegend;

/** @param tokens in the order of the text, disjoint, each on one line */
export function toSemanticTokens(tokens: readonly SemanticToken[], document: TextDocument): SemanticTokens {
  const data: number[] = [];
  let before = { line: 0, character: 0 };
  for (const { kind, marks, span } of tokens) {
    const start = document.positionAt(span.start);
    const bits = marks.reduce((sum, mark) => sum | (1 << SEMANTIC_TOKENS.tokenModifiers.indexOf(mark)), 0);
    const type = SEMANTIC_TOKENS.tokenTypes.indexOf(tokenTypes[kind]);
    const lines = start.line - before.line;
    const characters = lines === 0 ? start.character - before.character : start.character;
    data.push(lines, characters, span.end - span.start, type, bits);
    before = start;
  }
  return { data };
}
