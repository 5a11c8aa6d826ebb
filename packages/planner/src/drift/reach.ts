import type { Address, Impact } from '@callwright/model';
import { compareText, isFlowKind, isFlowResource, kindOf } from '@callwright/model';
import { sayValue } from '../describe-values.ts';
import { entrancesOf } from '../entrances.ts';
import type { Facts } from '../facts.ts';
import type { Graph } from '../graph.ts';
import { reachedFrom } from '../graph.ts';
import { isDynamic, isRoute } from '../impact.ts';

/** What customers reach through one managed object, as the manifests say: callers, routes, numbers. */
export function reachOf(facts: Facts, graph: Graph, address: Address): Impact {
  const reached = reachedFrom(graph, [address]);
  const around = [address, ...reached];
  const entrances = around.flatMap((one) => {
    const resource = facts.resources.get(one);
    return resource === undefined || isFlowResource(resource)
      ? []
      : entrancesOf(facts.traits.get(resource.kind), {
          name: resource.liveName,
          attributes: resource.attributes,
        }).map(sayValue);
  });
  return {
    flows: reached.filter((one) => isFlowKind(kindOf(one))),
    routes: reached.filter((one) => isRoute(facts, one)),
    entrances: [...new Set(entrances)].sort(compareText),
    dynamic: around.some((one) => isDynamic(facts, one)),
  };
}
