/** The libraries of the protocol are bundled as modules: of a file that is none a bundle carries every line. */
import { describe, expect, it } from 'vitest';
import { asModule } from '../../scripts/library-modules.mjs';
import { filesBelow, textOf } from './project.ts';

const folders = ['vscode-jsonrpc', 'vscode-languageserver-protocol', 'vscode-languageclient'].flatMap((name) => [
  `node_modules/${name}/lib/common`,
  `node_modules/${name}/lib/node`,
]);
const files = folders.flatMap(filesBelow).filter((path) => path.endsWith('.js'));

const COMPILED = `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.second = exports.Kind = exports.First = void 0;
exports.made = made;
const Is = __importStar(require("./is"));
const api = __importStar(require("vscode"));
var is_1 = require("./is");
Object.defineProperty(exports, "Is", { enumerable: true, get: function () { return is_1.Is; } });
__exportStar(require("./all"), exports);
var Kind;
(function (Kind) {
    Kind.one = 1;
})(Kind || (exports.Kind = Kind = {}));
exports.second = Kind.one + exports.first;
`;

const MODULE = `export { made as made };
import * as Is from "./is";
const api = require("vscode");
import * as is_1 from "./is";
export { Is as Is } from "./is";
export * from "./all";
export var Kind = /* @__PURE__ */ (function (Kind) {
    Kind.one = 1;
  return Kind;
})({});
export const second = Kind.one + first;
`;

describe('a module that TypeScript compiled to CommonJS', () => {
  it('is one again, whose namespaces can be left out', () => {
    expect(asModule(COMPILED)).toBe(MODULE);
  });

  it('stays as it is where more is done with its exports', () => {
    expect(asModule(`${COMPILED}module.exports = made;\n`)).toBeNull();
  });

  it('is every file of the libraries', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((path) => asModule(textOf(path)) === null)).toEqual([]);
  });
});
