/** JSON schemas as files for editors. For scripts only: nothing of this reaches a bundle. */
import { formSchema } from '../forms/schema.ts';
import type { JsonSchema, Schema } from '../json/schema.ts';
import { configSchema } from './schema.ts';

/** The schema of `.gouji.json`; its `properties` are also the editor's settings. */
export function configJsonSchema(ruleIds: readonly string[]): JsonSchema {
  return forEditors('勾稽配置', configSchema(ruleIds));
}

/** The schema of `*.gouji-form.json`. */
export function formJsonSchema(): JsonSchema {
  return forEditors('勾稽表式', formSchema);
}

function forEditors(title: string, { json }: Schema<unknown>) {
  // Draft 7 is the one that editors know in full. Both files may hold comments, which VS Code has to be told.
  return {
    title,
    allowComments: true,
    allowTrailingCommas: true,
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...(JSON.parse(JSON.stringify(json), besideReferences) as JsonSchema),
  };
}

/** In draft 7 nothing counts that stands beside a reference. */
function besideReferences(_key: string, value: unknown): unknown {
  const { $ref, ...beside } = (value ?? {}) as JsonSchema;
  return $ref === undefined || Object.keys(beside).length === 0 ? value : { ...beside, allOf: [{ $ref }] };
}
