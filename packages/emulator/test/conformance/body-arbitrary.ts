import fc from 'fast-check';
import type { ApiDescription, DescribedOperation, Schema } from '../../src/contract/api-description.ts';
import { idFor, mostly, text } from './texts.ts';

/** Makes bodies that fit the schema of an operation, and spoils some of them. */
export function bodiesOf(
  description: ApiDescription,
): (operation: DescribedOperation) => fc.Arbitrary<string | undefined> {
  const bodies = new Bodies(description);
  return (operation) => bodies.of(operation);
}

class Bodies {
  private readonly schemas: Readonly<Record<string, Schema>>;
  constructor(description: ApiDescription) {
    this.schemas = description.components.schemas;
  }

  of(operation: DescribedOperation): fc.Arbitrary<string | undefined> {
    const schema = operation.requestBody?.content['application/json']?.schema;
    if (schema === undefined) {
      return mostly(fc.constant(undefined), fc.constantFrom('{}', '[]', 'x'));
    }
    const fitting = this.value(schema, 'body', 3);
    return fc.oneof(
      { weight: 14, arbitrary: fitting.map((value) => JSON.stringify(value)) },
      {
        weight: 4,
        arbitrary: fc.tuple(fitting, fc.nat(), wrongValue).map((all) => JSON.stringify(spoilt(...all))),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('', '{', 'null', '[]', '"x"', '7', '{"a":1,"a":2}', '\ufeff{}'),
      },
      { weight: 1, arbitrary: fc.constant(undefined) },
    );
  }

  private value(schema: Schema, name: string, depth: number): fc.Arbitrary<unknown> {
    if (schema.$ref !== undefined) {
      return this.value(this.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, name, depth);
    }
    const [first] = schema.allOf ?? [];
    if (first !== undefined) {
      return this.value(first, name, depth);
    }
    switch (schema.type) {
      case 'object':
        return this.object(schema, name, depth);
      case 'array':
        return depth === 0
          ? fc.constant([])
          : fc.array(this.value(schema.items ?? {}, name, depth - 1), { maxLength: 2 });
      case 'integer':
      case 'number':
        return fc.constantFrom(1, 2, 3, 0, -1, 2 ** 31, 2 ** 53);
      case 'boolean':
        return fc.boolean();
      case 'string':
        return this.string(schema, name);
      default:
        return fc.constantFrom<unknown>('x', 1, true, {}, { key: 'a' });
    }
  }

  private string(schema: Schema, name: string): fc.Arbitrary<string> {
    if (schema.enum !== undefined) {
      return fc.constantFrom(...schema.enum);
    }
    if (schema.format !== undefined) {
      return fc.constantFrom(
        '2026-01-05T08:00:00.000',
        '2026-01-05T18:00:00.000',
        '2026-01-01T00:00:00Z',
        'yesterday',
      );
    }
    if (/dnis|phone/i.test(name)) {
      return fc.constantFrom('+13175550100', '+13175550101', '+13175550199', '+18005550100', '12', '');
    }
    if (name === 'body') {
      return idFor('flow');
    }
    return /rrule/i.test(name) ? fc.constantFrom('FREQ=WEEKLY;BYDAY=MO', 'FREQ=NEVER', '') : text;
  }

  private object(schema: Schema, name: string, depth: number): fc.Arbitrary<unknown> {
    const fields = Object.entries(schema.properties ?? {});
    if (fields.length === 0 || name === 'schema') {
      return fc.constantFrom(...(name === 'schema' ? tableSchemas : untyped));
    }
    if ('id' in (schema.properties ?? {}) && depth < 3) {
      // A reference: what else stands in it is of no account.
      return idFor(name).map((id) => ({ id }));
    }
    const inner = depth === 0 ? fields.filter(([field]) => schema.required?.includes(field)) : fields;
    if (inner.length === 0) {
      return fc.constant({});
    }
    const record = Object.fromEntries(
      inner.map(([field, one]) => [
        field,
        field === 'id' ? idFor(name) : this.value(one, field, Math.max(0, depth - 1)),
      ]),
    );
    const kept = schema.required ?? [];
    return fc
      .tuple(fc.record(record), fc.array(fc.constantFrom(...inner.map(([field]) => field)), { maxLength: 6 }))
      .map(([whole, wanted]) =>
        Object.fromEntries(
          Object.entries(whole).filter(([field]) => kept.includes(field) || wanted.includes(field)),
        ),
      );
  }
}

/** Where the description says no more than "an object": rows and configurations. */
const untyped: readonly unknown[] = [
  {},
  { key: 'a' },
  { key: 'b', Target: 'Sales' },
  { key: '1', Target: 'Support', Open: true },
  { key: '1', Open: 'yes' },
];

const tableSchemas: readonly unknown[] = [
  { type: 'object', properties: { key: { type: 'string' } }, required: ['key'], additionalProperties: false },
  {
    type: 'object',
    properties: { key: { type: 'string' }, Target: { type: 'string' }, Open: { type: 'boolean' } },
  },
  { type: 'array' },
  {},
];

const wrongValue = fc.constantFrom<unknown>(
  null,
  1,
  -1,
  1.5,
  'x',
  true,
  [],
  {},
  [null],
  { id: 7 },
  { id: null },
  'a'.repeat(5000),
);

/** A copy in which the n-th place holds another value. */
function spoilt(value: unknown, n: number, wrong: unknown): unknown {
  const places = placesOf(value);
  const [place = []] = [places[n % places.length]];
  return replaced(value, place, wrong);
}

type Place = readonly (string | number)[];

function placesOf(value: unknown, at: Place = []): readonly Place[] {
  const inner = Array.isArray(value)
    ? value.flatMap((one, n) => placesOf(one, [...at, n]))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) => placesOf(one, [...at, key]))
      : [];
  return [at, ...inner];
}

function replaced(value: unknown, [first, ...rest]: Place, wrong: unknown): unknown {
  if (first === undefined) {
    return wrong;
  }
  if (Array.isArray(value)) {
    return value.map((one: unknown, n) => (n === first ? replaced(one, rest, wrong) : one));
  }
  const map = value as Readonly<Record<string, unknown>>;
  return { ...map, [first]: replaced(map[first], rest, wrong) };
}
