import { apiError, type ApiError } from '../http/api-error.ts';
import { readBody, type Body } from '../http/body.ts';
import { noPermission, ok, type Call, type Operation, type Reply } from '../http/operation.ts';
import { organizationOf, type LocalOrg } from '../local-org.ts';
import type { OrganizationProfile } from '../state/records.ts';

const path = '/api/v2/organizations/me';

/** The organisation itself (facts: API 4.2, 6.2). */
export const organization: readonly Operation[] = [
  { method: 'GET', path, permissions: noPermission, handle: (call) => ok(answer(call.org)) },
  { method: 'PUT', path, permissions: { every: ['directory:organization:admin'] }, handle: replace },
];

/** What an organisation is when nobody said otherwise. */
const usual = {
  defaultLanguage: 'en-US',
  defaultCountryCode: 'US',
  domain: 'local',
  voicemailEnabled: true,
} as const satisfies OrganizationProfile;

function answer(org: LocalOrg): Readonly<Record<string, unknown>> {
  const { id, name, version, profile } = organizationOf(org);
  return {
    id,
    name,
    ...usual,
    ...profile,
    thirdPartyOrgName: name,
    version: version ?? 1,
    state: 'active',
    productPlatform: 'GenesysCloud',
    features: {},
    selfUri: path,
  };
}

/**
 * An old `version` is 409 `general.conflict` (facts: API appendix C), none is 400, for the description requires it. That
 * fields which the body does not have stay is assumed (README).
 */
function replace(call: Call): Reply {
  const present = organizationOf(call.org);
  const body = readBody(call.body, refused);
  const version = present.version ?? 1;
  const sent = body.whole('version');
  if (sent === undefined) {
    throw refused('version');
  }
  if (sent !== version) {
    const message = `The version ${String(sent)} does not match the current version ${String(version)}.`;
    throw apiError('general.conflict', { message }, 'version');
  }
  const name = body.text('name') ?? present.name;
  if (name.trim() === '') {
    throw refused('name');
  }
  call.org.tables.organization.put({
    ...present,
    name,
    version: version + 1,
    profile: { ...present.profile, ...profileOf(body) },
  });
  return ok(answer(call.org));
}

function refused(field: string): ApiError {
  return apiError('bad.request', {}, field);
}

const texts = [
  'defaultLanguage',
  'defaultCountryCode',
  'thirdPartyURI',
  'domain',
  'defaultSiteId',
  'supportURI',
] as const satisfies readonly (keyof OrganizationProfile)[];

function profileOf(body: Body): OrganizationProfile {
  const sent = texts.flatMap((field) => {
    const value = body.text(field);
    return value === undefined ? [] : [[field, value]];
  });
  const voicemailEnabled = body.flag('voicemailEnabled');
  return {
    ...(Object.fromEntries(sent) as OrganizationProfile),
    ...(voicemailEnabled === undefined ? {} : { voicemailEnabled }),
  };
}
