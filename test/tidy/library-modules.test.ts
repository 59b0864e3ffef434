/** The libraries of the protocol are bundled as modules: of a file that is none a bundle carries every line. */
import { describe, expect, it } from 'vitest';
import { withEnumerations } from '../../scripts/enumerations.mjs';
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

describe('an enumeration that TypeScript compiled', () => {
  it('is one again, exported where it was', () => {
    const compiled = `export var State;
(function (State) {
    // Before anything is read.
    State[State["New"] = -1] = "New";
    State["Text"] = "text";
    /**
     * At the end.
     */
    State.Closed = 3;
})(State || (State = {}));
`;
    expect(withEnumerations(compiled)).toBe('export enum State {\n  New = -1,\n  Text = "text",\n  Closed = 3,\n}\n');
    const later = compiled.replace('export ', '').replace('(State = {})', '(exports.State = State = {})');
    expect(withEnumerations(later)).toBe(withEnumerations(compiled));
    const inside = compiled.replace('export ', '');
    expect(withEnumerations(inside)).toMatch(/^enum State/);
  });

  it('is told from a namespace that holds more than values', () => {
    const namespace = 'var Is;\n(function (Is) {\n    Is.one = 1;\n    Is.made = make();\n})(Is || (Is = {}));\n';
    expect(withEnumerations(namespace)).toBeNull();
  });

  it('is met in the tokenizer of HTML', () => {
    expect(withEnumerations(textOf('node_modules/htmlparser2/dist/Tokenizer.js'))).not.toMatch(/^\(function/m);
  });
});
