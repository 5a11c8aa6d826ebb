import type { Address } from './address.ts';
import type { Json, JsonObject } from './json.ts';
import { isJsonObject } from './json.ts';

/** Buckets of `existing` in the project file: things made elsewhere (language 1). */
export const BUCKETS = [
  'numbers',
  'queues',
  'skills',
  'languageSkills',
  'users',
  'groups',
  'prompts',
  'tables',
  'dataActions',
  'schedules',
  'scheduleGroups',
  'emergencyGroups',
  'sharedFlows',
  'flows',
  'recipients',
  'deployments',
  'scripts',
  'divisions',
] as const;
export type Bucket = (typeof BUCKETS)[number];

/** What attributes can refer to: things of a bucket, and call routes, which a project names only in place. */
export type Target = Bucket | 'callRoutes';

/** What things of the org a name can mean: the buckets of a project, and sorts that only bodies name (facts: ARC 5.2). */
export type ThingSort =
  | Target
  | 'outcomes'
  | 'milestones'
  | 'knowledgeBases'
  | 'contactLists'
  | 'wrapupCodes'
  | 'worktypes'
  | 'surveyForms'
  | 'speechEngines'
  | 'speechVoices'
  | 'lexBots'
  | 'integrations';

/**
 * A reference inside attributes, in one of three states of knowledge:
 * - `{ $ref }` to a managed resource: becomes an id when the steps run;
 * - `{ $named }` to a thing made elsewhere, by bucket and live name;
 * - `{ $live }` as the org reports it, by id, with the name where the org gives one.
 * Attributes compare references after `$live` has been turned into `$ref` or `$named`.
 */
export interface ManagedReference {
  readonly $ref: Address;
}
export interface NamedReference {
  readonly $named: { readonly bucket: Target; readonly name: string };
}
export interface LiveReference {
  readonly $live: { readonly bucket: Target; readonly id: string; readonly name?: string };
}

/** Attribute values of a resource that is compared by value: JSON in which references stand as above. */
export type Attributes = JsonObject;

export function isManagedReference(value: Json): value is Json & ManagedReference {
  return isJsonObject(value) && typeof value['$ref'] === 'string';
}
export function isNamedReference(value: Json): value is Json & NamedReference {
  return isJsonObject(value) && isJsonObject(value['$named'] ?? null);
}
export function isLiveReference(value: Json): value is Json & LiveReference {
  return isJsonObject(value) && isJsonObject(value['$live'] ?? null);
}

/** Every reference in a value, of any of the three forms, in the order in which they stand. */
export function referencesIn(
  value: Json | undefined,
): readonly (ManagedReference | NamedReference | LiveReference)[] {
  if (value === undefined) {
    return [];
  }
  if (isManagedReference(value) || isNamedReference(value) || isLiveReference(value)) {
    return [value];
  }
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap(referencesIn);
  }
  return isJsonObject(value) ? Object.values(value).flatMap(referencesIn) : [];
}

/** A copy of `value` in which `visit` has replaced every reference (of any of the three forms). */
export function mapReferences(
  value: Json,
  visit: (reference: ManagedReference | NamedReference | LiveReference) => Json,
): Json {
  if (isManagedReference(value) || isNamedReference(value) || isLiveReference(value)) {
    return visit(value);
  }
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item) => mapReferences(item, visit));
  }
  if (isJsonObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, mapReferences(inner, visit)]),
    );
  }
  return value;
}
