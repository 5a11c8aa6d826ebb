import type { Json } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { schemaFile } from '@callwright/schemas';
import { closestName } from '@callwright/archy';
import type { FindingWords } from './findings.ts';
import { noVerb, verbTakesNothing, wrongType } from './findings.ts';

interface StepSchema {
  readonly then: { readonly properties: Readonly<Record<string, unknown>> };
  readonly definitions: { readonly word: { readonly enum: readonly string[] } };
}
const step = schemaFile('step.schema.json') as unknown as StepSchema;

/** Verbs with arguments, in the order of the language page. */
export const VERBS: readonly string[] = Object.keys(step.then.properties);

/** Verbs without arguments. */
export const WORDS: readonly string[] = step.definitions.word.enum;

/** A map that stands where a step is expected and has no verb. */
export function explainStepWithoutVerb(data: Json): FindingWords {
  if (!isJsonObject(data)) {
    return wrongType('a step', 'something else', undefined);
  }
  const keys = Object.keys(data);
  const word = keys.find((key) => WORDS.includes(key));
  if (word !== undefined) {
    return verbTakesNothing(word);
  }
  const others = keys.filter((key) => key !== 'name');
  const closest = others
    .map((key) => closestName(key, [...VERBS, ...WORDS]))
    .find((found) => found !== undefined);
  return noVerb(others, closest);
}
