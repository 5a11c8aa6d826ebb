import { KIND_SCHEMAS } from '@callwright/schemas';
import type { Kind } from '@callwright/model';
import { isFlowKind } from '@callwright/model';
import type { KindSchema } from './kind-schema.ts';
import { readKindSchema } from './kind-schema.ts';

/** What the schemas say of every kind that is compared by value. A new kind appears here by having a schema. */
export const KIND_SCHEMAS_BY_KIND: ReadonlyMap<Kind, KindSchema> = new Map(
  Object.entries(KIND_SCHEMAS)
    .filter(([kind]) => !isFlowKind(kind))
    .map(([kind, schema]) => [kind, readKindSchema(kind, schema)]),
);
