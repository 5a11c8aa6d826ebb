import type { StepsFlow } from '@callwright/archy';
import type { Json, JsonObject } from '@callwright/model';
import type { FlowDraft } from './flow-draft.ts';

/** The parts of a spec that the compiler takes. */
export function stepsOf(draft: FlowDraft): Omit<StepsFlow, 'name'> {
  const { spec, flowType } = draft;
  const languages = Array.isArray(spec['languages']) ? (spec['languages'] as string[]) : [];
  return {
    flowType,
    languages,
    steps: Array.isArray(spec['steps']) ? (spec['steps'] as Json[]) : [],
    ...(draft.description === undefined ? {} : { description: draft.description }),
    ...pick(spec, [
      'inputs',
      'outputs',
      'variables',
      'compatibleWith',
      'greeting',
      'onError',
      'settings',
      'menus',
      'tasks',
    ]),
  };
}

function pick(spec: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(
    keys.filter((key) => spec[key] !== undefined).map((key) => [key, spec[key] as Json]),
  );
}
