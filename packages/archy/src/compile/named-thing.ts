import type { Bucket, Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

import { didYouMean } from '../did-you-mean.ts';
import { THING_NOUNS } from '../thing-noun.ts';
import type { NamedThing } from './compile-context.ts';
import type { Here } from './compilation.ts';
import { report, shown } from './compilation.ts';
import type { SpecPath } from './step-problem.ts';

/**
 * The thing that a step names: a project name, or `{ existing: live name }` in place (language 1, names). Nothing is
 * guessed; undefined and a problem when there is no such name or this org lacks the thing.
 */
export function namedThing(here: Here, bucket: Bucket, value: Json, path: SpecPath): NamedThing | undefined {
  if (isJsonObject(value) && 'existing' in value) {
    return inPlaceThing(here, bucket, value, path);
  }
  if (typeof value !== 'string' || value === '' || value.startsWith('=')) {
    report(here, path, {
      code: 'name-expected',
      summary: `"${shown(value)}" is no name of a ${THING_NOUNS[bucket]}.`,
      detail: 'This place takes a name of the project; an expression cannot stand here.',
      hint: 'Write a name, or { existing: "Name in Genesys Cloud" }.',
    });
    return undefined;
  }
  const found = here.compilation.context.names(bucket, value);
  if (found === undefined) {
    reportUnknown(here, bucket, value, path);
    return undefined;
  }
  if (found.meanings) {
    reportAmbiguous(here, value, found.meanings, path);
    return undefined;
  }
  if (found.liveName === 'none') {
    reportLacking(here, bucket, value, path);
    return undefined;
  }
  return found;
}

export function liveNameOf(here: Here, bucket: Bucket, value: Json, path: SpecPath): string | undefined {
  return namedThing(here, bucket, value, path)?.liveName;
}

export function reportUnknown(here: Here, bucket: Bucket, name: string, path: SpecPath): void {
  const known = here.compilation.context.known?.(bucket) ?? [];
  report(here, path, {
    code: 'unknown-name',
    summary: `There is no ${THING_NOUNS[bucket]} "${shown(name)}" in this project.`,
    hint:
      didYouMean(name, known) ??
      `Add it to "existing.${bucket}" of callwright.yaml, or write { existing: "Name in Genesys Cloud" }.`,
  });
}

export function reportAmbiguous(here: Here, name: string, meanings: readonly string[], path: SpecPath): void {
  report(here, path, {
    code: 'ambiguous-name',
    summary: `"${shown(name)}" means both ${meanings.join(' and ')}.`,
    hint: 'Rename one of the two, or write { existing: "Name in Genesys Cloud" } for the one made elsewhere.',
  });
}

export function reportLacking(here: Here, bucket: Bucket, name: string, path: SpecPath): void {
  report(here, path, {
    code: 'org-lacks',
    summary: `This org has no ${THING_NOUNS[bucket]} "${shown(name)}": the project says "none".`,
    detail: 'A body cannot be published without what it names.',
    hint: `Give "existing.${bucket}.${name}" a live name for this org, or keep the flow out of it with "lifecycle: { onlyIn: [...] }".`,
  });
}

/** `{ existing: name }`; a data action needs `integration` beside it. */
function inPlaceThing(here: Here, bucket: Bucket, value: JsonObject, path: SpecPath): NamedThing | undefined {
  const { existing, integration } = value;
  if (typeof existing !== 'string' || existing === '') {
    report(here, [...path, 'existing'], {
      code: 'name-expected',
      summary: `"${shown(existing ?? null)}" is no name of a ${THING_NOUNS[bucket]} in Genesys Cloud.`,
      hint: 'Write { existing: "Name in Genesys Cloud" }.',
    });
    return undefined;
  }
  return typeof integration === 'string' ? { liveName: existing, integration } : { liveName: existing };
}
