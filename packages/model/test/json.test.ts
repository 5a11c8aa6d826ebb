import { createHash } from 'node:crypto';
import { stablePieces, stableStringify } from '@callwright/model';
import type { Json, JsonObject } from '@callwright/model';
import fc from 'fast-check';

/** Keys that objects treat in their own way, and enough of them that both ways of sorting are taken. */
const key = fc.oneof(fc.string(), fc.constantFrom('__proto__', '10', '9', 'constructor', 'é', '\u2028', '"'));
const object = fc.dictionary(key, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 50, noNullPrototype: true });
const nested = fc.record({ object, list: fc.array(object, { maxLength: 5 }) }) as fc.Arbitrary<JsonObject>;

test('equal values give equal text, in whatever order their keys were written, and the text says the value', () => {
  fc.assert(
    fc.property(nested, (value) => {
      const text = stableStringify(value);
      expect(stableStringify(reversed(value))).toBe(text);
      // JSON has no -0.
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each<[string, JsonObject, string]>([
  ['keys by code unit', { b: 1, a: 2, B: 3, é: 4 }, '{"B":3,"a":2,"b":1,"é":4}'],
  [
    'a key that objects inherit by',
    JSON.parse('{"b":1,"__proto__":{"y":1,"x":2}}') as JsonObject,
    '{"__proto__":{"x":2,"y":1},"b":1}',
  ],
  ['array indices as every object lists them', { a: 1, '10': 2, '9': 3 }, '{"9":3,"10":2,"a":1}'],
  ['nothing', {}, '{}'],
  ['empty lists and objects', { b: [], a: {} }, '{"a":{},"b":[]}'],
])('%s', (_, value, text) => {
  expect(stableStringify(value)).toBe(text);
});

test('its pieces make the same bytes', () => {
  const sum = (pieces: Iterable<string>): string => {
    const hash = createHash('sha256');
    for (const piece of pieces) {
      hash.update(piece, 'utf8');
    }
    return hash.digest('hex');
  };
  fc.assert(
    fc.property(nested, (value) => {
      expect(sum(stablePieces(value))).toBe(sum([stableStringify(value)]));
    }),
  );
});

function reversed(value: Json): Json {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map(reversed);
  }
  const entries = Object.entries(value).reverse();
  const copy = {};
  for (const [name, inner] of entries) {
    Object.defineProperty(copy, name, { value: reversed(inner), enumerable: true });
  }
  return copy;
}
