/** JSON with comments, written by hand: the value, what is wrong with the notation, and where each part stands. */
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Messages } from '../messages/messages.ts';
import type { Span } from '../text/span.ts';
import type { Path, Problem } from './problems.ts';

/** A problem with its place in the text. */
export interface TextProblem {
  readonly message: string;
  readonly span: Span;
  /** No JSON schema says it: it is between parts of the file, or between files. */
  readonly beyondSchema?: true;
}

export interface JsonText {
  /** The value as far as it could be read; undefined for an empty or hopelessly nested text. */
  readonly data: unknown;
  /** Mistakes in the notation. */
  readonly problems: readonly TextProblem[];
  /** Where a problem with `data` stands: its key, its value, or the nearest part around it that is there. */
  readonly locate: (problem: Problem) => Span;
}

/** Deeper values are refused: reading and validating them takes the stack. No file of ours comes near. */
const MAX_DEPTH = 64;

/** Reads JSON with comments and trailing commas. Never throws; after a mistake it reads on. */
export function readJson(text: string, messages: Messages): JsonText {
  const texts = messages.configuration;
  const whole = { start: 0, end: text.length };
  const nothing = (message: string): JsonText => ({
    data: undefined,
    problems: [{ message, span: whole }],
    locate: () => whole,
  });
  if (/^\uFEFF?\s*$/.test(text)) return nothing(texts.emptyFile);
  if (nestingOf(text) > MAX_DEPTH) return nothing(texts.tooDeep);
  const errors: ParseError[] = [];
  // A byte order mark becomes a blank, so that offsets stay.
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  const problems = errors.map(({ error, offset, length }) => ({
    message: texts.notation[printParseErrorCode(error)] ?? texts.otherNotation,
    // At the end of the text the parser may point past it.
    span: { start: Math.min(offset, text.length), end: Math.min(offset + length, text.length) },
  }));
  if (root === undefined) return { data: undefined, problems, locate: () => whole };
  return { data: getNodeValue(root), problems, locate: ({ path, at }) => spanAt(root, path, at) };
}

/** True when a value is nested deeper than any file of ours. */
export function nestedTooDeep(data: unknown, depth = 0): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return depth >= MAX_DEPTH || Object.values(data).some((part) => nestedTooDeep(part, depth + 1));
}

/** How deep brackets nest outside of strings; comments may make it too high by what they contain. */
function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[{\]}]/g)) {
    if (token === '[' || token === '{') deepest = Math.max(deepest, ++depth);
    else if (token === ']' || token === '}') depth -= 1;
  }
  return deepest;
}

function spanAt(root: Node, path: Path, at: Problem['at']): Span {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node === undefined) continue;
    if (length < path.length) return opening(node);
    // The key stands beside the value in their property.
    return nodeSpan((at === 'key' ? node.parent?.children?.[0] : undefined) ?? node);
  }
  return path.length === 0 ? nodeSpan(root) : opening(root);
}

/** Of a part that lacks something its bracket: marking all of it would bury what else it holds. */
function opening(node: Node): Span {
  return { start: node.offset, end: node.offset + Math.min(node.length, 1) };
}

function nodeSpan(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}
