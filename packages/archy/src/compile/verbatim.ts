import type { FlowType, JsonObject } from '@callwright/model';
import { flowTypeOfTopKey } from '@callwright/model';

import { renamedPart } from '../resolved-names.ts';
import type { Here } from './compilation.ts';
import { compatibleTopKeys } from './flow-layout.ts';
import type { SpecPath } from './step-problem.ts';

/**
 * Architect YAML that stands in a manifest word for word, in the names of this org: what it names are names of Genesys
 * Cloud, as in a whole Architect body (language 3), so that prefixes and renames reach them.
 */
export function withNamesOfOrg(
  { compilation }: Pick<Here, 'compilation'>,
  written: JsonObject,
  path: SpecPath,
): JsonObject {
  const { flow, context } = compilation;
  const holders: readonly FlowType[] =
    flow.flowType === 'commonmodule'
      ? compatibleTopKeys(flow.compatibleWith).flatMap((topKey) => flowTypeOfTopKey(topKey)?.type ?? [])
      : [flow.flowType];
  return renamedPart(written, holders, (reference) =>
    context.nameInBody?.(reference, [...path, ...reference.path]),
  );
}
