import type { Bucket, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { KindSchema } from './kind-schema.ts';
import { NONE } from './name-book.ts';
import type { OrgView } from './org-view.ts';

/** What a manifest binds in one org; `lacking` when that org has no such thing (`none` under `existing`). */
export type BoundThing =
  { readonly is: 'named'; readonly bucket: Bucket; readonly name: string } | { readonly is: 'lacking' };

/**
 * The thing made elsewhere that a manifest of a binding kind names, by its key of `existing` or in place. Undefined for
 * other kinds, and where the key is unknown, which is a finding of its own.
 */
export function boundThing(
  schema: KindSchema | undefined,
  spec: JsonObject,
  view: OrgView,
): BoundThing | undefined {
  for (const { scope, property, keys: bucket } of schema?.properties ?? []) {
    const written = spec[property];
    if (scope !== 'binding' || bucket === undefined || written === undefined) {
      continue;
    }
    if (isJsonObject(written)) {
      const name = written['existing'];
      return typeof name === 'string' ? { is: 'named', bucket, name } : undefined;
    }
    const thing = typeof written === 'string' ? view.existing.get(bucket)?.get(written) : undefined;
    if (thing !== undefined) {
      return thing.liveName === NONE ? { is: 'lacking' } : { is: 'named', bucket, name: thing.liveName };
    }
  }
  return undefined;
}
