import { isoDate } from '../clock.ts';
import { guidOf } from '../ids.ts';
import { noPermission, ok, type Call, type Operation, type Reply } from '../http/operation.ts';
import { organizationOf } from '../local-org.ts';
import { divisionReference } from '../access.ts';

/** Who the caller is and where (facts: API 6.2). */
export const identity: readonly Operation[] = [
  {
    method: 'GET',
    path: '/api/v2/tokens/me',
    permissions: noPermission,
    handle: tokenInfo,
  },
  { method: 'HEAD', path: '/api/v2/tokens/me', permissions: noPermission, handle: () => ({ status: 200 }) },
  {
    method: 'DELETE',
    path: '/api/v2/tokens/me',
    permissions: noPermission,
    handle: (call: Call): Reply => {
      call.org.tables.tokens.remove(call.caller.tokenId);
      return { status: 200 };
    },
  },
  { method: 'GET', path: '/api/v2/organizations/me', permissions: noPermission, handle: organization },
  { method: 'GET', path: '/api/v2/authorization/subjects/me', permissions: noPermission, handle: subject },
];

function tokenInfo(call: Call): Reply {
  const { id, name } = organizationOf(call.org);
  const { client } = call.caller;
  return ok({
    organization: { id, name },
    homeOrganization: { id, name },
    authorizedScope: [],
    OAuthClient: {
      id: client.id,
      name: client.name,
      authorizedGrantType: 'CLIENT-CREDENTIALS',
      organization: { id, name },
    },
  });
}

function organization(call: Call): Reply {
  const { id, name } = organizationOf(call.org);
  return ok({
    id,
    name,
    defaultLanguage: 'en-US',
    defaultCountryCode: 'US',
    thirdPartyOrgName: name,
    domain: 'local',
    version: 1,
    state: 'active',
    voicemailEnabled: true,
    productPlatform: 'GenesysCloud',
    features: {},
    selfUri: '/api/v2/organizations/me',
  });
}

/**
 * The client's permissions as grants: one role, granted in each of its divisions. That `subjects/me` answers for
 * client credentials, and that all divisions are written `*`, is assumed (README).
 */
function subject(call: Call): Reply {
  const { org, caller } = call;
  const { client } = caller;
  const role = {
    id: guidOf(client.id, 'role'),
    name: `Role of ${client.name}`,
    default: false,
    policies: policies(client.permissions === 'all' ? ['*:*:*'] : client.permissions),
  };
  const granted =
    client.divisions === 'all'
      ? [{ id: '*', name: '*', description: '' }]
      : client.divisions.map((division) => ({
          ...divisionReference(org, division),
          description: org.tables.divisions.get(division)?.description ?? '',
        }));
  return ok({
    id: client.id,
    name: client.name,
    grants: granted.map((division) => ({
      subjectId: client.id,
      division,
      role,
      grantMadeAt: isoDate(0),
    })),
    version: 1,
    selfUri: `/api/v2/authorization/subjects/${client.id}`,
  });
}

/** `architect:flow:view` and `architect:flow:add` as one policy of domain `architect`, entity `flow`. */
function policies(permissions: readonly string[]): readonly unknown[] {
  const actionsOf = new Map<string, string[]>();
  for (const permission of permissions) {
    const [domain = '*', entity = '*', action = '*'] = permission.split(':');
    const key = `${domain}:${entity}`;
    actionsOf.set(key, [...(actionsOf.get(key) ?? []), action]);
  }
  return [...actionsOf].map(([key, actions]) => {
    const [domain, entityName] = key.split(':');
    return { domain, entityName, actions };
  });
}
