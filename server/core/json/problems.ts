/** A value held against its schema → what is wrong with it, in the words of the reader, each with the path it concerns. */
import type { Messages } from '../messages/messages.ts';
import type { JsonSchema, Schema } from './schema.ts';

/** Keys and indices that lead from the root of a JSON value to a part of it. */
export type Path = readonly (string | number)[];

export interface Problem {
  readonly path: Path;
  /** Whether the problem is the value at `path` or that there is such a key at all. */
  readonly at: 'value' | 'key';
  readonly message: string;
}

/** The text of a key that no cell id can hold: what does not fit it is told so. */
export const KEY_PATTERN = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** Every problem of `data`, in the order of the schema; what an object has beyond it comes behind its parts. */
export function problemsOf({ json: whole }: Schema<unknown>, data: unknown, messages: Messages): Problem[] {
  const texts = messages.configuration;

  function check(schema: JsonSchema, value: unknown, path: Path): Problem[] {
    if (value === undefined && path.length > 0) {
      return [{ path, at: 'value', message: texts.missing(String(path.at(-1))) }];
    }
    if (schema.$ref !== undefined) return check(whole.definitions![schema.$ref.split('/').at(-1)!]!, value, path);
    if (schema.anyOf !== undefined) {
      const ofItsKind = schema.anyOf.filter(({ type }) => isOfType(type!, value));
      const meant = ofItsKind.length > 0 ? ofItsKind : schema.anyOf.slice(0, 1);
      return likeliest(
        meant.map((each) => check(each, value, path)),
        path.length,
      );
    }
    const message = objection(schema, value, messages);
    if (message !== null) return [{ path, at: 'value', message }];
    if (Array.isArray(value)) return value.flatMap((each, index) => check(schema.items!, each, [...path, index]));
    return typeof value === 'object' && value !== null ? checkParts(schema, value, path) : [];
  }

  function checkParts({ properties = {}, required = [] }: JsonSchema, value: object, path: Path): Problem[] {
    const parts = Object.entries(properties).flatMap(([key, schema]) => {
      const part = valueAt(value, [key]);
      return part === undefined && !required.includes(key) ? [] : check(schema, part, [...path, key]);
    });
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(properties, key));
    return [
      ...parts,
      ...unknown.map((key): Problem => ({ path: [...path, key], at: 'key', message: texts.unknownKey(key) })),
    ];
  }

  return check(whole, data, []);
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

/** Of what alternatives object to a value at this depth the least: what is wrong deeper in it does not count. */
function likeliest(alternatives: readonly Problem[][], depth: number): Problem[] {
  const objections = (problems: readonly Problem[]) => problems.filter(({ path }) => path.length <= depth + 1).length;
  const fewer = (best: Problem[], each: Problem[]) => (objections(each) < objections(best) ? each : best);
  return alternatives.find((each) => each.length === 0) ?? alternatives.reduce(fewer);
}

/** What is wrong with the value itself, whatever its parts are. */
function objection(schema: JsonSchema, value: unknown, { configuration: texts, marks }: Messages): string | null {
  if (schema.enum !== undefined) {
    if (schema.enum.some((each) => each === value)) return null;
    const shown = typeof value === 'string' ? value : JSON.stringify(value);
    return texts.notOneOf(shown, schema.enum.join(marks.or));
  }
  if (!isOfType(schema.type!, value)) {
    const [expected, found] = [schema.type!, kindOf(value)].map((kind) => texts.kinds[kind]!);
    return texts.wrongKind(expected!, found!);
  }
  const { pattern, minimum = -Infinity, maximum = Infinity, minItems = 0 } = schema;
  if (typeof value === 'string' && pattern !== undefined && !new RegExp(pattern, 'u').test(value)) {
    if (value.trim() === '') return texts.empty;
    return pattern === KEY_PATTERN.source ? texts.badKey(value) : texts.invalid;
  }
  if (typeof value === 'number' && value < minimum) return texts.tooSmall(String(minimum));
  if (typeof value === 'number' && value > maximum) return texts.tooBig(String(maximum));
  return Array.isArray(value) && value.length < minItems ? texts.emptyList : null;
}

function isOfType(type: string, value: unknown): boolean {
  return type === 'integer' ? Number.isInteger(value) : kindOf(value) === type;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
