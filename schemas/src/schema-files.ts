import { KIND_FILES, SCHEMA_TEXTS } from './schemas.generated.ts';

/** A JSON Schema (draft-07) as data. `x-callwright` holds what the rest of the tool reads (README). */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Paths of all schemas relative to schemas/, e.g. `kinds/flow.schema.json`. */
export const SCHEMA_FILES: readonly string[] = Object.keys(SCHEMA_TEXTS);

const parsed = new Map<string, JsonSchema>();

/** The schema of one file; parsed on first use. Undefined when there is no such file. */
export function schemaFile(path: string): JsonSchema | undefined {
  const text = (SCHEMA_TEXTS as Readonly<Record<string, string>>)[path];
  if (text === undefined) {
    return undefined;
  }
  let schema = parsed.get(path);
  if (!schema) {
    schema = JSON.parse(text) as JsonSchema;
    parsed.set(path, schema);
  }
  return schema;
}

/** The schema of the spec of every kind of resource, in the order of their ranks. */
export const KIND_SCHEMAS: Readonly<Record<string, JsonSchema>> = Object.fromEntries(
  Object.entries(KIND_FILES).map(([kind, path]) => [kind, schemaFile(path) as JsonSchema]),
);
