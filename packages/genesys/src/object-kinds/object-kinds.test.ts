import type { Attributes, Bucket, Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import fc from 'fast-check';
import { objectKind } from './register.ts';
import { randomised } from '../../test/random.ts';

const settings = randomised('object kinds');

const reference = (bucket: string) =>
  fc.record({ $live: fc.record({ bucket: fc.constant(bucket), id: fc.uuid(), name: fc.string() }) });
const orNull = (of: fc.Arbitrary<Json>) => fc.option(of, { nil: null });
const localTime = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 19));
const description = orNull(fc.string({ minLength: 1 }));

const flowOrNull = orNull(reference('flows'));

/** By kind; of kinds that bind things made elsewhere by kind and bucket. */
const ATTRIBUTES: Readonly<Record<string, fc.Arbitrary<Attributes>>> = {
  'MessageRoute recipients': fc.record({ flow: flowOrNull }),
  'MessageRoute deployments': fc.record({ flow: flowOrNull }),
  'QueueRoute queues': fc.record({
    'inQueue.call': flowOrNull,
    'inQueue.email': flowOrNull,
    'inQueue.message': flowOrNull,
  }),
  CallRoute: fc.record({
    description,
    numbers: fc.array(
      fc.oneof(
        fc.bigInt({ min: 10n ** 9n, max: 10n ** 13n }).map((digits) => `+1${digits}`),
        fc.constantFrom('sip:sales@acme.example', '911').map((raw) => ({ raw })),
      ),
    ),
    hours: orNull(reference('scheduleGroups') as fc.Arbitrary<Json>),
    open: orNull(reference('flows') as fc.Arbitrary<Json>),
    closed: orNull(reference('flows') as fc.Arbitrary<Json>),
    holiday: orNull(reference('flows') as fc.Arbitrary<Json>),
  }),
  EmailRoute: fc.record({
    address: fc.constantFrom('help@acme.example', 'first.last+x@acme.example'),
    domain: fc.constant('acme.example'),
    fromName: fc.string({ minLength: 1 }),
    flow: orNull(reference('flows') as fc.Arbitrary<Json>),
    queue: orNull(reference('queues') as fc.Arbitrary<Json>),
    spamFlow: orNull(reference('flows') as fc.Arbitrary<Json>),
  }),
  EmergencyGroup: fc.record({
    description,
    flows: fc.uniqueArray(
      fc.record({
        flow: reference('flows'),
        routes: fc.array(reference('callRoutes') as fc.Arbitrary<Json>),
      }),
      { selector: ({ flow }) => (flow as { readonly $live: { readonly id: string } }).$live.id },
    ),
  }),
  Schedule: fc.record({
    description,
    start: localTime,
    end: localTime,
    repeat: orNull(fc.constantFrom('FREQ=YEARLY', 'FREQ=WEEKLY;BYDAY=MO,TU')),
  }),
  ScheduleGroup: fc.record({
    description,
    timeZone: orNull(fc.constantFrom('America/New_York', 'Europe/Berlin')),
    open: fc.array(reference('schedules') as fc.Arbitrary<Json>),
    closed: fc.array(reference('schedules') as fc.Arbitrary<Json>),
    holidays: fc.array(reference('schedules') as fc.Arbitrary<Json>),
  }),
};

/** Names of references are the platform's, not ours to write. */
function withoutNames(value: Json): Json {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      key === '$live' ? { ...(inner as JsonObject), name: undefined } : inner,
    ),
  ) as Json;
}

describe.each(Object.entries(ATTRIBUTES))('%s', (name, arbitrary) => {
  const [kindName = '', binds] = name.split(' ');
  const kind = objectKind(kindName, binds as Bucket | undefined);

  test('what is written is what is read', () => {
    fc.assert(
      fc.property(arbitrary, (attributes) => {
        const wire = kind.bodyOf({ name: 'x' }, attributes);
        expect(withoutNames(kind.attributesOf(wire))).toEqual(withoutNames(attributes));
      }),
      settings,
    );
  });

  test('a write leaves alone what it is not given', () => {
    fc.assert(
      fc.property(
        arbitrary,
        arbitrary,
        fc.constantFrom(...Object.keys(fc.sample(arbitrary, 1)[0] ?? {})),
        (before, after, only) => {
          const base = kind.bodyOf({ name: 'x', version: 7, unheardOf: { kept: true } }, before);
          const wire = kind.bodyOf(base, { [only]: after[only] ?? null });
          if (name !== 'MessageRoute recipients') {
            expect(wire).toMatchObject({ name: 'x', unheardOf: { kept: true } });
            expect(wire['version']).toBe(binds === undefined ? 7 : undefined);
          }
          expect(withoutNames(kind.attributesOf(wire))).toEqual(
            withoutNames({ ...kind.attributesOf(base), [only]: after[only] ?? null }),
          );
        },
      ),
      settings,
    );
  });

  test('what stays besides the attributes is neither theirs nor the platform’s own', () => {
    fc.assert(
      fc.property(arbitrary, (attributes) => {
        const written = kind.bodyOf({}, attributes);
        const own = { id: 'i', version: 3, dateModified: 'd', modifiedBy: 'm', selfUri: '/s' };
        const read = (wire: JsonObject): JsonObject => ({ ...wire, ...own, name: 'x', unheardOf: 1 });
        // What lives below something else has its body inside.
        const { route } = written;
        expect(
          kind.othersOf(isJsonObject(route) ? { ...written, route: read(route) } : read(written)),
        ).toEqual({
          unheardOf: 1,
        });
      }),
      settings,
    );
  });

  test('attributes of an empty object are all there', () => {
    expect(Object.keys(kind.attributesOf({}))).toEqual(Object.keys(fc.sample(arbitrary, 1)[0] ?? {}));
  });
});

test('a route of a mail domain keeps what no manifest says, and the capitals of the org', () => {
  const kind = objectKind('EmailRoute');
  const route = { id: 'r', pattern: 'Help', name: 'own', priority: 3, flow: { id: 'f' } };
  const read = kind.above?.globally(route, 'acme.example') ?? {};
  expect(read).toMatchObject({ id: 'acme.example/r', name: 'help@acme.example' });
  const sent = kind.bodyOf(read, {
    address: 'help@acme.example',
    domain: 'acme.example',
    flow: null,
    queue: { $live: { bucket: 'queues', id: 'q' } },
  });
  expect(sent['route']).toEqual({ id: 'r', pattern: 'Help', name: 'own', priority: 3, queue: { id: 'q' } });
});

test('the switch of an emergency group is off when it is made, and goes back as it was read', () => {
  const kind = objectKind('EmergencyGroup');
  expect(kind.bodyOf({ name: 'Storm' }, { flows: [] })['enabled']).toBe(false);
  const read = { id: 'g', name: 'Storm', enabled: true, version: 4, emergencyCallFlows: [] };
  expect(kind.bodyOf(read, { description: 'x' })).toMatchObject({ enabled: true, version: 4 });
  expect(Object.keys(kind.attributesOf(read))).not.toContain('enabled');
});

test('two entries of one flow are one', () => {
  const flow = { id: 'f', name: 'Out' };
  const read = objectKind('EmergencyGroup').attributesOf({
    emergencyCallFlows: [
      { emergencyFlow: flow, ivrs: [{ id: 'a' }] },
      { emergencyFlow: flow, ivrs: [{ id: 'a' }, { id: 'b' }] },
    ],
  });
  expect(read['flows']).toEqual([
    {
      flow: { $live: { bucket: 'flows', ...flow } },
      routes: [{ $live: { bucket: 'callRoutes', id: 'a' } }, { $live: { bucket: 'callRoutes', id: 'b' } }],
    },
  ]);
});

test('a reference that nobody has resolved is a defect, not a write', () => {
  expect(() => objectKind('CallRoute').bodyOf({}, { open: { $ref: 'InboundFlow/sales' } })).toThrow(
    'resolved',
  );
});

test('numbers come in E.164 where they can, and as they are where not', () => {
  const read = objectKind('CallRoute').attributesOf({
    dnis: ['tel:+1 (317) 555-0100', '+13175550101', '911'],
  });
  expect(read['numbers']).toEqual(['+13175550100', '+13175550101', { raw: '911' }]);
});
