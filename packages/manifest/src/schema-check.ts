import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Json } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { SCHEMA_FILES, schemaFile } from '@callwright/schemas';
import { checkManifest, checkOrg, checkProject } from './quick-check.generated.ts';

/**
 * The only door to `ajv`. Whether data fits a schema is asked of code that was compiled beforehand; what is wrong with
 * data that does not fit is asked of ajv itself, which is loaded and compiles its schemas only then.
 */

/** Schemas of what people write. */
export type WrittenShape = 'manifest' | 'project' | 'org';

/** One thing that is wrong, with the schema that says so. */
export type SchemaError = Pick<ErrorObject, 'keyword' | 'instancePath' | 'propertyName'> & {
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema object in which the rule stands. */
  readonly parentSchema: Readonly<Record<string, unknown>>;
  /** The value that the rule is about. */
  readonly data: Json;
};

interface QuickCheck {
  (data: unknown): boolean;
  readonly errors?: readonly Pick<ErrorObject, 'instancePath' | 'keyword' | 'params'>[] | null;
}

const QUICK: Readonly<Record<WrittenShape, QuickCheck>> = {
  manifest: checkManifest as QuickCheck,
  project: checkProject as QuickCheck,
  org: checkOrg as QuickCheck,
};

/** Whether data fits; quick, and says no more. */
export function fits(shape: WrittenShape, data: Json): boolean {
  return QUICK[shape](data);
}

/** The first rule that data breaks, without the schema behind it; undefined when the data fits. */
export function firstMisfit(
  shape: WrittenShape,
  data: Json,
): { readonly pointer: string; readonly rule: string; readonly expected?: string } | undefined {
  const check = QUICK[shape];
  if (check(data)) {
    return undefined;
  }
  const [first] = check.errors ?? [];
  const { type, allowedValues } = (first?.params ?? {}) as Readonly<Record<string, unknown>>;
  const expected = Array.isArray(allowedValues) ? allowedValues : type === undefined ? [] : [type].flat();
  return {
    pointer: first?.instancePath ?? '',
    rule: first?.keyword ?? '',
    ...(expected.length > 0 ? { expected: expected.join(', ') } : {}),
  };
}

/** Everything that is wrong with data, as the schemas see it. */
export type SchemaErrors = (shape: WrittenShape, data: Json) => readonly SchemaError[];

/** Schemas refer to each other by relative file; ajv needs a base to resolve them by. */
const BASE = 'callwright://schemas/';

/** Loads ajv. Later calls give what the first one made. */
export function schemaErrors(): Promise<SchemaErrors> {
  loaded ??= load();
  return loaded;
}

let loaded: Promise<SchemaErrors> | undefined;

async function load(): Promise<SchemaErrors> {
  const { Ajv } = await import('ajv');
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strict: false,
    logger: false,
    inlineRefs: false,
    // As the compiled checks count: lengths in UTF-16 units.
    unicode: false,
  });
  for (const path of SCHEMA_FILES) {
    const { $schema: draft, ...schema } = schemaFile(path) ?? {};
    ajv.addSchema(draft === undefined ? {} : schema, BASE + path);
  }
  const compiled = new Map<WrittenShape, ValidateFunction>();
  return (shape, data) => {
    const check = compiled.get(shape) ?? ajv.getSchema(`${BASE}${shape}.schema.json`);
    if (!check) {
      return [];
    }
    compiled.set(shape, check);
    return check(data) ? [] : ((check.errors ?? []) as readonly SchemaError[]);
  };
}

/** What the schema behind an error says under `x-callwright`. */
export function annotationOf(error: SchemaError, key: string): Json | undefined {
  const annotations = error.parentSchema['x-callwright'];
  return isJsonObject(annotations) ? annotations[key] : undefined;
}
