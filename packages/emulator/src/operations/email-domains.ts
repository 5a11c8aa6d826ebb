import { apiError, type ApiErrorCode } from '../http/api-error.ts';
import { malformed, readShaped, type Misfit } from '../http/body-shape.ts';
import { isMap } from '../http/body.ts';
import { ok, param, type Call, type Operation, type Permissions, type Reply } from '../http/operation.ts';
import { page, smallPage, sortedBy } from '../http/paging.ts';
import { requireWithinLimit } from '../organization-limits.ts';
import { isGone, isLiving, isReadable, removeAfter } from '../routing/lingering.ts';
import { emailDomainPatchShape, emailDomainShape } from '../routing/shapes/email-shapes.ts';
import type { EmailDomainRecord } from '../state/email-records.ts';
import { without } from '../without.ts';

const path = '/api/v2/routing/email/domains';
const onePath = `${path}/{domainId}`;
const manage: Permissions = { every: ['routing:email:manage'] };

/** The domain under which sub-domains are made. Invented: the real one is the region's. */
const rootDomain = 'mail.local-org.example';

/** E-mail domains; a domain's id is its name (facts: API 4.2, 4.6, appendix C). */
export const emailDomains: readonly Operation[] = [
  {
    method: 'GET',
    path: '/api/v2/routing/email/setup',
    permissions: manage,
    handle: () => ok({ rootDomain }),
  },
  { method: 'GET', path, permissions: manage, handle: list },
  { method: 'POST', path, permissions: manage, handle: create },
  {
    method: 'GET',
    path: onePath,
    permissions: { any: ['routing:email:manage', 'routing:email:view'] },
    handle: (call) => ok(answer(call, requireDomain(call, 'domainId'))),
  },
  { method: 'PATCH', path: onePath, permissions: manage, handle: change },
  { method: 'PATCH', path: `${onePath}/validate`, permissions: manage, handle: validate },
  { method: 'DELETE', path: onePath, permissions: manage, handle: remove },
];

/** The domain of a path parameter as reads see it; 404 `not.found`: only deletes have a code of the family for it. */
export function requireDomain(call: Call, parameter: 'domainId' | 'domainName'): EmailDomainRecord {
  const domain = call.org.tables.emailDomains.get(param(call, parameter).toLowerCase());
  if (domain === undefined || !isReadable(call.org, domain)) {
    throw apiError('not.found');
  }
  return domain;
}

/** The same as writes see it: one whose delete is under way is gone. */
export function requireWritableDomain(
  call: Call,
  parameter: 'domainId' | 'domainName',
  notFound: ApiErrorCode = 'not.found',
): EmailDomainRecord {
  const domain = call.org.tables.emailDomains.get(param(call, parameter).toLowerCase());
  if (domain === undefined || !isLiving(domain)) {
    throw apiError(notFound);
  }
  return domain;
}

function list(call: Call): Reply {
  const { org, query } = call;
  const filter = query.text('filter')?.toLowerCase();
  const withStatus = !query.flag('excludeStatus', false);
  const found = org.tables.emailDomains
    .all()
    .filter((domain) => isReadable(org, domain) && (filter === undefined || domain.id.includes(filter)));
  return page(
    call,
    sortedBy(found, ({ id }) => id, false),
    smallPage,
    (domain) => (withStatus ? answer(call, domain) : without(answer(call, domain), 'mxRecordStatus')),
  );
}

function create(call: Call): Reply {
  const { org } = call;
  const body = readShaped(call.body, emailDomainShape, (misfit: Misfit) =>
    misfit.field === 'id' ? apiError('postino.invalid.domain.name', {}, 'id') : malformed(misfit),
  );
  const subDomain = body['subDomain'] === true;
  const id = domainName(body['id'], subDomain);
  const former = org.tables.emailDomains.get(id);
  // While a delete is under way the name is taken: clients retry this race (facts: API 4.6).
  if (former !== undefined && !isGone(org, former)) {
    throw apiError('postino.domain.exists', {}, 'id');
  }
  requireWithinLimit(
    org,
    { namespace: 'email', key: 'domains', code: 'postino.max.domains.exceeded' },
    org.tables.emailDomains.all().filter(isLiving).length + 1,
  );
  const domain: EmailDomainRecord = {
    id,
    subDomain,
    fields: without(body, 'id', 'subDomain'),
    readableFrom: org.clock.now() + org.settings().emailReadLagMs,
  };
  org.tables.emailDomains.put(domain);
  return ok(answer(call, domain));
}

/** A sub-domain is one label, to which the root domain is added (assumed, README). */
function domainName(written: unknown, subDomain: boolean): string {
  const name = typeof written === 'string' ? written.toLowerCase() : '';
  const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
  const isGood = new RegExp(subDomain ? `^${label}$` : `^${label}(?:\\.${label})+$`).test(name);
  if (!isGood || name.length > 253) {
    throw apiError('postino.invalid.domain.name', {}, 'id');
  }
  return subDomain ? `${name}.${rootDomain}` : name;
}

/** Fields that the body names are replaced, the others stay. */
function change(call: Call): Reply {
  const domain = changed(call);
  call.org.tables.emailDomains.put(domain);
  return ok(answer(call, domain));
}

/** Answers the domain as the PATCH would leave it, and changes nothing (assumed, README). */
function validate(call: Call): Reply {
  return ok(answer(call, changed(call)));
}

function changed(call: Call): EmailDomainRecord {
  const domain = requireWritableDomain(call, 'domainId');
  const body = readShaped(call.body, emailDomainPatchShape, malformed);
  return { ...domain, fields: { ...domain.fields, ...body } };
}

/** Slow, and its routes go with it (assumed, README). */
function remove(call: Call): Reply {
  const { org } = call;
  const domain = requireWritableDomain(call, 'domainId', 'postino.error.not.found');
  const lag = org.settings().emailDeleteLagMs;
  org.tables.emailRoutes
    .having(domain.id)
    .filter(isLiving)
    .forEach((route) => {
      removeAfter(org, org.tables.emailRoutes, route, lag);
    });
  removeAfter(org, org.tables.emailDomains, domain, lag);
  return { status: 200 };
}

/** `InboundDomain` (facts: API appendix A). Sub-domains have their MX records, others none that anybody could see. */
function answer(call: Call, domain: EmailDomainRecord): Readonly<Record<string, unknown>> {
  const expand = call.query.oneOf('expand', ['settings']);
  const setting = domain.fields['emailSetting'];
  return {
    ...without(domain.fields, 'emailSetting'),
    id: domain.id,
    name: domain.id,
    mxRecordStatus: domain.subDomain ? 'VALID' : 'NOT_AVAILABLE',
    subDomain: domain.subDomain,
    emailSetting: expand === undefined || !isMap(setting) ? undefined : { name: setting['id'], ...setting },
    selfUri: `${path}/${domain.id}`,
  };
}
