import { divisionReference } from './access.ts';
import { isoDate } from './clock.ts';
import { guidOf } from './ids.ts';
import type { LocalOrg } from './local-org.ts';
import type { ClientRecord } from './state/records.ts';

/**
 * The permissions of a client as grants: one role, granted in each of its divisions. All divisions are written `*`:
 * assumed (README).
 */
export function grantsOf(org: LocalOrg, client: ClientRecord): readonly Readonly<Record<string, unknown>>[] {
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
  return granted.map((division) => ({ subjectId: client.id, division, role, grantMadeAt: isoDate(0) }));
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
