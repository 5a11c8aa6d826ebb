import { idOf } from '../http/body-shape.ts';
import type { LocalOrg } from '../local-org.ts';

const path = '/api/v2/routing/email/domains';

/** `{ id, name, selfUri }` of an e-mail domain. */
function domainReference(id: string): Readonly<Record<string, unknown>> {
  return { id, name: id, selfUri: `${path}/${id}` };
}

/** Address of a route. */
export function routeUri(domainId: string, routeId: string): string {
  return `${path}/${domainId}/routes/${routeId}`;
}

/** `QueueEmailAddress` as answers write it: with pattern and sender of the route; a route that is gone is left out. */
export function addressAnswer(
  org: LocalOrg,
  domainId: string | undefined,
  routeId: string | undefined,
): Readonly<Record<string, unknown>> {
  const route = routeId === undefined ? undefined : org.tables.emailRoutes.get(routeId);
  return {
    domain: domainId === undefined ? undefined : domainReference(domainId),
    route:
      route === undefined
        ? undefined
        : {
            id: route.id,
            pattern: route.pattern,
            fromName: route.fromName,
            selfUri: routeUri(route.domainId, route.id),
          },
  };
}

/** The same for an address that a body wrote as `{ domain: { id }, route: { id } }`. */
export function writtenAddressAnswer(
  org: LocalOrg,
  address: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return addressAnswer(org, idOf(address['domain']), idOf(address['route']));
}
