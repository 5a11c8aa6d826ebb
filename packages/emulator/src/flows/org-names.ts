import type {
  ArchitectFlow,
  FlowType,
  NameLookup,
  ObjectKind,
  OrgNames,
  PublishedFlow,
} from '../architect/engine.ts';
import { seesDivision } from '../access.ts';
import { homeDivision, newId, type LocalOrg } from '../local-org.ts';
import { nameKey } from '../state/tables.ts';
import type { Actor, ClientRecord } from '../state/records.ts';
import { addVersion, publishedContent, publishVersion } from './versions.ts';

/** The org's names for one publish, with what that publish makes on the way when references are lenient. */
export interface PublishNames extends OrgNames {
  /** Keeps what was made; called only when the publish succeeds. */
  keepMade(): void;
}

export interface NamesOptions {
  /** Whose divisions count; undefined: a person who sees all. */
  readonly client: ClientRecord | undefined;
  readonly by: Actor;
  /** Make every object and flow that does not exist. */
  readonly lenient: boolean;
  /** Make missing inbound and secure call flows as stubs (facts: API 2.5, `createStubs`; the link is assumed). */
  readonly stubs: boolean;
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly divisionId?: string;
}

/** Names are matched in exact case first, then in any; several of the latter are ambiguous (facts: ARC 5.2). */
export function publishNames(org: LocalOrg, options: NamesOptions): PublishNames {
  const made: (() => void)[] = [];
  const madeNames = new Map<string, Named>();
  const madeFlows = new Map<string, PublishedFlow>();

  function candidates(kind: ObjectKind, name: string, within: string | undefined): readonly Named[] {
    const found = named(org, kind, name, within).filter(
      ({ divisionId }) =>
        divisionId === undefined || options.client === undefined || seesDivision(options.client, divisionId),
    );
    const fresh = madeNames.get(nameKey(`${kind}\n${within ?? ''}`, name));
    return fresh === undefined ? found : [...found, fresh];
  }

  function make(kind: ObjectKind, name: string, within: string | undefined): Named {
    const id = newId(org);
    const divisionId = homeDivision(org).id;
    made.push(() => putNamed(org, { id, kind, name, within, divisionId }, options.by));
    const object: Named = { id, name };
    madeNames.set(nameKey(`${kind}\n${within ?? ''}`, name), object);
    return object;
  }

  function makeFlow(type: FlowType, name: string): PublishedFlow {
    const id = newId(org);
    made.push(() => publishStub(org, id, type, name, options.by));
    const flow: PublishedFlow = {
      id,
      name,
      type,
      publishedVersion: '1.0',
      contract: [],
      compatibleFlowTypes: [],
    };
    madeFlows.set(nameKey(type, name), flow);
    return flow;
  }

  return {
    find(kind, name, within) {
      const lookup = pick(candidates(kind, name, within), name, kind);
      if (lookup.found === 'none' && options.lenient) {
        return { found: 'one', ...make(kind, name, within) };
      }
      return lookup;
    },
    findFlow(type, name) {
      const living = org.tables.flows
        .having(nameKey(type, name))
        .filter(
          (flow) =>
            !flow.deleted && (options.client === undefined || seesDivision(options.client, flow.divisionId)),
        );
      const flow = living.find((candidate) => candidate.name === name) ?? living[0];
      if (flow !== undefined) {
        const content = publishedContent(org, flow);
        return {
          id: flow.id,
          name: flow.name,
          type: flow.type,
          publishedVersion: flow.publishedVersion,
          contract: content?.contract ?? [],
          compatibleFlowTypes: content?.compatibleFlowTypes ?? [],
        };
      }
      const fresh = madeFlows.get(nameKey(type, name));
      const isStub = options.stubs && (type === 'inboundcall' || type === 'securecall');
      return fresh ?? (options.lenient || isStub ? makeFlow(type, name) : undefined);
    },
    nameOf: (kind, id) =>
      nameOfObject(org, kind, id) ?? [...madeNames.values()].find((object) => object.id === id)?.name,
    flowName: (id) =>
      org.tables.flows.get(id)?.name ?? [...madeFlows.values()].find((flow) => flow.id === id)?.name,
    keepMade: () => made.forEach((put) => put()),
  };
}

/** The org's names for writing an export: nothing is made. */
export function exportNames(org: LocalOrg): OrgNames {
  const nobody: Actor = { kind: 'user', id: '', name: '' };
  return publishNames(org, { client: undefined, by: nobody, lenient: false, stubs: false });
}

function pick(candidates: readonly Named[], name: string, kind: ObjectKind): NameLookup {
  const exact = candidates.filter((candidate) => candidate.name === name);
  // Skills are the one kind whose case counts (facts: ARC 5.2).
  const fitting = exact.length > 0 ? exact : kind === 'skill' ? [] : candidates;
  const [first, ...others] = fitting;
  if (first === undefined) {
    return { found: 'none' };
  }
  return others.length === 0 || exact.length > 0
    ? { found: 'one', id: first.id, name: first.name }
    : { found: 'ambiguous' };
}

function named(org: LocalOrg, kind: ObjectKind, name: string, within: string | undefined): readonly Named[] {
  const key = nameKey('', name);
  switch (kind) {
    case 'division':
      return org.tables.divisions.having(key);
    case 'dataTable':
      return org.tables.dataTables.having(key);
    case 'schedule':
      return org.tables.schedules.having(key).filter(({ state }) => state === 'active');
    case 'scheduleGroup':
      return org.tables.scheduleGroups.having(key).filter(({ state }) => state === 'active');
    default:
      return org.tables.named
        .having(nameKey(kind, name))
        .filter((object) => within === undefined || object.within?.toLowerCase() === within.toLowerCase());
  }
}

function nameOfObject(org: LocalOrg, kind: ObjectKind, id: string): string | undefined {
  switch (kind) {
    case 'division':
      return org.tables.divisions.get(id)?.name;
    case 'dataTable':
      return org.tables.dataTables.get(id)?.name;
    case 'schedule':
      return org.tables.schedules.get(id)?.name;
    case 'scheduleGroup':
      return org.tables.scheduleGroups.get(id)?.name;
    default:
      return org.tables.named.get(id)?.name;
  }
}

interface MadeObject {
  readonly id: string;
  readonly kind: ObjectKind;
  readonly name: string;
  readonly within: string | undefined;
  readonly divisionId: string;
}

/** Puts an object that exists by its name alone, in the table of its kind. */
export function putNamed(org: LocalOrg, object: MadeObject, by: Actor): void {
  const { id, kind, name, within, divisionId } = object;
  const now = org.clock.now();
  const configuration = {
    id,
    name,
    divisionId,
    version: 1,
    dateCreated: now,
    dateModified: now,
    createdBy: by.id,
    modifiedBy: by.id,
    state: 'active',
  } as const;
  switch (kind) {
    case 'division':
      org.tables.divisions.put({ id, name, description: '', home: false });
      return;
    case 'dataTable':
      org.tables.dataTables.put({ id, name, divisionId, schema: keyOnlySchema });
      return;
    case 'schedule':
      org.tables.schedules.put({
        ...configuration,
        start: '2020-01-01T00:00:00.000',
        end: '2020-01-02T00:00:00.000',
      });
      return;
    case 'scheduleGroup':
      org.tables.scheduleGroups.put({
        ...configuration,
        openScheduleIds: [],
        closedScheduleIds: [],
        holidayScheduleIds: [],
      });
      return;
    default:
      org.tables.named.put({ id, kind, name, divisionId, ...(within === undefined ? {} : { within }) });
  }
}

const keyOnlySchema = {
  $schema: 'http://json-schema.org/draft-04/schema#',
  type: 'object',
  required: ['key'],
  properties: { key: { title: 'Key', type: 'string' } },
  additionalProperties: false,
} as const;

/** Publishes an empty flow, so that something stands behind a reference. */
function publishStub(org: LocalOrg, id: string, type: FlowType, name: string, by: Actor): void {
  const content: ArchitectFlow = {
    type,
    name,
    supportedLanguages: [],
    contract: [],
    compatibleFlowTypes: [],
    consumed: [],
    configuration: {},
  };
  const flow = {
    id,
    name,
    type,
    divisionId: homeDivision(org).id,
    system: false,
    deleted: false,
  } as const;
  org.tables.flows.put(flow);
  publishVersion(org, flow, addVersion(org, flow, { kind: 'PUBLISH', by, content }), by);
}
