/**
 * For esbuild: a file of TypeScript's CommonJS has a statement for every single name that it passes on from another, and
 * the libraries of the protocol pass on hundreds. The same getters are defined in one loop for each file they come from.
 */
import { readFile } from 'node:fs/promises';

const GETTER = String.raw`Object\.defineProperty\(exports, "\w+", \{ enumerable: true, get: function \(\) \{ return (\w+)\.\w+; \} \}\);\n`;
/** Some in a row, from one file. */
const GETTERS = new RegExp(`${GETTER}(?:${GETTER.replace(String.raw`(\w+)`, String.raw`\1`)})+`, 'g');

export const reExports = {
  name: 're-exports',
  setup(context) {
    context.onLoad({ filter: /[\\/]node_modules[\\/]vscode-[^\\/]+[\\/]lib[\\/].*\.js$/ }, async ({ path }) => {
      return { contents: reExported(await readFile(path, 'utf8')), loader: 'js' };
    });
  },
};

/** The source of a file with one loop for each file whose names it passes on. */
export function reExported(source) {
  return source.replace(GETTERS, (statements, from) => {
    const names = [...statements.matchAll(/"(\w+)".*return \w+\.(\w+);/g)];
    if (names.some(([, name, theirs]) => name !== theirs)) return statements;
    return `for (const name of '${names.map(([, name]) => name)}'.split(','))
      Object.defineProperty(exports, name, { enumerable: true, get: () => ${from}[name] });\n`;
  });
}
