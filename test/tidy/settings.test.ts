/** The editor's settings and `.gouji.json` are one configuration. */
import { describe, expect, it } from 'vitest';
import { configJsonSchema } from '../../server/core/config/json-schema.ts';
import { rules } from '../../server/core/rules/registry.ts';
import { textOf } from './project.ts';

/** Switches of single features are the editor's own: `trace.server`. */
const isOfTheEditor = (name: string) => name.includes('.');
/** What speaks of files in a folder, or has one value so far: only `.gouji.json` says it. */
const OF_THE_FILE = ['$schema', 'include', 'exclude', 'ignores', 'bodies', 'hierarchy', 'locale'];

interface Property {
  readonly type?: unknown;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Property>>;
}

const manifest = JSON.parse(textOf('package.json'));
const settings: Readonly<Record<string, Property>> = Object.fromEntries(
  Object.entries(manifest.contributes.configuration.properties as Record<string, Property>).map(([name, property]) => [
    name.replace(/^gouji\./, ''),
    property,
  ]),
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

  it('say what they are in both display languages', () => {
    const placeholders = [...textOf('package.json').matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]!);
    for (const path of ['package.nls.json', 'package.nls.zh-cn.json']) {
      expect(Object.keys(JSON.parse(textOf(path))).sort(), path).toEqual([...new Set(placeholders)].sort());
    }
  });
});
