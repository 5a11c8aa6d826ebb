import { emulatorError } from '../../emulator-error.ts';
import type { LocalOrg } from '../../local-org.ts';
import { divisionName, seedDivisionId } from '../seed-division.ts';
import type { ReadMap } from '../../map-reader.ts';
import { optional, seedPart } from '../seed-part.ts';

/** `{ id, secret, name, permissions: all | [..], divisions: all | [names], tokenSeconds }`. */
interface SeedClient {
  readonly id: string;
  /** Left out: the one that the org has. */
  readonly secret?: string;
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

/** OAuth clients. Those of a seed get its secret, name and rights also when the org has them. */
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
  write: (org, { secrets }) => ({
    clients: org.tables.clients.all().map(({ id, secret, name, divisions, ...client }) => ({
      id,
      ...(secrets ? { secret } : {}),
      name,
      ...client,
      divisions: divisions === 'all' ? 'all' : divisions.map((id) => divisionName(org, id)),
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
    ...optional('secret', entry.text('secret')),
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
  const secret = client.secret ?? org.tables.clients.get(client.id)?.secret;
  if (secret === undefined || secret === '') {
    throw emulatorError('seed-invalid', `The seed's client '${client.id}' has no \`secret\`: give it one.`);
  }
  org.tables.clients.put({ ...client, secret, divisions });
}
