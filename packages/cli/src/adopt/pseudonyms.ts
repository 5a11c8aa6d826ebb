import {
  readFlow,
  readYaml,
  referencesOf,
  renameHeader,
  renameReferences,
  writeFlow,
} from '@callwright/archy';
import type { Adoptable, AdoptableFlow, AdoptableObject } from '@callwright/manifest';
import type { Attributes, Json, JsonObject, ThingSort } from '@callwright/model';
import { hashText, isJsonObject, isLiveReference } from '@callwright/model';

/** Other names and numbers in the place of the real ones, the same for the same in every run. */
export interface Pseudonyms {
  /** What a thing is called; `sort` says of what. */
  name(sort: string, name: string): string;
  number(number: string): string;
  mail(address: string): string;
}

/** What a pseudonym begins with, so that people can tell what they look at. */
const NOUNS: Readonly<Record<string, string>> = {
  queues: 'Queue',
  skills: 'Skill',
  languageSkills: 'Language',
  users: 'Person',
  groups: 'Group',
  prompts: 'Prompt',
  tables: 'Table',
  dataActions: 'Action',
  integrations: 'Integration',
  schedules: 'Schedule',
  scheduleGroups: 'Hours',
  emergencyGroups: 'Emergency',
  sharedFlows: 'Shared flow',
  flows: 'Flow',
  callRoutes: 'Route',
  recipients: 'Recipient',
  deployments: 'Deployment',
  scripts: 'Script',
  divisions: 'Division',
};

/** Names that every org has, and that say nothing about anybody. */
const KEPT: ReadonlySet<string> = new Set(['Home', 'None', 'default']);

/** @param prefix of the org's names; it stays in front, so that the same project fits the copy */
export function pseudonyms(prefix: string): Pseudonyms {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  const unique = (key: string, make: (hash: string) => string): string => {
    const known = given.get(key);
    if (known !== undefined) {
      return known;
    }
    for (let round = 0; ; round += 1) {
      const made = make(hashText(`${key}\n${round}`));
      if (!taken.has(made)) {
        taken.add(made);
        given.set(key, made);
        return made;
      }
    }
  };
  const number = (text: string): string =>
    unique(
      `number ${text}`,
      (hash) => `+1555${(BigInt(`0x${hash.slice(0, 12)}`) % 10_000_000n).toString().padStart(7, '0')}`,
    );
  return {
    number: (text) => (text.startsWith('+') ? number(text) : number(text).slice(-7)),
    mail: (address) => {
      const [local = '', domain = ''] = address.toLowerCase().split('@');
      return `${unique(`local ${local}`, (hash) => `mail-${hash.slice(0, 6)}`)}@${unique(`domain ${domain}`, (hash) => `d-${hash.slice(0, 6)}.example`)}`;
    },
    name: (sort, name) => {
      if (KEPT.has(name)) {
        return name;
      }
      const begin = name.startsWith(prefix) ? prefix : '';
      const gap = sort === 'prompts' ? '_' : ' ';
      return unique(
        `${sort} ${name}`,
        (hash) => `${begin}${NOUNS[sort] ?? 'Thing'}${gap}${hash.slice(0, 6)}`,
      );
    },
  };
}

/** The same thing under other names. Throws a ToolError when the names in a body cannot be written otherwise. */
export function underPseudonyms(one: Adoptable, names: Pseudonyms): Adoptable {
  return 'exported' in one ? flowUnder(one, names) : objectUnder(one, names);
}

function flowUnder(one: AdoptableFlow, names: Pseudonyms): AdoptableFlow {
  const integrations = new Set<string>();
  for (const { target, within } of referencesIn(one.exported)) {
    if (target === 'dataActions' && within !== undefined) {
      integrations.add(within);
    }
  }
  const renamed = renameReferences(one.exported, ({ target, name }) =>
    name === undefined ? undefined : names.name(target, name),
  );
  const liveName = names.name(one.flowType === 'commonmodule' ? 'sharedFlows' : 'flows', one.liveName);
  const [document] = readYaml(renameHeader(renamed, { name: liveName })).documents;
  const entries = Object.entries(isJsonObject(document ?? null) ? (document as JsonObject) : {});
  const bare = Object.fromEntries(entries.map(([key, root]) => [key, withoutKey(root, 'description')]));
  return {
    ...one,
    liveName,
    exported: writeFlow(withoutContacts(bare, names, integrations) as JsonObject),
    ...(one.division !== undefined && { division: names.name('divisions', one.division) }),
  };
}

function referencesIn(text: string): ReturnType<typeof referencesOf> {
  const { flow } = readFlow(readYaml(text).documents[0] ?? null);
  return flow === undefined ? [] : referencesOf(flow);
}

function withoutKey(value: Json, key: string): Json {
  return isJsonObject(value)
    ? Object.fromEntries(Object.entries(value).filter(([other]) => other !== key))
    : value;
}

const NUMBER = /\+\d{7,15}(?!\d)/g;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Numbers and mail addresses, wherever they stand; integrations, whose names stand as keys. */
function withoutContacts(value: Json, names: Pseudonyms, integrations: ReadonlySet<string>): Json {
  const text = (written: string): string =>
    integrations.has(written)
      ? names.name('integrations', written)
      : written
          .replace(MAIL, (address) => names.mail(address))
          .replace(NUMBER, (number) => names.number(number));
  const walk = (inner: Json): Json => {
    if (typeof inner === 'string') {
      return text(inner);
    }
    if (Array.isArray(inner)) {
      return (inner as readonly Json[]).map(walk);
    }
    return isJsonObject(inner)
      ? Object.fromEntries(
          Object.entries(inner).map(([key, item]) => [integrations.has(key) ? text(key) : key, walk(item)]),
        )
      : inner;
  };
  return walk(value);
}

const SORT_OF_KIND: Readonly<Record<string, ThingSort>> = {
  CallRoute: 'callRoutes',
  Schedule: 'schedules',
  ScheduleGroup: 'scheduleGroups',
  EmergencyGroup: 'emergencyGroups',
};

function objectUnder(one: AdoptableObject, names: Pseudonyms): AdoptableObject {
  const sort = one.binds ?? SORT_OF_KIND[one.kind] ?? one.kind;
  return {
    ...one,
    liveName: one.liveName.includes('@') ? names.mail(one.liveName) : names.name(sort, one.liveName),
    attributes: attributesUnder(one.attributes, names),
  };
}

function attributesUnder(attributes: Attributes, names: Pseudonyms): Attributes {
  const walk = (value: Json): Json => {
    if (isLiveReference(value)) {
      const { bucket, id, name } = value.$live;
      return { $live: { bucket, id, ...(name !== undefined && { name: names.name(bucket, name) }) } };
    }
    if (Array.isArray(value)) {
      return (value as readonly Json[]).map(walk);
    }
    if (isJsonObject(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [
          key,
          key === 'raw' && typeof inner === 'string' ? names.number(inner) : walk(inner),
        ]),
      );
    }
    return typeof value === 'string'
      ? value
          .replace(MAIL, (address) => names.mail(address))
          .replace(NUMBER, (number) => names.number(number))
      : value;
  };
  const entries = Object.entries(attributes).map(([key, value]): [string, Json] => {
    if (key === 'description') {
      return [key, null];
    }
    return [key, key === 'fromName' && typeof value === 'string' ? names.name('users', value) : walk(value)];
  });
  return Object.fromEntries(entries);
}
