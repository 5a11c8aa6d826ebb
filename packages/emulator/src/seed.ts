import type { ObjectKind } from './architect/engine.ts';
import { emulatorError } from './emulator-error.ts';
import { isMap } from './http/body.ts';
import { isE164, poolSize } from './numbers.ts';
import { readMap, type MapSource, type ReadMap } from './map-reader.ts';
import { readYamlDocument } from './yaml-document.ts';
import { codeOf } from './state/folder-lock.ts';
import { columnsOf } from './table-schema.ts';

/** A thing that exists by its name: `Sales`, or `{ name: Sales, division: Home, description: ... }`. */
export interface SeedObject {
  readonly kind: ObjectKind;
  readonly name: string;
  readonly within?: string;
  readonly division?: string;
  readonly description?: string;
  /** Queues only: name of the in-queue call flow. */
  readonly inQueueFlow?: string;
}

/** `{ id, secret, name, permissions: all | [..], divisions: all | [names], tokenSeconds }`. */
export interface SeedClient {
  readonly id: string;
  readonly secret: string;
  readonly name: string;
  readonly permissions: 'all' | readonly string[];
  readonly divisions: 'all' | readonly string[];
  readonly tokenSeconds: number;
}

/** `{ name, key?, division?, columns: { Name: string | integer | number | boolean }, rows: [ { key: .., Name: .. } ] }`. */
export interface SeedDataTable {
  readonly name: string;
  readonly division?: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly rows: readonly unknown[];
}

/** `{ name, start, end, rrule?, division? }`: local times, as the API writes them. */
export interface SeedSchedule {
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly rrule?: string;
  readonly division?: string;
}

/** `{ name, timeZone, open: [names], closed: [..], holidays: [..], division? }`. */
export interface SeedScheduleGroup {
  readonly name: string;
  readonly timeZone?: string;
  readonly open: readonly string[];
  readonly closed: readonly string[];
  readonly holidays: readonly string[];
  readonly division?: string;
}

/** `{ file: path }` or `{ yaml: text }`, and `publishedBy: <user>`; published in the order in which they stand. */
export interface SeedFlow {
  readonly text: string;
  readonly publishedBy?: string;
  readonly place: string;
}

/** `{ name, dnis: [..], open, closed, holiday, scheduleGroup, division? }`: flows and group by name. */
export interface SeedIvr {
  readonly name: string;
  readonly dnis: readonly string[];
  readonly open?: string;
  readonly closed?: string;
  readonly holiday?: string;
  readonly scheduleGroup?: string;
  readonly division?: string;
}

/** Everything that a seed file says, read and checked; flow files are in it as text. */
export interface Seed {
  readonly org: { readonly id?: string; readonly name: string; readonly divisions: readonly string[] };
  readonly clients: readonly SeedClient[];
  readonly objects: readonly SeedObject[];
  readonly dataTables: readonly SeedDataTable[];
  /** `{ from, to }` or one number as a text. */
  readonly didPools: readonly { readonly from: string; readonly to: string }[];
  readonly schedules: readonly SeedSchedule[];
  readonly scheduleGroups: readonly SeedScheduleGroup[];
  readonly flows: readonly SeedFlow[];
  readonly ivrs: readonly SeedIvr[];
}

/** Keys whose lists hold names only, with what they make. */
const nameLists: Readonly<Record<string, ObjectKind>> = {
  users: 'user',
  queues: 'queue',
  skills: 'skill',
  languageSkills: 'languageSkill',
  groups: 'group',
  prompts: 'userPrompt',
  systemPrompts: 'systemPrompt',
  scripts: 'script',
  milestones: 'flowMilestone',
  outcomes: 'flowOutcome',
  emergencyGroups: 'emergencyGroup',
  knowledgeBases: 'knowledgeBase',
  contactLists: 'contactList',
  wrapupCodes: 'wrapupCode',
  worktypes: 'worktype',
  ttsEngines: 'ttsEngine',
  ttsVoices: 'ttsVoice',
  sttEngines: 'sttEngine',
  lexBots: 'lexBot',
  surveyForms: 'surveyForm',
};

const keys = [
  'org',
  'clients',
  ...Object.keys(nameLists),
  'dataTables',
  'dataActions',
  'didPools',
  'schedules',
  'scheduleGroups',
  'flows',
  'ivrs',
];

/** Numbers of one DID pool. */
const largestPool = 10_000;

const source: MapSource = { code: 'seed-invalid', noun: 'a seed' };

/** Reads a seed. `place` names it in errors; `readFile` gives the text of a flow file, relative to the seed. */
export function readSeed(text: string, place: string, readFile: (path: string) => string): Seed {
  const seed = readMap(source, readYamlDocument(source, text, place), place, keys);
  const org = seed.map('org', ['id', 'name', 'divisions']);
  const id = org?.text('id');
  return {
    org: {
      ...(id === undefined ? {} : { id }),
      name: org?.text('name') ?? 'Local Org',
      divisions: org?.texts('divisions') ?? [],
    },
    clients: clientsOf(seed),
    objects: [
      ...Object.entries(nameLists).flatMap(([key, kind]) => objectsOf(seed, key, kind)),
      ...dataActions(seed),
    ],
    dataTables: seed.maps('dataTables', ['name', 'key', 'division', 'columns', 'rows']).map(dataTable),
    didPools: seed.maps('didPools', ['from', 'to'], 'from').map(didPool),
    schedules: seed.maps('schedules', ['name', 'start', 'end', 'rrule', 'division']).map((entry) => ({
      name: entry.requiredText('name'),
      start: entry.requiredText('start'),
      end: entry.requiredText('end'),
      ...optional('rrule', entry.text('rrule')),
      ...optional('division', entry.text('division')),
    })),
    scheduleGroups: seed
      .maps('scheduleGroups', ['name', 'timeZone', 'open', 'closed', 'holidays', 'division'])
      .map((entry) => ({
        name: entry.requiredText('name'),
        ...optional('timeZone', entry.text('timeZone')),
        open: entry.texts('open'),
        closed: entry.texts('closed'),
        holidays: entry.texts('holidays'),
        ...optional('division', entry.text('division')),
      })),
    flows: seed.maps('flows', ['file', 'yaml', 'publishedBy'], 'file').map((entry) => flow(entry, readFile)),
    ivrs: seed
      .maps('ivrs', ['name', 'dnis', 'open', 'closed', 'holiday', 'scheduleGroup', 'division'])
      .map((entry) => ({
        name: entry.requiredText('name'),
        dnis: entry.texts('dnis'),
        ...optional('open', entry.text('open')),
        ...optional('closed', entry.text('closed')),
        ...optional('holiday', entry.text('holiday')),
        ...optional('scheduleGroup', entry.text('scheduleGroup')),
        ...optional('division', entry.text('division')),
      })),
  };
}

function optional<K extends string>(key: K, value: string | undefined): { readonly [k in K]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [k in K]?: string };
}

function clientsOf(seed: ReadMap): readonly SeedClient[] {
  const entries = seed.maps(
    'clients',
    ['id', 'secret', 'name', 'permissions', 'divisions', 'tokenSeconds'],
    'id',
  );
  return entries.map((entry) => {
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
  });
}

function allOrTexts(entry: ReadMap, key: string): 'all' | readonly string[] {
  const found = entry.raw(key) ?? 'all';
  return found === 'all' ? 'all' : entry.texts(key);
}

function objectsOf(seed: ReadMap, key: string, kind: ObjectKind): readonly SeedObject[] {
  const known = ['name', 'division', 'description', ...(kind === 'queue' ? ['inQueueFlow'] : [])];
  return seed.maps(key, known).map((entry) => ({
    kind,
    name: entry.requiredText('name'),
    ...optional('division', entry.text('division')),
    ...optional('description', entry.text('description')),
    ...optional('inQueueFlow', kind === 'queue' ? entry.text('inQueueFlow') : undefined),
  }));
}

/** `{ integration, action }`; the integration is the category that bodies write (facts: ARC 5.2). */
function dataActions(seed: ReadMap): readonly SeedObject[] {
  return seed
    .maps('dataActions', ['integration', 'action', 'division'], 'action')
    .flatMap((entry): SeedObject[] => {
      const within = entry.requiredText('integration');
      const division = optional('division', entry.text('division'));
      return [
        { kind: 'integrationCategory', name: within, ...division },
        { kind: 'dataAction', name: entry.requiredText('action'), within, ...division },
      ];
    });
}

function dataTable(entry: ReadMap): SeedDataTable {
  const columns = entry.raw('columns') ?? {};
  if (!isMap(columns)) {
    throw entry.fail('columns', 'must be a map of column names to types.');
  }
  const properties = Object.fromEntries(
    [['key', 'string'], ...Object.entries(columns)].map(([name, type], displayOrder) => [
      name,
      {
        title: name === 'key' ? (entry.text('key') ?? 'key') : name,
        type,
        $id: `/properties/${name}`,
        displayOrder,
      },
    ]),
  );
  const schema = {
    $schema: 'http://json-schema.org/draft-04/schema#',
    type: 'object',
    required: ['key'],
    properties,
    additionalProperties: false,
  };
  if (columnsOf(schema).length !== Object.keys(properties).length) {
    throw entry.fail('columns', 'may have the types string, integer, number and boolean only.');
  }
  const rows = entry.raw('rows') ?? [];
  if (!Array.isArray(rows)) {
    throw entry.fail('rows', 'must be a list of maps.');
  }
  return { name: entry.requiredText('name'), ...optional('division', entry.text('division')), schema, rows };
}

function didPool(entry: ReadMap): { readonly from: string; readonly to: string } {
  const from = entry.requiredText('from');
  const to = entry.text('to') ?? from;
  if (!isE164(from) || !isE164(to) || from.length !== to.length) {
    throw entry.fail('from', 'and its `to` must be E.164 numbers of one length, such as "+13175550100".');
  }
  const size = poolSize({ from, to });
  if (size < 1 || size > largestPool) {
    throw entry.fail('to', `must make a pool of 1 to ${String(largestPool)} numbers.`);
  }
  return { from, to };
}

function flow(entry: ReadMap, readFile: (path: string) => string): SeedFlow {
  const file = entry.text('file');
  const yaml = entry.text('yaml');
  const by = optional('publishedBy', entry.text('publishedBy'));
  if (yaml !== undefined && file === undefined) {
    return { text: yaml, place: entry.place, ...by };
  }
  if (file === undefined || yaml !== undefined) {
    throw entry.fail('file', 'or `yaml` must be given, and only one of them.');
  }
  try {
    return { text: readFile(file), place: `${entry.place} (${file})`, ...by };
  } catch (error) {
    throw emulatorError(
      'seed-unreadable',
      `${entry.place}: the flow file ${file} cannot be read: ${codeOf(error)}.`,
      {
        cause: error,
      },
    );
  }
}
