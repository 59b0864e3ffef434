/** The editor's settings and `.gouji.json` are one configuration. */
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../server/core/config/config.ts';
import { configJsonSchema } from '../../server/core/config/json-schema.ts';
import { LOCALES } from '../../server/core/messages/messages.ts';
import { rules } from '../../server/core/rules/registry.ts';
import { textOf } from './project.ts';

/** Names of single features: those of the client alone, and those that `.gouji.json` has under `editor`. */
const isOfTheEditor = (name: string) => name.includes('.');
const OF_THE_CLIENT = ['detection.switchLanguage', 'trace.server'];
/** What speaks of files in a folder, or holds what has names of its own in the editor. */
const OF_THE_FILE = ['$schema', 'include', 'exclude', 'ignores', 'bodies', 'hierarchy', 'editor'];

interface Property {
  readonly type?: unknown;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Property>>;
}

interface Group {
  readonly title: string;
  readonly properties: Readonly<Record<string, Property & { readonly order: number }>>;
}

const manifest = JSON.parse(textOf('package.json'));
const groups: readonly Group[] = manifest.contributes.configuration;
const settings: Readonly<Record<string, Property>> = Object.fromEntries(
  groups.flatMap(({ properties }) =>
    Object.entries(properties).map(([name, property]) => [name.replace(/^gouji\./, ''), property] as const),
  ),
);
const schema = configJsonSchema(rules.map(({ id }) => id)).properties as Readonly<Record<string, Property>>;

describe('settings', () => {
  it('are those of the schema', () => {
    const shared = Object.keys(schema).filter((key) => !OF_THE_FILE.includes(key));
    const common = Object.keys(settings).filter((name) => !isOfTheEditor(name));
    expect(common.sort()).toEqual(shared.sort());
  });

  it('take the values of the schema', () => {
    expect(settings.tier?.enum).toEqual(schema.tier?.enum);
    expect(settings.maxLength?.minimum).toBe(schema.maxLength?.minimum);
    const levels = (property: Property | undefined) => [...(property?.enum ?? [])].sort();
    expect(Object.keys(settings.rules?.properties ?? {}).sort()).toEqual(rules.map(({ id }) => id).sort());
    for (const { id, severity } of rules) {
      expect(levels(settings.rules?.properties?.[id]), id).toEqual(levels(schema.rules?.properties?.[id]));
      expect(settings.rules?.properties?.[id]?.default, id).toBe(severity);
    }
  });

  it('of single features are in `.gouji.json` too, with the same defaults', () => {
    const own = Object.entries(settings).filter(([name]) => isOfTheEditor(name) && !OF_THE_CLIENT.includes(name));
    // `fill.onType` is `fillOnType`, `codeLens.enabled` is `codeLens`.
    const named = own.map(([name, property]) => [
      name.replace('.enabled', '').replace(/\.([a-z])/, (_, letter: string) => letter.toUpperCase()),
      property.default,
    ]);
    expect(Object.fromEntries(named)).toEqual(defaultConfig.editor);
    expect(Object.keys(schema.editor?.properties ?? {}).sort()).toEqual(Object.keys(defaultConfig.editor).sort());
  });

  it('offer every language there are messages in', () => {
    expect(settings.locale?.enum).toEqual(LOCALES);
    expect(schema.locale?.enum).toEqual(LOCALES);
    expect(settings.locale?.default).toBe(defaultConfig.locale);
  });

  it('are in groups, each with a title and an order', () => {
    for (const { title, properties } of groups) {
      expect(title).toMatch(/^%configuration\.\w+\.title%$/);
      const orders = Object.values(properties).map(({ order }) => order);
      expect(orders, title).toEqual(orders.map((_, index) => index + 1));
    }
  });

  it('say what they are in both display languages', () => {
    const placeholders = [...textOf('package.json').matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1]!);
    for (const path of ['package.nls.json', 'package.nls.zh-cn.json']) {
      expect(Object.keys(JSON.parse(textOf(path))).sort(), path).toEqual([...new Set(placeholders)].sort());
    }
  });
});
