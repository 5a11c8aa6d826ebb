import { grantsOf } from '../grants.ts';
import { noPermission, ok, type Call, type Operation, type Reply } from '../http/operation.ts';
import { organizationOf } from '../local-org.ts';

const path = '/api/v2/tokens/me';

/** Who the caller is and what it may do (facts: API 6.2). */
export const identity: readonly Operation[] = [
  { method: 'GET', path, permissions: noPermission, handle: tokenInfo },
  { method: 'HEAD', path, permissions: noPermission, handle: () => ({ status: 200 }) },
  {
    method: 'DELETE',
    path,
    permissions: noPermission,
    handle: (call: Call): Reply => {
      call.org.tables.tokens.remove(call.caller.tokenId);
      return { status: 200 };
    },
  },
  { method: 'GET', path: '/api/v2/authorization/subjects/me', permissions: noPermission, handle: subject },
];

function tokenInfo(call: Call): Reply {
  // Checked and otherwise without effect: tokens here do not idle out.
  call.query.flag('preserveIdleTTL', false);
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

/** That `subjects/me` answers for client credentials is assumed (README). */
function subject(call: Call): Reply {
  // Checked and otherwise without effect: a client here has no role twice.
  call.query.flag('includeDuplicates', false);
  const { org, caller } = call;
  const { client } = caller;
  return ok({
    id: client.id,
    name: client.name,
    grants: grantsOf(org, client),
    version: 1,
    selfUri: `/api/v2/authorization/subjects/${client.id}`,
  });
}
