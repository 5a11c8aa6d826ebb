import { isMap } from '../../http/body.ts';
import type { LocalOrg } from '../../local-org.ts';
import type { ReadMap } from '../../map-reader.ts';
import { resourcesOf } from '../../prompt-resources.ts';
import { uploadStatuses, type PromptResourceRecord } from '../../state/prompt-records.ts';
import { nameKey } from '../../state/tables.ts';
import { optional, seedPart, unlessEmpty, type SeedPart } from '../seed-part.ts';
import {
  makeObjects,
  objectKeys,
  objectsOf,
  readObject,
  writtenObject,
  type SeedObject,
} from './named-objects.ts';

type SeedResource = Omit<PromptResourceRecord, 'id' | 'promptId'>;

/**
 * `Welcome`, or `{ name: Welcome, resources: { en-us: 'Hello', de: { tts: 'Hallo', text: .., mediaUri: .., seconds: 2,
 * uploadStatus: transcoded } } }`: a text stands for what a voice speaks.
 */
interface SeedPrompt extends SeedObject {
  readonly resources: readonly SeedResource[];
}

/** Prompts of users and of the system. */
export const promptParts: readonly SeedPart[] = [
  partOf('prompts', 'userPrompt'),
  partOf('systemPrompts', 'systemPrompt'),
];

function partOf(key: string, kind: 'userPrompt' | 'systemPrompt'): SeedPart {
  return seedPart({
    keys: [key],
    read: (seed) =>
      seed.maps(key, [...objectKeys, 'resources']).map((entry): SeedPrompt => ({
        ...readObject(entry, kind),
        resources: resourcesIn(entry),
      })),
    make(org, wanted) {
      makeObjects(org, wanted);
      wanted.forEach((prompt) => ensureResources(org, prompt));
    },
    write: (org) =>
      unlessEmpty(
        key,
        objectsOf(org, kind).map((prompt) => ({
          ...writtenObject(org, prompt),
          ...writtenResources(org, prompt.id),
        })),
      ),
  });
}

function resourcesIn(entry: ReadMap): readonly SeedResource[] {
  const languages = entry.raw('resources') ?? {};
  if (!isMap(languages)) {
    throw entry.fail('resources', 'must be a map of languages.');
  }
  const resources = entry.map('resources', Object.keys(languages));
  return Object.keys(languages).map((language): SeedResource => {
    const said = languages[language];
    if (typeof said === 'string') {
      return { language, tts: said, uploadStatus: 'created' };
    }
    const resource = resources?.map(language, ['tts', 'text', 'mediaUri', 'seconds', 'uploadStatus']);
    return {
      language,
      ...optional('tts', resource?.text('tts')),
      ...optional('text', resource?.text('text')),
      ...optional('mediaUri', resource?.text('mediaUri')),
      ...optional('seconds', resource?.whole('seconds')),
      uploadStatus: resource?.oneOf('uploadStatus', uploadStatuses) ?? 'created',
    };
  });
}

/** A language that the prompt has already is left as it is: a seed changes nothing back. */
function ensureResources(org: LocalOrg, prompt: SeedPrompt): void {
  const byName = org.tables.named.having(nameKey(prompt.kind, prompt.name));
  const made =
    (prompt.id === undefined ? undefined : org.tables.named.get(prompt.id)) ??
    byName.find(({ name }) => name === prompt.name);
  for (const resource of made === undefined ? [] : prompt.resources) {
    const id = `${made?.id ?? ''}/${resource.language}`;
    if (org.tables.promptResources.get(id) === undefined) {
      org.tables.promptResources.put({ id, promptId: made?.id ?? '', ...resource });
    }
  }
}

function writtenResources(org: LocalOrg, promptId: string): Readonly<Record<string, unknown>> {
  const entries = resourcesOf(org, promptId).map(
    ({ language, tts, text, mediaUri, seconds, uploadStatus }) => [
      language,
      {
        ...optional('tts', tts),
        ...optional('text', text),
        ...optional('mediaUri', mediaUri),
        ...optional('seconds', seconds),
        ...(uploadStatus === 'created' ? {} : { uploadStatus }),
      },
    ],
  );
  return entries.length === 0 ? {} : { resources: Object.fromEntries(entries) as unknown };
}
