/** zod's issues → problems in the words of the reader, each with the path it concerns. */
import type * as z from 'zod/mini';
import type { Messages } from '../messages/messages.ts';

/** Keys and indices that lead from the root of a JSON value to a part of it. */
export type Path = readonly (string | number)[];

export interface Problem {
  readonly path: Path;
  /** Whether the problem is the value at `path` or that there is such a key at all. */
  readonly at: 'value' | 'key';
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/** The text of a key that no cell id can hold: the issue of this pattern gets a message of its own. */
export const KEY_PATTERN = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** Every problem that zod found in `data`, in the order of zod. */
export function problemsOf(error: z.core.$ZodError, data: unknown, messages: Messages): Problem[] {
  return error.issues.flatMap((issue) => problemsOfIssue(issue, [], data, messages));
}

/** `tables[0].rows[3].label`; the root is the empty text. */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );
}

/** The part of a JSON value at a path; undefined where the path leads nowhere. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Record<string | number, unknown>)[part]
        : undefined,
    data,
  );
}

function problemsOfIssue(issue: Issue, base: Path, data: unknown, messages: Messages): Problem[] {
  const path = [...base, ...issue.path.filter((part) => typeof part !== 'symbol')];
  const texts = messages.configuration;
  const value = valueAt(data, path);
  const problem = (message: string): Problem[] => [{ path, at: 'value', message }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], at: 'key', message: texts.unknownKey(key) }));
    case 'invalid_union':
      return likeliestBranch(issue.errors).flatMap((inner) => problemsOfIssue(inner, path, data, messages));
    case 'invalid_type': {
      const key = path.at(-1);
      if (value === undefined && key !== undefined) return problem(texts.missing(String(key)));
      return problem(texts.wrongKind(kindText(issue.expected, messages), kindText(kindOf(value), messages)));
    }
    case 'invalid_value': {
      if (value === undefined) return problem(texts.missing(String(path.at(-1) ?? '')));
      const shown = typeof value === 'string' ? value : JSON.stringify(value);
      return problem(texts.notOneOf(shown, issue.values.map(String).join(messages.marks.or)));
    }
    case 'too_small':
      return problem(issue.origin === 'array' ? texts.emptyList : texts.tooSmall(String(issue.minimum)));
    case 'too_big':
      return problem(texts.tooBig(String(issue.maximum)));
    case 'invalid_format':
      if (String(value).trim() === '') return problem(texts.empty);
      return problem(issue.pattern === String(KEY_PATTERN) ? texts.badKey(String(value)) : texts.invalid);
    default:
      return problem(texts.invalid);
  }
}

/**
 * Of the alternatives that all failed the one that was meant: the one with the fewest objections to the value itself,
 * then the one that reached deepest into it.
 */
function likeliestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const rank = (branch: readonly Issue[]): number => {
    const objections = branch.reduce(
      (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1),
      0,
    );
    const depth = Math.max(...branch.map((issue) => issue.path.length));
    return objections - Math.min(depth, 9) / 10;
  };
  return [...branches].sort((a, b) => rank(a) - rank(b))[0] ?? [];
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function kindText(kind: string, messages: Messages): string {
  return messages.configuration.kinds[kind] ?? kind;
}
