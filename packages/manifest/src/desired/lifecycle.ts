import type { Address, ValueResource } from '@callwright/model';
import { addressOf, isJsonObject } from '@callwright/model';
import type { ManifestDocument } from '../manifest-document.ts';
import { KIND_SCHEMAS_BY_KIND } from './kind-registry.ts';
import type { KindSchema } from './kind-schema.ts';

/** What a manifest says of the life of its resource, beside `spec`; flows have no ignored attributes. */
export type Lifecycle = Pick<ValueResource, 'protect' | 'movedFrom' | 'ignored'>;

/** Reads `lifecycle` and `metadata.movedFrom` of a manifest. Names of attributes that are none are left out: a check says so. */
export function lifecycleOf(document: ManifestDocument): Lifecycle {
  const { protect } = document.lifecycle ?? {};
  const schema = KIND_SCHEMAS_BY_KIND.get(document.kind);
  const ignored =
    schema === undefined ? [] : ignoredPaths(document).flatMap((path) => attributesOf(schema, path) ?? []);
  const movedFrom = oldAddressOf(document);
  return {
    ...(protect === true && { protect }),
    ...(movedFrom !== undefined && { movedFrom }),
    ...(ignored.length > 0 && { ignored: [...new Set(ignored)].sort() }),
  };
}

/** The address that it had before its `metadata.name` changed, where the manifest says so. */
export function oldAddressOf({ kind, metadata }: ManifestDocument): Address | undefined {
  const { movedFrom } = metadata;
  return typeof movedFrom === 'string' ? addressOf(kind, movedFrom) : undefined;
}

/** What stands under `lifecycle.ignore`. */
export function ignoredPaths({ lifecycle }: ManifestDocument): readonly string[] {
  const written = isJsonObject(lifecycle) ? lifecycle['ignore'] : undefined;
  return Array.isArray(written) ? (written as readonly string[]) : [];
}

/** Properties that others may change: attributes, but not the one that says which object it is. */
export function ignorable({ traits, properties }: KindSchema): KindSchema['properties'] {
  return properties.filter(({ property, scope }) => scope === 'attribute' && property !== traits.namedBy);
}

/** The attributes that a property of a manifest stands for; undefined when it is none that others may change. */
export function attributesOf(schema: KindSchema, path: string): readonly string[] | undefined {
  const property = ignorable(schema).find((one) => one.property === path);
  if (property === undefined) {
    return undefined;
  }
  return property.format === 'whole-day' ? ['start', 'end'] : [property.property];
}
