/** Strings that a bundle writes often and long, as variables: minifiers write them out wherever they stand. */

import { parse } from '@swc/core';

/** Shorter ones are compared all the time, where a literal is faster. */
const SHORTEST = 10;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$'];
/** The words of the language have more letters, or these. */
const WORDS = new Set(['do', 'if', 'in', 'of', 'as']);
const NAMES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter((name) => !WORDS.has(name));
const STRICT = '"use strict";';

/**
 * @param code a compressed script in strict mode
 * @returns the same, smaller
 */
export async function withSharedStrings(code) {
  const bytes = Buffer.from(code);
  const script = await parse(code, { syntax: 'ecmascript', target: 'es2022', isModule: false });
  const places = new Map();
  const taken = new Set();
  const visit = (node, isValue) => {
    if (Array.isArray(node)) for (const each of node) visit(each, isValue);
    else if (node?.type === 'StringLiteral') {
      // Spans count bytes from where the script begins.
      const [start, end] = [node.span.start - script.span.start, node.span.end - script.span.start];
      const written = bytes.toString('utf8', start, end);
      if (isValue) places.set(written, [...(places.get(written) ?? []), { start, end }]);
    } else if (node !== null && typeof node === 'object') {
      if (node.type === 'Identifier') taken.add(node.value);
      for (const [name, child] of Object.entries(node))
        visit(child, name !== 'key' && node.type !== 'ExpressionStatement');
    }
  };
  visit(script.body, true);
  const names = NAMES.filter((name) => !taken.has(name));
  const gainOf = ([written, all]) => (all.length - 1) * Buffer.byteLength(written) - all.length * 3 - 4;
  const shared = [...places]
    .filter((each) => each[0].length >= SHORTEST + 2 && gainOf(each) > 0)
    .sort((a, b) => gainOf(b) - gainOf(a))
    .slice(0, names.length);
  if (shared.length === 0 || !code.includes(STRICT)) return code;
  const edits = shared
    .flatMap(([, all], index) => all.map((place) => ({ ...place, name: names[index] })))
    .sort((a, b) => a.start - b.start);
  let at = 0;
  let out = '';
  for (const { start, end, name } of edits) {
    const [left, right] = [bytes[start - 1], bytes[end]].map((byte) =>
      /[\w$]/.test(String.fromCharCode(byte)) ? ' ' : '',
    );
    out += bytes.toString('utf8', at, start) + left + name + right;
    at = end;
  }
  out += bytes.toString('utf8', at);
  const variables = shared.map(([written], index) => `${names[index]}=${written}`).join();
  return out.replace(STRICT, () => `${STRICT}const ${variables};`);
}
