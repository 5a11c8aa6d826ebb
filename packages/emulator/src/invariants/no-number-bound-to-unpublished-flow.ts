import { changesOf, type Finding, type Invariant, type ObjectNote } from '../invariant.ts';
import type { LocalOrg } from '../local-org.ts';
import type { FlowRecord, IvrRecord } from '../state/records.ts';

const slots = [
  ['open', 'openHoursFlowId'],
  ['closed', 'closedHoursFlowId'],
  ['holiday', 'holidayHoursFlowId'],
] as const;

/** A call route with numbers leads to published flows only. */
export const noNumberBoundToUnpublishedFlow: Invariant = {
  rule: 'no-number-bound-to-unpublished-flow',
  parameters: [],
  read: () => (org) => ({
    begin: () => org.tables.ivrs.all().flatMap((ivr) => judge(org, ivr)),
    after(change) {
      const moved = changesOf(change, 'flows').filter(
        ({ before, after }) => before?.publishedVersion !== after?.publishedVersion || isGone(after),
      );
      const flows = new Set(moved.flatMap(({ before, after }) => (after ?? before)?.id ?? []));
      const ivrs = new Map<string, IvrRecord>();
      for (const { before, after } of changesOf(change, 'ivrs')) {
        const ivr = after ?? (before === undefined ? undefined : { ...before, state: 'deleted' as const });
        if (ivr !== undefined) {
          ivrs.set(ivr.id, ivr);
        }
      }
      for (const ivr of flows.size === 0 ? [] : org.tables.ivrs.all()) {
        if (slots.some(([, field]) => flows.has(ivr[field] ?? ''))) {
          ivrs.set(ivr.id, ivr);
        }
      }
      return [...ivrs.values()].flatMap((ivr) => judge(org, ivr));
    },
  }),
};

function isGone(flow: FlowRecord | undefined): boolean {
  return flow === undefined || flow.deleted;
}

function judge(org: LocalOrg, ivr: IvrRecord): readonly Finding[] {
  return slots.map(([slot, field]) => {
    const key = `${ivr.id}/${slot}`;
    const flowId = ivr[field];
    const flow = flowId === undefined ? undefined : org.tables.flows.get(flowId);
    const isFine =
      ivr.state === 'deleted' ||
      ivr.dnis.length === 0 ||
      flowId === undefined ||
      (!isGone(flow) && flow?.publishedVersion !== undefined);
    if (isFine) {
      return { key };
    }
    const state = isGone(flow) ? 'deleted' : 'not published';
    return {
      key,
      broken: {
        sentence:
          `${ivr.dnis.join(', ')} of the call route '${ivr.name}' leads to the ${slot} flow ` +
          `'${flow?.name ?? flowId}', which is ${state}.`,
        objects: [
          routeNote(ivr),
          { type: 'flow', id: flowId, ...(flow === undefined ? {} : { name: flow.name }) },
        ],
      },
    };
  });
}

function routeNote(ivr: IvrRecord): ObjectNote {
  return { type: 'ivr', id: ivr.id, name: ivr.name };
}
