import type { InboundRoute } from '../sdk.ts';
import type { Json, JsonObject } from '@callwright/model';
import { referenceAs, withAttributes } from '../attribute-writing.ts';
import type { ObjectKind } from '../object-kind.ts';
import { besides } from '../other-fields.ts';
import { liveReferenceOrNull, objectField, textField } from '../wire-field.ts';

/**
 * E-mail routes, `routing/email/domains/{domain}/routes` (facts: API 4.1, 4.6). An id is `<domain>/<route id>`, the name
 * is the whole address. Attributes: `address` and `domain` in small letters, `fromName`, `flow` or `queue` (writing one
 * clears the other), `spamFlow`. The rest of a route goes back as it was read.
 */
export const emailRoute: ObjectKind = {
  kind: 'EmailRoute',
  plural: 'the e-mail routes',
  pageSize: 100,
  permissionEntity: 'routing:email',
  // Domains are listed with the permission to manage them, and with no other (facts: API 4.2).
  permissionActions: { plan: ['manage', 'view'], apply: ['manage', 'view'] },
  readsByWriting: 'It also writes: the platform lists e-mail domains with no smaller one.',
  serialWrites: false,

  above: {
    plural: 'the e-mail domains',
    pageSize: 100,
    list: ({ routing }, { pageNumber, pageSize }) => routing.getRoutingEmailDomains({ pageNumber, pageSize }),
    ofName: (address) => address.slice(address.lastIndexOf('@') + 1),
    ofId: (id) => partsOf(id).domain,
    globally: (route, domain) => ({
      id: `${domain}/${textField(route, 'id') ?? ''}`,
      name: addressOf(route, domain) ?? '',
      domain,
      route,
    }),
  },
  isGone: (wire) => objectField(wire, 'route')?.['status'] === 'Removing',

  // The platform's filter by pattern is not said to be exact or to ignore capitals, so none is used.
  list: ({ routing }, { above = '', pageNumber, pageSize }) =>
    routing.getRoutingEmailDomainRoutes(above, { pageNumber, pageSize }),
  read: ({ routing }, id) => {
    const { domain, route } = partsOf(id);
    return routing.getRoutingEmailDomainRoute(domain, route);
  },
  create: ({ routing }, body) =>
    routing.postRoutingEmailDomainRoutes(textField(body, 'domain') ?? '', routeOf(body)),
  update: ({ routing }, id, body) => {
    const { domain, route } = partsOf(id);
    return routing.putRoutingEmailDomainRoute(domain, route, routeOf(body));
  },
  remove: ({ routing }, id) => {
    const { domain, route } = partsOf(id);
    return routing.deleteRoutingEmailDomainRoute(domain, route);
  },

  attributesOf: (wire) => {
    const route = objectField(wire, 'route') ?? {};
    const domain = textField(wire, 'domain');
    return {
      address: domain === undefined ? null : (addressOf(route, domain) ?? null),
      domain: domain?.toLowerCase() ?? null,
      fromName: textField(route, 'fromName') ?? null,
      flow: liveReferenceOrNull(route, 'flow', 'flows'),
      queue: liveReferenceOrNull(route, 'queue', 'queues'),
      spamFlow: liveReferenceOrNull(route, 'spamFlow', 'flows'),
    };
  },
  bodyOf: (base, attributes) => {
    const before = objectField(base, 'route') ?? {};
    const { domain } = attributes;
    return {
      ...base,
      ...(typeof domain === 'string' && base['domain'] === undefined ? { domain } : {}),
      route: withAttributes(before, attributes, {
        address: (value) => ({ pattern: patternOf(value, textField(before, 'pattern')) }),
        fromName: (value) => ({ fromName: value }),
        flow: referenceAs('flow'),
        queue: referenceAs('queue'),
        spamFlow: referenceAs('spamFlow'),
      }),
    };
  },
  othersOf: (wire) => othersOfRoute(objectField(wire, 'route') ?? {}),
};

/** The status is the platform's own. */
const othersOfRoute = besides('pattern', 'fromName', 'flow', 'queue', 'spamFlow', 'status');

function partsOf(id: string): { readonly domain: string; readonly route: string } {
  const at = id.indexOf('/');
  return { domain: id.slice(0, Math.max(0, at)), route: id.slice(at + 1) };
}

function addressOf(route: JsonObject, domain: string): string | undefined {
  const pattern = textField(route, 'pattern');
  return pattern === undefined ? undefined : `${pattern}@${domain}`.toLowerCase();
}

/** What stands before the `@`; capitals of the org stay as they are. */
function patternOf(address: Json, before: string | undefined): Json {
  const pattern = typeof address === 'string' ? address.slice(0, address.lastIndexOf('@')) : null;
  return before !== undefined && before.toLowerCase() === pattern ? before : pattern;
}

function routeOf(body: JsonObject): InboundRoute {
  return (objectField(body, 'route') ?? {}) as unknown as InboundRoute;
}
