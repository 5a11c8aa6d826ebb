import { apiError } from './http/api-error.ts';
import { isMap } from './http/body.ts';

/** A data table's JSON schema as the caller wrote it. */
export type Schema = Readonly<Record<string, unknown>>;

/** A column; `key` is one of them. */
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  /** Value of rows that do not name the column. */
  readonly otherwise?: unknown;
}

/** Checks a schema: an object whose properties have simple types and defaults of them, with a text column `key`. */
export function requireSchema(schema: Schema | undefined): Schema {
  if (schema === undefined || !isMap(schema['properties']) || !hasPlainWords(schema)) {
    throw apiError('flows.datatables.schema.exception', {}, 'schema');
  }
  const columns = columnsOf(schema);
  if (
    columns.length !== Object.keys(schema['properties']).length ||
    !columns.some(({ name, type }) => name === 'key' && type === 'string') ||
    columns.some(({ otherwise, type }) => otherwise !== undefined && !isOfType(otherwise, type))
  ) {
    throw apiError('flows.datatables.schema.exception', {}, 'schema');
  }
  return schema;
}

/** What a `JsonSchemaDocument` says beside its properties has the types that the API description names. */
function hasPlainWords(schema: Schema): boolean {
  const { required = [] } = schema;
  const words = ['id', '$schema', 'title', 'description', 'type'].map((name) => schema[name]);
  return (
    [undefined, 'object'].includes(schema['type'] as string | undefined) &&
    words.every((word) => word === undefined || typeof word === 'string') &&
    Array.isArray(required) &&
    required.every((name) => typeof name === 'string')
  );
}

/** The columns of a schema; properties of other types are left out. */
export function columnsOf(schema: Schema): readonly Column[] {
  const properties = schema['properties'];
  if (!isMap(properties)) {
    return [];
  }
  return Object.entries(properties).flatMap(([name, property]): Column[] => {
    const type = isMap(property) ? property['type'] : undefined;
    if (type !== 'string' && type !== 'integer' && type !== 'number' && type !== 'boolean') {
      return [];
    }
    const otherwise = isMap(property) ? property['default'] : undefined;
    return [{ name, type, ...(otherwise === undefined ? {} : { otherwise }) }];
  });
}

/** Longest key (facts: API 4.10). */
const longestKey = 256;

/**
 * Checks a row and fills the defaults of columns it does not name. A column without a default stays absent.
 * Throws 400 `flows.datatables.schema.exception` for an unknown column, a wrong type, a bad key, or a text of more than
 * `mostCharacters` (0: of any length).
 */
export function requireRow(
  schema: Schema,
  values: unknown,
  mostCharacters = 0,
): Readonly<Record<string, unknown>> & { readonly key: string } {
  if (!isMap(values)) {
    throw apiError('flows.datatables.syntax.error');
  }
  const columns = columnsOf(schema);
  const known = new Set(columns.map(({ name }) => name));
  const unknown = Object.keys(values).find((name) => !known.has(name));
  if (unknown !== undefined) {
    throw apiError('flows.datatables.schema.exception', {}, unknown);
  }
  const { key } = values;
  if (typeof key !== 'string' || key === '' || key.length > longestKey) {
    throw apiError('flows.datatables.schema.exception', {}, 'key');
  }
  const row: [string, unknown][] = [];
  for (const column of columns) {
    const value = Object.hasOwn(values, column.name) ? (values[column.name] ?? undefined) : column.otherwise;
    if (value === undefined) {
      continue;
    }
    if (!isOfType(value, column.type) || isTooLong(value, mostCharacters)) {
      throw apiError('flows.datatables.schema.exception', {}, column.name);
    }
    row.push([column.name, value]);
  }
  return { ...Object.fromEntries(row), key };
}

function isOfType(value: unknown, type: Column['type']): boolean {
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

function isTooLong(value: unknown, mostCharacters: number): boolean {
  return typeof value === 'string' && mostCharacters > 0 && value.length > mostCharacters;
}
