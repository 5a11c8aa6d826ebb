import fc from 'fast-check';
import type { Parameter, Schema } from '../../src/contract/api-description.ts';
import { placeholder } from './known-ids.ts';
import { idFor, mostly, nasty, text } from './texts.ts';

/** Path and query of an operation, encoded, with placeholders for ids. */
export function addressOf(template: string, parameters: readonly Parameter[]): fc.Arbitrary<string> {
  return fc
    .tuple(pathOf(template, parameters), queryOf(parameters))
    .map(([path, query]) => (query === '' ? path : `${path}?${query}`));
}

/** The path with a value for each parameter: mostly an id that stands under this very path. */
function pathOf(template: string, parameters: readonly Parameter[]): fc.Arbitrary<string> {
  const parts = template.split('/').map((part, at, all): fc.Arbitrary<string> => {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined) {
      return fc.constant(part);
    }
    const allowed = parameters.find((parameter) => parameter.name === name)?.schema.enum;
    return allowed === undefined
      ? pathValue(name, all.slice(0, at).join('/'))
      : mostly(fc.constantFrom(...allowed), text.map(oneSegment));
  });
  return fc.tuple(...parts).map((made) => made.join('/'));
}

function pathValue(name: string, collection: string): fc.Arbitrary<string> {
  const known = fc.nat(7).map((n) => placeholder(collection, n));
  // Some have ids that no answer tells: versions and keys.
  const nested = collection.includes('{') ? fc.oneof(known, fc.constantFrom(...innerIds(collection))) : known;
  return fc.oneof(
    { weight: 17, arbitrary: nested },
    { weight: 2, arbitrary: fc.oneof(idFor(name), text).map(oneSegment) },
    { weight: 1, arbitrary: fc.constantFrom('%zz', '%E0%A4%A', '%00', encodeURIComponent('a/b')) },
  );
}

function innerIds(collection: string): readonly string[] {
  return collection.endsWith('/versions') ? ['1.0', '1.0', '2.0', 'draft'] : ['1', 'a', 'b', 'en-us'];
}

/** Placeholders stay readable; everything else is encoded as clients do. */
function encoded(value: string): string {
  return value.startsWith('@{') ? value : encodeURIComponent(value);
}

/** Nothing and dots would make another path of it. */
function oneSegment(value: string): string {
  return ['', '.', '..'].includes(value) ? 'x' : encoded(value);
}

function queryOf(parameters: readonly Parameter[]): fc.Arbitrary<string> {
  const known = parameters
    .filter((parameter) => parameter.in === 'query')
    .map((parameter) => {
      const pair = queryValue(parameter).map((value) => `${encodeURIComponent(parameter.name)}=${value}`);
      const present = parameter.required === true ? 19 : 3;
      return fc.oneof(
        { weight: present, arbitrary: pair },
        { weight: 20 - present, arbitrary: fc.constant('') },
      );
    });
  const unknown = mostly(
    fc.constant(''),
    fc.constantFrom('mood=1', 'pageNumber=2&pageNumber=3', '=', '&&', '%zz=%zz'),
  );
  return fc.tuple(...known, unknown).map((pairs) => pairs.filter((pair) => pair !== '').join('&'));
}

function queryValue({ name, schema }: Parameter): fc.Arbitrary<string> {
  const wrong = fc.constantFrom(
    'x',
    '-1',
    '0',
    '99999999999999999999',
    '1.5',
    'TRUE',
    'a,b,,c',
    '%00',
    ...nasty.map(encodeURIComponent),
  );
  const one = scalarQuery(name, schema.items ?? schema);
  const right = schema.type === 'array' ? fc.array(one, { maxLength: 3 }).map((all) => all.join(',')) : one;
  return fc.oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: wrong });
}

function scalarQuery(name: string, schema: Schema): fc.Arbitrary<string> {
  if (schema.enum !== undefined) {
    return fc.constantFrom(...schema.enum);
  }
  switch (schema.type) {
    case 'integer':
    case 'number':
      return fc.constantFrom('1', '2', '3', '25', '100', '500', '1000');
    case 'boolean':
      return fc.constantFrom('true', 'false');
    default:
      return textQuery(name).map(encoded);
  }
}

function textQuery(name: string): fc.Arbitrary<string> {
  if (/version/i.test(name)) {
    return mostly(fc.constantFrom('1.0', '2.0'), text);
  }
  return /id$|flow|lockedby|owner|scheduleGroup/i.test(name) ? mostly(idFor(name), text) : text;
}
