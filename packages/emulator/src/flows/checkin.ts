import { draftContent, released } from './drafts.ts';
import type { FlowAct } from './flow-act.ts';
import { remember } from './flow-history.ts';
import { isHeldByAnother } from './locks.ts';
import { addVersion } from './versions.ts';

/** The draft becomes a numbered version that is not published; the lock goes (facts: API 2.4). */
export const checkin: FlowAct = {
  obstacle(org, { flowIds: [id = ''], by }) {
    const flow = org.tables.flows.get(id);
    if (flow === undefined || flow.deleted) {
      return 'architect.flow.deleted';
    }
    if (isHeldByAnother(flow, by)) {
      return 'architect.flow.locked.by.user';
    }
    return draftContent(org, flow) === undefined ? 'architect.flow.cannot.checkin.missing.config' : undefined;
  },
  perform(org, { flowIds: [id = ''], by }) {
    const flow = org.tables.flows.get(id);
    const content = flow === undefined ? undefined : draftContent(org, flow);
    if (flow === undefined || content === undefined) {
      return 'architect.flow.cannot.checkin.missing.config';
    }
    const made = { kind: 'CHECKIN', by, content: { ...content, name: flow.name } } as const;
    const { version } = addVersion(org, flow, made);
    org.tables.flows.put({ ...released(org, flow), checkedInVersion: version });
    remember(org, id, { action: 'CHECKIN', by, version });
    return undefined;
  },
};
