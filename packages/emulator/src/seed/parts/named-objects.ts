import type { ObjectKind } from '../../architect/engine.ts';
import { newId, type LocalOrg } from '../../local-org.ts';
import type { ReadMap } from '../../map-reader.ts';
import type { NamedRecord } from '../../state/records.ts';
import { nameKey } from '../../state/tables.ts';
import { seedDivisionId, writtenDivision } from '../seed-division.ts';
import { optional, seedPart, unlessEmpty, type SeedPart } from '../seed-part.ts';

/** A thing that exists by its name: `Sales`, or `{ name: Sales, division: Home, description: ... }`. */
export interface SeedObject {
  readonly id?: string;
  readonly kind: ObjectKind;
  readonly name: string;
  /** Integration category of a data action. */
  readonly within?: string;
  readonly division?: string;
  readonly description?: string;
}

/** Keys whose lists hold names only, with what they make. */
const nameLists: Readonly<Record<string, ObjectKind>> = {
  users: 'user',
  skills: 'skill',
  languageSkills: 'languageSkill',
  groups: 'group',
  scripts: 'script',
  milestones: 'flowMilestone',
  outcomes: 'flowOutcome',
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

/** Everything of which the local org knows the name and little else. */
export const namedObjectParts: readonly SeedPart[] = Object.entries(nameLists).map(([key, kind]) =>
  seedPart({
    keys: [key],
    read: (seed) =>
      seed.maps(key, ['id', 'name', 'division', 'description']).map((entry) => readObject(entry, kind)),
    make: (org, wanted) => wanted.forEach((object) => ensureObject(org, object)),
    write: (org) =>
      unlessEmpty(
        key,
        objectsOf(org, kind).map((object) => writtenObject(org, object)),
      ),
  }),
);

/** Reads the keys that every object has. */
export function readObject(entry: ReadMap, kind: ObjectKind): SeedObject {
  return {
    kind,
    name: entry.requiredText('name'),
    ...optional('id', entry.text('id')),
    ...optional('division', entry.text('division')),
    ...optional('description', entry.text('description')),
  };
}

/** The objects of a kind, in the order in which they were made. */
export function objectsOf(org: LocalOrg, kind: ObjectKind): readonly NamedRecord[] {
  return org.tables.named.all().filter((object) => object.kind === kind);
}

/** An object as its list has it. */
export function writtenObject(org: LocalOrg, object: NamedRecord): Readonly<Record<string, unknown>> {
  return {
    id: object.id,
    name: object.name,
    ...writtenDivision(org, object.divisionId),
    ...optional('description', object.description),
  };
}

/** Makes an object unless one of its kind has its name, in exact spelling. */
export function ensureObject(org: LocalOrg, object: SeedObject): void {
  const isThere = org.tables.named
    .having(nameKey(object.kind, object.name))
    .some((present) => present.name === object.name && present.within === object.within);
  if (isThere) {
    return;
  }
  const { kind, name, within, description } = object;
  org.tables.named.put({
    id: object.id ?? newId(org),
    kind,
    name,
    ...optional('within', within),
    ...optional('description', description),
    divisionId: seedDivisionId(org, object.division, `${kind} '${name}'`),
  });
}
