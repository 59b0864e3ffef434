/** JSON schemas for editors, generated from the zod schemas. For scripts only: nothing of this reaches a bundle. */
import * as z from 'zod/mini';
import { formSchema } from '../forms/schema.ts';
import { configSchema } from './schema.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The schema of `.gouji.json`; its `properties` are also the editor's settings. */
export function configJsonSchema(ruleIds: readonly string[]): JsonSchema {
  return forEditors('勾稽配置', configSchema(ruleIds));
}

/** The schema of `*.gouji-form.json`. */
export function formJsonSchema(): JsonSchema {
  return forEditors('勾稽表式', formSchema());
}

function forEditors(title: string, schema: z.core.$ZodType): JsonSchema {
  // Draft 7 is the one that editors know in full. Both files may hold comments, which VS Code has to be told.
  return {
    title,
    allowComments: true,
    allowTrailingCommas: true,
    ...z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }),
  };
}
