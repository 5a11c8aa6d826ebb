import { byName } from './default-values.ts';
import type { FlowGrammar } from './flow-grammar.ts';
import type { FlowSurvey, Item } from './survey-flow.ts';
import {
  type Yaml,
  type YamlMap,
  isList,
  isMap,
  mapAt,
  rebuildMap,
  singleEntry,
  textAt,
} from './yaml-tree.ts';

/**
 * Keys in the order exports write them (facts: ARC 1.1, 1.4, 1.5); what is not listed follows by name, `last`
 * ends. Inside actions and settings the order differs between real exporters (facts: ARC 0 item 6); this one
 * writes them by name, so that whoever depends on the order of an earlier file is found out.
 */
interface KeyOrder {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

const variableOrder: KeyOrder = {
  first: ['name', 'description', 'initialValue', 'isInput', 'isOutput'],
  last: [],
};
const containerOrder: KeyOrder = {
  first: ['name', 'refId', 'variables', 'audio', 'settingsMenu', 'settingsSpeechRec'],
  last: ['choices', 'defaultChildMenuRef', 'actions', 'outputPaths'],
};
const choiceOrder: KeyOrder = {
  first: ['name', 'refId', 'dtmf', 'globalDtmf', 'globalSpeechRecTerms', 'targetQueue', 'targetTaskRef'],
  last: ['task', 'speechRecTerms'],
};
const actionOrder: KeyOrder = { first: ['name', 'refId'], last: ['failureOutputs', 'outputs'] };

/**
 * Brings a document into the order of an export: keys, variables by name, no empty branches, no numbers of an
 * earlier export. Maps keep their identity.
 */
export function arrangeFlow(grammar: FlowGrammar, survey: FlowSurvey): void {
  const flow = survey.flow.node as YamlMap;
  orderKeys(flow, { first: grammar.keyOrder, last: [] }, ['trackingId', 'referencedObjects']);
  sortVariables(flow);
  for (const [key, settings] of Object.entries(flow)) {
    if (key.startsWith('settings') && isMap(settings)) {
      orderKeys(settings, { first: [], last: [] });
    }
  }
  for (const { variable } of survey.variables) {
    orderKeys(variable.body, variableOrder);
  }
  for (const { body } of survey.containers) {
    orderKeys(body, containerOrder);
    sortVariables(body);
  }
  for (const key of ['startUpState', 'periodicState']) {
    const state = mapAt(flow, key);
    if (state !== undefined) {
      orderKeys(state, containerOrder);
      sortVariables(state);
    }
  }
  for (const { body } of survey.choices) {
    orderKeys(body, choiceOrder);
    const task = mapAt(body, 'task');
    if (task !== undefined) {
      orderKeys(task, containerOrder);
      sortVariables(task);
    }
  }
  for (const action of survey.actions) {
    arrangeAction(action);
  }
}

function arrangeAction({ body }: Item): void {
  const outputs = mapAt(body, 'outputs');
  if (outputs !== undefined) {
    const branches = Object.entries(outputs).filter(([, branch]) => !isEmptyBranch(branch));
    rebuildMap(outputs, branches);
    if (branches.length === 0) {
      delete body['outputs'];
    }
  }
  orderKeys(body, actionOrder);
}

/** A branch without actions behaves like no branch and is left out (facts: ARC 0 item 8). */
function isEmptyBranch(branch: Yaml): boolean {
  if (!isMap(branch)) {
    return false;
  }
  const keys = Object.keys(branch);
  const actions = branch['actions'];
  return keys.length === 0 || (keys.length === 1 && isList(actions) && actions.length === 0);
}

function orderKeys(map: YamlMap, { first, last }: KeyOrder, drop: readonly string[] = ['trackingId']): void {
  const ends = new Set([...first, ...last, ...drop]);
  const present = (keys: readonly string[]) => keys.filter((key) => key in map && !drop.includes(key));
  const others = Object.keys(map).filter((key) => !ends.has(key));
  const keys = [...present(first), ...others.toSorted(byName), ...present(last)];
  rebuildMap(
    map,
    keys.map((key) => [key, map[key] ?? null]),
  );
}

/** By name without regard to case (facts: ARC 4). */
function sortVariables(holder: YamlMap): void {
  for (const key of ['variables', 'startUpTaskVariables']) {
    const list = holder[key];
    if (isList(list)) {
      holder[key] = list.toSorted((left, right) => byName(variableName(left), variableName(right)));
    }
  }
}

function variableName(item: Yaml): string {
  const body = singleEntry(item)?.[1];
  return isMap(body) ? (textAt(body, 'name') ?? '') : '';
}
