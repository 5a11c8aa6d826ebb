import { apiError, type ApiErrorCode } from '../http/api-error.ts';
import { ok, param, type Call, type Operation, type Permissions, type Reply } from '../http/operation.ts';
import { nameMatcher, page, smallPage, sortedBy } from '../http/paging.ts';
import { newId, type LocalOrg } from '../local-org.ts';
import { registerOf } from '../named-registers/index.ts';
import { requireWithinLimit } from '../organization-limits.ts';
import { flowReference } from '../routing/bound-flow.ts';
import { emailRouteBody } from '../routing/email-route-body.ts';
import { isLiving, isReadable, removeAfter } from '../routing/lingering.ts';
import { queueReference } from '../routing/queue-answer.ts';
import { addressAnswer, routeUri } from '../routing/route-reference.ts';
import type { EmailDomainRecord, EmailRouteRecord } from '../state/email-records.ts';
import { requireDomain, requireWritableDomain } from './email-domains.ts';

const path = '/api/v2/routing/email/domains/{domainName}/routes';
const onePath = `${path}/{routeId}`;
const see: Permissions = { any: ['routing:email:view', 'routing:email:manage'] };
const manage: Permissions = { every: ['routing:email:manage'] };

/** Routes of e-mail domains (facts: API 4.2, 4.6, appendix C). */
export const emailRoutes: readonly Operation[] = [
  { method: 'GET', path, permissions: see, handle: list },
  { method: 'POST', path, permissions: manage, handle: create },
  { method: 'GET', path: onePath, permissions: see, handle: read },
  { method: 'PUT', path: onePath, permissions: manage, handle: replace },
  { method: 'DELETE', path: onePath, permissions: manage, handle: remove },
];

function list(call: Call): Reply {
  const { org, query } = call;
  query.listOf('expand', ['identityresolution']);
  const domain = requireDomain(call, 'domainName');
  const fits = nameMatcher(query.text('pattern'));
  const found = org.tables.emailRoutes
    .having(domain.id)
    .filter((route) => isReadable(org, route) && fits(route.pattern));
  return page(
    call,
    sortedBy(found, ({ pattern, id }) => `${pattern.toLowerCase()}\n${id}`, false),
    smallPage,
    (route) => routeAnswer(org, route),
  );
}

function create(call: Call): Reply {
  const { org } = call;
  const domain = requireWritableDomain(call, 'domainName');
  const content = emailRouteBody(call);
  requireFreePattern(org, domain, content.pattern);
  requireWithinLimit(
    org,
    { namespace: 'email', key: 'routes', code: 'postino.max.routes.exceeded' },
    org.tables.emailRoutes.having(domain.id).filter(isLiving).length + 1,
  );
  const now = org.clock.now();
  const { emailReadLagMs, emailRoutePendingMs } = org.settings();
  const route: EmailRouteRecord = {
    id: newId(org),
    domainId: domain.id,
    ...content,
    readableFrom: now + emailReadLagMs,
    activeFrom: now + emailRoutePendingMs,
  };
  org.tables.emailRoutes.put(route);
  return ok(routeAnswer(org, route));
}

function requireFreePattern(
  org: LocalOrg,
  domain: EmailDomainRecord,
  pattern: string,
  self?: EmailRouteRecord,
): void {
  const isTaken = org.tables.emailRoutes
    .having(domain.id)
    .some(
      (route) =>
        route.id !== self?.id && isLiving(route) && route.pattern.toLowerCase() === pattern.toLowerCase(),
    );
  if (isTaken) {
    throw apiError('postino.route.pattern.exists', {}, 'pattern');
  }
}

function read(call: Call): Reply {
  const { org } = call;
  call.query.listOf('expand', ['identityresolution']);
  const route = routeOf(call, requireDomain(call, 'domainName'));
  if (route === undefined || !isReadable(org, route)) {
    throw apiError('not.found');
  }
  return ok(routeAnswer(org, route));
}

function routeOf(call: Call, domain: EmailDomainRecord): EmailRouteRecord | undefined {
  const route = call.org.tables.emailRoutes.get(param(call, 'routeId'));
  return route?.domainId === domain.id ? route : undefined;
}

function requireWritableRoute(
  call: Call,
  domain: EmailDomainRecord,
  notFound: ApiErrorCode = 'not.found',
): EmailRouteRecord {
  const route = routeOf(call, domain);
  if (route === undefined || !isLiving(route)) {
    throw apiError(notFound);
  }
  return route;
}

/** What the body leaves out is removed (facts: API 4.1). */
function replace(call: Call): Reply {
  const { org } = call;
  const domain = requireWritableDomain(call, 'domainName');
  const former = requireWritableRoute(call, domain);
  const content = emailRouteBody(call);
  requireFreePattern(org, domain, content.pattern, former);
  const { id, domainId, readableFrom, activeFrom } = former;
  const route: EmailRouteRecord = { id, domainId, readableFrom, activeFrom, ...content };
  org.tables.emailRoutes.put(route);
  return ok(routeAnswer(org, route));
}

/** Not while another route replies through it: 409 `postino.route.conflict` (facts: API appendix C; the reason is assumed). */
function remove(call: Call): Reply {
  const { org } = call;
  const notFound = 'postino.error.not.found';
  const domain = requireWritableDomain(call, 'domainName', notFound);
  const route = requireWritableRoute(call, domain, notFound);
  const isNeeded = org.tables.emailRoutes
    .all()
    .some((other) => other.id !== route.id && isLiving(other) && other.reply?.routeId === route.id);
  if (isNeeded) {
    throw apiError('postino.route.conflict');
  }
  removeAfter(org, org.tables.emailRoutes, route, org.settings().emailDeleteLagMs);
  return { status: 200 };
}

/** `InboundRoute` (facts: API appendix A). */
function routeAnswer(org: LocalOrg, route: EmailRouteRecord): Readonly<Record<string, unknown>> {
  const { reply, languageId, queueId, skillIds } = route;
  return {
    ...route.fields,
    id: route.id,
    pattern: route.pattern,
    fromName: route.fromName,
    queue: queueId === undefined ? undefined : queueReference(org, queueId),
    flow: flowReference(org, route.flowId),
    spamFlow: flowReference(org, route.spamFlowId),
    skills: skillIds.length === 0 ? undefined : skillIds.map((id) => abilityReference(org, 'skill', id)),
    language: languageId === undefined ? undefined : abilityReference(org, 'languageSkill', languageId),
    replyEmailAddress: reply === undefined ? undefined : addressAnswer(org, reply.domainId, reply.routeId),
    status: statusOf(org, route),
    selfUri: routeUri(route.domainId, route.id),
  };
}

function abilityReference(
  org: LocalOrg,
  kind: 'skill' | 'languageSkill',
  id: string,
): Readonly<Record<string, unknown>> {
  const area = kind === 'skill' ? 'skills' : 'languages';
  return { id, name: registerOf(kind).nameOf(org, id), selfUri: `/api/v2/routing/${area}/${id}` };
}

/** `Error` is never told: nothing here goes wrong by itself. */
function statusOf(org: LocalOrg, route: EmailRouteRecord): 'Pending' | 'Active' | 'Removing' {
  if (!isLiving(route)) {
    return 'Removing';
  }
  return org.clock.now() < route.activeFrom ? 'Pending' : 'Active';
}
