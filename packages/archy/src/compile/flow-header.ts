import type { JsonObject } from '@callwright/model';
import { flowTypeOfTopKey, isJsonObject } from '@callwright/model';

import { giveAudio } from './audio.ts';
import type { Compilation, Here } from './compilation.ts';
import { from, report } from './compilation.ts';
import { compileErrorHandling } from './error-handling.ts';
import { compatibleTopKeys } from './flow-layout.ts';
import { variableList } from './variables.ts';
import { withNamesOfOrg } from './verbatim.ts';

/** Everything of a flow but its containers and its start (facts: ARC 1.1 to 1.3, 6.1). */
export function compileHeader(compilation: Compilation): JsonObject {
  const { flow } = compilation;
  const here: Here = { compilation, container: { in: 'main' } };
  const variables = variableList(compilation.variables.flow.values());
  const initialGreeting = greeting(here);
  const settingsErrorHandling = compileErrorHandling(here);
  const [defaultLanguage] = flow.languages;
  const header: JsonObject = {
    name: flow.name,
    ...(flow.description === undefined ? {} : { description: flow.description }),
    ...(flow.division === undefined ? {} : { division: flow.division }),
    ...(defaultLanguage === undefined ? {} : { defaultLanguage }),
    supportedLanguages: supportedLanguages(compilation),
    ...(initialGreeting === undefined ? {} : { initialGreeting }),
    ...(variables.length === 0 ? {} : { variables }),
    ...(flow.flowType === 'commonmodule' ? { settingsCommonModule: compatibleFlowTypes(here) } : {}),
    ...(settingsErrorHandling === undefined ? {} : { settingsErrorHandling }),
  };
  return withSettings(here, header);
}

function supportedLanguages({ flow, layout }: Compilation): JsonObject {
  const body: JsonObject =
    layout.language === 'none' ? { none: true } : { defaultLanguageSkill: { noValue: true } };
  return Object.fromEntries(flow.languages.map((tag) => [tag, body]));
}

function compatibleFlowTypes(here: Here): JsonObject {
  const types = compatibleTopKeys(here.compilation.flow.compatibleWith).flatMap((topKey, index) => {
    const names = flowTypeOfTopKey(topKey);
    if (names === undefined || names.type === 'commonmodule') {
      report(here, ['compatibleWith', index], {
        code: 'compatible-with',
        summary: `"${topKey}" is no flow type that could call a shared flow.`,
        hint: 'Write a top key of Architect YAML, such as inboundCall.',
      });
      return [];
    }
    return [{ flowType: names.type }];
  });
  return from(here, ['compatibleWith'], { compatibleFlowTypes: types });
}

function greeting(here: Here): JsonObject | undefined {
  const { flow, layout, names } = here.compilation;
  if (flow.greeting === undefined) {
    return undefined;
  }
  if (!layout.greeting) {
    report(here, ['greeting'], {
      code: 'greeting-here',
      summary: `A flow of type ${names.topKey} has no greeting.`,
      hint: 'Write a "say" step instead.',
    });
    return undefined;
  }
  return giveAudio(here, flow.greeting, ['greeting']);
}

/** Keys that the manifest says in its own words. */
const NOT_SETTINGS: ReadonlySet<string> = new Set([
  'name',
  'description',
  'division',
  'startUpRef',
  'defaultLanguage',
  'variables',
  'initialGreeting',
  'menus',
  'tasks',
  'states',
  'startUpTaskActions',
  'startUpTaskVariables',
]);

/** Architect's own keys are laid over what the compiler made, map by map. */
function withSettings(here: Here, header: JsonObject): JsonObject {
  const settings = withNamesOfOrg(here, here.compilation.flow.settings ?? {}, ['settings']);
  for (const key of Object.keys(settings).filter((written) => NOT_SETTINGS.has(written))) {
    report(here, ['settings', key], {
      code: 'not-a-setting',
      summary: `"${key}" is no setting: the manifest has its own place for it.`,
      hint: 'Remove it here.',
    });
  }
  const verbatim = Object.fromEntries(
    Object.entries(settings)
      .filter(([key]) => !NOT_SETTINGS.has(key))
      .map(([key, value]) => [
        key,
        typeof value === 'object' && value !== null ? from(here, ['settings', key], copyOf(value)) : value,
      ]),
  );
  return laidOver(header, verbatim);
}

function copyOf<T extends object>(value: T): T {
  return (Array.isArray(value) ? [...(value as readonly unknown[])] : { ...value }) as T;
}

function laidOver(below: JsonObject, above: JsonObject): JsonObject {
  const merged = Object.entries(above).map(([key, value]) => {
    const under = Object.hasOwn(below, key) ? below[key] : undefined;
    return [
      key,
      isJsonObject(value) && isJsonObject(under ?? null) ? laidOver(under as JsonObject, value) : value,
    ];
  });
  return { ...below, ...(Object.fromEntries(merged) as JsonObject) };
}
