import type { ConsumedResource } from '../architect/engine.ts';
import { dependencyTypeOfFlow } from '../dependency-types.ts';
import type { ConsumingVersion } from '../flows/consumers.ts';
import { isLiving, kindOfDependencyType } from '../flows/living-resources.ts';
import type { LocalOrg } from '../local-org.ts';
import { registerOf } from '../named-registers/index.ts';
import { isFailed } from './dependency-index.ts';

type Answer = Readonly<Record<string, unknown>>;

/** Whether a consumed module is older than the published one: what `updated` says. Assumed (README; facts: API 3.4). */
export function isUpdated(org: LocalOrg, { id, version }: ConsumedResource): boolean {
  const flow = org.tables.flows.get(id);
  return version !== undefined && flow !== undefined && flow.publishedVersion !== version;
}

/** `Dependency` of something consumed. Its `version` is the one that was copied in (facts: API 3.5). */
export function consumedAnswer(org: LocalOrg, resource: ConsumedResource): Answer {
  const flow = org.tables.flows.get(resource.id);
  return {
    id: resource.id,
    name: flow?.name ?? presentName(org, resource),
    version: resource.version,
    type: resource.type,
    deleted: !isLiving(org, resource),
    updated: isUpdated(org, resource),
    stateUnknown: false,
    selfUri: flow === undefined ? undefined : `/api/v2/flows/${flow.id}`,
  };
}

function presentName(org: LocalOrg, { id, name, type }: ConsumedResource): string {
  const kind = kindOfDependencyType(type);
  return (kind === undefined ? undefined : registerOf(kind).nameOf(org, id)) ?? name;
}

/** `Dependency` of a consuming version. That a failed object's state is unknown is assumed (README). */
export function consumingAnswer(org: LocalOrg, { flow, version }: ConsumingVersion): Answer {
  return {
    id: flow.id,
    name: flow.name,
    version: version.version,
    type: dependencyTypeOfFlow[flow.type],
    deleted: flow.deleted,
    updated: false,
    stateUnknown: isFailed(org, flow.id),
    selfUri: `/api/v2/flows/${flow.id}`,
  };
}
