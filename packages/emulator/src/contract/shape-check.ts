import { Ajv, type ValidateFunction } from 'ajv';
import { isMap } from '../http/body.ts';
import type { ApiDescription, Schema } from './api-description.ts';

/** Says what is wrong with a value: one sentence per rule that it breaks, none when it fits. Never names values. */
export type ShapeCheck = (schema: Schema, value: unknown) => readonly string[];

/** How many sentences are given at most. */
const mostProblems = 5;

/**
 * The only door to `ajv`. Checks against the schemas of a description, each compiled when it is first asked for.
 * Objects are closed: a field that the schema does not have is a problem.
 */
export function createShapeCheck(description: ApiDescription): ShapeCheck {
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false, formats });
  ajv.addSchema({
    $id: 'api',
    components: {
      schemas: Object.fromEntries(
        Object.entries(description.components.schemas).map(([name, schema]) => [name, closed(schema)]),
      ),
    },
  });
  const compiled = new Map<string, ValidateFunction>();
  return (schema, value) => {
    const key = JSON.stringify(schema);
    let check = compiled.get(key);
    if (check === undefined) {
      check = ajv.compile(closed(schema));
      compiled.set(key, check);
    }
    return check(value) ? [] : problemsOf(check);
  };
}

const date = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?`;

/** The formats of the description (OpenAPI 3.0), and `local-date-time` for times without zone (facts: API 4.4). */
const formats = {
  'date-time': new RegExp(`^${date}(Z|[+-]\\d\\d:?\\d\\d)$`),
  'local-date-time': new RegExp(`^${date}$`),
  int32: { type: 'number', validate: (value: number) => value === (value | 0) },
  int64: { type: 'number', validate: Number.isSafeInteger },
  double: true,
} as const;

/** The schema as ajv has it: references into the description, and no fields but those that are named. */
function closed(schema: Schema): Record<string, unknown> {
  const { $ref, properties, items, allOf, additionalProperties, ...rest } = schema;
  return {
    ...rest,
    ...($ref === undefined ? {} : { $ref: `api${$ref}` }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, property]) => [name, closed(property)]),
          ),
          additionalProperties: false,
        }),
    ...(items === undefined ? {} : { items: closed(items) }),
    ...(allOf === undefined ? {} : { allOf: allOf.map(closed) }),
    ...(additionalProperties === undefined
      ? {}
      : {
          additionalProperties: isMap(additionalProperties)
            ? closed(additionalProperties)
            : additionalProperties,
        }),
  };
}

function problemsOf(check: ValidateFunction): readonly string[] {
  const problems = (check.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${instancePath === '' ? 'the body' : instancePath} ${message ?? ''}${detail(params)}`,
  );
  return [...new Set(problems)].slice(0, mostProblems);
}

function detail(params: Readonly<Record<string, unknown>>): string {
  const { additionalProperty, allowedValues } = params;
  if (typeof additionalProperty === 'string') {
    return `: ${additionalProperty}`;
  }
  return Array.isArray(allowedValues) ? `: ${allowedValues.join(', ')}` : '';
}
