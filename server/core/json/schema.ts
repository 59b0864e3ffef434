/**
 * What people write by hand, described once: by it TypeScript knows what is valid, editors complete and explain, and
 * `problems` says what is wrong. No more of JSON schema than our own files need.
 */

/** As editors read it: JSON schema, draft 7. */
export interface JsonSchema {
  readonly type?: 'string' | 'integer' | 'boolean' | 'null' | 'array' | 'object';
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly anyOf?: readonly JsonSchema[];
  /** `#/definitions/` and a name in the definitions of the whole. */
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** A schema and, for the compiler alone, the type of what is valid by it. */
export class Schema<T> {
  declare readonly valid: T;
  readonly json: JsonSchema;
  /** Whether an object may do without it. */
  readonly isOptional: boolean;

  constructor(json: JsonSchema, isOptional = false) {
    this.json = json;
    this.isOptional = isOptional;
  }

  /** With words for who writes such a value; bundles do without them. */
  describe(description: string): Schema<T> {
    return new Schema({ description, ...this.json }, this.isOptional);
  }
}

export type Valid<S> = S extends Schema<infer T> ? T : never;

type Schemas = Readonly<Record<string, Schema<unknown>>>;
type OptionalKeys<P extends Schemas> = { [K in keyof P]: undefined extends Valid<P[K]> ? K : never }[keyof P];
type ObjectOf<P extends Schemas> = { readonly [K in Exclude<keyof P, OptionalKeys<P>>]: Valid<P[K]> } & {
  readonly [K in OptionalKeys<P>]?: Valid<P[K]>;
};

export const text = (pattern?: RegExp) =>
  new Schema<string>({ type: 'string', ...(pattern && { pattern: pattern.source }) });
export const flag = new Schema<boolean>({ type: 'boolean' });
export const integer = (limits: { readonly minimum: number; readonly maximum?: number }) =>
  new Schema<number>({ type: 'integer', ...limits });
export const oneOf = <const T extends string>(values: readonly T[]) => new Schema<T>({ type: 'string', enum: values });
export const list = <T>({ json }: Schema<T>) => new Schema<readonly T[]>({ type: 'array', items: json });
export const nonEmpty = <T>(schema: Schema<T>) => new Schema<readonly T[]>({ ...list(schema).json, minItems: 1 });
export const anyOf = <const S extends readonly Schema<unknown>[]>(...schemas: S) =>
  new Schema<Valid<S[number]>>({ anyOf: schemas.map(({ json }) => json) });
export const nullable = <T>(schema: Schema<T>) => anyOf(schema, new Schema<null>({ type: 'null' }));
export const optional = <T>({ json }: Schema<T>) => new Schema<T | undefined>(json, true);
/** What the object that is the whole defines under this name; for what contains its like. */
export const defined = <T>(name: string) => new Schema<T>({ $ref: `#/definitions/${name}` });

/** An object with these keys and no others. */
export function object<P extends Schemas>(parts: P, definitions?: Schemas): Schema<ObjectOf<P>> {
  const required = Object.keys(parts).filter((key) => !parts[key]!.isOptional);
  return new Schema({
    type: 'object',
    properties: jsonOf(parts),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
    ...(definitions && { definitions: jsonOf(definitions) }),
  });
}

function jsonOf(schemas: Schemas): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(Object.entries(schemas).map(([name, { json }]) => [name, json]));
}
