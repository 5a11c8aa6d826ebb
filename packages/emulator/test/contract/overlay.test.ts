import { readApiDescription } from '../../src/contract/api-description.ts';
import { applyOverlay, readOverlay, type OverlayEntry } from '../../src/contract/overlay.ts';

const description = readApiDescription();
const entry = (more: object): OverlayEntry =>
  ({ facts: 'API 1.1', why: 'a test', change: {}, ...more }) as OverlayEntry;

test('every entry changes something, says why, and names its place in the facts', () => {
  const entries = readOverlay();
  expect(() => applyOverlay(description, entries)).not.toThrow();
  for (const { facts, why } of entries) {
    expect(facts).toMatch(/^API (\d+(\.\d+)?( row \d+)?|[ABC])$/);
    expect(why).not.toBe('');
  }
});

test('every entry names an operation or a schema of the description', () => {
  const isOperation = (operation: string): boolean => {
    const [method = '', path = ''] = operation.split(' ');
    return operation === '*' || description.paths[path]?.[method.toLowerCase()] !== undefined;
  };
  const unknown = readOverlay().filter((one) =>
    'schema' in one
      ? description.components.schemas[one.schema] === undefined
      : !('operation' in one ? [one.operation] : one.operations).every(isOperation),
  );
  expect(unknown).toEqual([]);
});

describe('an entry', () => {
  test('merges maps, adds to lists, replaces, and takes away with null', () => {
    const changed = applyOverlay(description, [
      entry({
        schema: 'Schedule',
        change: { required: ['rrule'], properties: { start: { format: 'x' }, end: null } },
      }),
    ]).components.schemas['Schedule'];
    expect(changed).toMatchObject({
      required: ['name', 'start', 'end', 'rrule'],
      properties: { start: { type: 'string', format: 'x' }, rrule: { type: 'string' } },
    });
    expect(changed?.properties).not.toHaveProperty('end');
    expect(description.components.schemas['Schedule']?.properties).toHaveProperty('end');
  });

  test.each([
    ['a field that is so already', { schema: 'Schedule', change: { required: ['name'] } }],
    ['an empty change', { operation: 'GET /api/v2/flows', change: {} }],
    ['what is not there to take away', { schema: 'Flow', change: { properties: { nothing: null } } }],
  ])('that changes nothing is an error: %s', (_, more) => {
    expect(() => applyOverlay(description, [entry(more)])).toThrow('changes nothing');
  });
});
