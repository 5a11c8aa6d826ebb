import type { FlowType, NameLookup, ObjectKind, OrgNames, PublishedFlow } from '../architect/engine.ts';
import { seesDivision } from '../access.ts';
import { homeDivision, newId, type LocalOrg } from '../local-org.ts';
import type { NamedObject } from '../named-register.ts';
import { registerOf } from '../named-registers/index.ts';
import { nameKey } from '../state/tables.ts';
import type { Actor, ClientRecord } from '../state/records.ts';
import { publishStub } from './stub-content.ts';
import { publishedContent } from './versions.ts';

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

/** Names are matched in exact case first, then in any; several of the latter are ambiguous (facts: ARC 5.2). */
export function publishNames(org: LocalOrg, options: NamesOptions): PublishNames {
  const made: (() => void)[] = [];
  const madeNames = new Map<string, NamedObject>();
  const madeFlows = new Map<string, PublishedFlow>();

  function candidates(kind: ObjectKind, name: string, within: string | undefined): readonly NamedObject[] {
    const found = registerOf(kind)
      .having(org, name, within)
      .filter(
        ({ divisionId }) =>
          divisionId === undefined ||
          options.client === undefined ||
          seesDivision(options.client, divisionId),
      );
    const fresh = madeNames.get(nameKey(`${kind}\n${within ?? ''}`, name));
    return fresh === undefined ? found : [...found, fresh];
  }

  function make(kind: ObjectKind, name: string, within: string | undefined): NamedObject {
    const id = newId(org);
    const divisionId = homeDivision(org).id;
    made.push(() => registerOf(kind).make(org, { id, kind, name, within, divisionId }, options.by));
    const object: NamedObject = { id, name };
    madeNames.set(nameKey(`${kind}\n${within ?? ''}`, name), object);
    return object;
  }

  function makeFlow(type: FlowType, name: string): PublishedFlow {
    const id = newId(org);
    made.push(() => publishStub(org, { id, type, name, by: options.by, system: false }));
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
      registerOf(kind).nameOf(org, id) ?? [...madeNames.values()].find((object) => object.id === id)?.name,
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

function pick(candidates: readonly NamedObject[], name: string, kind: ObjectKind): NameLookup {
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
