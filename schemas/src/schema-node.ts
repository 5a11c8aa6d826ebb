import { posix } from 'node:path';
import type { JsonSchema } from './schema-files.ts';
import { schemaFile } from './schema-files.ts';

/** One place in the schemas whose reference has been followed, with the file that its own references begin at. */
export interface SchemaNode {
  readonly file: string;
  readonly schema: JsonSchema;
}

/** The schema of one file, e.g. `kinds/flow.schema.json`. Throws when there is no such file: a mistake of the program. */
export function schemaNode(file: string): SchemaNode {
  const schema = schemaFile(file);
  if (schema === undefined) {
    throw new Error(`There is no schema ${file}.`);
  }
  return { file, schema };
}

/**
 * A node and what its conditions lead to: for data, the branches that apply to it; without data, all of them. The node
 * itself comes first; what a branch says counts on top.
 */
export function formsOf(node: SchemaNode, data?: unknown): readonly SchemaNode[] {
  const { file, schema } = node;
  const condition = schema['if'];
  if (condition === undefined) {
    return [node];
  }
  const branches =
    data === undefined
      ? [schema['then'], schema['else']]
      : [satisfies(data, condition) ? schema['then'] : schema['else']];
  return [node, ...branches.filter(isSchema).flatMap((branch) => formsOf(followed(file, branch), data))];
}

/** Keys that have a meaning of their own, in the order of the schemas, each with what may stand there. */
export function propertiesOf(forms: readonly SchemaNode[]): ReadonlyMap<string, readonly SchemaNode[]> {
  const properties = new Map<string, readonly SchemaNode[]>();
  for (const { file, schema } of forms) {
    const own = schema['properties'];
    for (const [key, inner] of Object.entries(isSchema(own) ? own : {})) {
      if (isSchema(inner)) {
        properties.set(key, [...(properties.get(key) ?? []), followed(file, inner)]);
      }
    }
  }
  return properties;
}

/** What may stand under keys that somebody makes up: names of menus, variables, orgs. */
export function anyPropertyOf(forms: readonly SchemaNode[]): readonly SchemaNode[] {
  return forms.flatMap(({ file, schema }) => {
    const inner = schema['additionalProperties'];
    return isSchema(inner) ? [followed(file, inner)] : [];
  });
}

/** What the items of a list may be. */
export function itemsOf(forms: readonly SchemaNode[]): readonly SchemaNode[] {
  return forms.flatMap(({ file, schema }) => {
    const inner = schema['items'];
    return isSchema(inner) ? [followed(file, inner)] : [];
  });
}

/** A schema with its reference followed; what stands beside a reference wins over what it leads to. */
export function followed(file: string, schema: JsonSchema): SchemaNode {
  const { $ref: reference, ...beside } = schema;
  if (typeof reference !== 'string') {
    return { file, schema };
  }
  const [path = '', pointer = ''] = reference.split('#');
  const target = path === '' ? file : posix.join(posix.dirname(file), path);
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<JsonSchema>((inner, key) => {
      const next = inner[key];
      return isSchema(next) ? next : {};
    }, schemaNode(target).schema);
  const { file: end, schema: whole } = followed(target, found);
  return { file: end, schema: { ...whole, ...beside } };
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The few rules that conditions of these schemas are made of. */
function satisfies(data: unknown, condition: unknown): boolean {
  if (!isSchema(condition)) {
    return condition !== false;
  }
  const { type, required, properties } = condition;
  const isMap = isSchema(data);
  const hasType = type === undefined || type !== 'object' || isMap;
  const hasKeys =
    !Array.isArray(required) || (isMap && required.every((key) => Object.hasOwn(data, String(key))));
  const hasValues =
    !isSchema(properties) ||
    !isMap ||
    Object.entries(properties).every(
      ([key, rule]) =>
        !Object.hasOwn(data, key) ||
        !isSchema(rule) ||
        ((rule['const'] === undefined || rule['const'] === data[key]) &&
          (!Array.isArray(rule['enum']) || rule['enum'].includes(data[key]))),
    );
  return hasType && hasKeys && hasValues;
}
