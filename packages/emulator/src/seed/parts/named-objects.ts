import type { ObjectKind } from '../../architect/engine.ts';
import { newId, type LocalOrg } from '../../local-org.ts';
import type { ReadMap } from '../../map-reader.ts';
import type { NamedRecord } from '../../state/records.ts';
import { nameKey } from '../../state/tables.ts';
import { makeLacking } from '../lacking.ts';
import { seedDivisionId, writtenDivision } from '../seed-division.ts';
import { optional, seedPart, unlessEmpty, type SeedPart } from '../seed-part.ts';

/** A thing that exists by its name: `Sales`, or `{ name: Sales, division: Home, description: ... }`. */
export interface SeedObject {
  readonly id?: string;
  readonly kind: ObjectKind;
  readonly name: string;
  /** Integration category of a data action, region or bot of a Lex bot, engine of a voice. */
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
  integrations: 'integrationCategory',
};

/** Everything of which the local org knows the name and little else. */
export const namedObjectParts: readonly SeedPart[] = Object.entries(nameLists).map(([key, kind]) =>
  seedPart({
    keys: [key],
    read: (seed) => seed.maps(key, objectKeys).map((entry) => readObject(entry, kind)),
    make: makeObjects,
    write: (org) =>
      unlessEmpty(
        key,
        objectsOf(org, kind).map((object) => writtenObject(org, object)),
      ),
  }),
);

/** Keys of an object that exists by its name. */
export const objectKeys = ['id', 'name', 'within', 'division', 'description'] as const;

/** Reads them. */
export function readObject(entry: ReadMap, kind: ObjectKind): SeedObject {
  return {
    kind,
    name: entry.requiredText('name'),
    ...optional('id', entry.text('id')),
    ...optional('within', entry.text('within')),
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
    ...optional('within', object.within),
    ...writtenDivision(org, object.divisionId),
    ...optional('description', object.description),
  };
}

/** Makes the objects that the org lacks: names count in exact spelling. */
export function makeObjects(org: LocalOrg, wanted: readonly SeedObject[]): void {
  const { named } = org.tables;
  makeLacking(
    wanted,
    {
      hasId: (id) => named.get(id) !== undefined,
      hasName: ({ kind, name, within }) =>
        named
          .having(nameKey(kind, name))
          .some((present) => present.name === name && present.within === within),
    },
    ({ id, kind, name, within, division, description }) =>
      named.put({
        id: id ?? newId(org),
        kind,
        name,
        ...optional('within', within),
        ...optional('description', description),
        divisionId: seedDivisionId(org, division, `${kind} '${name}'`),
      }),
  );
}
