import type { Bucket, ExistingThing, Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

/** Which list of a seed holds the things of a bucket, and how one of them is written there. */
const LISTS: Readonly<
  Partial<Record<Bucket, { readonly list: string; readonly write: (thing: ExistingThing) => Json }>>
> = {
  queues: { list: 'queues', write: named },
  skills: { list: 'skills', write: named },
  languageSkills: { list: 'languageSkills', write: named },
  users: { list: 'users', write: named },
  groups: { list: 'groups', write: named },
  prompts: { list: 'prompts', write: named },
  scripts: { list: 'scripts', write: named },
  tables: { list: 'dataTables', write: (thing) => ({ name: thing.liveName, columns: {} }) },
  dataActions: {
    list: 'dataActions',
    write: (thing) => ({ integration: thing.integration ?? 'Local', action: thing.liveName }),
  },
  numbers: { list: 'didPools', write: (thing) => ({ from: thing.liveName, to: thing.liveName }) },
  schedules: {
    list: 'schedules',
    // A day in the past: it says of no hour that is to come whether it is open.
    write: (thing) => ({ name: thing.liveName, start: '2020-01-01T00:00', end: '2020-01-02T00:00' }),
  },
  scheduleGroups: { list: 'scheduleGroups', write: named },
  emergencyGroups: { list: 'emergencyGroups', write: named },
  recipients: { list: 'recipients', write: named },
  deployments: {
    list: 'webDeployments',
    write: (thing) => ({ name: thing.liveName, configuration: DEPLOYMENT_CONFIGURATION }),
  },
};

/** The configuration of web deployments that are made by their name. */
const DEPLOYMENT_CONFIGURATION = 'Callwright (local)';

/** The local client, with every permission. */
const CLIENT = {
  id: 'local',
  secret: 'local',
  name: 'Callwright (local)',
  permissions: 'all',
  divisions: 'all',
};

/**
 * A seed to which everything was added that the project names under `existing` and the seed lacks, and the client that
 * Callwright uses (language 1, orgs.local). Flows follow from what bodies name: see `withLocalFlows`.
 */
export function completeSeed(seed: JsonObject, existing: readonly ExistingThing[]): JsonObject {
  const complete: Record<string, Json> = { ...seed };
  const clients = listOf(seed['clients']);
  if (!clients.some((client) => isJsonObject(client) && client['id'] === CLIENT.id)) {
    complete['clients'] = [...clients, CLIENT];
  }
  for (const thing of existing) {
    const place = LISTS[thing.bucket];
    if (place && thing.liveName !== 'none' && thing.raw !== true) {
      const present = listOf(complete[place.list]);
      if (!present.some((item) => isSame(item, thing))) {
        complete[place.list] = [...present, place.write(thing)];
      }
    }
    if (thing.bucket === 'divisions' && thing.liveName !== 'none') {
      complete['org'] = withDivision(complete['org'], thing.liveName);
    }
  }
  return withDeploymentConfiguration(complete);
}

/** Divisions stand with the org itself; `Home` is always there. */
function withDivision(org: Json | undefined, name: string): JsonObject {
  const written = isJsonObject(org ?? null) ? (org as JsonObject) : {};
  const divisions = listOf(written['divisions']);
  return name === 'Home' || divisions.includes(name)
    ? written
    : { ...written, divisions: [...divisions, name] };
}

function withDeploymentConfiguration(seed: JsonObject): JsonObject {
  const isUsed = listOf(seed['webDeployments']).some(
    (item) => isJsonObject(item) && item['configuration'] === DEPLOYMENT_CONFIGURATION,
  );
  return isUsed
    ? {
        ...seed,
        webDeploymentConfigurations: [
          ...listOf(seed['webDeploymentConfigurations']),
          DEPLOYMENT_CONFIGURATION,
        ],
      }
    : seed;
}

function named(thing: ExistingThing): Json {
  return thing.liveName;
}

function isSame(item: Json, thing: ExistingThing): boolean {
  if (typeof item === 'string') {
    return item === thing.liveName;
  }
  if (!isJsonObject(item)) {
    return false;
  }
  if (thing.bucket === 'numbers') {
    const [from, to] = [item['from'], item['to'] ?? item['from']];
    return typeof from === 'string' && typeof to === 'string' && within(thing.liveName, from, to);
  }
  return thing.bucket === 'dataActions'
    ? item['action'] === thing.liveName &&
        (thing.integration === undefined || item['integration'] === thing.integration)
    : item['name'] === thing.liveName;
}

/** E.164 numbers of equal length compare as text. */
function within(number: string, from: string, to: string): boolean {
  return number.length === from.length && from <= number && number <= to;
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
