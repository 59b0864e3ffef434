/** Configuration as written → a layer of it and what is wrong. Whatever is valid counts; nothing throws. */

import { nestedTooDeep, readJson, type TextProblem } from '../json/json-text.ts';
import { type Path, type Problem, problemsOf, valueAt } from '../json/problems.ts';
import { type Messages, messagesFor } from '../messages/messages.ts';
import { bySpan } from '../text/span.ts';
import type { ConfigLayer } from './config.ts';
import { configSchema } from './schema.ts';

/** Settings whose entries stand for themselves: a bad one leaves the others in force. */
const COLLECTIONS: ReadonlySet<string | number> = new Set([
  'forms',
  'rules',
  'include',
  'exclude',
  'ignores',
  'bodies',
  'hierarchy',
]);

/**
 * Reads a `.gouji.json` (JSON with comments and trailing commas).
 * @param ruleIds every rule there is; others are problems
 * @param locale of the problems; else the one that the configuration itself asks for
 * @returns what is valid, and the problems with their places (UTF-16 offsets into `text`)
 */
export function parseConfig(
  text: string,
  ruleIds: readonly string[],
  locale: string | undefined = localeIn(text),
): { readonly config: ConfigLayer; readonly problems: readonly TextProblem[] } {
  const messages = messagesFor(locale);
  const json = readJson(text, messages);
  if (json.data === undefined) return { config: {}, problems: json.problems };
  const { config, problems } = checkConfig(json.data, ruleIds, messages);
  const located = problems.map((problem) => ({ message: problem.message, span: json.locate(problem) }));
  return { config, problems: [...json.problems, ...located].sort(bySpan) };
}

/** Taken from the text as it stands: it has to be known before anything is said about the text. */
export function localeIn(text: string): string | undefined {
  return /"locale"\s*:\s*"([\w-]+)"/.exec(text)?.[1];
}

/**
 * Checks configuration that is data already: editor settings, command options.
 * @returns what is valid, and the problems with their paths
 */
export function checkConfig(
  data: unknown,
  ruleIds: readonly string[],
  messages: Messages = messagesFor(undefined),
): { readonly config: ConfigLayer; readonly problems: readonly Problem[] } {
  if (nestedTooDeep(data)) {
    return { config: {}, problems: [{ path: [], at: 'value', message: messages.configuration.tooDeep }] };
  }
  const schema = configSchema(ruleIds);
  const whole = schema.safeParse(data);
  if (whole.success) return { config: layerOf(whole.data), problems: [] };
  const known = new Set(ruleIds);
  const problems = problemsOf(whole.error, data, messages).map((problem) =>
    inRuleWords(problem, data, known, messages),
  );
  const valid = schema.safeParse(
    without(
      data,
      problems.map(({ path, at }) => (at === 'key' ? path : unitOf(path))),
    ),
  );
  return { config: valid.success ? layerOf(valid.data) : {}, problems };
}

type Valid = ReturnType<ReturnType<typeof configSchema>['parse']>;

function layerOf({ $schema: _, ignores, ...settings }: Valid): ConfigLayer {
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as ConfigLayer;
  if (ignores === undefined) return given;
  return { ...given, ignores: ignores.map((ignore) => ({ ...ignore, cell: ignore.cell ?? null })) };
}

/** An unknown rule is called a rule, and a thousand known ones are not listed for a misspelt one. */
function inRuleWords(problem: Problem, data: unknown, known: ReadonlySet<string>, messages: Messages): Problem {
  const [setting, entry, field] = problem.path;
  if (setting === 'rules' && problem.at === 'key' && !known.has(String(entry))) {
    return { ...problem, message: messages.configuration.unknownRule(String(entry)) };
  }
  if (setting === 'ignores' && field === 'rule') {
    const rule = valueAt(data, problem.path);
    if (typeof rule === 'string') return { ...problem, message: messages.configuration.unknownRule(rule) };
  }
  return problem;
}

/** What has to go when a value is wrong: an entry of a collection, otherwise the whole setting. */
function unitOf(path: Path): Path {
  return path.slice(0, path[0] !== undefined && COLLECTIONS.has(path[0]) ? 2 : 1);
}

/** A copy of a JSON value without the parts at these paths; undefined when the value itself has to go. */
function without(data: unknown, paths: readonly Path[]): unknown {
  if (paths.length === 0 || typeof data !== 'object' || data === null) return data;
  if (paths.some((path) => path.length === 0)) return undefined;
  const kept = Object.entries(data).flatMap(([key, value]) => {
    const inside = paths.filter((path) => String(path[0]) === key).map((path) => path.slice(1));
    return inside.some((path) => path.length === 0) ? [] : [[key, without(value, inside)] as const];
  });
  return Array.isArray(data) ? kept.map(([, value]) => value) : Object.fromEntries(kept);
}
