import type { ClientIdentity, Fact, JsonObject } from '@callwright/model';
import { ToolError, isJsonObject, known } from '@callwright/model';
import { unknownOf, unreadable } from './answer.ts';
import type { PlatformLine } from './platform-line.ts';
import type { ReadingApis } from './sdk.ts';
import { namedField, objectField, objectsField, textField, textsField } from './wire-field.ts';

/**
 * Who we are and which org this is, from `tokens/me`, which needs no permission (facts: API 6.2).
 *
 * @throws ToolError `genesys.unidentified`
 */
export async function identify(line: PlatformLine<ReadingApis>): Promise<ClientIdentity> {
  const answer = await line.call(() => line.apis.tokens.getTokensMe());
  const body = answer.answer === 'ok' && isJsonObject(answer.body) ? answer.body : undefined;
  const identity = body === undefined ? undefined : identityOf(body, line);
  if (identity === undefined) {
    throw new ToolError({
      code: 'genesys.unidentified',
      problem: 'failed',
      summary: `Genesys Cloud at ${line.endpoints.label} does not say which organisation this is`,
      detail: answer.answer === 'ok' ? unreadable('the token').detail : unknownOf('the token', answer).detail,
      hint: 'Without it a plan could be made for the wrong organisation. Try again in a minute.',
    });
  }
  return identity;
}

function identityOf(body: JsonObject, line: PlatformLine<ReadingApis>): ClientIdentity | undefined {
  const organization = namedField(body, 'organization') ?? namedField(body, 'homeOrganization');
  const client = namedField(body, 'OAuthClient');
  const { credentials } = line.connection;
  const clientId = client?.id ?? ('clientId' in credentials ? credentials.clientId : undefined);
  if (organization === undefined || clientId === undefined) {
    return undefined;
  }
  return {
    clientId,
    ...(client?.name === undefined ? {} : { clientName: client.name }),
    organization: { id: organization.id, name: organization.name ?? organization.id },
  };
}

/**
 * Permissions as `domain:entity:action`; a `*` stands for all. That `subjects/me` answers for client credentials is an
 * assumption to confirm on a real org, so any trouble is an unknown.
 */
export async function permissions(line: PlatformLine<ReadingApis>): Promise<Fact<readonly string[]>> {
  const answer = await line.call(() => line.apis.authorization.getAuthorizationSubjectsMe());
  if (answer.answer !== 'ok') {
    return unknownOf('the permissions of this client', answer);
  }
  if (!isJsonObject(answer.body) || !Array.isArray(answer.body['grants'])) {
    return unreadable('the permissions of this client');
  }
  const names = objectsField(answer.body, 'grants')
    .flatMap((grant) => objectsField(objectField(grant, 'role') ?? {}, 'policies'))
    .flatMap((policy) =>
      textsField(policy, 'actions').map(
        (action) =>
          `${textField(policy, 'domain') ?? '*'}:${textField(policy, 'entityName') ?? '*'}:${action}`,
      ),
    );
  return known([...new Set(names)].sort());
}
