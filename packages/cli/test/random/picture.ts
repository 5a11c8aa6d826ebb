import type { LocalOrg } from '../local-orgs.ts';
import type { HoldsThings } from './bindings.ts';
import { heldBindings, wantedBindings } from './bindings.ts';
import type { Made } from './project.ts';
import { MAILBOX, PREFIX, addressAt, numberOf } from './project.ts';

/** The part of an org that is compared. */
interface Holds extends HoldsThings {
  readonly flows: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly deleted?: boolean;
    readonly publishedVersion?: string;
  }[];
  readonly versions: readonly {
    readonly flowId: string;
    readonly version: string;
    readonly consumed: readonly { readonly id: string; readonly version?: string }[];
  }[];
  readonly ivrs: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: string;
    readonly dnis: readonly string[];
    readonly openHoursFlowId?: string;
    readonly closedHoursFlowId?: string;
  }[];
  readonly emergencyGroups: readonly {
    readonly name: string;
    readonly state: string;
    readonly callFlows: readonly { readonly flowId: string; readonly ivrIds: readonly string[] }[];
  }[];
  readonly emailRoutes: readonly {
    readonly pattern: string;
    readonly domainId: string;
    readonly flowId?: string;
    readonly queueId?: string;
    readonly goneFrom?: number;
  }[];
}

/** Flows, copies of shared flows, and routes, each as a sentence. */
export interface Picture {
  readonly flows: readonly string[];
  readonly copies: readonly string[];
  readonly routes: readonly string[];
  readonly mails: readonly string[];
  readonly groups: readonly string[];
  readonly bindings: readonly string[];
}

/** What the manifests ask for. */
export function wanted(made: Made): Picture {
  const nameOf = (key: string): string => PREFIX + (made.lines.find((line) => line.key === key)?.name ?? '');
  const shared = new Map(made.shared.map(({ key, name }) => [key, PREFIX + name]));
  return {
    flows: [...made.shared, ...made.lines, { name: MAILBOX }].map(({ name }) => PREFIX + name).sort(),
    copies: made.lines
      .flatMap(({ name, calls }) =>
        calls.map((call) => `${PREFIX}${name} holds the newest ${shared.get(call) ?? ''}`),
      )
      .sort(),
    routes: made.routes
      .map(({ name, numbers, open, closed, hours }) =>
        route(PREFIX + name, numbers.map(numberOf), nameOf(open), hours ? nameOf(closed) : undefined),
      )
      .sort(),
    mails: made.mails
      .map(({ at, byQueue }) => `${addressAt(at)} → ${byQueue ? 'a queue' : PREFIX + MAILBOX}`)
      .sort(),
    groups: made.groups
      .flatMap(({ name, flows }) => [
        PREFIX + name,
        ...flows.map(({ line, routes }) =>
          entry(
            PREFIX + name,
            nameOf(line),
            routes.map((key) => PREFIX + (made.routes.find((one) => one.key === key)?.name ?? '')),
          ),
        ),
      ])
      .sort(),
    bindings: wantedBindings(made.bindings),
  };
}

function entry(group: string, flow: string, routes: readonly string[]): string {
  return `${group}: ${flow} for ${[...routes].sort().join(', ')}`;
}

function route(name: string, numbers: readonly string[], open: string, closed: string | undefined): string {
  return `${name}: ${[...numbers].sort().join(' ')} → ${open}${closed === undefined ? '' : ` / ${closed}`}`;
}

/** What the org holds of flows that are published, copies that are the newest, and routes. */
export async function held(org: LocalOrg): Promise<Picture> {
  const state = (await org.state()) as unknown as Holds;
  const { flows: all, versions, ivrs, emailRoutes, emergencyGroups } = state;
  const flows = all.filter(
    ({ deleted, publishedVersion }) => deleted !== true && publishedVersion !== undefined,
  );
  const byId = new Map(flows.map((flow) => [flow.id, flow]));
  const nameOf = (id: string | undefined): string => byId.get(id ?? '')?.name ?? '';
  const copies: string[] = [];
  for (const { flowId, version, consumed } of versions) {
    const modules = byId.get(flowId)?.publishedVersion === version ? consumed : [];
    for (const module of modules) {
      const shared = byId.get(module.id);
      if (shared?.type === 'commonmodule') {
        const which = (await isNewest(org, shared, module.version))
          ? 'the newest'
          : `${module.version ?? ''} of`;
        copies.push(`${nameOf(flowId)} holds ${which} ${shared.name}`);
      }
    }
  }
  return {
    flows: flows
      .filter(({ type }) => type !== 'inboundshortmessage' && type !== 'inqueuecall')
      .map(({ name }) => name)
      .sort(),
    copies: copies.sort(),
    routes: ivrs
      .filter(({ state }) => state !== 'deleted')
      .map(({ name, dnis, openHoursFlowId, closedHoursFlowId }) =>
        route(
          name,
          dnis,
          nameOf(openHoursFlowId),
          closedHoursFlowId === undefined ? undefined : nameOf(closedHoursFlowId),
        ),
      )
      .sort(),
    mails: emailRoutes
      .filter(({ goneFrom }) => goneFrom === undefined)
      .map(
        ({ pattern, domainId, flowId, queueId }) =>
          `${pattern}@${domainId} → ${queueId === undefined ? nameOf(flowId) : 'a queue'}`,
      )
      .sort(),
    groups: emergencyGroups
      .filter(({ state }) => state !== 'deleted')
      .flatMap(({ name, callFlows }) => [
        name,
        ...callFlows.map(({ flowId, ivrIds }) =>
          entry(
            name,
            nameOf(flowId),
            ivrIds.map((id) => ivrs.find((ivr) => ivr.id === id)?.name ?? ''),
          ),
        ),
      ])
      .sort(),
    bindings: heldBindings(state, nameOf),
  };
}

/** The published content of each flow by type and name, as its export says it: by names, so that no id or version tells. */
export async function contents(org: LocalOrg): Promise<Readonly<Record<string, string>>> {
  const { flows } = (await org.state()) as unknown as Holds;
  const exports: Record<string, string> = {};
  for (const { id, name, type, deleted, publishedVersion } of flows) {
    if (deleted !== true && publishedVersion !== undefined) {
      exports[`${type} ${name}`] = await org.exportedVersion(id, publishedVersion);
    }
  }
  return exports;
}

/** A copy is the newest also where the shared flow was published again with equal content, or under another name. */
async function isNewest(
  org: LocalOrg,
  shared: Holds['flows'][number],
  version: string | undefined,
): Promise<boolean> {
  if (version === shared.publishedVersion) {
    return true;
  }
  const [copy, newest] = await Promise.all([
    org.exported(shared.name, shared.type, version),
    org.exported(shared.name, shared.type),
  ]);
  const content = (text: string): string => text.replace(/^ {2}name: .*$/m, '');
  return content(copy) === content(newest);
}
