import type { FlowType, ObjectKind } from './engine.ts';
import { readExpression } from './expression.ts';
import { lookUp } from './lookup-table.ts';
import {
  findFunctions,
  inQueueTargets,
  keyProperties,
  literalProperties,
  nameProperties,
  objectTypes,
  transferTargets,
} from './object-kinds.ts';
import type { OrgLookup } from './org-lookup.ts';
import { type Place, below } from './place.ts';
import type { FlowSurvey, Property } from './survey-flow.ts';
import { type Yaml, type YamlMap, isList, isMap, mapAt, textAt } from './yaml-tree.ts';

/**
 * Looks up every name of section 5.2 of the facts sheet, in all its spellings; calls of common modules have a
 * file of their own.
 */
export function resolveOrgReferences(type: FlowType, survey: FlowSurvey, lookup: OrgLookup): void {
  const flow = survey.flow.node as YamlMap;
  resolveDivision(flow, survey.flow, lookup);
  resolveLanguages(flow, survey.flow, lookup);
  for (const property of survey.properties) {
    resolveProperty(type, property, lookup);
  }
}

function resolveProperty(type: FlowType, property: Property, lookup: OrgLookup): void {
  const { holder, key, value, place } = property;
  if (typeof value === 'string') {
    if (key === 'exp') {
      resolveExpression(value, holder, place, lookup);
    } else if (key === 'prompt') {
      lookup.prompt(value, { holder, key, spelling: 'value', place });
    }
  } else if (isMap(value)) {
    resolveLiteral(property, value, lookup);
    resolveNamed(type, property, value, lookup);
    resolveKeyed(property, value, lookup);
  }
}

function resolveDivision(flow: YamlMap, place: Place, lookup: OrgLookup): void {
  const name = textAt(flow, 'division');
  if (name !== undefined) {
    lookup.object('division', name, { holder: flow, key: 'division', spelling: 'value', place });
  }
}

/**
 * Text-to-speech and speech-to-text of each language. The default engines and their voices are not looked up:
 * which ones they are depends on region and org, and no list of them is known (facts: ARC 1.3).
 */
function resolveLanguages(flow: YamlMap, place: Place, lookup: OrgLookup): void {
  const languages = mapAt(flow, 'supportedLanguages');
  const list = below(place, 'supportedLanguages', languages ?? null);
  for (const [tag, settings] of Object.entries(languages ?? {})) {
    if (isMap(settings)) {
      const language = below(list, tag, settings);
      resolveSpeech(settings, language, lookup);
      const stt = mapAt(settings, 'speechToText');
      const engine = stt === undefined ? undefined : mapAt(stt, 'engine');
      const name = engine === undefined ? undefined : textAt(engine, 'name');
      const isDefault = engine?.['defaultEngine'] === true;
      if (stt !== undefined && engine !== undefined && name !== undefined && !isDefault) {
        const inside = below(language, 'speechToText', stt);
        lookup.object('sttEngine', name, { holder: engine, key: 'name', spelling: 'value', place: inside });
      }
    }
  }
}

function resolveSpeech(settings: YamlMap, language: Place, lookup: OrgLookup): void {
  const speech = mapAt(settings, 'textToSpeech');
  for (const [engine, choice] of Object.entries(speech ?? {})) {
    if (speech !== undefined && engine !== 'defaultEngine' && isMap(choice)) {
      const place = below(language, 'textToSpeech', speech);
      lookup.object('ttsEngine', engine, { holder: speech, key: engine, spelling: 'key', place });
      const voice = textAt(choice, 'voice');
      if (voice !== undefined) {
        lookup.object('ttsVoice', voice, { holder: choice, key: 'voice', spelling: 'value', place }, engine);
      }
    }
  }
}

/** Prompts and look-up functions with a literal text; what is computed cannot be resolved (facts: ARC 3.1). */
function resolveExpression(expression: string, holder: YamlMap, place: Place, lookup: OrgLookup): void {
  const spot = { holder, key: 'exp', spelling: 'expression', place } as const;
  const { names, calls } = readExpression(expression);
  for (const name of names) {
    const scope = name.scope.toLowerCase();
    if (scope === 'prompt' || scope === 'promptsystem') {
      lookup.object(scope === 'prompt' ? 'userPrompt' : 'systemPrompt', name.member, spot);
    }
  }
  for (const call of calls) {
    const kind = lookUp(findFunctions, call.name);
    if (kind !== undefined) {
      lookup.object(kind, call.argument, spot);
    }
  }
}

/** `{ lit: { name } }`, by property or by the type of what it is assigned to. */
function resolveLiteral(property: Property, value: YamlMap, lookup: OrgLookup): void {
  const kind = lookUp(literalProperties, property.key) ?? typedKind(property);
  if (kind !== undefined) {
    resolveObjectValue(kind, value, property, lookup);
  }
}

/** The object in a value slot: `{ lit: { name } }`, a list of such, and the name repeated beside `lit`. */
export function resolveObjectValue(
  kind: ObjectKind | 'prompt',
  value: YamlMap,
  { key, place }: Pick<Property, 'key' | 'place'>,
  lookup: OrgLookup,
): void {
  const literal = value['lit'];
  if (isList(literal)) {
    for (const item of literal.filter(isMap)) {
      resolveObjectValue(kind, item, { key, place }, lookup);
    }
    return;
  }
  const name = isMap(literal) ? textAt(literal, 'name') : undefined;
  if (!isMap(literal) || name === undefined) {
    return;
  }
  const holders: YamlMap[] = textAt(value, 'name') === name ? [literal, value] : [literal];
  for (const holder of holders) {
    // A missing object is reported under the property it was meant for, not under `name`.
    const spot = { holder, key: 'name', spelling: 'value', place, property: key } as const;
    if (kind === 'prompt') {
      lookup.prompt(name, spot);
    } else {
      lookup.object(kind, name, spot);
    }
  }
}

/** The kind that the type of a variable, a statement or a switch asks for. */
function typedKind({ key, place }: Property): ObjectKind | 'prompt' | undefined {
  const item = place.segment.split('[')[0] ?? '';
  if (key === 'initialValue' && item.endsWith('Variable')) {
    return objectType(item.slice(0, -'Variable'.length));
  }
  if (key !== 'value') {
    return undefined;
  }
  return objectType(item === 'case' ? (place.parent?.parent?.segment ?? '') : item);
}

/** The kind of a variable type whose literal is a named object; collections as their items. */
export function objectType(type: string): ObjectKind | 'prompt' | undefined {
  return lookUp(objectTypes, type.replace(/Collection$/, ''));
}

/** `{ name }` (facts: ARC 5.2). */
function resolveNamed(type: FlowType, { key, place }: Property, value: YamlMap, lookup: OrgLookup): void {
  const name = textAt(value, 'name');
  if (name === undefined) {
    return;
  }
  const kind = lookUp(nameProperties, key);
  const spot = { holder: value, key: 'name', spelling: 'value', place, property: key } as const;
  if (kind !== undefined) {
    lookup.object(kind, name, spot);
  } else if (key === 'overrideInQueueFlow') {
    lookup.flow(inQueueTargets(type), name, spot);
  } else if (key === 'targetFlow') {
    const secure = /secure$/i.test(place.subject.key);
    lookup.flow(secure ? ['securecall'] : transferTargets(type), name, spot);
  }
}

/** Keys that are no name but say that nothing is chosen. */
const noName: ReadonlySet<string> = new Set(['none', 'noValue', 'exp', 'lit']);

/** Map keys as names (facts: ARC 5.2). */
function resolveKeyed({ key, place }: Property, value: YamlMap, lookup: OrgLookup): void {
  const inside = below(place, key, value);
  if (key === 'botFlow' || key === 'digitalBotFlow') {
    const type = key === 'botFlow' ? 'bot' : 'digitalbot';
    for (const [name, body] of entriesWithNames(value)) {
      if (isMap(body)) {
        lookup.flow([type], name, { holder: value, key: name, spelling: 'key', place: inside });
      }
    }
    return;
  }
  if (key === 'lexBot') {
    resolveLexBots(value, inside, lookup);
    return;
  }
  const kind = lookUp(keyProperties, key);
  if (kind === undefined || (key === 'category') !== place.subject.key.startsWith('callData')) {
    return;
  }
  for (const [name, body] of entriesWithNames(value)) {
    lookup.object(kind, name, { holder: value, key: name, spelling: 'key', place: inside });
    const actions = isMap(body) && key === 'category' ? mapAt(body, 'dataAction') : undefined;
    for (const action of Object.keys(actions ?? {})) {
      if (actions !== undefined) {
        const at = below(below(inside, name, body), 'dataAction', actions);
        lookup.object(
          'dataAction',
          action,
          { holder: actions, key: action, spelling: 'key', place: at },
          name,
        );
      }
    }
  }
}

/** Region, then bot (facts: ARC 5.2). */
function resolveLexBots(regions: YamlMap, place: Place, lookup: OrgLookup): void {
  for (const [region, bots] of entriesWithNames(regions)) {
    if (isMap(bots)) {
      const at = below(place, region, bots);
      for (const [name] of entriesWithNames(bots)) {
        lookup.object('lexBot', name, { holder: bots, key: name, spelling: 'key', place: at }, region);
      }
    }
  }
}

function entriesWithNames(map: YamlMap): readonly (readonly [string, Yaml])[] {
  return Object.entries(map).filter(([name]) => !noName.has(name));
}
