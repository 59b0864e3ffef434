import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { configJsonSchema, formJsonSchema } from '../../server/core/config/json-schema.ts';
import { rules } from '../../server/core/rules/registry.ts';

function file(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
}

describe('the schemas that editors read', () => {
  test('are those generated from the sources (npm run generate)', () => {
    expect(file('schemas/gouji.schema.json')).toEqual(configJsonSchema(rules.map(({ id }) => id)));
    expect(file('schemas/form.schema.json')).toEqual(formJsonSchema());
  });

  test('are contributed for the files they describe', () => {
    expect(file('package.json')).toMatchObject({
      contributes: {
        jsonValidation: [
          { fileMatch: '.gouji.json', url: './schemas/gouji.schema.json' },
          { fileMatch: '*.gouji-form.json', url: './schemas/form.schema.json' },
        ],
      },
    });
  });

  test('describe every setting', () => {
    const { properties = {} } = configJsonSchema(['blank-cell']);
    const { $schema: _, ...settings } = properties as Record<string, { description?: string }>;
    expect(Object.keys(settings)).toHaveLength(12);
    for (const [name, { description }] of Object.entries(settings))
      expect(description, name).toMatch(/\p{Script=Han}/u);
  });

  test('name the rules there are', () => {
    const { properties } = configJsonSchema(['blank-cell', 'missing-row']);
    expect(properties).toMatchObject({
      rules: { properties: { 'blank-cell': { enum: ['error', 'warning', 'information', 'hint', 'off'] } } },
      ignores: { items: { properties: { rule: { enum: ['blank-cell', 'missing-row'] } } } },
    });
  });
});
