/**
 * For esbuild: the libraries of the protocol come as TypeScript's CommonJS, of which a bundler can leave out nothing.
 * Written as the modules they were compiled from, they are bundled only as far as something asks for them. A file that
 * does anything else with its exports stays as it is. Of libraries that have modules just the enumerations are written anew.
 */
import { readFile } from 'node:fs/promises';
import { withEnumerations } from './enumerations.mjs';

const HELPERS = /^var __\w+ = [\s\S]*?^\}.*;\n/gm;
const PREAMBLE =
  /^(?:"use strict";|Object\.defineProperty\(exports, "__esModule", .*\);|(?:exports\.\w+ = )+void 0;)\n/gm;
const STAR = /^__exportStar\(require\("([^"]+)"\), exports\);$/gm;
/** With or without one of the helpers around it. */
const IMPORT = /^(?:const|var) (\w+) = (?:require|__importStar\(require|__importDefault\(require)\("([^"]+)"\)\)?;$/gm;
/** What becomes a module, too. Other things are asked for as before: what an editor hands out as its API is none. */
const LIBRARY = /^(?:\.|vscode-)/;
const RE_EXPORT =
  /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.(\w+); \} \}\);$/gm;
/** A namespace that is no class or function too: nobody misses it who does not name it. */
const NAMESPACE =
  /^(?:export )?var (\w+);\n(\(function \(\1\) \{\n[\s\S]*?)^\}\)\(\1 \|\| \((?:exports\.\1 = )?\1 = \{\}\)\);$/gm;
const PURE_NAMESPACE = 'export var $1 = /* @__PURE__ */ $2  return $1;\n})({});';
const MERGED_NAMESPACE = /^\}\)\((\w+) \|\| \(exports\.\1 = \1 = \{\}\)\);$/gm;
const EXPORTED_NAME = /^exports\.(\w+) = (\w+);$/gm;
const EXPORTED_VALUE = /^exports\.(\w+) = /gm;

const FILES = /[\\/]node_modules[\\/](?:(?:vscode-[^\\/]+|jsonc-parser)[\\/]lib|htmlparser2[\\/]dist)[\\/].*\.js$/;

export const libraryModules = {
  name: 'library-modules',
  setup(context) {
    context.onLoad({ filter: FILES }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const enumerated = withEnumerations(source);
      const contents = enumerated ?? source;
      return { contents: asModule(contents) ?? contents, loader: enumerated === null ? 'js' : 'ts' };
    });
  },
};

/** The module that a file was compiled from, but for its types; null where not all of it is TypeScript's CommonJS. */
export function asModule(source) {
  const paths = new Map([...source.matchAll(IMPORT)].map(([, name, path]) => [name, path]));
  const module = source
    .replace(HELPERS, '')
    .replace(PREAMBLE, '')
    .replace(STAR, 'export * from "$1";')
    .replace(IMPORT, (_, name, path) =>
      LIBRARY.test(path) ? `import * as ${name} from "${path}";` : `const ${name} = require("${path}");`,
    )
    .replace(RE_EXPORT, (_, name, from, theirs) => `export { ${theirs} as ${name} } from "${paths.get(from)}";`)
    .replace(NAMESPACE, PURE_NAMESPACE)
    .replace(MERGED_NAMESPACE, '})($1);')
    .replace(EXPORTED_NAME, 'export { $2 as $1 };')
    .replace(EXPORTED_VALUE, 'export const $1 = ')
    .replace(/\bexports\.(?=\w)/g, '');
  return /\b(?:exports|__import\w+)\b/.test(module) ? null : module;
}
