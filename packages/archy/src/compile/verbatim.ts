import type { FlowType, JsonObject } from '@callwright/model';
import { flowTypeOfTopKey } from '@callwright/model';

import { renamedPart } from '../resolved-names.ts';
import type { Here } from './compilation.ts';
import { compatibleTopKeys } from './flow-layout.ts';
import type { SpecPath } from './step-problem.ts';
import type { StepsFlow } from './steps-flow.ts';

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
  return renamedPart(written, holdersOf(flow), (reference) =>
    context.nameInBody?.(reference, [...path, ...reference.path]),
  );
}

/** Flow types that the body of a flow runs as: those that a shared flow is for. */
export function holdersOf({ flowType, compatibleWith }: StepsFlow): readonly FlowType[] {
  return flowType === 'commonmodule'
    ? compatibleTopKeys(compatibleWith).flatMap((topKey) => flowTypeOfTopKey(topKey)?.type ?? [])
    : [flowType];
}
