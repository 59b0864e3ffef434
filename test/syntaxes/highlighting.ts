/**
 * Tokenises as the editor does: the grammars of syntaxes/, injected as package.json declares, by the editor's own
 * TextMate engine. Host grammars for the injections are small stand-ins with the scopes of the editor's.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const root = new URL('../../', import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

interface Contribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

export const contributions: readonly Contribution[] = read('package.json').contributes.grammars;

const hosts: Readonly<Record<string, string>> = {
  'text.html.markdown': 'test/syntaxes/hosts/markdown.json',
  'text.html.derivative': 'test/syntaxes/hosts/html.json',
};

const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
const engine = oniguruma.loadWASM(wasm).then(() => ({
  createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
  createOnigString: (text: string) => new oniguruma.OnigString(text),
}));

const registry = new textmate.Registry({
  onigLib: engine,
  loadGrammar: async (scopeName) => {
    const path = contributions.find((entry) => entry.scopeName === scopeName)?.path ?? hosts[scopeName];
    return path === undefined ? null : read(path);
  },
  getInjections: (scopeName) =>
    contributions.filter((entry) => entry.injectTo?.includes(scopeName)).map((entry) => entry.scopeName),
});

/** A run of text and the scopes it has, outermost first; several names given to one match are several scopes. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

export interface TokenisedLine {
  readonly tokens: readonly Token[];
  readonly stoppedEarly: boolean;
}

const grammars = new Map<string, Promise<textmate.IGrammar | null>>();

/** @param limit milliseconds a line may take before the engine gives it up; 0: no limit. */
export async function tokenise(scopeName: string, text: string, limit = 0): Promise<TokenisedLine[]> {
  const loading = grammars.get(scopeName) ?? registry.loadGrammar(scopeName);
  grammars.set(scopeName, loading);
  const grammar = (await loading) ?? expect.fail(`no grammar ${scopeName}`);
  let stack = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, stack, limit);
    stack = result.ruleStack;
    const tokens = result.tokens.map((token) => ({
      text: line.slice(token.startIndex, token.endIndex),
      scopes: token.scopes.flatMap((scope) => scope.split(' ')),
    }));
    return { tokens, stoppedEarly: result.stoppedEarly };
  });
}

/** The longest runs of neighbouring tokens that carry `scope` or a scope below it, without the blanks around them. */
export function runs(tokens: readonly Token[], scope: string): string[] {
  const found: string[] = [];
  let run = '';
  for (const token of [...tokens, { text: '', scopes: [] }]) {
    if (token.scopes.some((name) => name === scope || name.startsWith(`${scope}.`))) run += token.text;
    else if (run !== '') {
      found.push(run.trim());
      run = '';
    }
  }
  return found;
}

/**
 * Checks a draft. Its lines that begin with `>` are assertions about the line of text above them: `> 总计 : scope`
 * demands a run of exactly that text in the scope, `> ∅ : scope` none at all.
 */
export async function highlights(scopeName: string, draft: string): Promise<void> {
  const lines = draft.replace(/^\n|\n[ ]*$/g, '').split('\n');
  const texts = lines.filter((line) => !line.startsWith('> '));
  const tokenised = await tokenise(scopeName, texts.join('\n'));
  let at = -1;
  for (const line of lines) {
    if (!line.startsWith('> ')) {
      at++;
      continue;
    }
    const [, text, scope] = /^> (.+) : (\S+)$/.exec(line) ?? expect.fail(`no assertion: ${line}`);
    const found = runs(tokenised[at]!.tokens, scope!);
    if (text === '∅') expect(found, `${scope} in: ${texts[at]}`).toEqual([]);
    else expect(found, `${scope} in: ${texts[at]}`).toContain(text);
  }
}
