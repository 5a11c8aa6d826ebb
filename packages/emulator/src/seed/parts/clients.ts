import type { LocalOrg } from '../../local-org.ts';
import { seedDivisionId } from '../seed-division.ts';
import type { ReadMap } from '../../map-reader.ts';
import { seedPart } from '../seed-part.ts';

/** `{ id, secret, name, permissions: all | [..], divisions: all | [names], tokenSeconds }`. */
interface SeedClient {
  readonly id: string;
  readonly secret: string;
  readonly name: string;
  readonly permissions: 'all' | readonly string[];
  readonly divisions: 'all' | readonly string[];
  readonly tokenSeconds: number;
}

/** Without clients in the seed there is this one, so that a first try needs no credentials of one's own. */
const localClient: SeedClient = {
  id: 'local',
  secret: 'local',
  name: 'Local client',
  permissions: 'all',
  divisions: 'all',
  tokenSeconds: 86_400,
};

/** OAuth clients. A written seed has their secrets in it: without them nobody could use it. */
export const clientsPart = seedPart({
  keys: ['clients'],
  read: (seed) =>
    seed
      .maps('clients', ['id', 'secret', 'name', 'permissions', 'divisions', 'tokenSeconds'], 'id')
      .map(clientOf),
  make(org, wanted) {
    const clients = wanted.length > 0 || org.tables.clients.size > 0 ? wanted : [localClient];
    clients.forEach((client) => putClient(org, client));
  },
  write: (org) => ({
    clients: org.tables.clients.all().map(({ divisions, ...client }) => ({
      ...client,
      divisions:
        divisions === 'all' ? 'all' : divisions.map((id) => org.tables.divisions.get(id)?.name ?? id),
    })),
  }),
});

function clientOf(entry: ReadMap): SeedClient {
  const tokenSeconds = entry.whole('tokenSeconds') ?? 86_400;
  if (tokenSeconds < 1) {
    throw entry.fail('tokenSeconds', 'must be at least 1.');
  }
  const id = entry.requiredText('id');
  return {
    id,
    secret: entry.requiredText('secret'),
    name: entry.text('name') ?? id,
    permissions: allOrTexts(entry, 'permissions'),
    divisions: allOrTexts(entry, 'divisions'),
    tokenSeconds,
  };
}

function allOrTexts(entry: ReadMap, key: string): 'all' | readonly string[] {
  const found = entry.raw(key) ?? 'all';
  return found === 'all' ? 'all' : entry.texts(key);
}

function putClient(org: LocalOrg, client: SeedClient): void {
  const divisions =
    client.divisions === 'all'
      ? 'all'
      : client.divisions.map((name) => seedDivisionId(org, name, `client '${client.id}'`));
  org.tables.clients.put({ ...client, divisions });
}
