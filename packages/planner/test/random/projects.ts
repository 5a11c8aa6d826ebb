import type { DesiredState } from '@callwright/model';
import type { ModelOrg } from '@callwright/testkit';
import { modelOrg } from '@callwright/testkit';
import fc from 'fast-check';
import type { Sample, SampleFlow, SampleValue } from '../sample-project.ts';
import { project } from '../sample-project.ts';

const DIVISIONS = ['Home', 'Sales'] as const;
const aDivision = fc.constantFrom(undefined, ...DIVISIONS);

/** Nothing but the divisions that random projects name. */
export function bareOrg(): ModelOrg {
  return modelOrg({ things: { divisions: DIVISIONS } });
}

/** Shared flows, inbound flows and routes that refer to each other; inbound flows transfer to each other at will. */
export const aProject: fc.Arbitrary<Sample> = fc
  .record({
    shared: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }),
    inbound: fc.array(
      fc.record({
        says: fc.integer({ min: 0, max: 3 }),
        calls: fc.nat(15),
        transfers: fc.nat(255),
        renamed: fc.boolean(),
        division: aDivision,
      }),
      { maxLength: 6 },
    ),
    routes: fc.array(fc.record({ flow: fc.nat(5), hours: fc.boolean(), division: aDivision }), {
      maxLength: 5,
    }),
    numbers: fc.array(fc.nat(5), { maxLength: 8 }),
  })
  .map(toSample);

function toSample(drawn: {
  readonly shared: readonly number[];
  readonly inbound: readonly {
    readonly says: number;
    readonly calls: number;
    readonly transfers: number;
    readonly renamed: boolean;
    readonly division: string | undefined;
  }[];
  readonly routes: readonly {
    readonly flow: number;
    readonly hours: boolean;
    readonly division: string | undefined;
  }[];
  readonly numbers: readonly number[];
}): Sample {
  const shared = drawn.shared.map((says, at): SampleFlow => ({
    name: `shared-${at}`,
    type: 'commonmodule',
    says: `Text ${says}`,
  }));
  const picked = (bits: number, names: readonly string[]): readonly string[] =>
    names.filter((_, at) => ((bits >> at) & 1) === 1);
  const inbound = drawn.inbound.map(({ says, calls, transfers, renamed, division }, at): SampleFlow => ({
    name: `in-${at}`,
    type: 'inboundcall',
    says: `Text ${says}`,
    calls: picked(
      calls,
      shared.map(({ name }) => name),
    ),
    transfers: picked(
      transfers,
      drawn.inbound.map((_, other) => `in-${other}`),
    ),
    ...(renamed && { liveName: `Renamed ${at}` }),
    ...(division !== undefined && { division }),
  }));
  const routes = inbound.length === 0 ? [] : drawn.routes;
  const values = routes.map(({ flow, hours, division }, at): SampleValue => {
    const numbers = drawn.numbers.flatMap((owner, number) => (owner === at ? [`+1317555010${number}`] : []));
    return {
      kind: 'CallRoute',
      name: `route-${at}`,
      attributes: {
        numbers,
        open: { $ref: `InboundFlow/in-${flow % inbound.length}` },
        hours: hours ? { $ref: 'ScheduleGroup/office' } : null,
      },
      ...(division !== undefined && { division }),
    };
  });
  const office: readonly SampleValue[] = [
    { kind: 'Schedule', name: 'week', attributes: { start: '2026-01-05T08:00:00' } },
    { kind: 'ScheduleGroup', name: 'office', attributes: { open: [{ $ref: 'Schedule/week' }] } },
  ];
  return { flows: [...shared, ...inbound], values: [...office, ...values] };
}

/** Everything that left the manifests is deleted, and what that leads to is allowed. */
export function successor(before: DesiredState, after: Sample): DesiredState {
  const next = project(after);
  const staying = new Set(next.resources.map(({ address }) => address));
  const gone = before.resources.map(({ address }) => address).filter((address) => !staying.has(address));
  const addresses = [...staying, ...gone];
  return {
    ...next,
    removed: Object.fromEntries(gone.map((address) => [address, 'delete'])),
    allowances: addresses.map((address) => ({ hazard: 'unroutes-number', address, from: 'git' })),
  };
}

/** The same project with other words in some of its flows, and all else as it was. */
export function edited(one: Sample, which: number): Sample {
  const flows = (one.flows ?? []).map((flow, at) =>
    ((which >> at) & 1) === 1 ? { ...flow, says: `${flow.says ?? ''}, said better` } : flow,
  );
  return { ...one, flows };
}
