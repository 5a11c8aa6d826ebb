import fc from 'fast-check';
import type { Made } from './project.ts';
import type { Bound } from './bindings.ts';
import { editedBindings } from './bindings.ts';
import { tricky } from './project.ts';

const nat = fc.nat(30);

/** Up to four shared flows, six lines, five routes, four mail addresses and three emergency groups, tangled at will. */
export const aProject: fc.Arbitrary<Made> = fc
  .record({
    shared: fc.array(nat, { minLength: 1, maxLength: 4 }),
    lines: fc.array(fc.record({ name: nat, calls: fc.nat(15), transfers: fc.nat(63), checks: fc.nat(7) }), {
      minLength: 1,
      maxLength: 6,
    }),
    routes: fc.array(fc.record({ name: nat, open: nat, closed: nat, hours: fc.boolean() }), { maxLength: 5 }),
    owners: fc.array(nat, { maxLength: 8 }),
    mails: fc.array(fc.boolean(), { maxLength: 4 }),
    groups: fc.array(
      fc.record({
        name: nat,
        flows: fc.uniqueArray(fc.record({ line: fc.nat(5), routes: fc.nat(31) }), {
          maxLength: 3,
          selector: ({ line }) => line,
        }),
      }),
      { maxLength: 3 },
    ),
    bindings: fc.array(fc.record({ what: fc.constant('add a binding' as const), a: nat, b: nat }), {
      maxLength: 4,
    }),
  })
  .map(({ shared, lines, routes, owners, mails, groups, bindings }) => ({
    ...bindings.reduce<Bound>(editedBindings, { bound: false, bindings: [], removed: {} }),
    shared: shared.map((name, at) => ({
      key: `shared-${at}`,
      name: tricky(`Shared ${at}`, name),
      says: tricky(`Hello ${at}`, name),
      calls: [],
      transfers: [],
    })),
    lines: lines.map(({ name, calls, transfers, checks }, at) => ({
      key: `line-${at}`,
      name: tricky(`Line ${at}`, name),
      says: tricky(`Hello ${at}`, name + 1),
      calls: chosen(shared.length, calls, (index) => `shared-${index}`),
      transfers: chosen(lines.length, transfers, (index) => `line-${index}`),
      ...(checks < groups.length && { checks: `group-${checks}` }),
    })),
    routes: routes.map(({ name, open, closed, hours }, at) => ({
      key: `route-${at}`,
      name: tricky(`Route ${at}`, name),
      open: `line-${open % lines.length}`,
      closed: `line-${closed % lines.length}`,
      hours,
      numbers: owners.flatMap((owner, number) => (owner % routes.length === at ? [number] : [])),
    })),
    mails: mails.map((byQueue, at) => ({ key: `mail-${at}`, at, byQueue })),
    groups: groups.map(({ name, flows }, at) => ({
      key: `group-${at}`,
      name: tricky(`Group ${at}`, name),
      flows: flows
        .filter(({ line }) => line < lines.length)
        .map((entry) => ({
          line: `line-${entry.line}`,
          routes: chosen(routes.length, entry.routes, (index) => `route-${index}`),
        })),
    })),
  }));

function chosen(count: number, bits: number, name: (index: number) => string): readonly string[] {
  return Array.from({ length: count }, (_, index) => index)
    .filter((index) => ((bits >> index) & 1) === 1)
    .map(name);
}
