import { seesDivision } from '../access.ts';
import type { ArchitectFlow } from '../architect/engine.ts';
import type { LocalOrg } from '../local-org.ts';
import type { FlowReference, FlowRecord } from '../state/records.ts';
import { flowNamed } from './flow-name.ts';
import { contentOf, latestContent, versionOf } from './versions.ts';

/** A stored content that a job is about. */
export interface ReferencedContent {
  readonly flow: FlowRecord;
  readonly content: ArchitectFlow;
}

/**
 * What a job's reference to a flow leads to for the job's client: a version, or without one the newest configuration,
 * a draft too (facts: API 2.6). A sentence when it leads nowhere.
 */
export function referencedContent(
  org: LocalOrg,
  reference: FlowReference,
  clientId: string,
): ReferencedContent | string {
  const flow = flowOf(org, reference, clientId);
  if (flow === undefined) {
    return notFoundText(reference);
  }
  const { version } = reference;
  const content =
    version === undefined
      ? latestContent(org, flow)
      : contentOf(org, flow.id, versionOf(org, flow.id, version)?.version ?? 'none');
  if (content !== undefined) {
    return { flow, content };
  }
  const of = version === undefined ? '' : ` version '${version}' of`;
  return `could not find${of} the flow with id '${flow.id}'. setting the Archy exit code to 107`;
}

function flowOf(org: LocalOrg, reference: FlowReference, clientId: string): FlowRecord | undefined {
  const { flowId, name, type } = reference;
  const flow =
    flowId !== undefined
      ? org.tables.flows.get(flowId)
      : name !== undefined && type !== undefined
        ? flowNamed(org, type, name)
        : undefined;
  const client = org.tables.clients.get(clientId);
  return flow === undefined || flow.deleted || client === undefined || !seesDivision(client, flow.divisionId)
    ? undefined
    : flow;
}

function notFoundText({ flowId, name, type }: FlowReference): string {
  return flowId === undefined
    ? `the flow named '${name ?? ''}' of type '${type ?? ''}' does not exist.`
    : `could not find the flow with id '${flowId}'. setting the Archy exit code to 107`;
}
