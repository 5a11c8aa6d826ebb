import { actionKeys, menuChoiceKeys, outputIds } from './action-vocabulary.ts';
import { declareVariables } from './declare-variables.ts';
import { type ContainerList, type FlowGrammar, containerItem } from './flow-grammar.ts';
import { type Place, type Subject, below, subjectOf } from './place.ts';
import { type Problem, inclusionProblem, shapeProblem, unknownKey } from './problem.ts';
import type { DeclaredVariable, VariableScope } from './variable-scope.ts';
import { type Yaml, type YamlMap, isList, isMap, shapeOf, singleEntry, textAt } from './yaml-tree.ts';

/** A flow, taken apart: everything later steps look at, in the order of the document. */
export interface FlowSurvey {
  readonly flow: Place;
  readonly containers: readonly Item[];
  readonly choices: readonly Item[];
  readonly actions: readonly Item[];
  /** Every key of every map, wherever it stands. */
  readonly properties: readonly Property[];
  readonly variables: readonly PlacedVariable[];
  /** What is wrong with the shape. With any, later steps have no ground to stand on. */
  readonly problems: readonly Problem[];
}

export interface Item {
  readonly key: string;
  readonly body: YamlMap;
  readonly place: Place;
}

export interface Property {
  readonly holder: YamlMap;
  readonly key: string;
  readonly value: Yaml;
  /** The place of `holder`. */
  readonly place: Place;
}

export interface PlacedVariable {
  readonly variable: DeclaredVariable;
  readonly place: Place;
}

interface Walk {
  readonly containers: Item[];
  readonly choices: Item[];
  readonly actions: Item[];
  readonly properties: Property[];
  readonly variables: PlacedVariable[];
  readonly problems: Problem[];
  /** How many anonymous items of a key were met: they are numbered through the document. */
  readonly anonymous: Map<string, number>;
}

const actionLists: ReadonlySet<string> = new Set(['actions', 'startUpTaskActions']);
const menuKeys: ReadonlySet<string> = new Set(['menu', 'menuSubMenu']);
const variableLists: ReadonlySet<string> = new Set(['variables', 'startUpTaskVariables']);

/** Walks the body of a flow and reports what does not have the shape of the format (facts: ARC 1, 5.1). */
export function surveyFlow(grammar: FlowGrammar, body: YamlMap): FlowSurvey {
  const walk: Walk = {
    containers: [],
    choices: [],
    actions: [],
    properties: [],
    variables: [],
    problems: [],
    anonymous: new Map(),
  };
  const subject: Subject = {
    family: 'flow',
    key: grammar.topKey,
    className: `ArchFlow${grammar.topKey.charAt(0).toUpperCase()}${grammar.topKey.slice(1)}`,
    body,
    container: undefined,
  };
  const empty: VariableScope = { around: undefined, declared: new Map() };
  const top: Place = { parent: undefined, segment: grammar.topKey, node: body, subject, scope: empty };
  const flow = { ...top, scope: openScope(walk, top, body, grammar.variableScopes) };
  const known = new Set(grammar.keyOrder);
  for (const [key, value] of Object.entries(body)) {
    if (!known.has(key) && key !== 'trackingId') {
      walk.problems.push(unknownKey(key, flow));
    } else if (key !== 'referencedObjects' && key !== 'trackingId') {
      visitFlowKey(walk, flow, key, value, grammar);
    }
  }
  return { ...walk, flow };
}

function visitFlowKey(walk: Walk, flow: Place, key: string, value: Yaml, grammar: FlowGrammar): void {
  if (key === 'settingsNaturalLanguageUnderstanding') {
    // Utterances and entity types: the author's own texts, in which nothing refers to anything outside.
    return;
  }
  if (grammar.containers.includes(key as ContainerList)) {
    visitContainers(walk, below(flow, key, value), key as ContainerList, value);
  } else if ((key === 'startUpState' || key === 'periodicState') && isMap(value)) {
    const subject = subjectOf('container', 'state', value, flow.subject);
    visitBody(walk, below(flow, key, value, { subject }), value, ['state']);
  } else {
    visitProperty(walk, flow, flow.node as YamlMap, key, value);
  }
}

function visitContainers(walk: Walk, list: Place, key: ContainerList, items: Yaml): void {
  if (!isList(items)) {
    walk.problems.push(shapeProblem('array', shapeOf(items), key, list.parent ?? list));
    return;
  }
  const itemKey = containerItem[key];
  for (const item of items) {
    const entry = entryOf(walk, list, item, (name) => name === itemKey);
    if (entry !== undefined) {
      const [, body] = entry;
      const subject = subjectOf('container', itemKey, body, list.subject);
      const place = below(list, segmentOf(walk, itemKey, body), body, { subject });
      walk.containers.push({ key: itemKey, body, place });
      visitBody(walk, place, body, itemKey === 'bot' ? ['bot', 'task'] : [itemKey]);
    }
  }
}

/** A body that may declare variables of its own: a container, or the task inside a menu choice. */
function visitBody(walk: Walk, place: Place, body: YamlMap, scopes: readonly string[]): void {
  const scope = openScope(walk, place, body, scopes);
  const inside = { ...place, scope };
  for (const [key, value] of Object.entries(body)) {
    visitProperty(walk, inside, body, key, value);
  }
}

function openScope(walk: Walk, place: Place, body: YamlMap, scopes: readonly string[]): VariableScope {
  const declared = new Map<string, DeclaredVariable>();
  for (const key of variableLists) {
    const list = body[key];
    if (list !== undefined) {
      const allowed = key === 'startUpTaskVariables' ? ['task'] : scopes;
      const found = declareVariables(list, below(place, key, list), allowed, walk.anonymous);
      walk.problems.push(...found.problems);
      for (const item of found.variables) {
        declared.set(item.variable.name.toLowerCase(), item.variable);
        walk.variables.push(item);
      }
    }
  }
  return { around: place.scope.declared.size === 0 ? place.scope.around : place.scope, declared };
}

function visitProperty(walk: Walk, place: Place, holder: YamlMap, key: string, value: Yaml): void {
  walk.properties.push({ holder, key, value, place });
  if (value === null) {
    visitNull(walk, place, key);
  } else if (isList(value)) {
    visitList(walk, below(place, key, value), key, value);
  } else if (isMap(value)) {
    visitMap(walk, place, key, value);
  }
}

/** An empty key is an error everywhere but as the body of a module's version (facts: ARC 11, API 3.3). */
function visitNull(walk: Walk, place: Place, key: string): void {
  if (key !== 'ver_latestPublished') {
    const expected = actionLists.has(key) || variableLists.has(key) || key === 'choices' ? 'array' : 'object';
    walk.problems.push(shapeProblem(expected === 'array' ? 'array' : 'object', 'null', key, place));
  }
}

function visitMap(walk: Walk, place: Place, key: string, value: YamlMap): void {
  const inside = below(place, key, value);
  if (key === 'task' && place.subject.family === 'choice' && place.node === place.subject.body) {
    visitBody(walk, inside, value, ['task']);
    return;
  }
  if (key === 'outputs' && place.node === place.subject.body && hasFixedBranches(place.subject)) {
    for (const id of Object.keys(value).filter((name) => !outputIds.has(name))) {
      walk.problems.push(unknownKey(id, inside));
    }
  }
  for (const [name, item] of Object.entries(value)) {
    visitProperty(walk, inside, value, name, item);
  }
}

/** A called task leaves through output paths with names of the author's, and a bot through its intents. */
function hasFixedBranches({ family, key }: Subject): boolean {
  return family === 'action' && key !== 'callTask' && !/^call.*(?:Bot|Flow|Agent)/i.test(key);
}

function visitList(walk: Walk, list: Place, key: string, items: readonly Yaml[]): void {
  if (actionLists.has(key)) {
    visitActions(walk, list, items);
  } else if (key === 'choices' && menuKeys.has(list.subject.key)) {
    visitChoices(walk, list, items);
  } else if (!variableLists.has(key)) {
    visitItems(walk, list, items);
  } else {
    visitVariableValues(walk, list, items);
  }
}

function visitActions(walk: Walk, list: Place, items: readonly Yaml[]): void {
  for (const item of items) {
    const entry = entryOf(walk, list, item, (name) => actionKeys.has(name));
    if (entry !== undefined) {
      const [key, body] = entry;
      const subject = subjectOf('action', key, body, list.subject);
      const place = below(list, segmentOf(walk, key, body), body, { subject });
      walk.actions.push({ key, body, place });
      for (const [name, value] of Object.entries(body)) {
        visitProperty(walk, place, body, name, value);
      }
    }
  }
}

function visitChoices(walk: Walk, list: Place, items: readonly Yaml[]): void {
  for (const item of items) {
    const entry = entryOf(walk, list, item, (name) => menuChoiceKeys.has(name));
    if (entry !== undefined) {
      const [key, body] = entry;
      const subject = subjectOf('choice', key, body, list.subject);
      const place = below(list, segmentOf(walk, key, body), body, { subject });
      walk.choices.push({ key, body, place });
      for (const [name, value] of Object.entries(body)) {
        visitProperty(walk, place, body, name, value);
      }
    }
  }
}

/** Values inside variable declarations; the declarations themselves were read when the scope was opened. */
function visitVariableValues(walk: Walk, list: Place, items: readonly Yaml[]): void {
  for (const item of items) {
    const entry = singleEntry(item);
    if (entry !== undefined && isMap(entry[1])) {
      const body = entry[1];
      const inside = walk.variables.find((known) => known.variable.body === body)?.place ?? list;
      for (const [name, value] of Object.entries(body)) {
        visitProperty(walk, inside, body, name, value);
      }
    }
  }
}

/** Lists of any other kind: statements, cases, attributes, intents, terms. */
function visitItems(walk: Walk, list: Place, items: readonly Yaml[]): void {
  for (const item of items) {
    const entry = singleEntry(item);
    if (entry !== undefined && isMap(entry[1])) {
      const place = below(list, segmentOf(walk, entry[0], entry[1]), entry[1]);
      walk.properties.push({ holder: item as YamlMap, key: entry[0], value: entry[1], place: list });
      for (const [name, value] of Object.entries(entry[1])) {
        visitProperty(walk, place, entry[1], name, value);
      }
    } else if (isMap(item)) {
      for (const [name, value] of Object.entries(item)) {
        visitProperty(walk, list, item, name, value);
      }
    } else if (isList(item)) {
      visitItems(walk, list, item);
    } else if (item === null) {
      walk.problems.push(shapeProblem('object', 'null', list.segment, list.parent ?? list));
    }
  }
}

/** The item's key and body, or undefined after saying why there is none. */
function entryOf(
  walk: Walk,
  list: Place,
  item: Yaml,
  isKnown: (key: string) => boolean,
): readonly [string, YamlMap] | undefined {
  const entry = singleEntry(item);
  if (entry === undefined) {
    const unknown = isMap(item) ? Object.keys(item).find((key) => !isKnown(key)) : undefined;
    walk.problems.push(
      unknown === undefined
        ? shapeProblem('object', shapeOf(item), list.segment, list.parent ?? list)
        : unknownKey(unknown, list),
    );
    return undefined;
  }
  const [key, body] = entry;
  if (!isKnown(key)) {
    const isInclusion = key === 'ref' && typeof body === 'string';
    walk.problems.push(isInclusion ? inclusionProblem(body, key, list) : unknownKey(key, list));
    return undefined;
  }
  if (!isMap(body)) {
    walk.problems.push(shapeProblem('object', shapeOf(body), key, list));
    return undefined;
  }
  return [key, body];
}

/** `task[main]` with a refId, `playAudio[_^_archy_playAudio_3__]` without (facts: ARC 2.1). */
function segmentOf(walk: Walk, key: string, body: YamlMap): string {
  const refId = textAt(body, 'refId');
  if (refId !== undefined) {
    return `${key}[${refId}]`;
  }
  const number = (walk.anonymous.get(key) ?? 0) + 1;
  walk.anonymous.set(key, number);
  return `${key}[_^_archy_${key}_${String(number)}__]`;
}
