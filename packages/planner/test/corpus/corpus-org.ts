import type { NameResolver } from '@callwright/archy';
import type { DesiredState, DriftObject, FlowResource, LiveState, SealedPlan } from '@callwright/model';
import { kindOfFlowType, known } from '@callwright/model';
import type { ModelOrg } from '@callwright/testkit';
import { desiredFlow, desiredState, listModel, modelOrg, publishByHand } from '@callwright/testkit';
import { drift, plan } from '../../src/index.ts';
import { bodyOf, contractOf, flowOf } from '../architect-text.ts';
import { applied, inputOf } from '../plan-model.ts';
import type { CorpusFlow } from './corpus-documents.ts';

/** A project of many flows that was applied: what is wanted, and the org that has it. */
export interface CorpusProject {
  readonly desired: DesiredState;
  readonly org: ModelOrg;
}

const byName: NameResolver = ({ name }) => name;

/** Flow number n of the list is `flow-n` in every project. */
export function resourcesOf(flows: readonly CorpusFlow[]): readonly FlowResource[] {
  return flows.map(({ text }, at) => resourceOf(text, at));
}

export function appliedProject(resources: readonly FlowResource[]): CorpusProject {
  const desired = desiredState({ resources });
  return { desired, org: applied(desired, modelOrg()) };
}

function resourceOf(text: string, at: number): FlowResource {
  const flow = flowOf(text);
  const flowType = flow.names.type;
  return desiredFlow({
    kind: kindOfFlowType(flowType),
    name: `flow-${at}`,
    flowType,
    liveName: `Flow ${at}`,
    body: bodyOf(text, byName),
    contract: contractOf(flow),
  });
}

/** The project with other texts of some flows in git. */
export function inGit({ desired, org }: CorpusProject, texts: ReadonlyMap<number, string>): CorpusProject {
  const resources = desired.resources.map((resource) => {
    const at = numberOf(resource.address);
    const text = texts.get(at);
    return text === undefined ? resource : resourceOf(text, at);
  });
  return { desired: { ...desired, resources }, org };
}

/** The org after somebody published other texts of some flows by hand. */
export function byHand({ desired, org }: CorpusProject, texts: ReadonlyMap<number, string>): CorpusProject {
  const ids = new Map(Object.values(org.receipts).map(({ address, liveId }) => [numberOf(address), liveId]));
  const published = [...texts].reduce((now, [at, text]) => publishByHand(now, ids.get(at) ?? '', text), org);
  return { desired, org: published };
}

export function numberOf(address: string): number {
  return Number(/\d+$/.exec(address)?.[0]);
}

/** The plan of somebody who has read every export there is, in an org in which nobody calls a shared flow. */
export function planned({ desired, org }: CorpusProject): SealedPlan {
  return plan(inputOf(desired, org, readInFull(org)));
}

/** What has drifted, for the same reader. */
export function drifted({ desired, org }: CorpusProject): readonly DriftObject[] {
  return drift(inputOf(desired, org, readInFull(org))).objects;
}

function readInFull(org: ModelOrg): LiveState {
  return {
    ...listModel(org),
    consumers: Object.fromEntries(Object.keys(org.flows).map((id) => [id, known([])])),
    exports: Object.fromEntries(Object.entries(org.texts).map(([key, text]) => [key, known(text)])),
  };
}
